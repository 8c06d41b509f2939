import fc from "fast-check";
import { expect, test } from "vitest";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { loadSettings } from "../../db/queries/settings";
import { assessment, auditEntry, commitment, development, searchLog, source } from "../../db/sqlite/schema";
import { utcDay } from "../../lib/domain/calendar";
import { evidenceFor, whatIsMissingFor } from "../../lib/domain/evidence";
import type { Outcome } from "../../lib/domain/outcome";
import { visitor } from "../../lib/domain/permission";
import { polarities, sourceClasses, statuses, visibilities } from "../../lib/domain/vocabulary";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { changeSettings } from "../../lib/use-cases/change-settings";
import type { Context } from "../../lib/use-cases/context";
import { discardAssessment } from "../../lib/use-cases/discard-assessment";
import { discardDevelopment } from "../../lib/use-cases/discard-development";
import { editAssessment } from "../../lib/use-cases/edit-assessment";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { logSearch } from "../../lib/use-cases/log-search";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackAssessment } from "../../lib/use-cases/send-back-assessment";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { withdrawAssessment } from "../../lib/use-cases/withdraw-assessment";
import { aCommitment, aSource, aUser, contextOf, versionOf } from "../support/commitments";
import { testStore } from "../support/store";

const step = fc.record({
  verb: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("develop", "record", "submit", "publish") },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...([
          "search",
          "revise",
          "drop",
          "accept",
          "return",
          "edit",
          "withdraw",
          "discard",
          "sendBack",
          "rule",
        ] as const),
      ),
    },
  ),
  who: fc.constantFrom("reader", "editor", "reviewer", "second", "administrator"),
  pick: fc.nat(50),
  /** Sometimes what is open in another window is out of date. */
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  /** Mostly the right person does something to a record in the right state, else sequences rarely get far. */
  apt: fc.integer({ min: 0, max: 9 }).map((n) => n > 1),
  status: fc.oneof(fc.constantFrom(...statuses), fc.constantFrom("partial", "delivered", "not-assessable")),
  subject: fc.constantFrom("all", "CN", "KZ"),
  polarity: fc.constantFrom(...polarities),
  sourceClass: fc.constantFrom(...sourceClasses),
  visibility: fc.constantFrom(...visibilities),
  restated: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  day: fc.constantFrom("2025-01-01", "2025-04-26", "2025-04-27", "2026-05-01", "2026-11-01"),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function anOffice() {
  const store = testStore();
  const people = {
    reader: await aUser(store, "reader"),
    editor: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    second: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
  };
  const due = { kind: "dated", start: "2026-01-01", end: "2026-03-31" } as const;
  const codes = [
    (await aCommitment(store, { deadline: due })).code,
    (await aCommitment(store, { number: 2, mode: "each" })).code,
  ];
  return { store, people, codes };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

const at = <T>(rows: T[], pick: number): T | undefined => rows[pick % Math.max(rows.length, 1)];

const statesFor: Partial<Record<Step["verb"], string[]>> = {
  submit: ["draft", "sent-back"],
  edit: ["draft", "sent-back"],
  withdraw: ["submitted"],
  sendBack: ["submitted"],
  publish: ["submitted"],
};
const byAuthor: Step["verb"][] = ["submit", "edit", "withdraw", "discard"];

/** One attempt by one person; whether it is right is for the product to say. */
async function attempt({ store, people, codes }: Office, s: Step, n: number): Promise<Outcome<unknown>> {
  const all = await store.read.select().from(assessment).orderBy(assessment.createdAt, assessment.id);
  const wanted = s.apt ? statesFor[s.verb] : undefined;
  const one = at(wanted ? all.filter(({ state }) => wanted.includes(state)) : all, s.pick);
  const author = Object.values(people).find(({ id }) => id === one?.authorId);
  const able = s.verb === "publish" || s.verb === "accept" ? people.second : people.editor;
  const asked = s.apt && ["reader", "editor"].includes(s.who) ? able : people[s.who];
  const actor = s.apt && author && byAuthor.includes(s.verb) ? author : asked;
  const context: Context = contextOf(store, actor, new Date(Date.UTC(2026, 10, 22, 0, n)));
  const code = codes[s.pick % 2] as string;
  const age = s.stale ? 1 : 0;
  const claim = {
    status: s.status,
    reason: `Reason number ${n}, told at some length.`,
    missing: "The second half.",
  };
  const act = at(await store.read.select().from(development).orderBy(development.createdAt), s.pick);
  const searched = at(await store.read.select().from(searchLog).orderBy(searchLog.createdAt), s.pick);
  const onOne = { id: one?.id ?? "none", basedOnVersion: (one?.recordVersion ?? 1) - age };
  const told = {
    happenedFrom: s.day,
    what: `Told number ${n}.`,
    language: "en",
    restated: s.restated,
    sources: [aSource({ class: s.sourceClass, visibility: s.visibility, title: `Source number ${n}` })],
    links: [{ commitment: code, subject: s.subject, polarity: s.polarity }],
  };
  const onAct = { id: act?.id ?? "none", basedOnVersion: (act?.recordVersion ?? 1) - age };
  const evidence =
    s.pick % 3 === 0 && searched
      ? { kind: "search", id: searched.id, basedOnVersion: searched.recordVersion - age }
      : { kind: "development", ...onAct };
  switch (s.verb) {
    case "develop":
      return recordDevelopment(context, told);
    case "revise":
      return reviseDevelopment(context, { ...told, ...onAct });
    case "drop":
      return discardDevelopment(context, onAct);
    case "search":
      return logSearch(context, {
        commitment: code,
        subject: s.subject,
        words: `Words number ${n}`,
        language: "en",
        searchedWhere: "everywhere",
        searchedOn: s.day,
      });
    case "accept":
      return acceptEvidence(context, evidence);
    case "return":
      return sendBackEvidence(context, { ...evidence, note: "Look again." });
    case "record": {
      const basedOnVersion = (await versionOf(store, code)) - age;
      const fitting = code === codes[0] ? "all" : s.subject === "CN" ? "CN" : "KZ";
      const subjects = [s.apt ? fitting : s.subject];
      return recordAssessments(context, {
        ...claim,
        commitment: code,
        basedOnVersion,
        subjects,
      });
    }
    case "edit":
      return editAssessment(context, { ...claim, ...onOne });
    case "submit":
      return submitAssessment(context, onOne);
    case "withdraw":
      return withdrawAssessment(context, onOne);
    case "discard":
      return discardAssessment(context, onOne);
    case "sendBack":
      return sendBackAssessment(context, { ...onOne, note: "Look again." });
    case "publish":
      return publishAssessment(context, onOne);
    case "rule":
      return changeSettings(context, { twoPersonRule: s.pick % 2 === 0 });
  }
}

/** Every row that a verb may write. */
async function everything({ store: { read } }: Office) {
  return {
    assessments: await read.select().from(assessment).orderBy(assessment.id),
    developments: await read.select().from(development).orderBy(development.id),
    sources: await read.select().from(source).orderBy(source.id),
    searches: await read.select().from(searchLog).orderBy(searchLog.id),
    commitments: await read.select().from(commitment).orderBy(commitment.id),
    settings: await loadSettings(read),
    audit: await read.select({ seq: auditEntry.seq, hash: auditEntry.hash }).from(auditEntry),
  };
}
type Everything = Awaited<ReturnType<typeof everything>>;

/** What just became public had a second person, and accepted evidence that carries it. */
async function expectDefensible(office: Office, before: Everything, after: Everything, today: string) {
  const known = new Set(before.assessments.filter(({ state }) => state === "published").map(({ id }) => id));
  for (const row of after.assessments.filter(({ id, state }) => state === "published" && !known.has(id))) {
    if (before.settings.twoPersonRule) expect(row.reviewerId).not.toBe(row.authorId);
    expect(row.singlePerson).toBe(row.reviewerId === row.authorId);
    const file = await loadCommitmentFile(office.store.read, row.commitmentId);
    if (!file) throw new Error("A published assessment of nothing.");
    const period = { start: row.periodStart, end: row.periodEnd };
    const evidence = evidenceFor(file, row.subject, period, today);
    expect(whatIsMissingFor(row.status, evidence, row.missing)).toBeNull();
  }
  for (const row of [...after.developments, ...after.searches].filter(({ state }) => state === "accepted"))
    expect(row.reviewerId !== row.authorId || row.singlePerson).toBe(true);
}

/** No word of what is not published reaches a visitor by any page. */
async function expectNothingUnpublished(
  office: Office,
  { assessments, developments, sources, searches }: Everything,
) {
  const context = { ...contextOf(office.store, visitor), now: () => new Date("2026-11-22T23:00:00Z") };
  const list = await listCommitments(context, {}, { locale: "en" });
  const pages = [];
  for (const code of office.codes) {
    const [document = "", number = ""] = code.split("/");
    pages.push(await showCommitment(context, { document, number }));
  }
  expect([list.ok, ...pages.map(({ ok }) => ok)]).toEqual([true, true, true]);
  const shown = JSON.stringify([list, pages]);
  const told = new Set(developments.filter(({ state }) => state === "accepted").map(({ id }) => id));
  const hidden = [
    ...assessments.filter(({ state }) => state !== "published").flatMap(({ id, reason }) => [id, reason]),
    ...developments.filter(({ id }) => !told.has(id)).flatMap(({ id, what }) => [id, what]),
    ...searches.filter(({ state }) => state !== "accepted").flatMap(({ id, words }) => [id, `"${words}"`]),
    ...sources
      .filter((row) => row.visibility === "internal" || !told.has(row.developmentId))
      .map(({ id }) => id),
  ];
  for (const secret of hidden) expect(shown.includes(secret)).toBe(false);
}

test("no sequence of actions publishes alone, above the evidence, without an audit entry, or shows a draft", async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80, size: "max" }), async (steps) => {
      const office = await anOffice();
      let before = await everything(office);
      for (const [n, s] of steps.entries()) {
        const outcome = await attempt(office, s, n);
        const after = await everything(office);
        if (!outcome.ok) expect(after).toEqual(before);
        else if (s.verb !== "rule") expect(after.audit.length).toBeGreaterThan(before.audit.length);
        expect(after.audit.slice(0, before.audit.length)).toEqual(before.audit);
        await expectDefensible(office, before, after, utcDay(new Date("2026-11-22T00:00:00Z")));
        before = after;
      }
      await expectNothingUnpublished(office, before);
      published += before.assessments.filter(({ state }) => state === "published").length;
    }),
    // A failure names its seed; shrinking would replay whole offices for minutes.
    { numRuns: 15, endOnFailure: true },
  );
  // The sequences are worth something only if some of them reach publication.
  expect(published).toBeGreaterThan(0);
}, 120_000);

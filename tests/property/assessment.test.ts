import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../db/queries/audit-hash";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import * as t from "../../db/sqlite/schema";
import { utcDay } from "../../lib/domain/calendar";
import { evidenceFor, whatIsMissingFor } from "../../lib/domain/evidence";
import { visitor } from "../../lib/domain/permission";
import { polarities, sourceClasses, statuses, visibilities } from "../../lib/domain/vocabulary";
import { follow } from "../../lib/use-cases/follow";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { explainUntold, verified } from "../support/audit-trail";
import { aCommitment, aUser, testDay } from "../support/commitments";
import { attempt, mainVerbs, verbs } from "../support/office/deeds";
import { contextAt, fileOf, readPast, readToday } from "../support/office/doors";
import { days, type Office, type Turn, words } from "../support/office/turn";
import { accepted } from "../support/outcome";
import { testStore } from "../support/store";

const verb = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...mainVerbs) },
  { weight: 2, arbitrary: fc.constantFrom(...verbs) },
);
const turn = fc.record({
  ...{ verb, pick: fc.nat(1_000), who: fc.nat(1_000) },
  /** Sometimes what is open in another window is out of date. */
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  /** Mostly the right person does something to a record in the right state, else sequences rarely get far. */
  apt: fc.integer({ min: 0, max: 9 }).map((n) => n > 1),
  status: fc.oneof(fc.constantFrom(...statuses), fc.constantFrom("partial", "contrary", "not-assessable")),
  subject: fc.constantFrom("all", "CN", "KZ"),
  polarity: fc.constantFrom(...polarities),
  sourceClass: fc.constantFrom(...sourceClasses),
  visibility: fc.constantFrom(...visibilities),
  restated: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  day: fc.constantFrom(...days),
});

/** More of them when somebody goes looking for faults. */
const runs = Number(process.env.PROPERTY_RUNS ?? 15);
const begins = testDay.getTime();
const minute = (n: number) => new Date(begins + n * 60_000);
const tonight = new Date("2026-11-22T23:00:00Z");

async function anOffice() {
  const store = testStore();
  const people = [];
  for (const role of ["editor", "reviewer", "reviewer", "editor", "administrator"] as const)
    people.push(await aUser(store, role));
  const reader = await aUser(store, "reader");
  const due = { kind: "dated", start: "2026-01-01", end: "2026-03-31" } as const;
  const codes = [
    (await aCommitment(store, { deadline: due })).code,
    (await aCommitment(store, { number: 2, mode: "each" })).code,
    (await aCommitment(store, { number: 3 })).code,
  ];
  await explainUntold(store);
  for (const code of codes)
    accepted(await follow(contextAt(store, reader, minute(0)), { kind: "commitment", code }));
  return { store, people, codes, clock: minute, reader };
}

const told = {
  ...{ assessments: t.assessment, developments: t.development, links: t.developmentLink, sources: t.source },
  ...{ searches: t.searchLog, responses: t.response, codings: t.codingChange, commitments: t.commitment },
  ...{ candidates: t.candidate, comments: t.comment, reports: t.errorReport, people: t.user, files: t.file },
  ...{ follows: t.follow, settings: t.setting, parties: t.commitmentParty, anchors: t.anchor },
  ...{ progress: t.report, spokenOf: t.reportCommitment },
};

/** Every row that a verb may write. */
async function everything({ store: { read } }: Office) {
  type Rows = { [K in keyof typeof told]: (typeof told)[K]["$inferSelect"][] };
  const rows = {} as Record<string, unknown[]>;
  for (const [name, table] of Object.entries(told)) rows[name] = await read.select().from(table);
  const audit = await read.select({ seq: t.auditEntry.seq, hash: t.auditEntry.hash }).from(t.auditEntry);
  return { ...(rows as Rows), audit };
}
type Everything = Awaited<ReturnType<typeof everything>>;

const ruleOf = ({ settings }: Everything) =>
  settings.find(({ key }) => key === "twoPersonRule")?.value !== false;

/** What has just become public had a second person, and what a status claims is carried by accepted evidence. */
async function expectDefensible(office: Office, before: Everything, after: Everything, today: string) {
  type Reviewed = { id: string; authorId: string; reviewerId: string | null; singlePerson: boolean };
  const expectSecond = <T extends Reviewed>(rows: T[], known: T[], isPublic: (row: T) => boolean) => {
    const already = new Set(known.filter(isPublic).map(({ id }) => id));
    const fresh = rows.filter((row) => isPublic(row) && !already.has(row.id));
    for (const row of fresh) {
      if (ruleOf(before)) expect(row.reviewerId).not.toBe(row.authorId);
      expect(row.reviewerId !== null && (row.reviewerId !== row.authorId || row.singlePerson)).toBe(true);
    }
    return fresh;
  };
  const isAccepted = ({ state }: { state: string }) => state === "accepted";
  const isPublished = ({ state }: { state: string }) => state === "published";
  const isApproved = ({ state }: { state: string }) => ["issuing", "issued", "withdrawn"].includes(state);
  expectSecond(after.developments, before.developments, isAccepted);
  expectSecond(after.searches, before.searches, isAccepted);
  expectSecond(after.responses, before.responses, isAccepted);
  expectSecond(after.codings, before.codings, isPublished);
  expectSecond(after.progress, before.progress, isApproved);
  for (const row of expectSecond(after.assessments, before.assessments, isPublished)) {
    if (row.status === "contrary" && ruleOf(before)) {
      expect(new Set([row.authorId, row.approverId, row.reviewerId]).size).toBe(3);
      const roles = [row.approverId, row.reviewerId].map(
        (id) => after.people.find((one) => one.id === id)?.role,
      );
      expect(roles).toContain("administrator");
    }
    const file = await loadCommitmentFile(office.store.read, row.commitmentId);
    if (!file) throw new Error("A published assessment of nothing.");
    const period = { start: row.periodStart, end: row.periodEnd };
    const evidence = evidenceFor(file, row.subject, period, today);
    expect(whatIsMissingFor(row.status, evidence, row.missing)).toBeNull();
  }
}

const wordsIn = (value: unknown) => new Set(JSON.stringify(value ?? null).match(words) ?? []);

/** Every typed word that stands in a public record now; of a source for reference only its particulars. */
function publicWords(all: Everything): Set<string> {
  const developments = all.developments.filter(({ state }) => state === "accepted");
  const open = new Set(developments.map(({ id }) => id));
  const newest = new Map<string, number>();
  for (const { developmentId, revision } of all.sources)
    newest.set(developmentId, Math.max(revision, newest.get(developmentId) ?? 0));
  const sources = all.sources.filter(
    ({ developmentId, revision, visibility }) =>
      open.has(developmentId) && revision === newest.get(developmentId) && visibility !== "internal",
  );
  return wordsIn([
    all.assessments
      .filter(({ state }) => state === "published")
      .map(({ reason, missing }) => [reason, missing]),
    developments.map(({ what, place }) => [what, place]),
    all.links.filter(({ developmentId }) => open.has(developmentId)).map(({ note }) => note),
    sources.map(({ title, address }) => [title, address]),
    sources
      .filter(({ visibility }) => visibility === "public")
      .map(({ excerpt, gist, locator }) => [excerpt, gist, locator]),
    all.searches.filter(({ state }) => state === "accepted").map((row) => row.words),
    all.responses
      .filter(({ state }) => state === "accepted")
      .map(({ body, sourceTitle, sourceAddress }) => [body, sourceTitle, sourceAddress]),
    all.commitments.map(({ title, deliveredWhen, underCorrectionNote }) => [
      title,
      deliveredWhen,
      underCorrectionNote,
    ]),
    all.codings
      .filter(({ state }) => state === "published")
      .map(({ reason, changes, base }) => [reason, changes, base]),
    all.progress
      .filter(({ state }) => state === "issued" || state === "withdrawn")
      .map(({ title, introduction, notes, withdrawnReason }) => [
        title,
        introduction,
        notes,
        withdrawnReason,
      ]),
  ]);
}

/** The reason of every published assessment stands on the commitment's page. */
const publicReasons = ({ assessments }: Everything) =>
  assessments.filter(({ state }) => state === "published").map(({ reason }) => reason);

/** Words of readers' doors that never were, or are no longer, theirs to read. */
async function leaks(
  office: Office & { reader: Office["people"][number] },
  all: Everything,
  ever: Set<string>,
) {
  const now = publicWords(all);
  const gone = new Set(all.sources.flatMap(({ redaction }) => Object.values(redaction?.hashes ?? {})));
  const moments = [5, 20, 40, 60].map(minute);
  const found: string[] = [];
  const hidden = [...wordsIn(all)].filter((word) => !now.has(word)).slice(0, 12);
  for (const word of hidden) {
    const context = contextAt(office.store, visitor, tonight);
    const { total } = accepted(await listCommitments(context, { q: word }, { locale: "en" }));
    if (total > 0) found.push(`search ${word}`);
  }
  for (const actor of [visitor, office.reader]) {
    const today = wordsIn(await readToday(office, actor, tonight));
    for (const word of today) if (!now.has(word)) found.push(`today ${word}`);
    // What is public is shown: otherwise nothing was read.
    for (const word of wordsIn(publicReasons(all))) if (!today.has(word)) found.push(`missing ${word}`);
    for (const word of wordsIn(await readPast(office, actor, tonight, moments)))
      if (!ever.has(word) || gone.has(sha256(word))) found.push(`past ${word}`);
  }
  return found;
}

test(
  "no sequence of actions publishes alone, above the evidence, without an audit entry, or shows a draft",
  async () => {
    const done: Record<string, number> = {};
    let published = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 60, maxLength: 100, size: "max" }), async (turns) => {
        const office = await anOffice();
        let before = await everything(office);
        const ever = publicWords(before);
        const seen: { at: Date; rows: string }[] = [];
        for (const [n, { verb: what, ...chance }] of turns.entries()) {
          const outcome = await attempt(office, what, { ...chance, n } as Turn);
          const after = await everything(office);
          if (!outcome.ok) expect(after).toEqual(before);
          else done[what] = (done[what] ?? 0) + 1;
          expect(after.audit.slice(0, before.audit.length)).toEqual(before.audit);
          await expectDefensible(office, before, after, utcDay(minute(0)));
          for (const word of publicWords(after)) ever.add(word);
          if (n % 25 === 24) seen.push({ at: minute(n), rows: await rowsAt(office, minute(n), "") });
          before = after;
        }
        // Every changed row is explained, and what readers see follows from the records.
        expect((await verified(office.store, tonight)).faults).toEqual([]);
        expect(await leaks(office, before, ever)).toEqual([]);
        for (const { at, rows } of seen)
          expect(await rowsAt(office, tonight, at.toISOString())).toEqual(rows);
        published += before.assessments.filter(({ state }) => state === "published").length;
      }),
      // A failure names its seed; shrinking would replay whole offices for minutes.
      { numRuns: runs, endOnFailure: true },
    );
    if (process.env.PROPERTY_RUNS) console.log(published, done);
    // The sequences are worth something only if they reach publication, and most of what people do.
    expect(published).toBeGreaterThan(0);
    expect(done.publishCoding ?? 0).toBeGreaterThan(0);
    expect(verbs.filter((name) => !done[name]).length).toBeLessThan(verbs.length / 2);
  },
  180_000 + runs * 6_000,
);

/** The file of all rows, without its own moment. */
const rowsAt = async (office: Office, at: Date, asOf: string) =>
  (await fileOf(contextAt(office.store, visitor, at), asOf)).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");

import fc from "fast-check";
import { expect, test } from "vitest";
import { assessment, development, party, searchLog } from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { commitmentFacets } from "../../lib/use-cases/commitment-facets";
import type { Context } from "../../lib/use-cases/context";
import { exportCommitments } from "../../lib/use-cases/export-commitments";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { logSearch } from "../../lib/use-cases/log-search";
import { overview } from "../../lib/use-cases/overview";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { saveMeeting } from "../../lib/use-cases/save-meeting";
import { saveParty } from "../../lib/use-cases/save-party";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { codingOf, recoded, why } from "../support/coding";
import { aCommitment, aSource, aUser, versionOf } from "../support/commitments";
import { accepted } from "../support/outcome";
import { testStore } from "../support/store";

const minute = 60_000;
const day = 24 * 60 * minute;

const step = fc.record({
  verb: fc.constantFrom(
    ...([
      "develop",
      "accept",
      "return",
      "search",
      "publish",
      "publish",
      "rename",
      "recode",
      "meet",
      "wait",
    ] as const),
  ),
  /** Sometimes two things happen within one millisecond. */
  later: fc.constantFrom(0, 0, 1, minute, 5 * 60 * minute, day, 9 * day),
  look: fc.constantFrom("no", "export", "everything"),
  pick: fc.nat(20),
  status: fc.constantFrom("partial", "started", "delivered", "not-assessable"),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function anOffice() {
  const store = testStore();
  let clock = Date.UTC(2026, 10, 22, 10);
  const editor = await aUser(store, "editor");
  const reviewer = await aUser(store, "reviewer");
  const codes = [
    (await aCommitment(store, { deadline: { kind: "dated", start: "2026-11-25", end: "2026-11-30" } })).code,
    (await aCommitment(store, { number: 2, mode: "each", reviewRhythmDays: 10 })).code,
    (await aCommitment(store, { number: 3, recurrence: "per-period", deadline: { kind: "asap" } })).code,
  ];
  return {
    store,
    codes,
    tick: (ms: number) => {
      clock += ms;
    },
    editor: { store, actor: editor, now: () => new Date(clock), publicRead: true } as Context,
    reviewer: { store, actor: reviewer, now: () => new Date(clock), publicRead: true } as Context,
    reader: { store, actor: visitor, now: () => new Date(clock), publicRead: true } as Context,
  };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

const among = <T>(rows: T[], pick: number): T | undefined => rows[pick % Math.max(rows.length, 1)];

/** One thing that happens; whether the product takes it does not matter here. */
async function happen(office: Office, s: Step, n: number): Promise<void> {
  const { store, codes, editor, reviewer } = office;
  const code = among(codes, s.pick) as string;
  const acts = await store.read.select().from(development).orderBy(development.createdAt, development.id);
  const logs = await store.read.select().from(searchLog).orderBy(searchLog.createdAt, searchLog.id);
  const act = among(acts, s.pick);
  const log = among(logs, s.pick);
  const evidence =
    s.pick % 3 === 0 && log
      ? { kind: "search", id: log.id, basedOnVersion: log.recordVersion }
      : { kind: "development", id: act?.id ?? "none", basedOnVersion: act?.recordVersion ?? 1 };
  switch (s.verb) {
    case "develop":
      await recordDevelopment(editor, {
        happenedFrom: "2025-06-01",
        what: `Told number ${n}.`,
        language: "en",
        restated: s.pick % 7 === 0,
        sources: [
          aSource({ class: "P1", title: `Source ${n}` }),
          aSource({ class: "N1", title: "Kept inside", visibility: "internal" }),
        ],
        links: [
          { commitment: code, subject: "all", polarity: s.pick % 4 === 0 ? "contradicts" : "supports" },
        ],
      });
      return;
    case "accept":
      await acceptEvidence(reviewer, evidence);
      return;
    case "return":
      await sendBackEvidence(reviewer, { ...evidence, note: "Look again." });
      return;
    case "search":
      await logSearch(editor, {
        commitment: code,
        subject: "all",
        words: `Words ${n}`,
        language: "en",
        searchedWhere: "everywhere",
        searchedOn: "2026-11-01",
      });
      return;
    case "publish": {
      await recordAssessments(editor, {
        status: s.status,
        reason: `Reason number ${n}, told at some length.`,
        missing: "The second half.",
        commitment: code,
        basedOnVersion: await versionOf(store, code),
        subjects: [code === codes[1] ? "CN" : "all"],
      });
      const rows = await store.read.select().from(assessment).orderBy(assessment.createdAt, assessment.id);
      for (const one of rows.filter(({ state }) => state === "draft"))
        await submitAssessment(editor, { id: one.id, basedOnVersion: one.recordVersion });
      const waiting = (await store.read.select().from(assessment)).filter(
        ({ state }) => state === "submitted",
      );
      for (const one of waiting)
        await publishAssessment(reviewer, { id: one.id, basedOnVersion: one.recordVersion });
      return;
    }
    case "rename": {
      const row = among(await store.read.select().from(party).orderBy(party.code), s.pick);
      if (!row) return;
      const { code: which, kind, aliases, recordVersion } = row;
      const name = { en: `Name ${n}`, zh: `名称${n}`, ru: `Имя ${n}` };
      accepted(
        await saveParty(editor, {
          ...{ code: which, kind, name, aliases: aliases.join("\n"), basedOnVersion: String(recordVersion) },
        }),
      );
      return;
    }
    case "recode": {
      const { title, parties, ...rest } = await codingOf(store, editor.actor, code);
      const wording =
        s.pick % 2 === 0 ? { title: { en: `Title ${n}`, zh: `标题${n}`, ru: `Название ${n}` } } : {};
      const sectors = { sectors: s.pick % 3 === 0 ? ["security", "energy"] : ["security"] };
      const roles = parties.map((one) => ({ ...one, role: s.pick % 5 === 0 ? "participant" : one.role }));
      const people = { editor: editor.actor, reviewer: reviewer.actor };
      const coding = { title, ...rest, ...wording, ...sectors, parties: roles };
      const base = JSON.stringify({ title, parties, ...rest });
      const proposal = { kind: "edit", commitment: code, reason: why, base, coding };
      await recoded(store, people, proposal, { at: editor.now() }).catch(() => "refused");
      return;
    }
    case "meet":
      await saveMeeting(editor, {
        series: "series",
        number: 10 + (s.pick % 5),
        heldOn: `2026-12-${String(1 + s.pick).padStart(2, "0")}`,
        place: { en: "", zh: "", ru: "" },
        aliases: "",
        basedOnVersion: "",
      });
      return;
    case "wait":
      return;
  }
}

async function csv(context: Context, address: string): Promise<string> {
  const made = accepted(
    await exportCommitments(context, new URLSearchParams(address), { baseUrl: "http://kept.test" }),
  );
  let text = "";
  for await (const chunk of made.chunks) text += chunk;
  return text;
}

const files = ["", "for=machines&lang=zh&sort=-updatedAt", "q=Name&lang=ru&sort=status"];
const exportAll = (context: Context, asOf?: string) =>
  Promise.all(files.map((file) => csv(context, asOf ? `${file}&asOf=${asOf}` : file)));

/** What a page says of versions is for those who save; the link in a page of the past names the past. */
const told = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value) => (key === "recordVersion" || key === "asOf" ? null : value)),
  );

async function everything({ reader, codes }: Office, asOf: string | null) {
  const beside = asOf ? { asOf } : {};
  const [document, number] = ["test-2025", codes.map((code) => code.split("/")[1] as string)];
  return told({
    list: accepted(await listCommitments(reader, { sort: "status", ...beside }, { locale: "en" })),
    found: accepted(await listCommitments(reader, { q: "Name 3", ...beside }, { locale: "ru" })),
    late: accepted(
      await listCommitments(reader, { status: "partial", party: "CN", ...beside }, { locale: "en" }),
    ),
    facets: accepted(await commitmentFacets(reader, { ...beside })),
    narrow: accepted(await commitmentFacets(reader, { partyStatus: "partial", q: "名称", ...beside })),
    overview: accepted(await overview(reader, { asOf })),
    pages: await Promise.all(
      number.map(async (one) => accepted(await showCommitment(reader, { document, number: one, asOf }))),
    ),
  });
}

test("whatever happens afterwards, the past answers as it answered then", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const office = await anOffice();
      const exported: { asOf: string; files: string[] }[] = [];
      const seen: { asOf: string; all: unknown }[] = [];
      for (const [n, s] of steps.entries()) {
        await happen(office, s, n);
        if (s.look === "export") {
          const made = await Promise.all(files.map((file) => csv(office.reader, file)));
          const asOf = /asOf=([^\s"]+)/.exec(made[0] as string)?.[1];
          exported.push({ asOf: decodeURIComponent(asOf as string), files: made });
        }
        if (s.look === "everything") {
          office.tick(1);
          const asOf = office.reader.now().toISOString();
          seen.push({ asOf, all: await everything(office, null) });
          office.tick(1);
        }
        office.tick(s.later);
      }
      office.tick(3 * day);
      for (const { asOf, files: then } of exported)
        expect(await exportAll(office.reader, asOf)).toEqual(then);
      for (const { asOf, all } of seen) expect(await everything(office, asOf)).toEqual(all);
    }),
    { numRuns: 25 },
  );
}, 300_000);

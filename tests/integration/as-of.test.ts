import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { Store } from "../../db/store";
import { visitor } from "../../lib/domain/permission";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { commitmentFacets } from "../../lib/use-cases/commitment-facets";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { overview } from "../../lib/use-cases/overview";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { rememberPast } from "../../lib/use-cases/remember-past";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { codingOf, editOf, recoded } from "../support/coding";
import { aCommitment, anAct, aUser, contextOf, reason, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { seededStore } from "../support/seed";
import { testStore } from "../support/store";

const instant = (text: string) => new Date(text);
const list = async (store: Store, now: string, params: Record<string, string>) =>
  accepted(await listCommitments(contextOf(store, visitor, instant(now)), params, { locale: "en" }));

async function publish(store: Store, code: string, at: string, status = "partial") {
  const editor = contextOf(store, await aUser(store, "editor"), instant(at));
  const reviewer = contextOf(store, await aUser(store, "reviewer"), instant(at));
  const act = accepted(await recordDevelopment(editor, anAct(code)));
  accepted(await acceptEvidence(reviewer, { kind: "development", id: act.id, basedOnVersion: 1 }));
  const basedOnVersion = await versionOf(store, code);
  const claim = { commitment: code, subjects: ["all"], status, reason, missing: "A part.", basedOnVersion };
  const drafts = accepted(await recordAssessments(editor, claim));
  const id = drafts.drafts[0]?.id as string;
  const sent = accepted(await submitAssessment(editor, { id, basedOnVersion: 1 }));
  accepted(await publishAssessment(reviewer, { id, basedOnVersion: sent.recordVersion }));
}

describe("as of a past instant", () => {
  test("every door answers as it answered then, and before the first publication there was nothing", async () => {
    const store = await seededStore();
    const context = contextOf(store, visitor, instant("2026-01-16T12:00:00Z"));
    const ask = async (asOf: string | null) => {
      const params = { q: "合作", ...(asOf && { asOf }) };
      const { query: _, ...found } = accepted(await listCommitments(context, params, { locale: "en" }));
      return {
        found,
        facets: accepted(await commitmentFacets(context, asOf ? { asOf } : {})),
        overview: { ...accepted(await overview(context, { asOf })), asOf: null },
        one: accepted(await showCommitment(context, { document: "almaty-2025", number: "13.4", asOf })),
      };
    };
    const today = await ask(null);
    expect(await ask("2026-01-16T11:00:00Z")).toEqual(today);
    expect(today.found.total).toBeGreaterThan(10);
    const before = accepted(await listCommitments(context, { asOf: "2026-01-14" }, { locale: "en" }));
    expect([before.total, before.items]).toEqual([0, []]);
    const then = { document: "almaty-2025", number: "13.4", asOf: "2026-01-14" };
    expect(refusalOf(await showCommitment(context, then))).toBe("commitmentNotThen");
    const nothing = accepted(await overview(context, { asOf: "2026-01-14" }));
    expect([nothing.total, nothing.documents, nothing.latest]).toEqual([0, [], []]);
  });

  test("a bare day is its end in UTC; what is still to come is refused, what is no day is named", async () => {
    const store = testStore();
    const { code } = await aCommitment(store);
    await publish(store, code, "2026-11-22T10:00:00Z");
    const now = "2026-11-24T08:00:00Z";
    const statusAt = async (asOf: string) =>
      (await list(store, now, { asOf })).items.map(({ status }) => status);
    expect(await statusAt("2026-11-21")).toEqual([]);
    expect(await statusAt("2026-11-22T09:59:59.999Z")).toEqual([]);
    expect(await statusAt("2026-11-22T12:00:00+02:00")).toEqual(["partial"]);
    expect(await statusAt("2026-11-22")).toEqual(["partial"]);
    const reader = contextOf(store, visitor, instant(now));
    for (const asOf of ["2026-11-24", "2026-11-24T08:00:00.001Z"])
      expect(refusalOf(await listCommitments(reader, { asOf }, { locale: "en" }))).toBe("asOfInFuture");
    const { unknown } = await list(store, now, { asOf: "2026-02-30" });
    expect(unknown).toEqual([{ kind: "value", name: "asOf", value: "2026-02-30" }]);
  });

  test("midnights that nobody read are recorded by themselves, before a later write", async () => {
    const store = testStore();
    const deadline = { kind: "dated", start: "2026-11-25", end: "2026-11-30" } as const;
    const { code } = await aCommitment(store, { deadline });
    await publish(store, code, "2026-12-05T10:00:00Z");
    const at = async (asOf: string) => {
      const { items } = await list(store, "2026-12-06T00:00:00Z", { asOf });
      return items.map(({ status, flags }) => [status, ...flags]);
    };
    expect(await at("2026-11-24")).toEqual([["not-yet-due"]]);
    expect(await at("2026-11-25T00:00:00Z")).toEqual([["not-reviewed"]]);
    expect(await at("2026-11-30")).toEqual([["not-reviewed"]]);
    expect(await at("2026-12-01")).toEqual([["not-reviewed", "review-due"]]);
    expect(await at("2026-12-05")).toEqual([["partial", "late"]]);
  });

  test("drafts, and what colleagues see beside it, are never part of the past", async () => {
    const store = testStore();
    const { code } = await aCommitment(store);
    await publish(store, code, "2026-11-22T10:00:00Z");
    const editor = await aUser(store, "editor");
    const context = contextOf(store, editor, instant("2026-11-24T08:00:00Z"));
    accepted(await recordDevelopment(context, anAct(code)));
    const [document, number] = code.split("/") as [string, string];
    const today = accepted(await showCommitment(context, { document, number }));
    expect(today.drafts?.developments).toHaveLength(1);
    const then = accepted(await showCommitment(context, { document, number, asOf: "2026-11-23" }));
    expect([then.drafts, then.developments.length]).toEqual([null, 1]);
  });

  test("coding that was changed later is shown, filtered and found as it was", async () => {
    const store = testStore();
    const { code } = await aCommitment(store);
    const people = { editor: await aUser(store, "editor"), reviewer: await aUser(store, "reviewer") };
    const title = { en: "Lakes kept clean", zh: "保持湖泊清洁", ru: "Чистые озёра" };
    const before = await codingOf(store, people.editor, code);
    const parties = before.parties.map((one) => ({ ...one, role: "participant" as const }));
    const proposal = await editOf(store, people.editor, code, { title, parties });
    await recoded(store, people, proposal, { at: instant("2026-11-25T10:00:00Z") });
    const now = "2026-11-26T00:00:00Z";
    const found = async (params: Record<string, string>) => (await list(store, now, params)).total;
    expect(await found({ q: "lakes" })).toBe(1);
    expect(await found({ q: "lakes", asOf: "2026-11-24" })).toBe(0);
    expect(await found({ q: "joint operations", asOf: "2026-11-24" })).toBe(1);
    expect(await found({ q: "lakes", asOf: "2026-11-25" })).toBe(1);
    expect(await found({ role: "joint" })).toBe(0);
    expect(await found({ role: "joint", asOf: "2026-11-25T09:59:59Z" })).toBe(1);
    const then = await list(store, now, { asOf: "2026-11-24" });
    expect(then.items[0]?.title.en).toBe("Joint operations 1");
    const [document, number] = code.split("/") as [string, string];
    const reader = contextOf(store, visitor, instant(now));
    const page = accepted(await showCommitment(reader, { document, number, asOf: "2026-11-24" }));
    expect(page.parties.map(({ role }) => role)).toEqual(["joint", "joint"]);
  });

  test("the records of an earlier release tell their past once, and all of it that stands", async () => {
    const store = testStore();
    const deadline = { kind: "dated", start: "2026-11-25", end: "2026-11-30" } as const;
    const { code } = await aCommitment(store, { deadline });
    await aCommitment(store, { number: 2, mode: "each" });
    await publish(store, code, "2026-11-27T10:00:00Z", "started");
    await publish(store, code, "2026-12-03T10:00:00Z", "delivered");
    const days = ["2026-11-24", "2026-11-26", "2026-11-27", "2026-12-01", "2026-12-03"];
    const reader = contextOf(store, visitor, instant("2026-12-05T00:00:00Z"));
    const [document, number] = code.split("/") as [string, string];
    const past = () =>
      Promise.all(
        days.map(async (asOf) => ({
          list: await list(store, "2026-12-05T00:00:00Z", { asOf, sort: "status" }),
          facets: accepted(await commitmentFacets(reader, { asOf })),
          page: accepted(await showCommitment(reader, { document, number, asOf })),
        })),
      );
    const kept = await past();
    forgetStates(store.path);
    expect(await rememberPast({ store, now: reader.now })).toBe(2);
    expect(await past()).toEqual(kept);
    expect(await rememberPast({ store, now: reader.now })).toBe(0);
  });
});

/** As a database of a release that kept none. */
function forgetStates(path: string): void {
  const raw = new Database(path);
  const triggers = raw.prepare(
    "select name from sqlite_master where type = 'trigger' and name like '%_state_%'",
  );
  for (const name of triggers.pluck().all()) raw.exec(`drop trigger "${String(name)}"`);
  const states = [
    "commitment_state_content",
    "commitment_state",
    "commitment_state_party",
    "commitment_state_sector",
    "record_state",
  ];
  for (const table of states) raw.exec(`delete from ${table}`);
  raw.close();
}

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, development, source } from "../../db/sqlite/schema";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { changeSourceVisibility } from "../../lib/use-cases/change-source-visibility";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showHistory } from "../../lib/use-cases/show-history";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { verified } from "../support/audit-trail";
import { aCommitment, anAct, aSource, aUser, contextOf, reason, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

async function anOffice() {
  const store = testStore();
  const people = {
    editor: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    second: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
    reader: await aUser(store, "reader"),
  };
  const { code } = await aCommitment(store);
  return { store, code, as: (who: keyof typeof people) => contextOf(store, people[who]) };
}
type Office = Awaited<ReturnType<typeof anOffice>>;
type Who = Parameters<Office["as"]>[0];

const told = [
  aSource({ class: "P2", publisher: "Ministry", title: "Order 7", excerpt: "The words of order 7." }),
  aSource({ class: "N1", publisher: "Paper", title: "Report", address: "https://example.org/paper" }),
];

async function anAcceptedAct({ as, code, store }: Office, by: Who = "editor", sources: unknown[] = told) {
  const act = accepted(await recordDevelopment(as(by), anAct(code, { sources })));
  accepted(await acceptEvidence(as("second"), { kind: "development", id: act.id, basedOnVersion: 1 }));
  const rows = await store.read
    .select()
    .from(source)
    .where(eq(source.developmentId, act.id))
    .orderBy(source.position);
  return { id: act.id, basedOnVersion: 2, sources: rows };
}

async function aPublished({ as, code, store }: Office, status: string) {
  const claim = { commitment: code, basedOnVersion: await versionOf(store, code), subjects: ["all"], reason };
  const { drafts } = accepted(await recordAssessments(as("editor"), { ...claim, status }));
  const id = drafts[0]?.id ?? "";
  accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
  accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion: 2 }));
  return id;
}
const shownTo = async ({ as }: Office, who: Who) =>
  accepted(await showCommitment(as(who), { document: "test-2025", number: "1.1" }));
const rowOf = async ({ store }: Office, id: string) =>
  (await store.read.select().from(assessment).where(eq(assessment.id, id)))[0];
const asked = (id: string, visibility: string, basedOnVersion = 2, why = "It names a witness.") => ({
  ...{ id, visibility, basedOnVersion, reason: why },
});

describe("who sees a source of accepted evidence", () => {
  test("is changed by a reviewer with a reason: readers see it so at once, and what stood on it is marked", async () => {
    const office = await anOffice();
    const { sources } = await anAcceptedAct(office);
    const id = await aPublished(office, "delivered");
    const first = sources[0]?.id ?? "";
    accepted(await changeSourceVisibility(office.as("reviewer"), asked(first, "internal")));
    const reader = await shownTo(office, "reader");
    expect(reader.developments[0]?.sources.map(({ title }) => title)).toEqual(["Report"]);
    expect(JSON.stringify(reader)).not.toContain("order 7");
    expect((await rowOf(office, id))?.evidenceChangedAt).not.toBeNull();
    expect(reader.item.flags).toContain("evidence-changed");
    expect(reader.assessments[0]).toMatchObject({
      rule: "delivered-firm-source",
      weight: { sources: 1, gone: 1 },
    });
    expect(await verified(office.store)).toMatchObject({ faults: [] });
  });

  test("what became internal is gone from the past and the history too, in every wording it ever had", async () => {
    const office = await anOffice();
    const day = (n: number) => new Date(`2026-12-0${n}T12:00:00Z`);
    const at = (who: Who, n: number) => ({ ...office.as(who), now: () => day(n) });
    const act = accepted(
      await recordDevelopment(at("editor", 1), anAct(office.code, { sources: [told[0]] })),
    );
    const accept = (n: number, basedOnVersion: number) =>
      acceptEvidence(at("second", n), { kind: "development", id: act.id, basedOnVersion });
    accepted(await accept(1, 1));
    const [first] = await office.store.read.select().from(source);
    accepted(
      await sendBackEvidence(at("second", 2), {
        ...{ kind: "development", id: act.id, basedOnVersion: 2, note: "The title is another." },
      }),
    );
    const revised = aSource({ class: "P2", title: "Order 8", replacesId: first?.id });
    accepted(
      await reviseDevelopment(at("editor", 3), {
        ...anAct(office.code, { sources: [revised] }),
        ...{ id: act.id, basedOnVersion: 3 },
      }),
    );
    accepted(await accept(4, 4));
    const reader = at("reader", 6);
    const place = { document: "test-2025", number: "1.1" };
    const before = async () =>
      accepted(await showCommitment(reader, { ...place, asOf: "2026-12-01" })).developments;
    expect((await before())[0]?.sources.map(({ title }) => title)).toEqual(["Order 7"]);
    const [now] = await office.store.read.select().from(source).where(eq(source.revision, 2));
    accepted(await changeSourceVisibility(at("reviewer", 5), asked(now?.id ?? "", "internal", 5)));
    expect(await before()).toEqual([]);
    const { changes } = accepted(await showHistory(reader, place));
    expect(changes.filter(({ kind }) => kind === "development")).toEqual([]);
    expect(await verified(office.store)).toMatchObject({ faults: [] });
  });

  test("for reference only: the way to it stays, its words go", async () => {
    const office = await anOffice();
    const { sources } = await anAcceptedAct(office);
    accepted(
      await changeSourceVisibility(office.as("reviewer"), asked(sources[0]?.id ?? "", "reference-only")),
    );
    const [shown] = (await shownTo(office, "reader")).developments[0]?.sources ?? [];
    expect(shown).toMatchObject({ title: "Order 7", excerpt: "", visibility: "reference-only" });
  });

  test("where nothing public is left, readers see the development no more", async () => {
    const office = await anOffice();
    const { sources } = await anAcceptedAct(office, "editor", [told[0]]);
    accepted(await changeSourceVisibility(office.as("reviewer"), asked(sources[0]?.id ?? "", "internal")));
    expect((await shownTo(office, "reader")).developments).toEqual([]);
  });

  test("is not for editors, needs a reason, another word than now, and the page one has read", async () => {
    const office = await anOffice();
    const { sources } = await anAcceptedAct(office);
    const id = sources[0]?.id ?? "";
    const change = (who: Who, input: unknown) => changeSourceVisibility(office.as(who), input);
    expect(refusalOf(await change("editor", asked(id, "internal")))).toBe("notAllowed");
    expect(await change("reviewer", asked(id, "internal", 2, " "))).toMatchObject({
      fields: { reason: { key: "sayWhy" } },
    });
    expect(await change("reviewer", asked(id, "public"))).toMatchObject({
      fields: { visibility: { key: "visibilityIsSo" } },
    });
    expect(refusalOf(await change("reviewer", asked(id, "internal", 1)))).toBe("evidenceChanged");
    expect(refusalOf(await change("reviewer", asked("none", "internal")))).toBe("noSuchSource");
  });

  test("nobody opens their own source further while the two-person rule is on; to narrow it, anybody may", async () => {
    const office = await anOffice();
    const hidden = [told[1], aSource({ visibility: "internal", title: "Own note", publisher: "Desk" })];
    const { id: actId, sources } = await anAcceptedAct(office, "reviewer", hidden);
    const [open, own] = sources.map(({ id }) => id);
    const change = (input: unknown) => changeSourceVisibility(office.as("reviewer"), input);
    expect(refusalOf(await change(asked(own ?? "", "public")))).toBe("ownEvidence");
    accepted(await change(asked(open ?? "", "reference-only")));
    accepted(await changeSettings(office.as("administrator"), { twoPersonRule: false }));
    accepted(await change(asked(own ?? "", "public", 3)));
    const [row] = await office.store.read.select().from(development).where(eq(development.id, actId));
    expect(row?.singlePerson).toBe(true);
  });

  test("of two who change it at once the second is told", async () => {
    const office = await anOffice();
    const { sources } = await anAcceptedAct(office);
    const id = sources[0]?.id ?? "";
    const outcomes = await Promise.all([
      changeSourceVisibility(office.as("reviewer"), asked(id, "internal")),
      changeSourceVisibility(office.as("second"), asked(id, "reference-only")),
    ]);
    expect(outcomes.map(refusalOf).sort()).toEqual(["accepted", "evidenceChanged"]);
  });

  test("a claim that waits on it is raised, and carried no more if nothing else carries it", async () => {
    const office = await anOffice();
    const { sources } = await anAcceptedAct(office, "editor", [told[0]]);
    const { as, code, store } = office;
    const claim = {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      reason,
    };
    const { drafts } = accepted(await recordAssessments(as("editor"), { ...claim, status: "delivered" }));
    const id = drafts[0]?.id ?? "";
    const { recordVersion } = accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
    accepted(await changeSourceVisibility(as("second"), asked(sources[0]?.id ?? "", "internal")));
    const publish = (basedOnVersion: number) => publishAssessment(as("reviewer"), { id, basedOnVersion });
    expect(refusalOf(await publish(recordVersion))).toBe("assessmentChanged");
    expect(refusalOf(await publish(recordVersion + 1))).toBe("needsSupportingAct");
  });
});

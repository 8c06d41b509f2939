import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, source } from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { assessmentDesk } from "../../lib/use-cases/assessment-desk";
import { logSearch } from "../../lib/use-cases/log-search";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showEvidence } from "../../lib/use-cases/show-evidence";
import { showKeptSearch } from "../../lib/use-cases/show-kept-search";
import { showReviewItem } from "../../lib/use-cases/show-review-item";
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
    administrator: await aUser(store, "administrator"),
    reader: await aUser(store, "reader"),
  };
  const { code } = await aCommitment(store);
  return { store, code, as: (who: keyof typeof people) => contextOf(store, people[who]) };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

async function aClaim({ store, as, code }: Office, status: string, why = reason) {
  const claim = {
    commitment: code,
    basedOnVersion: await versionOf(store, code),
    subjects: ["all"],
    reason: why,
  };
  const { drafts } = accepted(await recordAssessments(as("editor"), { ...claim, status }));
  const id = drafts[0]?.id ?? "";
  accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
  return id;
}
const publish = async ({ as }: Office, id: string, basedOnVersion = 2) =>
  accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion }));
const rowOf = async ({ store }: Office, id: string) =>
  (await store.read.select().from(assessment).where(eq(assessment.id, id)))[0];
const shownTo = async (office: Office, who: "reader" | "editor") =>
  accepted(await showCommitment(office.as(who), { document: "test-2025", number: "1.1" }));

describe("the rule that fired", () => {
  test("is stored when a claim is submitted, follows its evidence while it waits, and stays once published", async () => {
    const office = await anOffice();
    const { as, code } = office;
    const firm = [aSource({ class: "P2", publisher: "Ministry" })];
    const act = accepted(await recordDevelopment(as("editor"), anAct(code, { sources: firm })));
    const id = await aClaim(office, "delivered");
    expect((await rowOf(office, id))?.rule).toBe("delivered-firm-source");
    const news = [aSource({ publisher: "Agency" }), aSource({ publisher: "Paper" })];
    accepted(
      await reviseDevelopment(as("editor"), {
        ...anAct(code, { sources: news }),
        id: act.id,
        basedOnVersion: 1,
      }),
    );
    expect((await rowOf(office, id))?.rule).toBe("delivered-two-origins");
    await publish(office, id, 3);
    expect((await rowOf(office, id))?.rule).toBe("delivered-two-origins");
    const reader = await shownTo(office, "reader");
    expect(reader.assessments[0]).toMatchObject({
      rule: "delivered-two-origins",
      weight: { developments: 1, sources: 2, origins: 2, gone: 0 },
      basis: "independent",
    });
    expect((await verified(office.store)).faults).toEqual([]);
  });

  test("of an assessment that an older release published is told from its sources", async () => {
    const office = await anOffice();
    accepted(await recordDevelopment(office.as("editor"), anAct(office.code)));
    const id = await aClaim(office, "delivered");
    await office.store.tx(async (q) => {
      const at = new Date("2026-11-22T10:00:00Z");
      const published = { state: "published" as const, publishedAt: at, reviewedAt: at, rule: null };
      const reviewerId = office.as("reviewer").actor.id;
      await q
        .update(assessment)
        .set({ ...published, reviewerId })
        .where(eq(assessment.id, id));
    });
    const seen = await shownTo(office, "editor");
    expect(seen.assessments[0]?.rule).toBe("delivered-firm-source");
  });
});

describe("what would change it", () => {
  test("is told to editors and reviewers; readers and visitors do not get it by any door", async () => {
    const office = await anOffice();
    accepted(await recordDevelopment(office.as("editor"), anAct(office.code, { sources: [aSource()] })));
    const id = await aClaim(office, "partial");
    await publish(office, id);
    const inside = await shownTo(office, "editor");
    const outlook = inside.drafts?.outlooks[id];
    expect(outlook?.others.find(({ status }) => status === "delivered")).toEqual({
      status: "delivered",
      direction: "up",
      missing: { key: "needsFirmerSource" },
    });
    const [only] = await office.store.read.select().from(source);
    expect(outlook?.restsOn).toEqual([only?.id]);
    const desk = accepted(await assessmentDesk(office.as("editor"), { commitment: office.code }));
    expect(desk.subjects[0]?.current).toMatchObject({ rule: "partial-act", outlook });

    const place = { document: "test-2025", number: "1.1" };
    const past = await showCommitment(office.as("editor"), { ...place, asOf: "2026-11-22T10:00:00.000Z" });
    const doors = [
      await shownTo(office, "reader"),
      await showCommitment(contextOf(office.store, visitor), place),
      past,
    ];
    for (const seen of doors) expect(JSON.stringify(seen)).not.toMatch(/outlook|restsOn|needsFirmerSource/);
    expect(accepted(past).assessments[0]?.rule).toBe("partial-act");
    expect(refusalOf(await assessmentDesk(office.as("reader"), { commitment: office.code }))).toBe(
      "notAllowed",
    );
  });
});

describe("the page of a claim", () => {
  test("shows it beside the one it would replace, and what is new and what is left out", async () => {
    const office = await anOffice();
    const { as, code } = office;
    const first = accepted(await recordDevelopment(as("editor"), anAct(code)));
    await publish(office, await aClaim(office, "delivered"));
    const against = anAct(code, {
      polarity: "contradicts",
      what: "A ban.",
      sources: [aSource({ class: "P1" })],
    });
    const second = accepted(await recordDevelopment(as("editor"), against));
    const id = await aClaim(office, "contrary", "A formal measure was taken against the text in May 2026.");
    const { item } = accepted(await showReviewItem(as("reviewer"), { kind: "assessment", id }));
    expect(item).toMatchObject({
      rule: "contrary-p1",
      previous: { status: "delivered" },
      lacking: "both",
      step: "approve",
      difference: { status: true, reason: true, added: [second.id], dropped: [first.id] },
      dropped: { developments: [{ id: first.id }] },
      quote: { language: "zh" },
    });
    expect(item.outlook.restsOn).toHaveLength(1);
    const approved = accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion: 2 }));
    const seen = accepted(await showReviewItem(as("reviewer"), { kind: "assessment", id })).item;
    expect(seen).toMatchObject({
      ...{ lacking: "administrator", step: null, recordVersion: approved.recordVersion },
      hindrance: { key: "contraryApprovedByYou" },
      approver: { role: "reviewer" },
    });
    const other = accepted(await showReviewItem(as("administrator"), { kind: "assessment", id })).item;
    expect(other).toMatchObject({ step: "publish", hindrance: null });
  });
});

describe("accepted evidence", () => {
  test("tells a reviewer what hiding a source would do, before it is done; others are not shown it", async () => {
    const office = await anOffice();
    const { as, code } = office;
    const sources = [aSource({ class: "P2", publisher: "Ministry" }), aSource({ publisher: "Paper" })];
    const { id } = accepted(await recordDevelopment(as("editor"), anAct(code, { sources })));
    expect(refusalOf(await showEvidence(as("reviewer"), { id }))).toBe("noSuchDevelopment");
    accepted(await acceptEvidence(as("reviewer"), { kind: "development", id, basedOnVersion: 1 }));
    const claim = await aClaim(office, "delivered");
    await publish(office, claim);
    const kept = accepted(await showEvidence(as("reviewer"), { id }));
    expect(kept.standing).toEqual([{ id: claim, code, subject: "all", status: "delivered" }]);
    const [firm, paper] = kept.sources.map(({ choices }) =>
      choices.find(({ visibility }) => visibility === "internal"),
    );
    const effect = { id: claim, code, subject: "all", status: "delivered" };
    expect(firm).toEqual({ visibility: "internal", effects: [{ ...effect, carried: false }], hides: false });
    expect(paper?.effects).toEqual([{ ...effect, carried: true }]);
    expect(kept.sources[0]?.redactable).toEqual([]);
    const administrator = accepted(await showEvidence(as("administrator"), { id }));
    expect(administrator.sources[0]?.redactable).toEqual(["title"]);
    expect(refusalOf(await showEvidence(as("editor"), { id }))).toBe("notAllowed");
  });

  test("a search accepted in error can be sent back by a reviewer; then it is public no more", async () => {
    const { store, as, code } = await anOffice();
    const search = { commitment: code, subject: "all", words: "joint operation", language: "en" };
    const where = { searchedWhere: "the gazette", searchedOn: "2026-05-02" };
    const { id } = accepted(await logSearch(as("editor"), { ...search, ...where }));
    expect(refusalOf(await showKeptSearch(as("reviewer"), { id }))).toBe("noSuchSearch");
    accepted(await acceptEvidence(as("reviewer"), { kind: "search", id, basedOnVersion: 1 }));
    const kept = accepted(await showKeptSearch(as("reviewer"), { id }));
    expect(kept).toMatchObject({ words: "joint operation", mayDecide: true, recordVersion: 2 });
    expect(refusalOf(await showKeptSearch(as("editor"), { id }))).toBe("notAllowed");
    const wrong = { kind: "search", id, basedOnVersion: 2, note: "The gazette was not online that day." };
    accepted(await sendBackEvidence(as("reviewer"), wrong));
    const shown = await showCommitment(as("reader"), { document: "test-2025", number: "1.1" });
    expect(accepted(shown).searches).toEqual([]);
    expect((await verified(store)).faults).toEqual([]);
  });
});

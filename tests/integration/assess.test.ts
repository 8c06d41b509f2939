import { count, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, auditEntry, commitment, commitmentParty, development } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { CommitmentItem } from "../../lib/domain/commitment-item";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { assessmentDesk } from "../../lib/use-cases/assessment-desk";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { discardAssessment } from "../../lib/use-cases/discard-assessment";
import { editAssessment } from "../../lib/use-cases/edit-assessment";
import { logSearch } from "../../lib/use-cases/log-search";
import { myWork } from "../../lib/use-cases/my-work";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reviewQueue } from "../../lib/use-cases/review-queue";
import { sendBackAssessment } from "../../lib/use-cases/send-back-assessment";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showReviewItem } from "../../lib/use-cases/show-review-item";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { withdrawAssessment } from "../../lib/use-cases/withdraw-assessment";
import { aCommitment, aMeeting, anAct, aUser, contextOf, reason, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

async function anOffice() {
  const store = testStore();
  const people = {
    reader: await aUser(store, "reader"),
    editor: await aUser(store, "editor"),
    colleague: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
  };
  const as = (who: keyof typeof people, at?: Date) => contextOf(store, people[who], at);
  const { code } = await aCommitment(store);
  return { store, people, as, code };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

const audited = async (store: Store) =>
  (await store.read.select({ entity: auditEntry.entity, action: auditEntry.action }).from(auditEntry)).map(
    ({ entity, action }) => `${entity} ${action}`,
  );
const entries = async (store: Store) => (await store.read.select({ n: count() }).from(auditEntry))[0]?.n ?? 0;
const item = async (store: Store, code: string): Promise<CommitmentItem> => {
  const [row] = await store.read.select().from(commitment).where(eq(commitment.code, code));
  return JSON.parse(row?.item ?? "{}");
};

async function aDraft({ store, as, code }: Office, given: Record<string, unknown> = {}) {
  const input = {
    commitment: code,
    basedOnVersion: await versionOf(store, code),
    subjects: ["all"],
    status: "partial",
    reason,
  };
  const [draft] = accepted(await recordAssessments(as("editor"), { ...input, ...given })).drafts;
  return draft?.id ?? "";
}
async function aWaitingOne(office: Office, act: Record<string, unknown> = {}) {
  accepted(await recordDevelopment(office.as("editor"), anAct(office.code, act)));
  const id = await aDraft(office);
  accepted(await submitAssessment(office.as("editor"), { id, basedOnVersion: 1 }));
  return id;
}

describe("from what happened to what is published", () => {
  test("an editor records, assesses and submits; a reviewer publishes; readers see it, and the audit tells it", async () => {
    const office = await anOffice();
    const { store, as, code } = office;
    const id = await aWaitingOne(office);
    expect(await item(store, code)).toMatchObject({ status: "not-reviewed", reviewed: { done: 0, of: 1 } });

    const queue = accepted(await reviewQueue(as("reviewer")));
    expect(queue.assessments).toMatchObject([
      { id, own: false, mayDecide: true, developments: [{ state: "submitted" }] },
    ]);
    expect(queue.total).toMatchObject({ assessments: 1, developments: 1, searches: 0, imports: 0 });

    const later = new Date("2026-11-22T11:00:00Z");
    accepted(await publishAssessment(as("reviewer", later), { id, basedOnVersion: 2 }));
    expect(await item(store, code)).toMatchObject({
      status: "partial",
      reviewed: { done: 1, of: 1 },
      singlePerson: false,
      updatedAt: later.toISOString(),
      quote: { text: "愿定期开展联合禁毒行动", lang: "zh", script: "Hans" },
    });
    expect((await store.read.select().from(development))[0]?.state).toBe("accepted");
    expect(await audited(store)).toEqual([
      "development recorded",
      "assessment recorded",
      "assessment submitted",
      "development accepted",
      "assessment published",
    ]);
    expect(accepted(await reviewQueue(as("reviewer"))).total).toMatchObject({
      assessments: 0,
      developments: 0,
      searches: 0,
      imports: 0,
    });
  });

  test("a claim behind two hundred others has its review page, with all it stands on", async () => {
    const office = await anOffice();
    const { store, as } = office;
    const id = await aWaitingOne(office);
    const [claim] = await store.read.select().from(assessment);
    const [act] = await store.read.select().from(development);
    if (!claim || !act) throw new Error("Nothing was recorded.");
    const before = new Date("2026-01-01T00:00:00Z");
    const many = Array.from({ length: 201 }, (_, at) => `earlier-${at}`);
    await store.tx(async (q) => {
      await q.insert(assessment).values(many.map((at) => ({ ...claim, id: at, submittedAt: before })));
      await q.insert(development).values(many.map((at) => ({ ...act, id: at, createdAt: before })));
    });
    expect(accepted(await reviewQueue(as("reviewer"))).assessments.map((each) => each.id)).not.toContain(id);
    expect(accepted(await showReviewItem(as("reviewer"), { kind: "assessment", id }))).toMatchObject({
      item: { id, mayDecide: true, developments: [{ id: act.id }] },
    });
    expect(accepted(await showReviewItem(as("reviewer"), { kind: "development", id: act.id }))).toMatchObject(
      {
        item: { id: act.id },
      },
    );
    expect(refusalOf(await showReviewItem(as("reviewer"), { kind: "search", id }))).toBe("noSuchSearch");
    expect(refusalOf(await showReviewItem(as("editor"), { kind: "assessment", id }))).toBe("notAllowed");
  });

  test("a period that a meeting has ended since reads as ended, in the record and in one's work", async () => {
    const office = await anOffice();
    const { store, as } = office;
    const deadline = { kind: "continuing" } as const;
    const { code } = await aCommitment(store, { number: 2, recurrence: "per-period", deadline });
    await aDraft({ ...office, code });
    await aDraft(office);
    const period = { start: "2025-04-27", end: null };
    const read = async () => {
      const [document = "", number = ""] = code.split("/");
      const { drafts } = accepted(await showCommitment(as("editor"), { document, number }));
      const { assessments } = accepted(await myWork(as("editor")));
      return [drafts?.assessments[0]?.period, ...assessments.map((each) => each.period)];
    };
    expect(await read()).toEqual([period, period, period]);
    await aMeeting(store, "2026-06-01", 7);
    const ended = { ...period, end: "2026-06-01" };
    const [shown, ...work] = await read();
    expect(shown).toEqual(ended);
    expect(work).toEqual(expect.arrayContaining([ended, period]));
  });

  test("a commitment is found by its quote in both scripts and by what is typed in Traditional", async () => {
    const { store } = await anOffice();
    for (const typed of ["禁毒", "聯合", "联合", "operations"]) {
      const found = await store.read
        .select({ n: count() })
        .from(commitment)
        .where(store.search(typed) ?? undefined);
      expect([typed, found[0]?.n]).toEqual([typed, 1]);
    }
  });

  test("several subjects become one draft each in one save", async () => {
    const office = await anOffice();
    const { store, as } = office;
    const { code } = await aCommitment(store, { number: 2, mode: "each" });
    const input = { commitment: code, basedOnVersion: 1, subjects: ["CN", "KZ"], status: "started", reason };
    const recorded = accepted(await recordAssessments(as("editor"), input));
    expect(recorded).toMatchObject({ recordVersion: 2, drafts: [{ subject: "CN" }, { subject: "KZ" }] });
    expect(await versionOf(store, code)).toBe(2);
    expect(await audited(store)).toEqual(["assessment recorded", "assessment recorded"]);
    expect(accepted(await myWork(as("editor"))).assessments).toHaveLength(2);
    expect(accepted(await myWork(as("colleague"))).assessments).toHaveLength(0);
  });

  test("each party's cell reads its own published status", async () => {
    const office = await anOffice();
    const { store, as } = office;
    const { id: commitmentId, code } = await aCommitment(store, { number: 2, mode: "each" });
    accepted(await recordDevelopment(as("editor"), anAct(code, { subject: "KZ" })));
    const id = await aDraft({ ...office, code }, { subjects: ["KZ"], status: "delivered" });
    accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
    accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion: 2 }));
    const rows = await store.read
      .select()
      .from(commitmentParty)
      .where(eq(commitmentParty.commitmentId, commitmentId));
    expect(rows.map(({ partyCode, status, basis }) => [partyCode, status, basis])).toEqual([
      ["CN", "not-reviewed", null],
      ["KZ", "delivered", "independent"],
    ]);
    expect(await item(store, code)).toMatchObject({ status: "not-reviewed", reviewed: { done: 1, of: 2 } });
  });

  test("a correction names what it replaces and goes through the same review", async () => {
    const office = await anOffice();
    const { store, as, code } = office;
    const first = await aWaitingOne(office);
    accepted(await publishAssessment(as("reviewer"), { id: first, basedOnVersion: 2 }));
    const second = await aDraft(office, { status: "delivered" });
    accepted(await submitAssessment(as("editor"), { id: second, basedOnVersion: 1 }));
    const queue = accepted(await reviewQueue(as("reviewer")));
    expect(queue.assessments[0]?.previous).toMatchObject({ id: first, status: "partial" });
    accepted(await publishAssessment(as("reviewer"), { id: second, basedOnVersion: 2 }));
    expect((await item(store, code)).status).toBe("delivered");
    const rows = await store.read.select().from(assessment).where(eq(assessment.state, "published"));
    expect(rows.find(({ id }) => id === second)?.correctsId).toBe(first);
    expect(rows).toHaveLength(2);
  });

  test("nothing found is published on the logged search, which is accepted with it", async () => {
    const office = await anOffice();
    const { store, as, code } = office;
    const search = {
      commitment: code,
      subject: "all",
      words: "联合禁毒行动",
      language: "zh",
      searchedWhere: "mfa.gov.cn",
    };
    accepted(await logSearch(as("editor"), search));
    const id = await aDraft(office, { status: "no-evidence" });
    accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
    accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion: 2 }));
    expect(await item(store, code)).toMatchObject({ status: "no-evidence", flags: ["silent"] });
  });

  test("what was sent back is edited and submitted again", async () => {
    const office = await anOffice();
    const { as } = office;
    const id = await aWaitingOne(office);
    accepted(await sendBackAssessment(as("reviewer"), { id, basedOnVersion: 2, note: "Which operation?" }));
    expect(accepted(await myWork(as("editor"))).assessments).toMatchObject([
      { state: "sent-back", reviewNote: "Which operation?" },
    ]);
    accepted(await editAssessment(as("editor"), { id, basedOnVersion: 3, status: "started", reason }));
    accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 4 }));
    accepted(await withdrawAssessment(as("editor"), { id, basedOnVersion: 5 }));
    expect(accepted(await discardAssessment(as("editor"), { id, basedOnVersion: 6 }))).toMatchObject({
      state: "discarded",
    });
    expect(refusalOf(await submitAssessment(as("editor"), { id, basedOnVersion: 7 }))).toBe(
      "noSuchAssessment",
    );
  });

  test("evidence sent back after publication marks the assessment and leaves its status alone", async () => {
    const office = await anOffice();
    const { store, as, code } = office;
    const id = await aWaitingOne(office);
    accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion: 2 }));
    const [act] = await store.read.select().from(development);
    const input = {
      kind: "development",
      id: act?.id,
      basedOnVersion: 2,
      note: "The page is about another operation.",
    };
    accepted(await sendBackEvidence(as("reviewer"), input));
    expect(await item(store, code)).toMatchObject({ status: "partial", flags: ["evidence-changed"] });
    expect((await audited(store)).slice(-2)).toEqual([
      "development sent-back",
      "assessment evidence-changed",
    ]);
  });
});

describe("refusals", () => {
  test("a claim above its evidence is refused when submitted, and says what is missing", async () => {
    const office = await anOffice();
    const { as, code } = office;
    accepted(
      await recordDevelopment(
        as("editor"),
        anAct(code, { sources: [{ ...anAct(code).sources[0], class: "N1" }] }),
      ),
    );
    const id = await aDraft(office, { status: "delivered" });
    const outcome = await submitAssessment(as("editor"), { id, basedOnVersion: 1 });
    expect(outcome).toMatchObject({ code: "invalid", fields: { status: { key: "needsFirmerSource" } } });
    const desk = accepted(await assessmentDesk(as("editor"), { commitment: code }));
    expect(desk.subjects[0]?.missing).toMatchObject({
      delivered: { key: "needsFirmerSource" },
      partial: null,
    });
    expect(desk.subjects[0]?.open).toMatchObject([{ id, own: true, state: "draft" }]);
  });

  test("the author cannot publish while the rule is on; off, the record says so for good", async () => {
    const office = await anOffice();
    const { store, people, code } = office;
    const alone = contextOf(store, people.administrator);
    const own: Office = { ...office, as: () => alone };
    const id = await aWaitingOne(own);
    expect(refusalOf(await publishAssessment(alone, { id, basedOnVersion: 2 }))).toBe("ownAssessment");
    expect(accepted(await reviewQueue(alone)).assessments[0]?.mayDecide).toBe(false);
    accepted(await changeSettings(alone, { twoPersonRule: false }));
    accepted(await publishAssessment(alone, { id, basedOnVersion: 2 }));
    accepted(await changeSettings(alone, { twoPersonRule: true }));
    expect(await item(store, code)).toMatchObject({ status: "partial", singlePerson: true });
    expect((await store.read.select().from(development))[0]?.singlePerson).toBe(true);
  });

  test("a reviewer cannot publish on evidence that they brought and nobody accepted", async () => {
    const office = await anOffice();
    const { as, code } = office;
    const act = accepted(await recordDevelopment(as("reviewer"), anAct(code)));
    const id = await aDraft(office);
    accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
    expect(refusalOf(await publishAssessment(as("reviewer"), { id, basedOnVersion: 2 }))).toBe(
      "evidenceIsYours",
    );
    accepted(
      await acceptEvidence(as("administrator"), { kind: "development", id: act.id, basedOnVersion: 1 }),
    );
    accepted(await publishAssessment(as("reviewer"), { id, basedOnVersion: 2 }));
  });

  test("a save based on an older version is refused with what stands now, and writes nothing", async () => {
    const office = await anOffice();
    const { store, as, code } = office;
    await aDraft(office);
    const before = await entries(store);
    const claim = { commitment: code, basedOnVersion: 1, subjects: ["all"], status: "started", reason };
    expect(await recordAssessments(as("colleague"), claim)).toMatchObject({
      code: "conflict",
      current: { recordVersion: 2 },
    });
    expect(await entries(store)).toBe(before);
  });

  test("a reason of a megabyte is refused in a sentence", async () => {
    const { as, code } = await anOffice();
    const claim = { commitment: code, basedOnVersion: 1, subjects: ["all"], status: "started" };
    expect(await recordAssessments(as("editor"), { ...claim, reason: "x".repeat(1_000_000) })).toMatchObject({
      code: "invalid",
      fields: { reason: { key: "textTooLong", values: { most: 10_000 } } },
    });
  });

  test.each([undefined, null, "", 7, [], {}, { id: {} }, { commitment: [], subjects: "all" }])(
    "input that is no form at all (%j) is refused, never a fault",
    async (input) => {
      const { as } = await anOffice();
      for (const verb of [
        recordAssessments,
        editAssessment,
        submitAssessment,
        discardAssessment,
        withdrawAssessment,
      ])
        expect(await verb(as("editor"), input)).toMatchObject({ ok: false, code: "invalid" });
      for (const verb of [publishAssessment, sendBackAssessment, acceptEvidence, sendBackEvidence])
        expect(await verb(as("reviewer"), input)).toMatchObject({ ok: false, code: "invalid" });
    },
  );

  test("readers and visitors may do none of this, and learn nothing of what exists", async () => {
    const office = await anOffice();
    const { as } = office;
    const id = await aWaitingOne(office);
    const stranger = { ...as("reader"), actor: { id: null, role: "reader" as const, name: null } };
    const verbs = [
      recordAssessments,
      editAssessment,
      submitAssessment,
      discardAssessment,
      withdrawAssessment,
    ];
    const reviews = [publishAssessment, sendBackAssessment, acceptEvidence, sendBackEvidence];
    for (const given of [
      { id, basedOnVersion: 2 },
      { id: "nothing", basedOnVersion: 1 },
    ]) {
      for (const verb of [...verbs, ...reviews]) {
        expect(refusalOf(await verb(as("reader"), given))).toBe("notAllowed");
        expect(refusalOf(await verb(stranger, given))).toBe("signInFirst");
      }
      for (const verb of reviews) expect(refusalOf(await verb(as("editor"), given))).toBe("notAllowed");
    }
    for (const read of [reviewQueue, myWork]) expect(refusalOf(await read(as("reader")))).toBe("notAllowed");
    expect(refusalOf(await reviewQueue(as("editor")))).toBe("notAllowed");
    expect(refusalOf(await assessmentDesk(as("reader"), { commitment: office.code }))).toBe("notAllowed");
  });

  test("what does not exist is not found", async () => {
    const { as } = await anOffice();
    const claim = {
      commitment: "test-2025/9.9",
      basedOnVersion: 1,
      subjects: ["all"],
      status: "partial",
      reason,
    };
    expect(await recordAssessments(as("editor"), claim)).toMatchObject({ code: "not-found" });
    expect(await publishAssessment(as("reviewer"), { id: "x", basedOnVersion: 1 })).toMatchObject({
      code: "not-found",
    });
    expect(await assessmentDesk(as("editor"), { commitment: "x/1.1" })).toMatchObject({ code: "not-found" });
  });
});

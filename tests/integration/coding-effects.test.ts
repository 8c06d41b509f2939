import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { seedActorId } from "../../lib/domain/audit";
import type { Actor } from "../../lib/domain/permission";
import { clearUnderCorrection } from "../../lib/use-cases/clear-under-correction";
import { draftCodingChange } from "../../lib/use-cases/draft-coding-change";
import { editSplitPart } from "../../lib/use-cases/edit-split-part";
import { markUnderCorrection } from "../../lib/use-cases/mark-under-correction";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { publishCodingChange } from "../../lib/use-cases/publish-coding-change";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { showCodingChange } from "../../lib/use-cases/show-coding-change";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { submitCodingChange } from "../../lib/use-cases/submit-coding-change";
import { explainUntold, verified } from "../support/audit-trail";
import { codingOf, editOf, later, recoded, rowOf, why } from "../support/coding";
import {
  aCommitment,
  aUser,
  contextOf,
  reason,
  type TestCommitment,
  versionOf,
} from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { loadSeed, seededStore } from "../support/seed";
import { testStore } from "../support/store";
import { three } from "../support/test-document";

async function office(given: TestCommitment = {}) {
  const store = testStore();
  const { code, id } = await aCommitment(store, given);
  const editor = await aUser(store, "editor");
  const reviewer = await aUser(store, "reviewer");
  await explainUntold(store);
  return { store, code, id, editor, reviewer };
}
const each: TestCommitment = {
  mode: "each",
  parties: [
    { code: "CN", role: "joint" },
    { code: "KZ", role: "joint" },
  ],
};

/** Cannot be assessed: it needs no evidence, only a reason. */
async function assessed(
  store: Store,
  { editor, reviewer }: { editor: Actor; reviewer: Actor },
  code: string,
  { subject = "all", publish = true } = {},
): Promise<string> {
  const mine = contextOf(store, editor);
  const claim = { commitment: code, basedOnVersion: await versionOf(store, code), subjects: [subject] };
  const said = { status: "not-assessable", reason, missing: "" };
  const { drafts } = accepted(await recordAssessments(mine, { ...claim, ...said }));
  const id = drafts[0]?.id ?? "";
  accepted(await submitAssessment(mine, { id, basedOnVersion: 1 }));
  if (publish) accepted(await publishAssessment(contextOf(store, reviewer), { id, basedOnVersion: 2 }));
  return id;
}
const assessmentOf = async (store: Store, id: string) =>
  (await store.read.select().from(t.assessment).where(eq(t.assessment.id, id)))[0];
const test2 = { deliveredWhen: three("two operations were held") };
const role = (code: string, as: "joint" | "addressee") => ({ code, role: as, sourceWords: "" });

describe("what was said of a commitment whose coding changes", () => {
  test("is to be re-confirmed where it rests on what changed, until somebody assesses again", async () => {
    const { store, code, ...people } = await office();
    const first = await assessed(store, people, code);
    await recoded(store, people, await editOf(store, people.editor, code, test2), { at: later(5) });
    expect((await assessmentOf(store, first))?.toReconfirmAt).toEqual(later(5));
    const flags = async () => JSON.parse((await rowOf(store, code)).item).flags;
    expect(await flags()).toEqual(["to-reconfirm"]);
    expect((await rowOf(store, code)).testsWrittenAt).toEqual(later(5));
    await assessed(store, people, code);
    expect(await flags()).toEqual([]);
    expect((await verified(store)).faults).toEqual([]);
  });

  test("stays as it is when only a title, a sector's weight or the rhythm changes", async () => {
    const { store, code, ...people } = await office();
    const first = await assessed(store, people, code);
    const fields = { title: three("A better title"), precision: 2 as const, reviewRhythmDays: 90 };
    await recoded(store, people, await editOf(store, people.editor, code, fields));
    expect((await assessmentOf(store, first))?.toReconfirmAt).toBeNull();
  });

  test("of one party is touched by that party's role only", async () => {
    const { store, code, ...people } = await office(each);
    const china = await assessed(store, people, code, { subject: "CN" });
    const kazakhstan = await assessed(store, people, code, { subject: "KZ" });
    const parties = [{ ...role("CN", "joint"), role: "lead" as const }, role("KZ", "joint")];
    await recoded(store, people, await editOf(store, people.editor, code, { parties }));
    expect((await assessmentOf(store, china))?.toReconfirmAt).not.toBeNull();
    expect((await assessmentOf(store, kazakhstan))?.toReconfirmAt).toBeNull();
  });

  test("of a party that no longer answers stays in the history and is not counted; the form says so before", async () => {
    const { store, code, ...people } = await office(each);
    const kazakhstan = await assessed(store, people, code, { subject: "KZ" });
    const waiting = await assessed(store, people, code, { subject: "KZ", publish: false });
    const parties = [role("CN", "joint"), role("KZ", "addressee")];
    const proposal = await editOf(store, people.editor, code, { parties });
    const { id } = accepted(await draftCodingChange(contextOf(store, people.editor), proposal));
    const desk = accepted(await showCodingChange(contextOf(store, people.editor), { commitment: code }));
    expect(desk.dependents?.uncounted.map((one) => one.id)).toEqual([kazakhstan]);
    accepted(await submitCodingChange(contextOf(store, people.editor), { id, basedOnVersion: 1 }));
    accepted(await publishCodingChange(contextOf(store, people.reviewer), { id, basedOnVersion: 2 }));
    const shown = accepted(
      await showCommitment(contextOf(store, people.reviewer), { document: "test-2025", number: "1.1" }),
    );
    expect(shown.assessments.map((one) => one.id)).toEqual([kazakhstan]);
    expect(shown.item.reviewed).toEqual({ done: 0, of: 1 });
    expect(await assessmentOf(store, kazakhstan)).toMatchObject({ state: "published", toReconfirmAt: null });
    expect(await assessmentOf(store, waiting)).toMatchObject({ state: "sent-back", reviewNote: why });
    expect((await verified(store)).faults).toEqual([]);
  });

  test("is not published on changed coding by a reviewer who has not seen the change", async () => {
    const { store, code, ...people } = await office();
    const id = await assessed(store, people, code, { publish: false });
    await recoded(store, people, await editOf(store, people.editor, code, test2));
    const publish = (basedOnVersion: number) =>
      publishAssessment(contextOf(store, people.reviewer), { id, basedOnVersion });
    expect(refusalOf(await publish(2))).toBe("assessmentChanged");
    accepted(await publish(3));
  });
});

async function proposed(store: Store, editor: Actor, proposal: Record<string, unknown>) {
  return draftCodingChange(contextOf(store, editor), { reason: why, ...proposal });
}
const part = (title: string, quote = "") => ({ title: three(title), quote });
async function published(store: Store, people: { editor: Actor; reviewer: Actor }, id: string, version = 1) {
  accepted(await submitCodingChange(contextOf(store, people.editor), { id, basedOnVersion: version }));
  const step = { id, basedOnVersion: version + 1 };
  return publishCodingChange(contextOf(store, people.reviewer, later(5)), step);
}

describe("a split", () => {
  test("gives the parts new numbers of the clause and leaves a tombstone with its results", async () => {
    const { store, code, ...people } = await office();
    await aCommitment(store, { number: 2 });
    await explainUntold(store);
    const first = await assessed(store, people, code);
    // As people read it; the place is that of the text as received.
    const parts = [part("Regular operations", "定期开展"), part("Joint operations")];
    const { id } = accepted(await proposed(store, people.editor, { kind: "split", commitment: code, parts }));
    const coding = { ...(await codingOf(store, people.editor, code)), title: three("Regular"), precision: 2 };
    accepted(
      await editSplitPart(contextOf(store, people.editor), { id, basedOnVersion: 1, part: 0, coding }),
    );
    accepted(await published(store, people, id, 2));
    expect(await rowOf(store, code)).toMatchObject({
      ...{ lifecycle: "replaced", successors: ["test-2025/01.3", "test-2025/01.4"] },
    });
    const [third, fourth] = [await rowOf(store, "test-2025/01.3"), await rowOf(store, "test-2025/01.4")];
    expect([third.running, third.precision, fourth.running, fourth.precision]).toEqual([3, 2, 4, 1]);
    expect([third.status, fourth.status, third.lifecycle]).toEqual([
      "not-reviewed",
      "not-reviewed",
      "in-force",
    ]);
    const anchors = await store.read.select().from(t.anchor);
    const placed = (commitmentId: string) => anchors.find((one) => one.commitmentId === commitmentId);
    expect(placed(third.id)).toMatchObject({
      quote: "定期開展",
      start: 3,
      before: "各方願",
      after: "聯合禁毒行動。",
    });
    expect(placed(fourth.id)?.quote).toBe("願定期開展聯合禁毒行動");
    const old = accepted(
      await showCommitment(contextOf(store, people.reviewer), { document: "test-2025", number: "1.1" }),
    );
    expect(old.assessments.map((one) => one.id)).toEqual([first]);
    expect((await verified(store)).faults).toEqual([]);
  });

  test("needs two parts with titles of their own, and quotes that stand there exactly once", async () => {
    const { store, code, editor } = await office();
    const faultsOf = async (...parts: object[]) => {
      const outcome = await proposed(store, editor, { kind: "split", commitment: code, parts });
      return outcome.ok
        ? {}
        : Object.fromEntries(Object.entries(outcome.fields ?? {}).map(([k, v]) => [k, v.key]));
    };
    expect(await faultsOf(part("One"))).toEqual({ parts: "splitNeedsTwo" });
    expect(await faultsOf(part("One"), part("One"))).toEqual({ "parts.1.title": "splitSameTitle" });
    expect(await faultsOf(part("One", "銀行"), part("Two"))).toEqual({ "parts.0.quote": "quoteNotFound" });
  });

  test("ends review of the old one: nothing new begins there, and no further change", async () => {
    const { store, code, ...people } = await office();
    const split = { kind: "split", commitment: code, parts: [part("One"), part("Two")] };
    const { id } = accepted(await proposed(store, people.editor, split));
    accepted(await published(store, people, id));
    const claim = { commitment: code, basedOnVersion: await versionOf(store, code), subjects: ["all"] };
    const said = { ...claim, status: "not-assessable", reason };
    expect(refusalOf(await recordAssessments(contextOf(store, people.editor), said))).toBe("reviewHasEnded");
    expect(refusalOf(await proposed(store, people.editor, split))).toBe("codingHasEnded");
  });
});

describe("a merge", () => {
  test("makes a tombstone and gives its place to the other one", async () => {
    const { store, code, id, ...people } = await office();
    const other = await aCommitment(store, { number: 2 });
    await store.tx((q) =>
      q.update(t.anchor).set({ start: 3, quote: "定期" }).where(eq(t.anchor.commitmentId, id)),
    );
    await explainUntold(store);
    const merge = { kind: "merge", commitment: code, into: other.code };
    const drafted = accepted(await proposed(store, people.editor, merge));
    accepted(await published(store, people, drafted.id));
    expect(await rowOf(store, code)).toMatchObject({ lifecycle: "merged", successors: [other.code] });
    // Who follows the other one hears of it too.
    expect((await rowOf(store, other.code)).updatedAt).toEqual((await rowOf(store, code)).updatedAt);
    const anchors = await store.read.select().from(t.anchor).where(eq(t.anchor.commitmentId, other.id));
    expect(anchors.map(({ position, quote }) => [position, quote])).toEqual([
      [0, "願定期開展聯合禁毒行動"],
      [1, "定期"],
    ]);
  });

  test("goes into another commitment of the document that is in force", async () => {
    const { store, code, editor } = await office();
    const ended = await aCommitment(store, { number: 2, lifecycle: "withdrawn" });
    for (const into of [code, ended.code, "", "elsewhere-2020/01.1"]) {
      const outcome = await proposed(store, editor, { kind: "merge", commitment: code, into });
      expect(outcome).toMatchObject({ ok: false, fields: { into: {} } });
    }
  });
});

describe("a withdrawal", () => {
  test("names what took its place, if anything did", async () => {
    const { store, code, ...people } = await office();
    const other = await aCommitment(store, { number: 2 });
    const withdraw = { kind: "withdraw", commitment: code, successors: [other.code] };
    const { id } = accepted(await proposed(store, people.editor, withdraw));
    accepted(await published(store, people, id));
    expect(await rowOf(store, code)).toMatchObject({ lifecycle: "withdrawn", successors: [other.code] });
    const wrong = { kind: "withdraw", commitment: other.code, successors: ["test-2025/09.9"] };
    expect(await proposed(store, people.editor, wrong)).toMatchObject({ fields: { successors: {} } });
  });
});

describe("under correction", () => {
  const note = "The text names another body; a correction is on its way.";

  test("is marked at once by an editor, with a note that readers see, and cleared with a reason", async () => {
    const { store, code, editor, reviewer } = await office();
    const reader = await aUser(store, "reader");
    const mark = { commitment: code, note };
    expect(refusalOf(await markUnderCorrection(contextOf(store, reader), mark))).toBe("notAllowed");
    expect(refusalOf(await markUnderCorrection(contextOf(store, editor), { ...mark, note: "Wrong." }))).toBe(
      "checkFields",
    );
    accepted(await markUnderCorrection(contextOf(store, editor), mark));
    expect(JSON.parse((await rowOf(store, code)).item).flags).toEqual(["under-correction"]);
    expect(refusalOf(await markUnderCorrection(contextOf(store, editor), mark))).toBe(
      "alreadyUnderCorrection",
    );
    const desk = accepted(await showCodingChange(contextOf(store, editor), { commitment: code }));
    expect(desk.underCorrection).toMatchObject({ note, by: { role: "editor" } });
    const { updatedAt: marked } = await rowOf(store, code);
    accepted(await clearUnderCorrection(contextOf(store, reviewer), { commitment: code, reason: why }));
    const cleared = await rowOf(store, code);
    expect(JSON.parse(cleared.item).flags).toEqual([]);
    expect(cleared.updatedAt.getTime()).toBeGreaterThanOrEqual(marked.getTime());
    expect((await verified(store)).faults).toEqual([]);
  });

  test("ends with the change that settles it", async () => {
    const { store, code, ...people } = await office();
    accepted(await markUnderCorrection(contextOf(store, people.editor), { commitment: code, note }));
    const keeps = await editOf(store, people.editor, code, { precision: 2 });
    await recoded(store, people, keeps, { at: later(1) });
    expect((await rowOf(store, code)).underCorrectionNote).toBe(note);
    const settles = await editOf(store, people.editor, code, { precision: 0 }, { settles: true });
    await recoded(store, people, settles, { at: later(2) });
    expect(await rowOf(store, code)).toMatchObject({ underCorrectionAt: null, underCorrectionNote: "" });
    expect((await verified(store)).faults).toEqual([]);
  });
});

describe("the shipped coding", () => {
  test("never takes back what people changed, split or merged", async () => {
    const store = await seededStore();
    const editor = await aUser(store, "editor");
    const reviewer = await aUser(store, "reviewer");
    const people = { editor, reviewer };
    const [edited, split] = ["almaty-2025/02.1", "almaty-2025/13.4"];
    const title = { en: "Our own title", zh: "我们的标题", ru: "Наш заголовок" };
    await recoded(store, people, await editOf(store, editor, edited, { title, type: "supports" }));
    const parts = [part("First half"), part("Second half")];
    const { id } = accepted(await proposed(store, editor, { kind: "split", commitment: split, parts }));
    accepted(await published(store, people, id));
    const told = async () => (await store.read.select().from(t.auditEntry)).length;
    const before = [await store.read.select().from(t.commitment), await told()];
    const report = await loadSeed(store);
    expect([await store.read.select().from(t.commitment), await told()]).toEqual(before);
    const differing = report.differences.map(({ code, field }) => `${code} ${field}`);
    expect(differing).toContain(`${edited} title`);
    expect(differing).toContain(`${split} lifecycle`);
    // What people added is not in the files, and nobody needs to hear that.
    expect(differing.filter((one) => /13\.[5-9]/.test(one))).toEqual([]);
    expect(seedActorId).not.toBe(editor.id);
    expect((await verified(store)).faults).toEqual([]);
  });
});

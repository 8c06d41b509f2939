import { describe, expect, test } from "vitest";
import {
  type Claim,
  decideAssessment,
  decideAssessmentEdit,
  decideDiscard,
  decideWithdrawal,
} from "../../lib/domain/assessment";
import { decidePublication, decideSendBack, decideSubmission } from "../../lib/domain/assessment-review";
import type { AssessmentRecord, CommitmentFile } from "../../lib/domain/commitment-file";
import type { Outcome } from "../../lib/domain/outcome";
import { type Actor, visitor } from "../../lib/domain/permission";
import type { AssessmentState } from "../../lib/domain/vocabulary";
import { aDevelopment, aFile, anAssessment, aSearch } from "../support/commitment-file";

const today = "2026-11-22";
const at = new Date("2026-11-22T10:00:00Z");
const editor: Actor = { id: "editor", role: "editor", name: null };
const colleague: Actor = { id: "colleague", role: "editor", name: null };
const reader: Actor = { id: "reader", role: "reader", name: null };
const reviewer: Actor = { id: "reviewer", role: "reviewer", name: null };
const claim: Claim = {
  subjects: ["all"],
  status: "partial",
  reason: "The operation of May 2026 is one act.",
  missing: "",
  basedOnVersion: 1,
};
const keyOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.message.key);
const fieldsOf = (outcome: Outcome<unknown>) =>
  outcome.ok
    ? {}
    : Object.fromEntries(Object.entries(outcome.fields ?? {}).map(([name, { key }]) => [name, key]));
const each: Partial<CommitmentFile> = { mode: "each" };

describe("a draft", () => {
  const decide = (given: Partial<Claim> = {}, file: Partial<CommitmentFile> = {}, by = editor) =>
    decideAssessment(aFile(file), { ...claim, ...given }, by, today);

  test("names subject, period, codebook and author", () => {
    const outcome = decide();
    expect(outcome.ok && outcome.value).toMatchObject([
      {
        subject: "all",
        period: { start: "2025-04-27", end: null },
        codebook: "1",
        authorId: "editor",
        correctsId: null,
      },
    ]);
  });
  test("of several subjects at once is one each", () => {
    const outcome = decide({ subjects: ["CN", "KZ", "CN"] }, each);
    expect(outcome.ok && outcome.value.map(({ subject }) => subject)).toEqual(["CN", "KZ"]);
  });
  test("names the published one it would replace", () => {
    const assessments = [anAssessment({ id: "first" }), anAssessment({ id: "second", correctsId: "first" })];
    const outcome = decide({}, { assessments });
    expect(outcome.ok && outcome.value[0]?.correctsId).toBe("second");
  });
  test.each<[string, Partial<Claim>, Partial<CommitmentFile>, Record<string, string>]>([
    ["a reason of 19 characters", { reason: ` ${"文".repeat(19)} ` }, {}, { reason: "reasonTooShort" }],
    ["a reason that is too long", { reason: "x".repeat(10_001) }, {}, { reason: "textTooLong" }],
    ["no subject", { subjects: [] }, {}, { subjects: "chooseSubject" }],
    ["one party of a shared act", { subjects: ["CN"] }, {}, { subjects: "notAssessed" }],
    ["all together where each is assessed", { subjects: ["all"] }, each, { subjects: "notAssessed" }],
    [
      "an addressee",
      { subjects: ["UZ"] },
      { ...each, parties: [{ code: "UZ", role: "addressee", counted: true }] },
      { subjects: "notAssessed" },
    ],
    ["mostly, without what is missing", { status: "mostly" }, {}, { missing: "needsMissingNamed" }],
    ["a period that does not exist", { periodStart: "2026-01-01" }, {}, { periodStart: "noSuchPeriod" }],
  ])("is refused: %s", (_, given, file, fields) => {
    expect(fieldsOf(decide(given, file))).toEqual(fields);
  });
  test("takes a reason of 20 Chinese characters", () => {
    expect(decide({ reason: "文".repeat(20) }).ok).toBe(true);
  });
  test("is refused to readers and visitors", () => {
    expect(keyOf(decide({}, {}, reader))).toBe("notAllowed");
    expect(keyOf(decide({}, {}, visitor))).toBe("signInFirst");
  });
  test("based on an older version is refused with what stands now", () => {
    const outcome = decide({}, { recordVersion: 2, assessments: [anAssessment()] });
    expect(outcome).toMatchObject({ code: "conflict", current: { status: "partial", recordVersion: 2 } });
  });
  test("of a withdrawn commitment is refused, a correction of what was published is not", () => {
    expect(keyOf(decide({}, { lifecycle: "withdrawn" }))).toBe("reviewHasEnded");
    expect(decide({}, { lifecycle: "withdrawn", assessments: [anAssessment()] }).ok).toBe(true);
  });
});

const record = (given: Partial<AssessmentRecord> = {}) =>
  anAssessment({ state: "draft", publishedAt: null, reviewerId: null, reviewedAt: null, ...given });
const drafts: AssessmentState[] = ["draft", "sent-back"];

describe("a step on a draft", () => {
  test.each(drafts)("its author edits and discards it while it is %s", (state) => {
    expect(decideAssessmentEdit(record({ state }), claim, 3, editor).ok).toBe(true);
    expect(decideDiscard(record({ state }), 3, editor).ok).toBe(true);
  });
  test.each(["submitted", "published", "discarded"] as const)(
    "nobody edits or discards it once it is %s",
    (state) => {
      expect(keyOf(decideAssessmentEdit(record({ state }), claim, 3, editor))).toBe("notADraft");
      expect(keyOf(decideDiscard(record({ state }), 3, editor))).toBe("notADraft");
    },
  );
  test("nobody but its author changes it", () => {
    for (const by of [colleague, reviewer]) {
      expect(keyOf(decideAssessmentEdit(record(), claim, 3, by))).toBe("onlyItsAuthor");
      expect(keyOf(decideDiscard(record(), 3, by))).toBe("onlyItsAuthor");
      expect(keyOf(decideWithdrawal(record({ state: "submitted" }), 3, by))).toBe("onlyItsAuthor");
      expect(keyOf(decideSubmission(aFile(), record(), 3, by, at, today))).toBe("onlyItsAuthor");
    }
  });
  test("a stale save is refused with what stands", () => {
    const outcome = decideAssessmentEdit(record({ status: "started" }), claim, 2, editor);
    expect(outcome).toMatchObject({ code: "conflict", current: { status: "started", recordVersion: 3 } });
  });
  test("its author takes back what waits", () => {
    const outcome = decideWithdrawal(record({ state: "submitted" }), 3, editor);
    expect(outcome.ok && outcome.value.set).toMatchObject({
      state: "draft",
      submittedAt: null,
      recordVersion: 4,
    });
    expect(keyOf(decideWithdrawal(record(), 3, editor))).toBe("notWaiting");
  });
  test("each change tells what it was before", () => {
    const outcome = decideAssessmentEdit(record({ status: "started" }), claim, 3, editor);
    expect(outcome.ok && outcome.value.audit).toMatchObject({
      actorId: "editor",
      entity: "assessment",
      action: "edited",
      before: { status: "started", recordVersion: 3 },
      after: { status: "partial", recordVersion: 4 },
    });
  });
});

describe("submitting", () => {
  const submit = (file: CommitmentFile, given: Partial<AssessmentRecord> = {}) =>
    decideSubmission(file, record(given), 3, editor, at, today);
  test("is refused without the evidence, naming what is missing at the status", () => {
    expect(fieldsOf(submit(aFile()))).toEqual({ status: "needsSupportingAct" });
  });
  test("remembers what it stands on", () => {
    const development = aDevelopment({ state: "submitted" });
    const outcome = submit(aFile({ developments: [development] }));
    expect(outcome.ok && outcome.value.set).toMatchObject({
      state: "submitted",
      basis: "independent",
      stoodOn: { developments: [development.id], sources: [development.sources[0]?.id], searches: [] },
    });
  });
});

describe("publishing", () => {
  const on = { twoPersonRule: true };
  const waiting = (file: CommitmentFile, given: Partial<AssessmentRecord> = {}) =>
    record({
      state: "submitted",
      basis: file.developments.length > 0 ? "independent" : null,
      stoodOn: {
        developments: file.developments.map(({ id }) => id),
        sources: file.developments.flatMap(({ sources }) => sources.map(({ id }) => id)),
        searches: file.searches.map(({ id }) => id),
      },
      ...given,
    });
  const publish = (
    file: CommitmentFile,
    given: Partial<AssessmentRecord> = {},
    by: Actor = reviewer,
    rules = on,
  ) => decidePublication(file, waiting(file, given), 3, by, at, today, rules);
  const carried = aFile({ developments: [aDevelopment()] });

  test("takes a second person, a reviewer", () => {
    expect(publish(carried).ok).toBe(true);
    expect(keyOf(publish(carried, {}, colleague))).toBe("notAllowed");
    expect(keyOf(publish(carried, { authorId: "reviewer" }))).toBe("ownAssessment");
  });
  test("by its own author is marked for good where the rule is off", () => {
    const off = publish(carried, { authorId: "reviewer" }, reviewer, { twoPersonRule: false });
    expect(off.ok && off.value.set).toMatchObject({ state: "published", singlePerson: true });
    const two = publish(carried, {}, reviewer, { twoPersonRule: false });
    expect(two.ok && two.value.set.singlePerson).toBe(false);
  });
  test("accepts the evidence that still waits", () => {
    const file = aFile({ developments: [aDevelopment({ state: "submitted" })] });
    const outcome = publish(file);
    expect(outcome.ok && outcome.value.developments).toHaveLength(1);
  });
  test("is refused to the person who brought that evidence, telling which", () => {
    const file = aFile({ developments: [aDevelopment({ state: "submitted", authorId: "reviewer" })] });
    expect(publish(file)).toMatchObject({
      code: "not-allowed",
      message: { key: "evidenceIsYours", values: { days: "2026-05-01" } },
    });
    expect(publish(file, {}, reviewer, { twoPersonRule: false }).ok).toBe(true);
  });
  test("checks the cap once more: evidence sent back meanwhile carries nothing", () => {
    const file = aFile({ developments: [aDevelopment({ state: "sent-back" })] });
    expect(fieldsOf(publish(file))).toEqual({ status: "needsSupportingAct" });
  });
  test("does not lean on evidence that was submitted later", () => {
    const file = aFile({ developments: [aDevelopment({ state: "submitted" })] });
    const stoodOn = { developments: [], sources: [], searches: [] };
    expect(fieldsOf(publish(file, { stoodOn }))).toEqual({ status: "needsSupportingAct" });
  });
  test("is refused on any other ground than the one it was submitted on", () => {
    const later = aFile({ developments: [...carried.developments, aDevelopment()] });
    const { stoodOn } = waiting(carried);
    const unseen = { code: "conflict", message: { key: "groundsChanged" } };
    expect(publish(later, { stoodOn })).toMatchObject(unseen);
    expect(publish(carried, { stoodOn: { ...stoodOn, sources: ["former"] } })).toMatchObject(unseen);
    expect(publish(carried, { basis: "self-reported" })).toMatchObject(unseen);
  });
  test("is refused when another one was published meanwhile", () => {
    const file = { ...carried, assessments: [anAssessment({ id: "other" })] };
    expect(publish(file)).toMatchObject({ code: "conflict", message: { key: "publishedMeanwhile" } });
    expect(publish(file, { correctsId: "other" }).ok).toBe(true);
  });
  test.each(["draft", "sent-back", "published", "discarded"] as const)(
    "is refused while it is %s",
    (state) => {
      expect(keyOf(publish(carried, { state }))).toBe("notWaiting");
    },
  );
  test("no evidence found accepts the logged search it stands on", () => {
    const file = aFile({ searches: [aSearch({ state: "submitted" })] });
    const outcome = publish(file, { status: "no-evidence" });
    expect(outcome.ok && outcome.value.searches).toHaveLength(1);
  });
});

describe("sending back", () => {
  const sendBack = (note: string, by: Actor, given: Partial<AssessmentRecord> = {}) =>
    decideSendBack(record({ state: "submitted", ...given }), note, 3, by, at, { twoPersonRule: true });
  test("needs a note and a second person", () => {
    expect(sendBack("Which operation?", reviewer).ok).toBe(true);
    expect(fieldsOf(sendBack("  ", reviewer))).toEqual({ note: "noteRequired" });
    expect(keyOf(sendBack("Which?", reviewer, { authorId: "reviewer" }))).toBe("ownAssessment");
    expect(keyOf(sendBack("Which?", editor))).toBe("notAllowed");
  });
});

import { describe, expect, test } from "vitest";
import type { CodingChange, CodingRecord } from "../../lib/domain/coding-change";
import {
  decideCodingDiscard,
  decideCodingEdit,
  decideCodingWithdrawal,
  reasonFaults,
} from "../../lib/domain/coding-change";
import { effectsOf, restsOnChange, testChanged } from "../../lib/domain/coding-effects";
import { changedCoding, editableCoding, rebased } from "../../lib/domain/coding-fields";
import { decideCodingDraft } from "../../lib/domain/coding-proposal";
import {
  decideCodingPublication,
  decideCodingSendBack,
  decideCodingSubmission,
} from "../../lib/domain/coding-review";
import type { DraftCommitment } from "../../lib/domain/import";
import type { Actor } from "../../lib/domain/permission";
import { decideMarking, decideUnmarking } from "../../lib/domain/under-correction";
import { anAssessment } from "../support/commitment-file";
import { refusalOf } from "../support/outcome";

const reason = "The text names another body, so this was coded wrongly.";
const at = new Date("2026-11-22T10:00:00Z");
const who = (id: string, role: Actor["role"]): Actor => ({ id, role, name: id });
const editor = who("editor", "editor");
const reviewer = who("reviewer", "reviewer");
const role = (code: string, as: "joint" | "lead" | "addressee" = "joint") => ({
  code,
  role: as,
  sourceWords: "",
});

const coding: DraftCommitment = {
  title: { zh: "联合行动" },
  summary: { zh: "各方愿开展联合行动。" },
  deliveredWhen: { zh: "举行过一次" },
  failedWhen: { zh: "记录显示未举行" },
  ...{ type: "intends", precision: 1, delegation: 0, verifiable: true, mode: "each" },
  ...{ recurrence: "once", wordRule: "weakest", sectors: ["security"] },
  parties: [role("CN"), role("KZ")],
  deadline: { kind: "open", start: null, end: null, precision: null, words: null, meeting: null },
  reviewRhythmDays: 180,
};
const record: CodingRecord = {
  ...{ id: "c", code: "test/01.1", documentId: "d", lifecycle: "in-force", successors: [] },
  ...{
    underCorrectionAt: null,
    underCorrectionNote: "",
    coding,
    own: "zh",
    quote: "願定期開展聯合禁毒行動",
    readingQuote: "愿定期开展联合禁毒行动",
  },
  register: {
    parties: new Map(["CN", "KZ", "KG"].map((code) => [code, { kind: "state" as const }])),
    ...{ sectors: new Set(["security", "energy"]), meetings: new Map(), together: null },
  },
  ...{ participants: new Set(["CN", "KZ"]), openBy: [] },
  others: new Map([
    ["test/01.2", { id: "c2", lifecycle: "in-force" as const }],
    ["test/01.3", { id: "c3", lifecycle: "withdrawn" as const }],
  ]),
};
const change: CodingChange = {
  ...{ id: "x", kind: "edit", documentId: "d", commitmentId: "c", reason, parts: [], intoId: null },
  ...{ base: { precision: 1 }, changes: { precision: 2 }, revertsId: null, state: "draft", codebook: "1" },
  ...{ submittedAt: null, publishedAt: null, authorId: "editor", createdAt: at, reviewerId: null },
  ...{ reviewedAt: null, reviewNote: null, singlePerson: false, recordVersion: 1 },
};
const submitted: CodingChange = { ...change, state: "submitted" };
const published: CodingChange = { ...change, state: "published" };
const on = { twoPersonRule: true };
const off = { twoPersonRule: false };

describe("a step of a change of coding", () => {
  const edit = (c: CodingChange, by: Actor, v = 1) => refusalOf(decideCodingEdit(c, c, v, by));
  const submit = (c: CodingChange, by: Actor, v = 1) =>
    refusalOf(decideCodingSubmission(c, record, v, by, at));
  const takeBack = (c: CodingChange, by: Actor, v = 1) => refusalOf(decideCodingWithdrawal(c, v, by));
  const discard = (c: CodingChange, by: Actor, v = 1) => refusalOf(decideCodingDiscard(c, v, by));
  const publish = (c: CodingChange, by: Actor, v = 1, rules = on) =>
    refusalOf(decideCodingPublication(c, record, v, by, at, rules));
  const sendBack = (c: CodingChange, by: Actor, note = "Why?") =>
    refusalOf(decideCodingSendBack(c, note, 1, by, at, on));

  test.each([
    ["an edit of one's own draft", edit(change, editor), "accepted"],
    ["an edit of a stale draft", edit(change, editor, 0), "codingDraftChanged"],
    ["an edit by another editor", edit(change, who("other", "administrator")), "onlyItsAuthor"],
    ["an edit by a reader", edit(change, who("editor", "reader")), "notAllowed"],
    ["an edit of what waits", edit(submitted, editor), "notADraft"],
    ["an edit of what is published", edit(published, editor), "notADraft"],
    ["a submission", submit(change, editor), "accepted"],
    ["a second submission", submit(submitted, editor), "notADraft"],
    [
      "a submission that changes nothing",
      submit({ ...change, changes: { precision: 1 } }, editor),
      "codingUnchanged",
    ],
    ["taking back", takeBack(submitted, editor), "accepted"],
    ["taking back a draft", takeBack(change, editor), "notWaiting"],
    ["discarding a draft", discard(change, editor), "accepted"],
    ["discarding what waits", discard(submitted, editor), "notADraft"],
    ["publishing", publish(submitted, reviewer), "accepted"],
    ["publishing a draft", publish(change, reviewer), "notWaiting"],
    ["publishing as an editor", publish(submitted, who("other", "editor")), "notAllowed"],
    ["publishing one's own", publish(submitted, who("editor", "administrator")), "ownCodingChange"],
    ["publishing one's own, rule off", publish(submitted, who("editor", "reviewer"), 1, off), "accepted"],
    ["publishing a stale one", publish(submitted, reviewer, 7), "codingDraftChanged"],
    [
      "publishing over somebody's change",
      publish({ ...submitted, base: { precision: 0 } }, reviewer),
      "codingChangedMeanwhile",
    ],
    ["sending back", sendBack(submitted, reviewer), "accepted"],
    ["sending back without a word", sendBack(submitted, reviewer, "  "), "checkFields"],
    ["sending back one's own", sendBack(submitted, who("editor", "reviewer")), "ownCodingChange"],
  ])("%s", (_, answer, expected) => {
    expect(answer).toBe(expected);
  });

  test("marks for good what its author published with the rule off", () => {
    const author = who("editor", "reviewer");
    const decision = decideCodingPublication(submitted, record, 1, author, at, off);
    expect(decision.ok && decision.value.set.singlePerson).toBe(true);
  });
});

describe("a proposal", () => {
  const draft = (proposal: Parameters<typeof decideCodingDraft>[1], file = record, by = editor) =>
    decideCodingDraft(file, proposal, by);
  const keysOf = (outcome: ReturnType<typeof draft>) =>
    outcome.ok
      ? "accepted"
      : outcome.fields
        ? Object.entries(outcome.fields).map(([f, { key }]) => `${f} ${key}`)
        : outcome.message.key;
  const edit = (fields: Partial<DraftCommitment>) =>
    ({ kind: "edit", reason, base: coding, coding: { ...coding, ...fields }, settles: false }) as const;

  test.each([
    [edit({ precision: 2 }), "accepted"],
    [edit({}), "codingUnchanged"],
    [edit({ parties: [role("CN"), role("KG")] }), ["parties notBound"]],
    [edit({ parties: [role("CN"), role("CN")] }), ["parties namedTwice"]],
    [edit({ parties: [role("CN", "addressee")] }), ["parties nobodyAnswers"]],
    [edit({ sectors: [] }), ["sectors sectorNeeded"]],
    [edit({ failedWhen: {} }), ["failedWhen oneLanguageNeeded"]],
    [
      {
        ...edit({ precision: 2 }),
        reason: "wrong\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
      },
      ["reason reasonTooShort"],
    ],
    [{ kind: "merge", reason, into: "test/01.2" } as const, "accepted"],
    [{ kind: "merge", reason, into: "test/01.3" } as const, ["into mergeTargetEnded"]],
    [{ kind: "merge", reason, into: "test/01.1" } as const, ["into mergeTargetNeeded"]],
    [{ kind: "withdraw", reason, successors: [] } as const, "accepted"],
    [{ kind: "withdraw", reason, successors: ["test/09.9"] } as const, ["successors noSuchSuccessor"]],
    [{ kind: "split", reason, parts: [{ coding, quote: null }] } as const, ["parts splitNeedsTwo"]],
  ])("%j is answered with %j", (proposal, expected) => {
    expect(keysOf(draft(proposal as Parameters<typeof draft>[0]))).toEqual(expected);
  });

  test("is refused of a tombstone, and while another of one's own is open", () => {
    expect(keysOf(draft(edit({ precision: 2 }), { ...record, lifecycle: "merged" }))).toBe("codingHasEnded");
    const open = { ...record, openBy: [{ id: "y", authorId: "editor" }] };
    expect(keysOf(draft(edit({ precision: 2 }), open))).toBe("codingDraftOpen");
    expect(keysOf(draft(edit({ precision: 2 }), open, who("other", "editor")))).toBe("accepted");
  });

  test("needs a reason of twenty readable characters", () => {
    expect(reasonFaults("a".repeat(19))).toHaveProperty("reason");
    expect(reasonFaults("a".repeat(20))).toEqual({});
  });
});

describe("words that nobody has translated", () => {
  const whole = (text: string) => ({ en: text, zh: text, ru: text });
  const published = {
    ...{ ...coding, tier: "undertaking", wording: "ready", anchors: [] },
    ...{ title: whole("联合"), summary: whole("联合"), deliveredWhen: whole("联合") },
    failedWhen: { en: "none was held", zh: "未举行", ru: "未举行" },
  } as const;

  test("are empty in the form; words that are the same by themselves are not", () => {
    const shown = editableCoding(published as never, ["en", "ru"], "zh");
    expect(shown.title).toEqual({ zh: "联合" });
    expect(shown.failedWhen).toEqual({ zh: "未举行", en: "none was held" });
    expect(editableCoding(published as never, [], "zh").title).toEqual(whole("联合"));
    // The text's own language can be the one that is missing.
    expect(editableCoding(published as never, ["zh", "ru"], "zh").title).toEqual({ en: "联合" });
  });
});

describe("a change laid on what stands now", () => {
  const lay = (mine: Partial<DraftCommitment>, theirs: Partial<DraftCommitment>) =>
    rebased(changedCoding(coding, { ...coding, ...mine }), { ...coding, ...theirs });

  test("keeps its own fields beside theirs", () => {
    expect(lay({ precision: 2 }, { delegation: 1 })).toEqual({
      ...{ base: { precision: 1 }, changes: { precision: 2 }, clashes: [] },
    });
  });

  test("clashes where both said something else of one field, and not where both said the same", () => {
    expect(lay({ precision: 2 }, { precision: 0 }).clashes).toEqual(["precision"]);
    expect(lay({ precision: 2 }, { precision: 2 })).toEqual({ base: {}, changes: {}, clashes: [] });
  });

  test("joins words of different languages", () => {
    const laid = lay({ title: { zh: "联合行动", en: "Mine" } }, { title: { zh: "联合行动", ru: "Их" } });
    expect(laid.clashes).toEqual([]);
    expect(laid.changes.title).toEqual({ zh: "联合行动", en: "Mine", ru: "Их" });
    expect(lay({ title: { zh: "甲" } }, { title: { zh: "乙" } }).clashes).toEqual(["title"]);
  });
});

describe("what rests on a change", () => {
  const rests = (subject: string, fields: Partial<DraftCommitment>) =>
    restsOnChange(subject, coding, { ...coding, ...fields });
  const due = { ...coding.deadline, kind: "dated" as const, start: "2027-01-01", end: "2027-12-31" };

  test.each([
    ["CN", { title: { zh: "别的" } }, false],
    ["CN", { sectors: ["energy"] }, false],
    ["CN", { reviewRhythmDays: 30 }, false],
    ["CN", { wordRule: "lead" as const }, false],
    ["CN", { deliveredWhen: { zh: "举行过一次", en: "one was held" } }, false],
    ["CN", { deliveredWhen: { zh: "举行过两次" } }, true],
    ["CN", { mode: "collective" as const }, true],
    ["CN", { type: "commits" as const }, true],
    ["CN", { deadline: due }, true],
    ["CN", { deadline: { ...coding.deadline, words: "尽快" } }, false],
    ["CN", { parties: [role("CN"), role("KZ"), role("KG")] }, false],
    ["CN", { parties: [role("CN", "lead"), role("KZ")] }, true],
    ["CN", { parties: [{ ...role("CN"), sourceWords: "中方" }, role("KZ")] }, false],
    ["all", { parties: [role("CN"), role("KZ"), role("KG", "addressee")] }, false],
    ["all", { parties: [role("CN"), role("KZ"), role("KG")] }, true],
  ])("an assessment of %s and %j: %s", (subject, fields, expected) => {
    expect(rests(subject, fields)).toBe(expected);
  });

  test("is only what stands; a party that no longer answers is not counted any more", () => {
    const old = anAssessment({ subject: "CN" });
    const standing = anAssessment({ subject: "CN", correctsId: old.id });
    const lost = anAssessment({ subject: "KZ" });
    const waiting = anAssessment({ subject: "KZ", state: "submitted", publishedAt: null });
    const after = { ...coding, parties: [role("CN", "lead"), role("KZ", "addressee")] };
    const effects = effectsOf(coding, after, [old, standing, lost, waiting]);
    expect(effects).toEqual({ reconfirm: [standing], look: [], back: [waiting], uncounted: [lost] });
  });

  test("filling in a language changes no test, other words do", () => {
    expect(testChanged({ zh: "甲" }, { zh: "甲", en: "A" })).toBe(false);
    expect(testChanged({ zh: "甲", en: "A" }, { zh: "甲", en: "B" })).toBe(true);
    expect(testChanged({ zh: "甲", en: "A" }, { zh: "甲" })).toBe(true);
  });
});

describe("the mark “under correction”", () => {
  const marked = { ...record, underCorrectionAt: at, underCorrectionNote: reason };

  test.each([
    [refusalOf(decideMarking(record, reason, editor, at)), "accepted"],
    [refusalOf(decideMarking(record, "short", editor, at)), "checkFields"],
    [refusalOf(decideMarking(record, reason, who("r", "reader"), at)), "notAllowed"],
    [refusalOf(decideMarking(marked, reason, editor, at)), "alreadyUnderCorrection"],
    [refusalOf(decideMarking({ ...record, lifecycle: "withdrawn" }, reason, editor, at)), "codingHasEnded"],
    [refusalOf(decideUnmarking(marked, reason, reviewer)), "accepted"],
    [refusalOf(decideUnmarking(marked, "", reviewer)), "checkFields"],
    [refusalOf(decideUnmarking(record, reason, reviewer)), "notUnderCorrection"],
  ])("%s", (answer, expected) => {
    expect(answer).toBe(expected);
  });
});

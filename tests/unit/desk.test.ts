import { describe, expect, test } from "vitest";
import type { Proposal } from "../../lib/communique/propose/proposal";
import { codingFaults, type DeskRegister, notBound, tidied } from "../../lib/domain/desk-coding";
import { type DecisionInput, decideOnStatement, type StatementRecord } from "../../lib/domain/desk-statement";
import { type Block, type BlockChange, decideBlockChange } from "../../lib/domain/desk-structure";
import { anchorOf, numberedInClauses, publishedCoding } from "../../lib/domain/draft-coding";
import { clauseNumbers, draftText } from "../../lib/domain/draft-text";
import { type DraftCommitment, noFacts } from "../../lib/domain/import";
import { factFaults, factsLacking } from "../../lib/domain/import-facts";
import { decideImportPublication, decideImportSendBack } from "../../lib/domain/import-review";
import type { Actor } from "../../lib/domain/permission";
import { refusalOf } from "../support/outcome";

const register: DeskRegister = {
  parties: new Map([
    ["CN", { kind: "state" }],
    ["KG", { kind: "state" }],
    ["sco", { kind: "body" }],
  ]),
  sectors: new Set(["climate", "security"]),
  meetings: new Map([
    ["summit/2", "2025-06-17"],
    ["summit/3", null],
  ]),
};
const coding: DraftCommitment = {
  title: { zh: "第二届全球山地峰会" },
  summary: { zh: "支持举办峰会" },
  deliveredWhen: { en: "it was held" },
  failedWhen: { en: "2027 ends without it" },
  ...{ type: "supports", precision: 2, delegation: 0, verifiable: true, mode: "each", recurrence: "once" },
  ...{ wordRule: "weakest", sectors: ["climate"], reviewRhythmDays: 180 },
  parties: [
    { code: "KG", role: "host", sourceWords: "吉尔吉斯斯坦" },
    { code: "CN", role: "addressee", sourceWords: "各方" },
  ],
  deadline: {
    ...{
      kind: "dated",
      start: "2027-01-01",
      end: "2027-12-31",
      precision: "year",
      words: "2027年",
      meeting: null,
    },
  },
};

describe("a coding on the desk", () => {
  test.each<[string, Partial<DraftCommitment>, Record<string, string>]>([
    ["stands as it is", {}, {}],
    ["has a tracked type", { type: "records" as never }, { type: "typeNotTracked" }],
    ["is titled in one language at least", { title: { en: " " } }, { title: "oneLanguageNeeded" }],
    ["has both tests", { failedWhen: {} }, { failedWhen: "oneLanguageNeeded" }],
    ["has a sector", { sectors: [] }, { sectors: "sectorNeeded" }],
    ["has sectors of the register", { sectors: ["climate", "magic"] }, { sectors: "noSuchSector" }],
    ["names a sector once", { sectors: ["climate", "climate"] }, { sectors: "namedTwice" }],
    [
      "has somebody who answers",
      { parties: [{ code: "CN", role: "addressee", sourceWords: "" }] },
      { parties: "nobodyAnswers" },
    ],
    [
      "has parties of the register",
      { parties: [{ code: "US", role: "lead", sourceWords: "" }] },
      { parties: "noSuchParty" },
    ],
    [
      "gives a party one role",
      { parties: ["host", "joint"].map((role) => ({ code: "KG", role: role as "host", sourceWords: "" })) },
      { parties: "namedTwice" },
    ],
    [
      "ends on a day that exists",
      { deadline: { ...coding.deadline, end: "2027-02-30" } },
      { "deadline.end": "noSuchDay" },
    ],
    [
      "ends after it begins",
      { deadline: { ...coding.deadline, end: "2026-12-31" } },
      { "deadline.end": "endsBeforeItBegins" },
    ],
    [
      "says how exact a day is",
      { deadline: { ...coding.deadline, precision: null } },
      { "deadline.precision": "fieldRequired" },
    ],
    [
      "falls due by a meeting of the register",
      { deadline: { ...coding.deadline, kind: "meeting", meeting: "summit/9" } },
      { "deadline.meeting": "noSuchMeeting" },
    ],
    [
      "may fall due by a meeting without a day",
      { deadline: { ...coding.deadline, kind: "meeting", meeting: "summit/3" } },
      {},
    ],
  ])("%s", (_, change, expected) => {
    const faults = codingFaults({ ...coding, ...change }, register);
    expect(Object.fromEntries(Object.entries(faults).map(([field, { key }]) => [field, key]))).toEqual(
      expected,
    );
  });

  test("has the days of its meeting, none where it is open, and its parties in the order of their codes", () => {
    const by = (deadline: Partial<DraftCommitment["deadline"]>) =>
      tidied({ ...coding, deadline: { ...coding.deadline, ...deadline } }, register).deadline;
    expect(by({ kind: "meeting", meeting: "summit/2" })).toMatchObject({
      start: "2025-06-17",
      end: "2025-06-17",
      precision: "day",
    });
    expect(by({ kind: "meeting", meeting: "summit/3" })).toMatchObject({
      start: null,
      end: null,
      precision: null,
    });
    expect(by({ kind: "open" })).toEqual({
      ...{ kind: "open", start: null, end: null },
      precision: null,
      words: "2027年",
      meeting: null,
    });
    expect(tidied(coding, register).parties.map(({ code }) => code)).toEqual(["CN", "KG"]);
  });

  test("binds nobody who did not adopt the text", () => {
    expect(notBound(coding, new Set(["CN"]))).toEqual(["KG"]);
    expect(notBound(coding, new Set(["KG"]))).toEqual([]);
  });
});

const proposal = {
  type: { value: "supports", confidence: 1, because: [] },
  untrackedReason: null,
} as unknown as Proposal;
const record: StatementRecord = {
  ...{
    clause: 13,
    start: 100,
    proposal,
    type: "supports",
    untrackedReason: null,
    decision: "open",
    coding: null,
  },
  ...{ sameAsStart: null, note: "", decidedBy: null, decidedAt: null, recordVersion: 4 },
};
const at = new Date("2026-11-22T10:00:00Z");
const grounds = { register, draft: coding, proposedReason: null, repeated: null, isRepeated: false } as const;
const decide = (input: Partial<DecisionInput>, more: object = {}, of: Partial<StatementRecord> = {}) =>
  decideOnStatement(
    { ...record, ...of },
    { decision: "changed", note: "", ...input },
    { ...grounds, ...more },
    "ed",
    at,
  );

describe("a decision on a statement", () => {
  test("accepted, it is recorded as proposed, by whom and when, one version on", () => {
    expect(decide({ decision: "accepted" })).toMatchObject({
      value: {
        decision: "accepted",
        type: "supports",
        coding: { type: "supports" },
        decidedBy: "ed",
        decidedAt: at,
        recordVersion: 5,
      },
    });
  });

  test("opened again, nothing of it stays", () => {
    const decided = { decision: "changed", note: "x", decidedBy: "ed", untrackedReason: "effect" } as const;
    expect(decide({ decision: "open" }, {}, decided)).toMatchObject({
      value: {
        decision: "open",
        untrackedReason: null,
        coding: null,
        note: "",
        decidedBy: null,
        decidedAt: null,
      },
    });
  });

  test.each<[string, Partial<DecisionInput>, object, object]>([
    [
      "rejecting needs a reason",
      { decision: "rejected" },
      {},
      { fields: { untrackedReason: { key: "untrackedReasonNeeded" } } },
    ],
    [
      "rejecting against the proposal needs a note",
      { decision: "rejected", untrackedReason: "effect", note: "    a b" },
      {},
      { fields: { note: { key: "noteAgainstProposal" } } },
    ],
    [
      "rejecting with the proposal needs none",
      { decision: "rejected" },
      { proposedReason: "appraisal" },
      { value: { untrackedReason: "appraisal", coding: null } },
    ],
    [
      "changing to untracked is rejecting",
      { untrackedReason: "effect" },
      {},
      { fields: { note: { key: "noteAgainstProposal" } } },
    ],
    [
      "tracking takes a tracked type",
      { type: "position" },
      {},
      { fields: { type: { key: "typeNotTracked" } } },
    ],
    [
      "the coding has the statement's type",
      { type: "calls", coding },
      {},
      { fields: { type: { key: "typesDiffer" } } },
    ],
    [
      "another type changes the proposed coding",
      { type: "calls" },
      {},
      { value: { type: "calls", coding: { type: "calls" } } },
    ],
    [
      "tracking what nobody proposed needs a coding",
      { untrackedReason: null },
      { proposedReason: "effect", draft: null },
      { message: { key: "codingNeeded" } },
    ],
    [
      "a repetition has no coding of its own",
      {},
      { repeated: { start: 7, untrackedReason: null, sameAsStart: null } },
      { value: { sameAsStart: 7, coding: null, untrackedReason: null } },
    ],
    [
      "a repetition repeats no repetition",
      {},
      { repeated: { start: 7, untrackedReason: null, sameAsStart: 3 } },
      { fields: { sameAs: { key: "repeatsNoCommitment" } } },
    ],
    [
      "what others repeat repeats nothing",
      {},
      { repeated: { start: 7, untrackedReason: null, sameAsStart: null }, isRepeated: true },
      { fields: { sameAs: { key: "isRepeatedItself" } } },
    ],
    [
      "a statement does not repeat itself",
      {},
      { repeated: { start: 100, untrackedReason: null, sameAsStart: null } },
      { fields: { sameAs: { key: "repeatsItself" } } },
    ],
  ])("%s", (_, input, more, expected) => {
    expect(decide(input, more)).toMatchObject(expected);
  });

  test("the closing carries no commitment", () => {
    expect(refusalOf(decide({ decision: "accepted" }, {}, { clause: null }))).toBe("closingPromisesNothing");
  });
});

const person = (id: string, role: Actor["role"]): Actor => ({ id, role, name: id });
const submitted = { state: "submitted", recordVersion: 3, createdBy: "ann", submittedBy: "bob" } as const;

describe("the review of an import", () => {
  test.each<[string, Partial<typeof submitted> | object, Actor, boolean, string, boolean?]>([
    ["a second reviewer publishes", {}, person("rev", "reviewer"), true, "accepted", false],
    ["an editor does not", {}, person("ed", "editor"), true, "notAllowed"],
    ["who brought it does not", {}, person("ann", "administrator"), true, "ownImport"],
    ["who submitted it does not", {}, person("bob", "reviewer"), true, "ownImport"],
    ["who decided in it does not", {}, person("cat", "reviewer"), true, "ownImport"],
    [
      "with the rule off its author may, and it is marked",
      {},
      person("cat", "reviewer"),
      false,
      "accepted",
      true,
    ],
    ["with the rule off another leaves no mark", {}, person("rev", "reviewer"), false, "accepted", false],
    [
      "nobody publishes what was not submitted",
      { state: "proposals" },
      person("rev", "reviewer"),
      true,
      "importNotSubmitted",
    ],
    [
      "with the rule off the step may be left out, and it is marked",
      { state: "proposals", submittedBy: null },
      person("rev", "reviewer"),
      false,
      "accepted",
      true,
    ],
    [
      "an older page publishes nothing",
      { recordVersion: 4 },
      person("rev", "reviewer"),
      true,
      "importChanged",
    ],
    [
      "what is published is published",
      { state: "published" },
      person("rev", "reviewer"),
      true,
      "importEnded",
    ],
  ])("%s", (_, change, by, twoPersonRule, said, marked) => {
    const outcome = decideImportPublication({ ...submitted, ...change }, 3, ["cat"], by, { twoPersonRule });
    expect(refusalOf(outcome)).toBe(said);
    if (outcome.ok) expect(outcome.value.singlePerson).toBe(marked);
  });

  test("sends back with a note only", () => {
    const rev = person("rev", "reviewer");
    expect(refusalOf(decideImportSendBack(submitted, 3, "  ", rev))).toBe("checkFields");
    expect(decideImportSendBack(submitted, 3, " Why? ", rev)).toMatchObject({ value: { note: "Why?" } });
    expect(refusalOf(decideImportSendBack(null, 3, "Why?", rev))).toBe("noSuchImport");
  });
});

describe("what people say of a document", () => {
  const known = {
    slugTaken: false,
    today: "2026-11-22",
    series: new Set(["summit"]),
    parties: register.parties,
  };
  test("may be incomplete; all that is missing is named", () => {
    expect(factFaults(noFacts, known)).toEqual({});
    expect(Object.keys(factsLacking(noFacts, "und"))).toEqual([
      ...["slug", "series", "number", "kind", "title", "shortTitle", "place", "adoptedOn", "participation"],
      ...["language", "authority"],
    ]);
    expect(factsLacking(noFacts, "ru")).not.toHaveProperty("language");
  });

  test.each([
    ["almaty-2025", undefined],
    ["Almaty", "slugWrong"],
    ["new", "codeReserved"],
    ["constructor", "codeReserved"],
    ["almaty--2025", "slugWrong"],
    ["../etc", "slugWrong"],
    ["a".repeat(61), "slugWrong"],
  ])("the name %s in addresses: %s", (slug, key) => {
    expect(factFaults({ ...noFacts, slug }, known).slug?.key).toBe(key);
  });
});

const text = "一、甲乙。\n二、丙丁。戊己。\n";
const block = (id: string, start: number, end: number, more: Partial<Block> = {}): Block => ({
  ...{ id, start, end, kind: "paragraph", part: "clause", label: null, outsideKind: null },
  ...more,
});
const blocks = [block("a", 2, 5, { label: "一" }), block("b", 8, 14, { label: "二" })];
const after = (change: BlockChange) => {
  const done = decideBlockChange({ blocks, text, from: 0 }, change, "new");
  if (!done.ok) return done.message.key;
  return [...done.value.changed, ...done.value.added].map(({ id, start, end, label }) => [
    id,
    start,
    end,
    label,
  ]);
};

describe("the structure of a text", () => {
  test.each<[string, BlockChange, unknown]>([
    ["a clause gives its label back", { act: "join-clause", block: "b" }, [["b", 6, 14, null]]],
    ["the first clause has none above", { act: "join-clause", block: "a" }, "noClauseAbove"],
    [
      "a label that is printed is no word",
      { act: "open-clause", block: "b", label: "二" },
      [["b", 8, 14, "二"]],
    ],
    [
      "a label that is not printed takes none",
      { act: "open-clause", block: "b", label: "2" },
      [["b", 6, 14, "2"]],
    ],
    [
      "a split opens no clause",
      { act: "split", block: "b", at: 11 },
      [
        ["b", 8, 11, "二"],
        ["new", 11, 14, null],
      ],
    ],
    ["joining takes the label in between along", { act: "merge", block: "a" }, [["a", 2, 14, "一"]]],
    ["the last has nothing to join", { act: "merge", block: "b" }, "nothingToMerge"],
    ["nobody changes what is not there", { act: "merge", block: "z" }, "noSuchBlock"],
  ])("%s", (_, change, expected) => {
    expect(after(change)).toEqual(expected);
  });

  test("page furniture inside a paragraph is run around, and given back to it", () => {
    const run = [block("p", 0, 20), block("n", 8, 11, { part: "outside", outsideKind: "page-number" })];
    const words = { text: "The Part\n7\nies will go on.", from: 0, blocks: run };
    const change: BlockChange = { act: "mark", blocks: ["n"], part: "clause" };
    expect(decideBlockChange(words, change, "new")).toMatchObject({ value: { changed: [], removed: ["n"] } });
    expect(decideBlockChange(words, { act: "split", block: "p", at: 9 }, "new").ok).toBe(false);
  });

  test("counts its clauses; the first paragraph of the clauses opens one, labelled or not", () => {
    const parts = [
      block("p", 0, 1, { part: "preamble" }),
      block("a", 2, 3),
      block("x", 4, 5, { part: "outside", outsideKind: "heading" }),
      block("b", 6, 7, { label: "" }),
      block("c", 8, 9),
      block("z", 10, 11, { part: "closing" }),
    ];
    expect(clauseNumbers(parts)).toEqual([0, 1, null, 2, 2, null]);
    const made = draftText(parts, []);
    expect(made.clauses.map(({ position, start, end }) => [position, start, end])).toEqual([
      [0, 0, 1],
      [1, 2, 3],
      [2, 6, 9],
    ]);
    expect(made.wrappers).toEqual([{ kind: "heading", start: 4, end: 5 }]);
  });
});

describe("what is published of a draft", () => {
  test("numbers count on in each clause, in the order of the text", () => {
    const decided = [
      [2, 50],
      [1, 10],
      [2, 40],
      [0, 1],
    ].map(([clause = 0, start = 0]) => ({ clause, start, coding, repeats: [] }));
    expect(numberedInClauses(decided).map(({ clause, running, start }) => [clause, running, start])).toEqual([
      [0, 1, 1],
      [1, 1, 10],
      [2, 1, 40],
      [2, 2, 50],
    ]);
  });

  test("every language has words, and those that are only borrowed are named", () => {
    const { coding: done, untranslated } = publishedCoding(coding, "zh", []);
    expect(done.title).toEqual({
      en: "第二届全球山地峰会",
      zh: "第二届全球山地峰会",
      ru: "第二届全球山地峰会",
    });
    expect(done).toMatchObject({ tier: "followed-item", wording: "support-or-stress" });
    expect(untranslated).toEqual(["en", "zh", "ru"]);
  });

  test("an anchor quotes the statement without the white space around it, in code points", () => {
    const points = Array.from("前𠀀。 各方𠀁将努力。 后");
    const words = (start: number, end: number) => points.slice(start, end).join("");
    expect(anchorOf(words, { clause: 3, start: 3, end: 12 })).toEqual({
      ...{ clause: 3, start: 4, end: 11, quote: "各方𠀁将努力。" },
      ...{ before: "前𠀀。 ", after: " 后" },
    });
  });
});

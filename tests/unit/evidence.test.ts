import { describe, expect, test } from "vitest";
import type { CommitmentFile, DevelopmentRecord, SourceRecord } from "../../lib/domain/commitment-file";
import {
  acceptedOnly,
  allowedStatuses,
  alsoSubmitted,
  evidenceFor,
  groundsOf,
  whatIsMissingFor,
} from "../../lib/domain/evidence";
import type { Polarity, Status } from "../../lib/domain/vocabulary";
import { aDevelopment, aFile, aSearch, aSourceRecord, dated } from "../support/commitment-file";

const today = "2026-11-22";
const once = { start: "2025-04-27", end: null };

const missing = (status: Status, file: CommitmentFile, named = "a date") =>
  whatIsMissingFor(status, evidenceFor(file, "all", once, today), named)?.key ?? null;
const withActs = (...developments: DevelopmentRecord[]) => aFile({ developments });
const act = (polarity: Polarity, sources: Partial<SourceRecord>[], more: Partial<DevelopmentRecord> = {}) =>
  aDevelopment({ links: [{ subject: "all", polarity }], sources: sources.map(aSourceRecord), ...more });

describe("what the evidence allows", () => {
  test("without any evidence only a reason can be given", () => {
    const file = aFile();
    expect(allowedStatuses(evidenceFor(file, "all", once, today))).toEqual([
      "not-applicable",
      "not-assessable",
    ]);
  });

  test.each<[Status, string]>([
    ["started", "needsSupportingAct"],
    ["partial", "needsSupportingAct"],
    ["mostly", "needsSupportingAct"],
    ["delivered", "needsSupportingAct"],
    ["contrary", "needsContraryAct"],
    ["not-delivered", "needsClosedWindow"],
    ["no-evidence", "needsLoggedSearch"],
  ])("%s is refused with nothing on record: %s", (status, key) => {
    expect(missing(status, aFile())).toBe(key);
  });

  test("one news report carries started, partial and mostly, but not delivered", () => {
    const file = withActs(act("supports", [{ class: "N1" }]));
    expect(missing("started", file)).toBeNull();
    expect(missing("partial", file)).toBeNull();
    expect(missing("mostly", file)).toBeNull();
    expect(missing("mostly", file, " ")).toBe("needsMissingNamed");
    expect(missing("delivered", file)).toBe("needsFirmerSource");
  });

  test.each(["P1", "P2", "P3"] as const)("delivered needs one source of class %s", (sourceClass) => {
    expect(missing("delivered", withActs(act("supports", [{ class: sourceClass }])))).toBeNull();
  });

  test("delivered is also carried by two origins, but not by a dispatch and its reprints", () => {
    const xinhua = { publisher: "Xinhua" };
    expect(missing("delivered", withActs(act("supports", [xinhua, { publisher: "Kazinform" }])))).toBeNull();
    const reprints = [
      xinhua,
      { publisher: "Kazinform", origin: "XINHUA " },
      { publisher: "A", origin: "Xinhua" },
    ];
    expect(missing("delivered", withActs(act("supports", reprints)))).toBe("needsFirmerSource");
  });

  test.each<[string, Partial<DevelopmentRecord>]>([
    ["before the window opens", { happenedFrom: "2025-04-26", happenedTo: "2025-04-26" }],
    ["only repeated in words", { restated: true }],
    ["that nobody has accepted", { state: "submitted" }],
    ["that was sent back", { state: "sent-back" }],
    [
      "known from internal sources alone",
      { sources: [aSourceRecord({ class: "P1", visibility: "internal" })] },
    ],
    ["that is only context", { links: [{ subject: "all", polarity: "context" }] }],
  ])("an act %s carries nothing", (_, fields) => {
    expect(missing("started", withActs(act("supports", [{ class: "P1" }], fields)))).toBe(
      "needsSupportingAct",
    );
  });

  test("an act that lasts counts when part of it lies in the window", () => {
    const lasting = { happenedFrom: "2025-01-01", happenedTo: "2025-05-01" };
    expect(missing("started", withActs(act("supports", [{}], lasting)))).toBeNull();
  });

  test("a continuing commitment counts only the acts of its period", () => {
    const file = aFile({
      recurrence: "per-period",
      developments: [aDevelopment({ happenedFrom: "2025-06-01" })],
    });
    const carries = (start: string, end: string | null) =>
      whatIsMissingFor("started", evidenceFor(file, "all", { start, end }, today)) === null;
    expect(carries("2025-04-27", "2026-06-01")).toBe(true);
    expect(carries("2026-06-02", null)).toBe(false);
  });

  test("contrary needs one act on P1 or on two origins", () => {
    expect(missing("contrary", withActs(act("contradicts", [{ class: "P1" }])))).toBeNull();
    expect(missing("contrary", withActs(act("contradicts", [{ class: "P2" }])))).toBe("needsFirmerContrary");
    expect(missing("contrary", withActs(act("contradicts", [{}, {}])))).toBeNull();
    const twoActs = withActs(act("contradicts", [{}]), act("contradicts", [{}]));
    expect(missing("contrary", twoActs)).toBe("needsFirmerContrary");
  });

  test("not delivered needs a closed window and a source that shows the failure", () => {
    const closed = { deadline: dated("2026-01-01", "2026-03-31") };
    expect(missing("not-delivered", aFile(closed))).toBe("needsFailureShown");
    const shown = { developments: [act("contradicts", [{}])] };
    expect(missing("not-delivered", aFile({ ...closed, ...shown }))).toBeNull();
    expect(missing("not-delivered", aFile(shown))).toBe("needsClosedWindow");
    const searched = { ...closed, searches: [aSearch()] };
    expect(missing("not-delivered", aFile(searched))).toBe("needsFailureShown");
  });

  test("no evidence needs a logged search, and that nothing was found", () => {
    expect(missing("no-evidence", aFile({ searches: [aSearch()] }))).toBeNull();
    expect(missing("no-evidence", aFile({ searches: [aSearch({ state: "submitted" })] }))).toBe(
      "needsLoggedSearch",
    );
    expect(missing("no-evidence", aFile({ searches: [aSearch({ searchedOn: "2025-01-01" })] }))).toBe(
      "needsLoggedSearch",
    );
    const found = aFile({ searches: [aSearch()], developments: [aDevelopment()] });
    expect(missing("no-evidence", found)).toBe("evidenceWasFound");
  });

  test("evidence that waits counts for submitting, not for publishing", () => {
    const file = withActs(aDevelopment({ state: "submitted" }));
    const lacks = (counts: typeof acceptedOnly) =>
      whatIsMissingFor("started", evidenceFor(file, "all", once, today, counts));
    expect(lacks(alsoSubmitted)).toBeNull();
    expect(lacks(acceptedOnly)).not.toBeNull();
  });

  test("what is linked to all counts for each party unless the party has a link of its own", () => {
    const development = aDevelopment({
      links: [
        { subject: "all", polarity: "supports" },
        { subject: "KZ", polarity: "context" },
      ],
    });
    const file = aFile({ mode: "each", developments: [development] });
    expect(evidenceFor(file, "CN", once, today).supporting).toHaveLength(1);
    expect(evidenceFor(file, "KZ", once, today).supporting).toHaveLength(0);
  });

  test("the act of one party counts for the shared act", () => {
    const file = withActs(aDevelopment({ links: [{ subject: "KZ", polarity: "supports" }] }));
    expect(evidenceFor(file, "all", once, today).supporting).toHaveLength(1);
  });

  test("a search for one party says nothing of another", () => {
    const file = aFile({ mode: "each", searches: [aSearch({ subject: "KZ" })] });
    expect(evidenceFor(file, "KZ", once, today).searches).toHaveLength(1);
    expect(evidenceFor(file, "CN", once, today).searches).toHaveLength(0);
  });
});

describe("the basis of a status", () => {
  const basis = (subject: string, sources: Partial<SourceRecord>[]) => {
    const file = aFile({
      mode: subject === "all" ? "collective" : "each",
      developments: [act("supports", sources)],
    });
    return groundsOf(file, "partial", evidenceFor(file, subject, once, today)).basis;
  };
  test.each<[string, Partial<SourceRecord>[], string]>([
    [
      "self-reported: all speak for the assessed party",
      [{ speaksFor: ["KZ"] }, { speaksFor: ["KZ", "CN"] }],
      "self-reported",
    ],
    ["other party: someone else at the table says so", [{ speaksFor: ["CN"] }], "other-party"],
    [
      "other party: a reprint adds no origin",
      [
        { speaksFor: ["CN"], publisher: "X" },
        { speaksFor: ["CN"], origin: "x" },
      ],
      "other-party",
    ],
    ["corroborated: two origins", [{ speaksFor: ["CN"] }, { speaksFor: ["KZ"] }], "corroborated"],
    ["independent: it speaks for nobody here", [{ speaksFor: [] }, { speaksFor: ["KZ"] }], "independent"],
    ["independent: it speaks for a state that is no party", [{ speaksFor: ["DE"] }], "independent"],
    ["a party to the document without a role is not independent", [{ speaksFor: ["KG"] }], "other-party"],
  ])("%s", (_, sources, expected) => {
    expect(basis("KZ", sources)).toBe(expected);
  });
  test("for a shared act every responsible party speaks for itself", () => {
    expect(basis("all", [{ speaksFor: ["CN"] }, { speaksFor: ["KZ"] }])).toBe("self-reported");
  });
  test("a status that stands on no source has none", () => {
    const file = aFile();
    expect(groundsOf(file, "not-assessable", evidenceFor(file, "all", once, today)).basis).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { type CandidateStanding, decideTriage, decideTriageOfMany } from "../../lib/domain/candidate";
import { decideReport, referenceOf, subjectOfPage } from "../../lib/domain/error-report";
import type { Actor } from "../../lib/domain/permission";
import type { CandidateState } from "../../lib/domain/vocabulary";
import { refusalOf } from "../support/outcome";

const editor: Actor = { id: "e", role: "editor", name: "E" };
const reader: Actor = { id: "r", role: "reader", name: "R" };
const aCandidate = (state: CandidateState): CandidateStanding => ({
  ...{ id: "c", state, title: "A title", address: "https://example.org/1", recordVersion: 3 },
});

describe("a candidate", () => {
  const may: Record<CandidateState, string[]> = {
    waiting: ["change", "set-aside", "use"],
    "set-aside": ["reopen", "use"],
    used: [],
  };
  const verbs = ["change", "set-aside", "reopen", "use"] as const;
  test.each(
    (Object.keys(may) as CandidateState[]).flatMap((state) => verbs.map((verb) => [state, verb] as const)),
  )("that is %s, asked to %s, does what its state allows", (state, verb) => {
    const outcome = decideTriage(aCandidate(state), verb, 3, editor);
    expect(outcome.ok).toBe(may[state].includes(verb));
    expect(refusalOf(decideTriage(aCandidate(state), verb, 3, reader))).toBe("notAllowed");
    expect(refusalOf(decideTriage(aCandidate(state), verb, 2, editor))).toBe("candidateChanged");
  });

  test("among many names itself when it stands in the way", () => {
    const many = (["waiting", "used"] as const).map((state) => ({
      candidate: aCandidate(state),
      basedOnVersion: null,
    }));
    expect(decideTriageOfMany(many, "set-aside", editor)).toMatchObject({
      message: { key: "candidatesChanged", values: { title: "A title" } },
    });
  });
});

describe("a report of an error", () => {
  const at = new Date("2026-11-22T10:00:00Z");
  const open = {
    id: "r",
    state: "open" as const,
    answer: "",
    decidedBy: null,
    decidedAt: null,
    recordVersion: 1,
  };
  const decide = (given: object, by = editor) =>
    decideReport(open, { state: "answered", answer: "Done.", basedOnVersion: 1, ...given }, by, at);

  test("is closed with words only, by editors only, on what was seen only", () => {
    expect(decide({})).toMatchObject({
      value: { state: "answered", answer: "Done.", decidedBy: "e", decidedAt: at, recordVersion: 2 },
    });
    expect(refusalOf(decide({ answer: " \n" }))).toBe("checkFields");
    expect(refusalOf(decide({ answer: "x".repeat(5_001) }))).toBe("checkFields");
    expect(refusalOf(decide({ state: "open" }))).toBe("errorReportSameState");
    expect(refusalOf(decide({ basedOnVersion: 0 }))).toBe("errorReportChanged");
    expect(refusalOf(decide({}, reader))).toBe("notAllowed");
  });

  test("is quoted by eight signs", () => {
    expect(referenceOf("8f0e872f-922f-431f-9239-93f12bc9539d")).toBe("8F0E872F");
  });

  test.each([
    ["/en/commitments/almaty-2025/13.4", "almaty-2025/13.4", "almaty-2025"],
    ["/zh/commitments/almaty-2025/13.4/history?x=1", "almaty-2025/13.4", "almaty-2025"],
    ["/ru/documents/almaty-2025#c13", null, "almaty-2025"],
    ["/en/commitments?sector=energy", null, null],
    ["/en", null, null],
    ["/en/commitments/%E0%A4%A/1", null, null],
  ])("on %s is about commitment %s and document %s", (page, commitment, document) => {
    expect(subjectOfPage(page)).toEqual({ commitment, document });
  });
});

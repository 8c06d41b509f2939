import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/permission";
import { sectionsOf } from "../../lib/domain/report";
import { formsFor, reportAsked, reportFaults, type TypedReport } from "../../lib/domain/report-asked";
import {
  decideReportChange,
  decideReportDiscard,
  decideReportDraft,
  decideReportIssue,
  decideReportReturn,
  decideReportSubmission,
  decideReportTakingBack,
  decideReportWithdrawal,
  decideWithdrawalAmendment,
} from "../../lib/domain/report-review";
import type { SavedReport } from "../../lib/domain/saved-report";
import { type ReportState, reportStates } from "../../lib/domain/vocabulary";
import { accepted, refusalOf } from "../support/outcome";

const at = new Date("2026-11-22T10:00:00Z");
const who = (id: string, role: Actor["role"]): Actor => ({ id, role, name: id });
const [author, editor, reviewer] = [
  who("author", "editor"),
  who("editor", "editor"),
  who("reviewer", "reviewer"),
];
const reader = who("reader", "reader");
const visitor: Actor = { id: null, role: "reader", name: null };
const two = { twoPersonRule: true };
const alone = { twoPersonRule: false };

const typed: TypedReport = {
  ...{ kind: "document", language: "en", title: "Progress", introduction: "", notes: "" },
  ...{ view: "document=almaty-2025", subject: "almaty-2025", sections: ["summary"], columns: ["code"] },
  ...{ forms: ["pdf"], asOf: null, sinceNumber: null, since: null },
};
const around = { now: at, subjectKnown: true, predecessor: null };
const asked = reportAsked(typed, around);
const report = (more: Partial<SavedReport> = {}): SavedReport => ({
  ...accepted(decideReportDraft(asked, "r1", author, at)),
  ...more,
});
const inState = (state: ReportState, more: Partial<SavedReport> = {}) => report({ state, ...more });
const by = (actor: Actor, basedOnVersion = 1) => ({ by: actor, basedOnVersion, at });

describe("what is asked for", () => {
  const faultsOf = (more: Partial<TypedReport>, beside = {}) =>
    Object.entries(reportFaults({ ...typed, ...more }, { ...around, ...beside })).map(
      ([field, { key }]) => `${field} ${key}`,
    );
  const predecessor = { id: "r0", asOfAt: new Date("2026-08-01T00:00:00Z") };
  const interim = { kind: "interim", sections: ["summary", "changes"], subject: null } as const;

  test.each([
    [{}, {}, []],
    [{ title: "" }, {}, ["title fieldRequired"]],
    [{ title: "\u200b \u2060" }, {}, ["title fieldRequired"]],
    [{ subject: null }, {}, ["subject reportSubjectNeeded"]],
    [{}, { subjectKnown: false }, ["subject reportSubjectUnknown"]],
    [{ sections: ["shared"] }, {}, ["sections reportSectionNotOfKind"]],
    [{ sections: [] }, {}, ["sections reportSectionNeeded"]],
    [{ columns: ["salary"] }, {}, ["columns fieldWrong"]],
    [{ forms: [] }, {}, ["forms reportFormNeeded"]],
    [{ forms: ["odt"] }, {}, ["forms fieldWrong"]],
    [{ asOf: "2026-11-21" }, {}, []],
    // The day is not over: it may yet change.
    [{ asOf: "2026-11-22" }, {}, ["asOf reportMomentAhead"]],
    [{ ...interim, since: "2026-01-01" }, {}, []],
    [{ ...interim }, {}, []],
    [{ ...interim, since: "2026-01-01", sinceNumber: "2026-1" }, { predecessor }, ["since reportSinceTwice"]],
    [{ ...interim, sinceNumber: "2026-9" }, {}, ["sinceNumber noSuchIssuedReport"]],
    [
      { ...interim, sinceNumber: "2026-1", asOf: "2026-07-01" },
      { predecessor },
      ["sinceNumber reportSinceAfter"],
    ],
    [{ ...interim, since: "2026-07-02", asOf: "2026-07-01" }, {}, ["since reportSinceAfter"]],
  ] as [Partial<TypedReport>, object, string[]][])("%j with %j: %j", (more, beside, faults) => {
    expect(faultsOf(more, beside)).toEqual(faults);
  });

  test("is kept in one order, with the JSON that checks stand on and the description of a CSV", () => {
    const sections = ["clauses", "summary"];
    const kept = reportAsked({ ...typed, sections, forms: ["csv", "pdf"], columns: [] }, around);
    expect(kept.sections).toEqual(["summary", "clauses"]);
    expect(kept.forms).toEqual(["pdf", "csv", "csvw", "json"]);
    expect(kept.columns).toContain("code");
    expect(formsFor(["xlsx"])).toEqual(["xlsx", "json"]);
  });

  test("loses what its kind does not have", () => {
    const table = reportAsked(
      { ...typed, kind: "table", sections: ["commitments"], since: "2026-01-01" },
      around,
    );
    expect([table.subject, table.since]).toEqual([null, null]);
    expect(sectionsOf.table).toContain("commitments");
  });
});

describe("an author", () => {
  test.each([
    [author, "accepted"],
    [reader, "notAllowed"],
    [visitor, "signInFirst"],
  ])("%j begins a report: %s", (actor, answer) => {
    expect(refusalOf(decideReportDraft(asked, "r1", actor, at))).toBe(answer);
  });

  const verbs = {
    change: (one: SavedReport, actor: Actor) => decideReportChange(one, asked, by(actor)),
    submit: (one: SavedReport, actor: Actor) => decideReportSubmission(one, by(actor)),
    discard: (one: SavedReport, actor: Actor) => decideReportDiscard(one, by(actor)),
    takeBack: (one: SavedReport, actor: Actor) => decideReportTakingBack(one, by(actor)),
  };
  const works: Record<keyof typeof verbs, ReportState[]> = {
    ...{ change: ["draft", "sent-back"], submit: ["draft", "sent-back"], discard: ["draft", "sent-back"] },
    takeBack: ["submitted"],
  };
  test.each(Object.keys(verbs) as (keyof typeof verbs)[])(
    "and nobody else may %s, in its states only",
    (verb) => {
      for (const state of reportStates) {
        const can = works[verb].includes(state);
        const no = verb === "takeBack" ? "notWaiting" : "notADraft";
        expect([state, refusalOf(verbs[verb](inState(state), author))]).toEqual([
          state,
          can ? "accepted" : no,
        ]);
      }
      const [state] = works[verb];
      expect(refusalOf(verbs[verb](inState(state as ReportState), editor))).toBe("onlyItsAuthor");
      expect(refusalOf(verbs[verb](inState(state as ReportState), reader))).toBe("notAllowed");
      const old = verbs[verb](inState(state as ReportState, { recordVersion: 2 }), author);
      expect(refusalOf(old)).toBe("reportChanged");
    },
  );
});

describe("a reviewer", () => {
  const fixed = { number: "2026-1", asOfAt: at };
  const issue = (one: SavedReport, actor: Actor, rules = two) =>
    decideReportIssue(one, fixed, rules, by(actor));

  test("issues what waits and is not their own", () => {
    for (const state of reportStates)
      expect([state, refusalOf(issue(inState(state), reviewer))]).toEqual([
        state,
        state === "submitted" ? "accepted" : "notWaiting",
      ]);
    const waiting = inState("submitted");
    expect(refusalOf(issue(waiting, editor))).toBe("notAllowed");
    const own = inState("submitted", { authorId: reviewer.id as string });
    expect(refusalOf(issue(own, reviewer))).toBe("ownReport");
    expect(refusalOf(issue(inState("submitted", { recordVersion: 2 }), reviewer))).toBe("reportChanged");
    expect(accepted(issue(own, reviewer, alone)).set.singlePerson).toBe(true);
    expect(accepted(issue(waiting, reviewer, alone)).set.singlePerson).toBe(false);
  });

  test("fixes number and moment; a later attempt keeps the number", () => {
    const { set, audit } = accepted(issue(inState("submitted"), reviewer));
    expect(set).toMatchObject({ state: "issuing", number: "2026-1", asOfAt: at, reviewerId: "reviewer" });
    expect(audit).toMatchObject({
      entity: "report",
      action: "approved",
      before: { number: null, state: "submitted" },
    });
    const again = accepted(issue(inState("submitted", { number: "2025-7" }), reviewer));
    expect(again.set.number).toBe("2025-7");
  });

  test("sends back with a note that says why", () => {
    const back = (note: string, actor = reviewer, one = inState("submitted")) =>
      decideReportReturn(one, note, two, by(actor));
    expect(accepted(back(" Which clause? ")).set).toMatchObject({
      state: "sent-back",
      reviewNote: "Which clause?",
    });
    expect(back(" ")).toMatchObject({ fields: { note: { key: "noteRequired" } } });
    expect(refusalOf(back("Why?", editor))).toBe("notAllowed");
    expect(refusalOf(back("Why?", reviewer, inState("issued")))).toBe("notWaiting");
  });

  const other = report({ id: "r2", state: "issued", number: "2026-2" });
  const withdraw = (one: SavedReport, more: object = {}, actor = reviewer) => {
    const reason = "Clause 4 was read wrongly in it.";
    return decideReportWithdrawal(
      one,
      { reason, replacement: null, withholdFiles: false, ...more },
      by(actor),
    );
  };

  test("withdraws an issued report and says why and what replaces it", () => {
    const { set } = accepted(withdraw(inState("issued"), { replacement: other, withholdFiles: true }));
    expect(set).toMatchObject({
      ...{ state: "withdrawn", withdrawnById: "reviewer", replacedById: "r2", filesWithheld: true },
    });
    expect(withdraw(inState("issued"), { reason: "Wrong." })).toMatchObject({
      fields: { reason: { key: "reasonTooShort" } },
    });
    for (const replacement of [
      inState("issued"),
      { ...other, state: "withdrawn" },
      { ...other, state: "draft" },
    ])
      expect(withdraw(inState("issued"), { replacement })).toMatchObject({
        fields: { replacedBy: { key: "noSuchIssuedReport" } },
      });
    expect(refusalOf(withdraw(inState("issued"), {}, editor))).toBe("notAllowed");
    expect(refusalOf(withdraw(inState("withdrawn")))).toBe("reportAlreadyWithdrawn");
    expect(refusalOf(withdraw(inState("submitted")))).toBe("reportNotIssued");
  });

  test("names what replaces it later, and leaves when and why alone", () => {
    const amend = (one: SavedReport, actor = reviewer) =>
      decideWithdrawalAmendment(one, { replacement: other, withholdFiles: false }, by(actor));
    const { set } = accepted(amend(inState("withdrawn")));
    expect(Object.keys(set).sort()).toEqual(["filesWithheld", "recordVersion", "replacedById", "updatedAt"]);
    expect(refusalOf(amend(inState("issued")))).toBe("reportNotIssued");
    expect(refusalOf(amend(inState("withdrawn"), author))).toBe("notAllowed");
  });
});

import { describe, expect, test } from "vitest";
import type { CommitmentFile } from "../../lib/domain/commitment-file";
import { commitmentWord, deriveState } from "../../lib/domain/commitment-state";
import { flagBits, flagsOf } from "../../lib/domain/flag";
import { type Flag, flags, type Role, type ShownStatus } from "../../lib/domain/vocabulary";
import { aDevelopment, aFile, anAssessment, aSearch, dated } from "../support/commitment-file";

const today = "2026-11-22";
const state = (given: Partial<CommitmentFile>, on = today) => deriveState(aFile(given), on);

describe("the word of a commitment", () => {
  const word = (rule: "weakest" | "lead", ...statuses: [ShownStatus, Role?][]) =>
    commitmentWord(
      rule,
      statuses.map(([status, role = "joint"]) => ({ status, role })),
    );
  test.each<[string, ShownStatus[], ShownStatus]>([
    ["any contrary action comes first", ["contrary", "not-reviewed", "delivered"], "contrary"],
    ["any unreviewed party leaves it not reviewed", ["delivered", "not-reviewed"], "not-reviewed"],
    ["not yet due beside a result is not reviewed", ["delivered", "not-yet-due"], "not-reviewed"],
    ["nothing published before the window is not yet due", ["not-yet-due", "not-yet-due"], "not-yet-due"],
    ["not delivered is the lowest", ["no-evidence", "not-delivered", "delivered"], "not-delivered"],
    ["no evidence is below preparation", ["started", "no-evidence"], "no-evidence"],
    ["preparation is below partly", ["partial", "started"], "started"],
    ["partly is below mostly", ["mostly", "partial", "delivered"], "partial"],
    ["mostly is below delivered", ["mostly", "delivered"], "mostly"],
    ["who is not concerned is set aside", ["not-applicable", "delivered", "not-assessable"], "delivered"],
    ["all not concerned", ["not-applicable", "not-applicable"], "not-applicable"],
    ["none can be assessed", ["not-applicable", "not-assessable"], "not-assessable"],
    ["nobody to assess", [], "not-reviewed"],
  ])("%s", (_, statuses, expected) => {
    expect(word("weakest", ...statuses.map((status): [ShownStatus] => [status]))).toBe(expected);
  });
  test("the lead rule looks at lead and host only", () => {
    expect(word("lead", ["delivered", "host"], ["not-delivered", "participant"])).toBe("delivered");
    expect(word("lead", ["delivered"], ["started"])).toBe("started");
  });
});

describe("what the public reads", () => {
  test("of a fresh commitment: nobody has reviewed it", () => {
    expect(state({})).toMatchObject({
      status: "not-reviewed",
      reviewed: { done: 0, of: 1 },
      flags: [],
      lastPublishedAt: null,
      derivedUntil: null,
      period: { start: "2025-04-27", end: null },
    });
  });
  test("of a shared act: its assessment, while party cells show that they take part", () => {
    const read = state({ assessments: [anAssessment({ basis: "independent" })] });
    expect(read).toMatchObject({ status: "partial", basis: "independent", reviewed: { done: 1, of: 1 } });
    expect(read.parties.map(({ status }) => status)).toEqual([null, null]);
  });
  test("of each party: its own status; roles without responsibility are never assessed", () => {
    const read = state({
      mode: "each",
      parties: [
        { code: "CN", role: "addressee", counted: true },
        { code: "KZ", role: "host", counted: true },
        { code: "UZ", role: "participant", counted: true },
      ],
      assessments: [anAssessment({ subject: "KZ", status: "delivered" })],
    });
    expect(read.parties.map(({ code, status }) => [code, status])).toEqual([
      ["CN", null],
      ["KZ", "delivered"],
      ["UZ", "not-reviewed"],
    ]);
    expect(read).toMatchObject({ status: "not-reviewed", reviewed: { done: 1, of: 2 } });
  });
  test("a disputed party is shown and assessed, but not counted", () => {
    const read = state({
      mode: "each",
      parties: [
        { code: "KZ", role: "joint", counted: true },
        { code: "TM", role: "joint", counted: false },
      ],
      assessments: [
        anAssessment({ subject: "KZ", status: "delivered" }),
        anAssessment({ subject: "TM", status: "started", evidenceChangedAt: new Date() }),
      ],
    });
    expect(read).toMatchObject({ status: "delivered", reviewed: { done: 1, of: 1 }, flags: [] });
    expect(read.parties[1]).toMatchObject({ code: "TM", status: "started", flags: ["evidence-changed"] });
  });
  test.each(["draft", "submitted", "sent-back", "discarded"] as const)(
    "never a %s assessment",
    (unpublished) => {
      const assessment = anAssessment({ state: unpublished, publishedAt: null });
      expect(state({ assessments: [assessment] })).toMatchObject({
        status: "not-reviewed",
        lastPublishedAt: null,
      });
    },
  );
  test("a correction replaces what it names, even when both bear the same instant", () => {
    const first = anAssessment({ id: "z", status: "delivered", singlePerson: true });
    const second = anAssessment({ id: "a", status: "started", correctsId: "z" });
    expect(state({ assessments: [first, second] })).toMatchObject({ status: "started", singlePerson: false });
  });
  test("the last published status of a one-off commitment carries forward; a continuing one starts afresh", () => {
    const given = { laterMeetings: ["2026-07-01"], assessments: [anAssessment({ on: "2026-06-01" })] };
    expect(state(given).status).toBe("partial");
    expect(state({ ...given, recurrence: "per-period" })).toMatchObject({
      status: "not-reviewed",
      period: { start: "2026-07-02", end: null },
      flags: ["review-due"],
    });
  });
  test("not yet due while a dated window lies ahead and nothing is published", () => {
    const deadline = dated("2027-01-01", "2027-12-31");
    expect(state({ deadline })).toMatchObject({ status: "not-yet-due", derivedUntil: "2027-01-01" });
    expect(state({ deadline }, "2027-01-01")).toMatchObject({
      status: "not-reviewed",
      derivedUntil: "2028-01-01",
    });
    expect(state({ deadline, assessments: [anAssessment()] }).status).toBe("partial");
  });
});

describe("flags", () => {
  const deadline = dated("2026-01-01", "2026-03-31");
  const published = (given: Parameters<typeof anAssessment>[0]) => ({
    deadline,
    assessments: [anAssessment(given)],
  });
  const act = (id: string, happenedFrom: string) => aDevelopment({ id, happenedFrom });
  const stoodOn = (...developments: string[]) => ({ developments, sources: [], searches: [] });
  test.each<[string, Partial<CommitmentFile>, Flag[]]>([
    ["late: dated after the deadline and below delivered", published({ status: "partial" }), ["late"]],
    ["not late: dated before the deadline", published({ on: "2026-03-31" }), ["review-due", "stale"]],
    ["not late: delivered", published({ status: "delivered" }), []],
    ["not late: it does not concern this party", published({ status: "not-applicable" }), []],
    ["review due: the deadline passed and nothing was published", { deadline }, ["review-due"]],
    ["no review due once it is no longer in force", { deadline, lifecycle: "withdrawn" }, []],
    [
      "review due after the next meeting, for as soon as possible",
      { deadline: { ...deadline, kind: "asap" }, laterMeetings: ["2026-05-01"] },
      ["review-due"],
    ],
    [
      "as soon as possible is never late",
      { ...published({ status: "partial" }), deadline: { ...deadline, kind: "asap" } },
      [],
    ],
    ["stale: older than the rhythm", { assessments: [anAssessment({ on: "2026-05-25" })] }, ["stale"]],
    ["not stale on the last day of the rhythm", { assessments: [anAssessment({ on: "2026-05-26" })] }, []],
    ["silent: a logged search found nothing", { searches: [aSearch()] }, ["silent"]],
    ["not silent while the search waits for review", { searches: [aSearch({ state: "submitted" })] }, []],
    ["not silent once something was found", { searches: [aSearch()], developments: [aDevelopment()] }, []],
    [
      "disputed: developments support and contradict",
      {
        developments: [aDevelopment(), aDevelopment({ links: [{ subject: "KZ", polarity: "contradicts" }] })],
      },
      ["disputed"],
    ],
    [
      "restated: only words were repeated",
      { developments: [aDevelopment({ restated: true })] },
      ["restated"],
    ],
    [
      "evidence changed",
      { assessments: [anAssessment({ evidenceChangedAt: new Date() })] },
      ["evidence-changed"],
    ],
  ])("%s", (_, given, expected) => {
    expect(state(given).flags).toEqual(expected);
  });
  test("delivered late: every act it stands on came after the deadline", () => {
    const given = { deadline, developments: [act("before", "2026-02-01"), act("after", "2026-05-01")] };
    const delivered = (...on: string[]) =>
      anAssessment({ id: "last", status: "delivered", stoodOn: stoodOn(...on) });
    expect(state({ ...given, assessments: [delivered("after")] }).flags).toEqual(["delivered-late"]);
    expect(state({ ...given, assessments: [delivered("before")] }).flags).toEqual([]);
    expect(state({ ...given, assessments: [delivered("before", "after")] }).flags).toEqual([]);
    const late = anAssessment({ id: "late", on: "2026-04-15" });
    const both = [late, { ...delivered("before", "after"), correctsId: "late" }];
    expect(state({ ...given, assessments: both }).flags).toEqual(["delivered-late"]);
  });
  test("the day after the rhythm is the first on which something may change", () => {
    expect(state({ assessments: [anAssessment({ on: "2026-06-01" })] }).derivedUntil).toBe("2026-11-29");
    expect(state({ assessments: [anAssessment({ on: "2026-06-01" })] }, "2026-11-28").flags).toEqual([]);
    expect(state({ assessments: [anAssessment({ on: "2026-06-01" })] }, "2026-11-29").flags).toEqual([
      "stale",
    ]);
  });
  test("as one number they keep their order", () => {
    expect(flagBits(["stale", "late"])).toBe(1 + 8);
    expect(flagsOf(flagBits(flags))).toEqual([...flags]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommitmentItem } from "../../../lib/domain/commitment-item";
import { deadlineGroups } from "../../../lib/domain/deadline-groups";
import { anItem, anyItems, dated } from "../../support/report-items";

const today = "2026-11-22";
const due = (number: string, start: string, end: string, facts: Partial<CommitmentItem> = {}) =>
  anItem({ number, deadline: dated(start, end), ...facts });
const groupsOf = (...items: CommitmentItem[]) => deadlineGroups(items, today);
const numbers = (items: CommitmentItem[]) => items.map(({ number }) => number);

describe("when things fall due", () => {
  it("a deadline past without a review since is the backlog, whatever was published before", () => {
    const groups = groupsOf(
      due("1.1", "2026-06-01", "2026-06-30"),
      due("1.2", "2026-06-01", "2026-06-30", { status: "partial" }),
      due("1.3", "2026-06-01", "2026-06-30", { status: "partial", flags: ["review-due"] }),
    );
    expect(numbers(groups.backlog)).toEqual(["1.1", "1.3"]);
    expect(numbers(groups.past)).toEqual(["1.2"]);
  });

  it("what is due today is still to come", () => {
    expect(groupsOf(due("1.1", today, today)).coming).toMatchObject([{ in: { year: 2026, quarter: 4 } }]);
  });

  it("comes by quarter in order of the days, a year without a month after its last quarter", () => {
    const groups = groupsOf(
      anItem({ number: "1.1", deadline: dated("2027-01-01", "2027-12-31", "year") }),
      due("1.2", "2027-12-31", "2027-12-31"),
      anItem({ number: "1.3", deadline: dated("2027-04-01", "2027-05-31", "month") }),
      due("1.4", "2028-01-01", "2028-01-01"),
      anItem({ number: "1.5", deadline: dated("2026-01-01", "2026-12-31", "year") }),
    );
    expect(groups.coming.map((group) => [group.in.year, group.in.quarter, ...numbers(group.items)])).toEqual([
      [2026, null, "1.5"],
      [2027, 2, "1.3"],
      [2027, 4, "1.2"],
      [2027, null, "1.1"],
      [2028, 1, "1.4"],
    ]);
  });

  it("a meeting stands by its name until its day is known, then by its day", () => {
    const meeting = {
      kind: "meeting",
      start: null,
      end: null,
      precision: null,
      words: "第二届峰会",
    } as const;
    const known = { ...meeting, start: "2027-06-17", end: "2027-06-17", precision: "day" } as const;
    const groups = groupsOf(
      anItem({ number: "1.1", deadline: meeting }),
      anItem({ number: "1.2", deadline: known }),
    );
    expect(numbers(groups.meeting)).toEqual(["1.1"]);
    expect(groups.coming).toMatchObject([{ in: { year: 2027, quarter: 2 } }]);
  });

  it("nobody waits for what was withdrawn, merged or replaced", () => {
    const groups = groupsOf(due("1.1", "2026-01-01", "2026-01-31", { lifecycle: "replaced" }));
    expect([groups.backlog, numbers(groups.ended)]).toEqual([[], ["1.1"]]);
  });

  it("every commitment is in exactly one group", () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { coming, ...rest } = deadlineGroups(items, today);
        const all = [...coming.flatMap((group) => group.items), ...Object.values(rest).flat()];
        expect(numbers(all).sort()).toEqual(numbers(items).sort());
        const ends = coming.flatMap((group) => group.items.map(({ deadline }) => deadline.end));
        expect(ends.every((end) => end !== null && end >= today)).toBe(true);
      }),
    );
  });
});

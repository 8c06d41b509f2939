import { describe, expect, test } from "vitest";
import { addDays, isDay, utcDay } from "../../lib/domain/calendar";
import { deadlinePassed, isNotYetDue, windowClosed } from "../../lib/domain/deadline";
import { begunPeriods, currentPeriod, periodOf, reviewPeriods } from "../../lib/domain/review-period";
import { aFile, dated } from "../support/commitment-file";

describe("a calendar day", () => {
  test.each(["2024-02-29", "2026-12-31", "0001-01-01"])("%s exists", (day) => {
    expect(isDay(day)).toBe(true);
  });
  test.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "",
    "2026-03-31T00:00",
    "x",
  ])("“%s” does not exist", (day) => {
    expect(isDay(day)).toBe(false);
  });
  test("days are added across months and leap years", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2025-04-26", 1)).toBe("2025-04-27");
  });
  test("today is the UTC day", () => {
    expect(utcDay(new Date("2026-11-22T23:59:59Z"))).toBe("2026-11-22");
  });
});

describe("review periods", () => {
  test("a one-off commitment has one window from the day after adoption, whatever meetings follow", () => {
    const file = aFile({ laterMeetings: ["2026-06-01"] });
    expect(reviewPeriods(file)).toEqual([{ start: "2025-04-27", end: null }]);
  });
  test("a continuing one starts afresh the day after each meeting of its series", () => {
    const file = aFile({ recurrence: "per-period", laterMeetings: ["2027-07-01", "2026-06-01"] });
    expect(reviewPeriods(file)).toEqual([
      { start: "2025-04-27", end: "2026-06-01" },
      { start: "2026-06-02", end: "2027-07-01" },
      { start: "2027-07-02", end: null },
    ]);
    expect(currentPeriod(file, "2026-06-01").start).toBe("2025-04-27");
    expect(currentPeriod(file, "2026-06-02").start).toBe("2026-06-02");
    expect(periodOf(file, "2020-01-01").start).toBe("2025-04-27");
    expect(begunPeriods(file, "2026-11-22")).toHaveLength(2);
  });
});

describe("a deadline", () => {
  const year = dated("2027-01-01", "2027-12-31");
  test("is not yet due while its interval lies ahead", () => {
    expect(isNotYetDue(year, "2026-12-31")).toBe(true);
    expect(isNotYetDue(year, "2027-01-01")).toBe(false);
  });
  test("has passed the day after its last day", () => {
    expect(deadlinePassed(year, "2027-12-31")).toBe(false);
    expect(deadlinePassed(year, "2028-01-01")).toBe(true);
  });
  test.each(["asap", "open", "continuing", "meeting"] as const)("%s without a day never passes", (kind) => {
    const deadline = { ...year, kind, start: null, end: null };
    expect(deadlinePassed(deadline, "2099-01-01")).toBe(false);
    expect(isNotYetDue(deadline, "2000-01-01")).toBe(false);
  });
  test("asap is never late, even if a day was noted", () => {
    expect(deadlinePassed({ ...year, kind: "asap" }, "2099-01-01")).toBe(false);
  });
  test("by a meeting whose day is known it passes with the meeting", () => {
    const deadline = { ...dated("2026-06-01", "2026-06-01"), kind: "meeting" as const };
    expect(deadlinePassed(deadline, "2026-06-02")).toBe(true);
  });
  test("a window closes with the deadline or with the period", () => {
    const open = { start: "2025-04-27", end: null };
    expect(windowClosed(year, open, "2027-06-01")).toBe(false);
    expect(windowClosed(year, open, "2028-01-01")).toBe(true);
    expect(windowClosed(aFile().deadline, { ...open, end: "2026-06-01" }, "2026-06-02")).toBe(true);
  });
});

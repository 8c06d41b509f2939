import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommitmentItem } from "../../../lib/domain/commitment-item";
import { changesBetween, countChanges, type Turn } from "../../../lib/domain/report-changes";
import type { ShownStatus } from "../../../lib/domain/vocabulary";
import { anItem, anyItems, aParty, dated } from "../../support/report-items";

const then = "2026-01-31";
const now = "2026-11-22";
const between = (before: CommitmentItem[], after: CommitmentItem[]) =>
  changesBetween({ day: then, items: before }, { day: now, items: after });
const turned = (from: Partial<CommitmentItem>, to: Partial<CommitmentItem>) =>
  between([anItem(from)], [anItem(to)]).turned;

describe("what changed between two states of a view", () => {
  const cases: [ShownStatus, ShownStatus, Turn["why"]][] = [
    ["not-reviewed", "partial", "reviewed"],
    ["not-yet-due", "delivered", "reviewed"],
    ["partial", "delivered", "reassessed"],
    ["delivered", "contrary", "reassessed"],
    ["no-evidence", "not-reviewed", "withdrawn"],
    ["not-yet-due", "not-reviewed", "calendar"],
  ];
  it.each(cases)("a shared act that went from %s to %s: %s", (from, to, why) => {
    expect(turned({ status: from }, { status: to })).toEqual([
      { code: "almaty-2025/1.1", subject: "all", from, to, why },
    ]);
  });

  it("a result of a period that is over was not taken back: a new period has begun", () => {
    const period = { start: "2026-06-18", end: null };
    expect(turned({ status: "delivered" }, { status: "not-reviewed", period })).toMatchObject([
      { from: "delivered", to: "not-reviewed", why: "new-period" },
    ]);
  });

  it("tells each party by itself, and none that is never assessed", () => {
    const item = (status: ShownStatus) =>
      anItem({
        mode: "each",
        parties: [
          aParty("KZ", { role: "host", status }),
          aParty("CN", { role: "joint", status: "not-reviewed" }),
          aParty("UZ", { role: "addressee" }),
        ],
      });
    expect(between([item("not-reviewed")], [item("mostly")]).turned).toEqual([
      { code: "almaty-2025/1.1", subject: "KZ", from: "not-reviewed", to: "mostly", why: "reviewed" },
    ]);
  });

  it("a party that came with the coding is news only with a result", () => {
    const parties = (status: ShownStatus) => [aParty("KZ", { status }), aParty("CN", { status: "partial" })];
    const before = anItem({ mode: "each", parties: [aParty("CN", { status: "partial" })] });
    const after = (status: ShownStatus) => anItem({ mode: "each", parties: parties(status) });
    expect(between([before], [after("not-reviewed")]).turned).toEqual([]);
    expect(between([before], [after("delivered")]).turned).toMatchObject([
      { subject: "KZ", from: null, to: "delivered" },
    ]);
    expect(between([after("delivered")], [before]).turned).toMatchObject([{ from: "delivered", to: null }]);
    expect(between([before], [after("not-reviewed")]).recoded).toEqual(["almaty-2025/1.1"]);
  });

  const deadlines: [string, boolean][] = [
    ["2026-01-30", false],
    [then, true],
    ["2026-11-21", true],
    [now, false],
    ["2027-12-31", false],
  ];
  it.each(deadlines)("a deadline on %s passed since: %s", (end, passed) => {
    const items = [anItem({ deadline: dated("2026-01-01", end) })];
    expect(between(items, items).deadlinesPassed).toEqual(
      passed ? [{ code: "almaty-2025/1.1", due: end }] : [],
    );
  });

  it("a deadline of what was withdrawn is no news, that it was withdrawn is", () => {
    const deadline = dated("2026-01-01", "2026-06-30");
    const changes = between([anItem({ deadline })], [anItem({ deadline, lifecycle: "withdrawn" })]);
    expect(changes.deadlinesPassed).toEqual([]);
    expect(changes.ended).toEqual([{ code: "almaty-2025/1.1", lifecycle: "withdrawn" }]);
  });

  it("late is told once, of whom it holds", () => {
    const late = (flags: CommitmentItem["flags"]) =>
      anItem({
        mode: "each",
        flags,
        parties: [aParty("KZ", { status: "partial", flags }), aParty("CN", { status: "delivered" })],
      });
    expect(between([late([])], [late(["late"])]).newlyLate).toEqual([
      { code: "almaty-2025/1.1", subject: "KZ" },
    ]);
    expect(between([late(["late"])], [late(["late"])]).newlyLate).toEqual([]);
    const shared = anItem({ flags: ["late"] });
    expect(between([anItem()], [shared]).newlyLate).toEqual([{ code: "almaty-2025/1.1", subject: "all" }]);
  });

  it("says what came into the view and what is no longer in it", () => {
    const [one, two, three] = ["1.1", "1.2", "1.3"].map((number) => anItem({ number })) as [
      CommitmentItem,
      CommitmentItem,
      CommitmentItem,
    ];
    const changes = between([one, two], [two, three]);
    expect([changes.added, changes.entered, changes.left]).toEqual([
      ["almaty-2025/1.3"],
      [],
      ["almaty-2025/1.1"],
    ]);
  });

  it("tells what was published since from what only came to fit, and turns words of what left", () => {
    const item = (number: string, status: ShownStatus) => anItem({ number, status });
    const changes = changesBetween(
      { day: then, items: [item("1.1", "not-reviewed")], outside: [item("1.2", "not-reviewed")] },
      {
        day: now,
        items: [item("1.2", "partial"), item("1.3", "partial")],
        outside: [item("1.1", "delivered")],
      },
    );
    expect([changes.added, changes.entered, changes.left]).toEqual([
      ["almaty-2025/1.3"],
      ["almaty-2025/1.2"],
      ["almaty-2025/1.1"],
    ]);
    expect(changes.turned.map(({ code, to }) => [code, to])).toEqual([
      ["almaty-2025/1.2", "partial"],
      ["almaty-2025/1.1", "delivered"],
    ]);
  });

  it("the day of a named meeting becoming known is no new coding", () => {
    const meeting = { ...anItem().deadline, kind: "meeting", words: "第二届峰会" } as const;
    const known = { ...meeting, start: "2026-06-17", end: "2026-06-17", precision: "day" } as const;
    expect(between([anItem({ deadline: meeting })], [anItem({ deadline: known })]).recoded).toEqual([]);
    expect(between([anItem()], [anItem({ deadline: known })]).recoded).toEqual(["almaty-2025/1.1"]);
  });
});

describe("for every two states", () => {
  it("a state compared with itself gives nothing", () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(countChanges(changesBetween({ day: now, items }, { day: now, items }))).toBe(0);
      }),
    );
  });

  it("each change is listed once, of a commitment that was in one of them", () => {
    fc.assert(
      fc.property(anyItems, anyItems, (before, after) => {
        const changes = between(before, after);
        const known = new Set([...before, ...after].map(({ code }) => code));
        for (const list of Object.values(changes)) {
          const names = list.map((one) =>
            typeof one === "string" ? one : `${one.code} ${"subject" in one ? one.subject : ""}`,
          );
          expect(new Set(names).size).toBe(names.length);
          expect(names.every((name) => known.has(name.split(" ")[0] as string))).toBe(true);
        }
      }),
    );
  });

  it("the way back enters what left, and turns every word back", () => {
    fc.assert(
      fc.property(anyItems, anyItems, (before, after) => {
        const [there, back] = [between(before, after), between(after, before)];
        expect([...back.left].sort()).toEqual([...there.added].sort());
        expect([...back.added].sort()).toEqual([...there.left].sort());
        const words = ({ code, subject, from, to }: Turn) => [code, subject, from, to].join(" ");
        const turnedBack = back.turned.map(({ from, to, ...turn }) => words({ ...turn, from: to, to: from }));
        expect(turnedBack.sort()).toEqual(there.turned.map(words).sort());
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { decideLink, type LinkStanding, type Look, saidOf } from "../../lib/domain/link-check";

const address = "https://www.example.org/news/42";
const day = (n: number) => new Date(Date.UTC(2026, 4, n));
const answered = (status: number, finalAddress = address, forGood = true): Look => ({
  ...{ kind: "answered", status, finalAddress, forGood },
});
const nothing: Look = { kind: "nothing", failure: { key: "fetchNoAnswer" } };
const after = (looks: [Look, number][]): LinkStanding | null =>
  looks.reduce<LinkStanding | null>((before, [look, n]) => decideLink(address, before, look, day(n)), null);

describe("an address", () => {
  test("that answers is alive, and forgets that it ever failed", () => {
    expect(
      after([
        [nothing, 1],
        [nothing, 2],
        [answered(200), 3],
      ]),
    ).toEqual({
      ...{ state: "alive", statusCode: 200, finalAddress: null },
      ...{ failure: null, failingSince: null, failures: 0 },
    });
  });

  test("is dead after three failures over two days, not after three on one", () => {
    expect(
      after([
        [answered(200), 1],
        [nothing, 2],
        [nothing, 2],
        [nothing, 2],
      ]),
    ).toMatchObject({
      ...{ state: "alive", failures: 3, failingSince: day(2), failure: { key: "fetchNoAnswer" } },
    });
    expect(
      after([
        [answered(404), 1],
        [answered(410), 2],
        [answered(500), 3],
      ]),
    ).toMatchObject({
      ...{ state: "dead", failures: 3, failingSince: day(1), statusCode: 500 },
    });
  });

  test("that was never reached is unchecked until it is surely dead", () => {
    expect(after([[nothing, 1]])).toMatchObject({ state: "unchecked", failures: 1 });
    expect(
      after([
        [nothing, 1],
        [nothing, 2],
        [nothing, 3],
      ])?.state,
    ).toBe("dead");
    expect(
      after([
        [nothing, 1],
        [nothing, 2],
        [nothing, 3],
        [nothing, 10],
      ])?.state,
    ).toBe("dead");
    expect(
      after([
        [nothing, 1],
        [nothing, 2],
        [nothing, 3],
        [answered(200), 10],
      ])?.state,
    ).toBe("alive");
  });

  test.each([
    ["another page for good", answered(200, "https://www.example.org/archive/42"), "moved"],
    ["another site for good", answered(200, "https://new.example.org/news/42"), "moved"],
    ["another page for now", answered(200, "https://www.example.org/wait/42", false), "alive"],
    ["the front page, even for now", answered(200, "https://www.example.org/", false), "moved"],
    ["the front page in a language", answered(200, "https://www.example.org/ru/", false), "moved"],
    [
      "itself with encryption, without www and with a slash",
      answered(200, "http://example.org/news/42/"),
      "alive",
    ],
  ])("that leads to %s", (_, look, state) => {
    const standing = decideLink(address, null, look, day(1));
    expect(standing.state).toBe(state);
    expect(standing.finalAddress).toBe(
      state === "moved" ? look.kind === "answered" && look.finalAddress : null,
    );
  });

  test.each([401, 403, 429, 451])("that answers %i lets no machine look, and is not failing", (status) => {
    expect(
      after([
        [answered(200), 1],
        [answered(status), 2],
      ]),
    ).toMatchObject({
      ...{ state: "refused", statusCode: status, failures: 0, failingSince: null },
    });
  });

  test("that failed lately is said to be neither alive nor dead", () => {
    expect(saidOf({ state: "alive", failures: 1 })).toBe("unchecked");
    expect(saidOf({ state: "dead", failures: 4 })).toBe("dead");
    expect(saidOf({ state: "moved", failures: 0 })).toBe("moved");
  });

  test("that may not be asked says why", () => {
    const look: Look = { kind: "not-allowed", failure: { key: "fetchPrivate" } };
    expect(after([[look, 1]])).toMatchObject({
      state: "refused",
      failure: { key: "fetchPrivate" },
      failures: 0,
    });
    expect(
      after([
        [look, 1],
        [nothing, 2],
      ]),
    ).toMatchObject({ state: "unchecked", failures: 1 });
  });
});

import { describe, expect, test } from "vitest";
import { makeAttempts } from "../../lib/auth/attempts";

const limits = { perAccount: 3, perAddress: 5, windowSeconds: 900 };
const times = async (n: number, once: () => Promise<number>) => {
  const waits: number[] = [];
  for (let i = 0; i < n; i++) waits.push(await once());
  return waits.map((wait) => wait > 0);
};

describe("guessing passwords", () => {
  test("stops per account, from whatever address", async () => {
    const attempts = makeAttempts(limits);
    let i = 0;
    expect(await times(4, () => attempts.take("a", `10.0.0.${i++}`))).toEqual([false, false, false, true]);
    expect(await attempts.take("a", "10.1.1.1")).toBeGreaterThan(800);
    expect(await attempts.take("b", "10.1.1.1")).toBe(0);
  });

  test("stops per address, for whatever account", async () => {
    const attempts = makeAttempts(limits);
    let i = 0;
    const waits = await times(6, () => attempts.take(`account ${i++}`, "10.0.0.1"));
    expect(waits).toEqual([false, false, false, false, false, true]);
  });

  test("the right password takes the guesses off the record", async () => {
    const attempts = makeAttempts(limits);
    await times(3, () => attempts.take("a", "10.0.0.1"));
    await attempts.forget("a", "10.0.0.1");
    expect(await attempts.take("a", "10.0.0.1")).toBe(0);
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCommunique } from "@/lib/communique/structure";

test("whoever waits for a long text hears how far its reading is, and gets the same structure", () => {
  const raw = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
  const heard: number[] = [];
  const read = readCommunique(raw, { progress: (share) => heard.push(share) });
  expect(heard.length).toBeGreaterThan(10);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(0)).toBeGreaterThan(0);
  expect(heard.at(-1)).toBeLessThanOrEqual(1);
  expect(read).toEqual(readCommunique(raw));
});

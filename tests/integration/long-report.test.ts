import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** What the whole second process may need above rest for a table of a hundred thousand rows. */
const mostMb = 250;

test.each(["xlsx", "csv", "json"])(
  "a table of 100,000 rows is written as %s while it is read",
  (form) => {
    const given = ["--import", "tsx", "tests/support/write-long-report.ts", form, "100000"];
    const { stdout, stderr, status } = spawnSync(process.execPath, given);
    expect(status, String(stderr)).toBe(0);
    const { bytes, extraMb } = JSON.parse(String(stdout));
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(extraMb).toBeLessThan(mostMb);
  },
  60_000,
);

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { type Acknowledged, killGroup, startGroup, Visitor, writeOn } from "../support/served-writers";

const kills = Number(process.env.SERVER_KILLS ?? 20);
const port = 3196;
const people = ["editor", "second.editor", "reviewer", "administrator"];

test("twenty kills of the served app under load lose nothing it acknowledged, and the chain holds", async () => {
  test.setTimeout(900_000);
  const folder = mkdtempSync(join(tmpdir(), "kept-killed-"));
  const acknowledged: Acknowledged = { searches: [], files: [] };
  const visitors = people.map(() => new Visitor(`http://127.0.0.1:${port}`));
  try {
    for (let life = 0; life < kills; life++) {
      const server = await startGroup(port, folder);
      // Once: sessions outlive the server.
      if (life === 0)
        for (const [i, visitor] of visitors.entries())
          await visitor.signIn(`${people[i]}@demo.example.org`, "fictional-demo");
      let goesOn = true;
      const before = acknowledged.searches.length;
      const writers = visitors.flatMap((visitor, i) =>
        [0, 1].map((which) => writeOn(visitor, `${life}-${i}-${which}`, acknowledged, () => goesOn)),
      );
      // Not before it has begun to answer, then at any moment.
      await expect.poll(() => acknowledged.searches.length, { timeout: 60_000 }).toBeGreaterThan(before);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 800));
      await killGroup(server);
      goesOn = false;
      await Promise.all(writers);
    }
    expect(acknowledged.files.length).toBeGreaterThan(kills);

    const database = new Database(join(folder, "kept.db"));
    const known = (sql: string) => new Set(database.prepare(sql).pluck().all());
    const searches = known("select words from search_log");
    expect(acknowledged.searches.filter((words) => !searches.has(words))).toEqual([]);
    const files = known("select file_sha256 from candidate");
    expect(acknowledged.files.filter((sha256) => !files.has(sha256))).toEqual([]);
    for (const sha256 of acknowledged.files) {
      const bytes = readFileSync(join(folder, "files", sha256.slice(0, 2), sha256));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    database.close();
    const verify = ["--import", "tsx", "scripts/verify.ts", `--data=${folder}`];
    const said = execFileSync(process.execPath, verify, {
      encoding: "utf8",
      env: { ...process.env, BASE_URL: "" },
    });
    expect(said).toContain("The chain is whole");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

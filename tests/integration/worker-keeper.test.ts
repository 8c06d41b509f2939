import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { keepWorker } from "../../lib/server/worker-process";

/** A process of the test's own in the worker's place, with a file to leave marks in. */
function kept(script: string) {
  const folder = mkdtempSync(join(tmpdir(), "kept-keeper-"));
  const [file, marks] = [join(folder, "worker.mjs"), join(folder, "marks")];
  writeFileSync(marks, "");
  const mark = `import { appendFileSync } from "node:fs"; const mark = (word) => appendFileSync(${JSON.stringify(marks)}, word + " ");`;
  writeFileSync(file, `${mark}\n${script}`);
  const lines: string[] = [];
  const keeper = keepWorker((line) => lines.push(line), { file, execArgv: [] });
  onTestFinished(async () => {
    await keeper.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { keeper, lines, marks: () => readFileSync(marks, "utf8").trim().split(" ") };
}
const within = { timeout: 20_000, interval: 10 };

test("a worker that dies is started again, less and less often while it fails", async () => {
  const { lines, marks } = kept(`mark("started"); process.exit(7);`);
  await vi.waitFor(() => expect(lines).toHaveLength(2), within);
  expect(lines).toEqual([
    "The worker process ended with 7; it starts again in 1 s.",
    "The worker process ended with 7; it starts again in 2 s.",
  ]);
  expect(marks()).toEqual(["started", "started"]);
});

test("a worker is told when the server stops, waited for, and not started again", async () => {
  const { keeper, lines, marks } = kept(`
    process.on("SIGTERM", () => setTimeout(() => { mark("wound-up"); process.exit(0); }, 50));
    process.on("message", () => {});
    mark("started");`);
  await vi.waitFor(() => expect(marks()).toEqual(["started"]), within);
  await keeper.stop();
  expect(marks()).toEqual(["started", "wound-up"]);
  expect(lines).toEqual([]);
  await keeper.stop();
});

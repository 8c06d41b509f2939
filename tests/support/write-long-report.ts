// A process of its own that writes a long table in one form, and says how much memory that took above its start.
import { readFileSync, writeFileSync } from "node:fs";
import type { ReportForm } from "../../lib/domain/vocabulary";
import { writers } from "../../lib/reports/forms";
import { sampleReport } from "./report-sample";

const [form = "xlsx", rows = "0"] = process.argv.slice(2);
const write = await writers[form as ReportForm]();
/** Of this program alone: what `resourceUsage` calls the highest is, after a start, that of the starter. */
const peakMb = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;

const restMb = process.memoryUsage.rss() / 2 ** 20;
try {
  // From here on its highest counts anew.
  writeFileSync("/proc/self/clear_refs", "5");
} catch {
  // Where that is not allowed, what loading took counts as well.
}
const begun = await write(sampleReport("en", { rows: Number(rows) }), { progress: () => undefined });
if (!begun.ok) throw new Error(begun.message.key);
let bytes = 0;
for await (const piece of begun.value) bytes += piece.byteLength;
process.stdout.write(JSON.stringify({ bytes, extraMb: peakMb() - restMb }));

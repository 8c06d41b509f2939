import { setTimeout as pause } from "node:timers/promises";
import { type AsOf, asOfRatios } from "./as-of";
import { copyOf, databaseOf } from "./database";
import { type DuringExport, duringExport } from "./during-export";
import { type DuringReading, duringReading } from "./during-reading";
import { startLoader } from "./loader";
import { type Measured, measure } from "./measure";
import { operations } from "./operations";
import { measureReading, type TextReading } from "./read-text";
import { writeReading, writeReport, writeReports } from "./report";
import { measureReports } from "./reports";
import { type ScriptWeight, scriptWeight } from "./script-weight";
import { memoryOf, startNext, startSystems, stop } from "./systems";

const quick = process.argv.includes("--quick");
const only = process.argv.find((text) => text.startsWith("--only="))?.slice("--only=".length);
const pace = quick
  ? { rounds: 1, seconds: 0.6, writeSeconds: 0.2 }
  : { rounds: 2, seconds: 1.5, writeSeconds: 1.2 };
const wanted = process.argv.find((text) => text.startsWith("--size="))?.slice("--size=".length);
const allSizes = wanted ? [Number(wanted)] : quick ? [1_000] : [1_000, 10_000, 100_000];
// Reports have databases of their own.
const sizes = only === "reports" ? [] : allSizes;

const chosen = operations.filter(({ name }) => !only || name.includes(only));
const measured: Measured[] = [];
const asOf: AsOf[] = [];
let beside: DuringExport[] = [];
let besideReading: DuringReading[] = [];
let weight: ScriptWeight | null = null;
let idleMb = 0;
let peakMb = 0;
const loader = startLoader();

for (const size of sizes) {
  const path = databaseOf(size);
  const systems = await startSystems(path);
  const [product] = systems;
  if (!product) break;
  // Some seconds after the start nothing is going on any more.
  await pause(quick ? 500 : 3_000);
  idleMb = Math.max(idleMb, memoryOf(product)?.now ?? Number.NaN);
  const here = chosen.filter((operation) => operation.sizes.includes(size) || quick);
  for (const operation of here.filter(({ writes }) => !writes))
    measured.push(...say(await measure(loader, operation, size, systems, pace)));
  if (size === (quick ? 1_000 : 10_000) && !only) {
    beside = await duringExport(loader, product, pace);
    weight = await scriptWeight(product.origin);
  }
  peakMb = Math.max(peakMb, memoryOf(product)?.peak ?? Number.NaN);
  await stop(systems);
  if (size === (quick ? 1_000 : 10_000) && (!only || only === "reading"))
    besideReading = await duringReading(loader, path, pace, quick ? 1 : 10);
  if (size <= 10_000 && (!only || only === "as-of"))
    asOf.push(...(await asOfRatios(loader, path, size, pace)));
  for (const operation of here.filter(({ writes }) => writes)) {
    const copies = [
      await startNext("product", copyOf(path, "product")),
      await startNext("ceiling", copyOf(path, "ceiling")),
    ];
    measured.push(...say(await measure(loader, operation, size, copies, pace)));
    await stop(copies);
  }
}
const reports = !only || only === "reports" ? await measureReports(loader, pace, quick) : null;
loader.stop();
const texts: TextReading[] =
  only && only !== "reading" ? [] : measureReading(quick ? [10_000, 100_000] : undefined);
const memory = { idleMb, peakMb };
const report = { measured, asOf, beside, besideReading, weight, texts, reports, memory };
if (only === "reading") writeReading(report);
else if (only === "reports") writeReports(report, { quick });
else if (!only) writeReport(report, { quick });

function say(found: Measured[]): Measured[] {
  for (const { operation, size, connections, figures } of found) {
    const each = Object.entries(figures).map(
      ([name, { perSecond, p50, p99, cpu }]) =>
        `${name} ${perSecond.toFixed(0)}/s ${p50.toFixed(2)} ${p99.toFixed(2)} cpu ${cpu.toFixed(2)} ms`,
    );
    const aim = (figures.product?.perSecond ?? 0) / (figures[operation.aim.of]?.perSecond ?? Number.NaN);
    const { of, ratio } = operation.aim;
    console.log(
      `${operation.name} · ${size} · ${connections} × ${of} ${aim.toFixed(2)} (aim ${ratio}) · ${each.join(" · ")}`,
    );
  }
  return found;
}

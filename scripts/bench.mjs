// `npm run bench`: measures the product beside two references (tests/bench). --quick only checks that it works.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
process.env.KEPT_BENCH = "1";
const { buildIfChanged } = await import("./build.mjs");
if (!buildIfChanged()) process.exit(1);
const given = ["--import", "tsx", "tests/bench/main.ts", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, given, { stdio: "inherit" });
process.exit(status ?? 1);

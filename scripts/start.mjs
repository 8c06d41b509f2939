// `npm start`, and with --demo `npm run demo`: prepare the records, build what changed, serve.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildIfChanged, serverModule } from "./build.mjs";
import { optionsOf } from "./serve-options.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const given = process.argv.slice(2);
const { demoFolder } = optionsOf(given);

const prepared = await prepare();
if (!buildIfChanged()) {
  console.error("The build failed; the reason is above.");
  process.exit(1);
}
if (demoFolder) {
  process.env.DATA_DIR = demoFolder;
  delete process.env.DATABASE_URL;
}
const { serve } = await import(serverModule);
await serve(prepared);

/** The child says itself why it cannot. */
function prepare() {
  return new Promise((resolve) => {
    const child = fork("scripts/prepare.ts", given, { execArgv: ["--import", "tsx"] });
    let answer = null;
    child.on("message", (message) => {
      answer = message;
    });
    child.on("exit", (code) => (answer ? resolve(answer) : process.exit(code || 1)));
  });
}

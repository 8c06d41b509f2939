// `npm start`, and with --demo `npm run demo`: build what changed, prepare the records, serve.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildIfChanged, serverModule } from "./build.mjs";
import { optionsOf } from "./serve-options.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const given = process.argv.slice(2);
const { demoFolder } = optionsOf(given);

// A build that fails must not leave a database that only the new release understands.
if (!buildIfChanged()) {
  console.error("The build failed; the reason is above.");
  process.exit(1);
}
const prepared = await prepare();
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

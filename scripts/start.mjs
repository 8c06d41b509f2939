// `npm start`, and with --demo `npm run demo`: build what changed, then serve, all in one process.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { buildIfChanged } from "./build.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
register();
const { readEnv, EnvError } = await import("../lib/env.ts");

try {
  // Before a long build, not after it.
  readEnv(process.env);
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exit(1);
}
if (!buildIfChanged()) {
  console.error("The build failed; the reason is above.");
  process.exit(1);
}
await import("./serve.ts");

// Prepares and serves in one process. `--dev` compiles pages as they are asked for; `--demo[=FOLDER]` opens the
// fictional records.
import { prepare } from "../lib/server/prepare";
import { serve } from "../lib/server/serve";
import { optionsOf } from "./serve-options.mjs";

const { dev, demoFolder } = optionsOf(process.argv.slice(2));
await serve(await prepare({ demoFolder }), { dev });

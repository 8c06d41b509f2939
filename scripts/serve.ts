// Prepares the database and serves. `--dev` compiles pages as they are asked for; `--demo[=FOLDER]` opens the
// fictional records, which never share a database with real ones.
import { startServer } from "../lib/server/start";

const argument = (name: string) =>
  process.argv.slice(2).find((text) => text === name || text.startsWith(`${name}=`));

const demo = argument("--demo");
await startServer({
  dev: argument("--dev") !== undefined,
  demoFolder: demo ? demo.split("=")[1] || "./demo-data" : null,
});

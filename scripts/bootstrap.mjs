// Installs what is missing. Node built-ins only: it runs before there is a node_modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const lock = `${root}package-lock.json`;
const mark = `${root}node_modules/.bootstrap`;

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Kept needs Node 20.19 or newer; this is ${process.version}.`);

const wanted = createHash("sha256")
  .update(readFileSync(lock))
  .update(process.version)
  .update(process.platform)
  .update(process.arch)
  .digest("hex");
const installed = existsSync(mark) ? readFileSync(mark, "utf8").trim() : "";

if (installed !== wanted) {
  console.error("Installing packages (about two minutes the first time) …");
  const done = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    // What a command prints is its own: the install reports beside it.
    stdio: ["inherit", process.stderr, "inherit"],
    env: cleanEnvironment(),
    shell: process.platform === "win32",
  });
  if (done.error) fail(`npm could not be started: ${done.error.message}`);
  if (done.status !== 0) fail("Installing the packages failed; npm says why above.");
  writeFileSync(mark, `${wanted}\n`);
}

/** The npm that called us tells its child what it was told; a fresh install wants none of that. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      name !== "NODE_ENV" && !/^npm_(?!config_(registry|cache|userconfig|globalconfig)$)/i.test(name),
  );
  // The database driver is compiled here, with this Node's own headers: nothing but packages is fetched.
  const home = dirname(dirname(process.execPath));
  const headers = existsSync(`${home}/include/node/node.h`) ? { npm_config_nodedir: home } : {};
  return { ...Object.fromEntries(kept), npm_config_build_from_source: "better-sqlite3", ...headers };
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

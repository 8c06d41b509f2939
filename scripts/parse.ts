import { readFile } from "node:fs/promises";
import { decodeBytes } from "../lib/communique/decode";
import { parseText } from "../lib/communique/parse";

const refusals: Record<string, string> = {
  fileEmpty: "the file is empty.",
  fileBinary: "the file is binary, not text.",
  fileUndecodable:
    "the file's encoding could not be recognised (UTF-8, UTF-16, GB18030, Big5, windows-1251, windows-1252 and KOI8-R are read).",
};

const faults: Record<string, string> = {
  ENOENT: "there is no such file.",
  EISDIR: "this is a folder, not a file.",
  EACCES: "the file may not be read.",
};

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const [path, ...more] = process.argv.slice(2);
if (!path || more.length > 0) stop("Usage: npm run -s parse -- FILE");

const bytes = await readFile(path).catch((fault: NodeJS.ErrnoException) =>
  stop(`Cannot read ${path}: ${faults[fault.code ?? ""] ?? "the file could not be opened."}`),
);
const decoded = decodeBytes(bytes);
if (!decoded.ok)
  stop(`Cannot read ${path}: ${refusals[decoded.message.key] ?? "it is not a readable text."}`);
process.stdout.write(`${JSON.stringify(parseText(decoded.value.text), null, 2)}\n`);

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import {
  CodingBroken,
  type CodingBundle,
  type CodingFile,
  type DocumentFiles,
} from "../../lib/domain/coding-bundle";

/** Reads the coding files of a folder; what their values mean is judged by the use case that loads them. */
export function readCodingFolder(folder = "db/seed"): CodingBundle {
  const documents = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "document.yaml")))
    .map((entry) => readDocument(join(folder, entry.name)));
  return {
    parties: readYaml(join(folder, "register", "parties.yaml")),
    sectors: readYaml(join(folder, "register", "sectors.yaml")),
    series: readYaml(join(folder, "register", "series.yaml")),
    documents,
  };
}

function readDocument(folder: string): DocumentFiles {
  const document = readYaml(join(folder, "document.yaml"));
  const clauses = readdirSync(join(folder, "clauses"))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => readYaml(join(folder, "clauses", name)));
  return { document, clauses, raw: readRaw(folder, document) };
}

/** The raw text lies beside its coding; a path that leads elsewhere is a fault of the file. */
function readRaw(folder: string, document: CodingFile): Uint8Array {
  const name = (document.data as { file?: unknown } | null)?.file;
  if (typeof name === "string" && name === basename(name) && existsSync(join(folder, name)))
    return readFileSync(join(folder, name));
  throw new CodingBroken([
    { file: document.name, line: document.lineOf(["file"]), message: "“file” names no file in this folder." },
  ]);
}

export function readYaml(path: string): CodingFile {
  return parseYaml(path, readFileSync(path, "utf8"));
}

export function parseYaml(name: string, text: string): CodingFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file: name,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split("\n")[0] ?? error.code,
    }));
    throw new CodingBroken(faults);
  }
  return {
    name,
    data: document.toJS(),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

import { readFile, stat } from "node:fs/promises";
import { createTranslator } from "next-intl";
import { readShippedRegister, withOtherStates } from "../db/seed/read-register";
import { parseText } from "../lib/communique/parse";
import { largestUpload } from "../lib/containers/limits";
import { readContainer, tooLarge } from "../lib/containers/read-container";
import type { Refusal } from "../lib/domain/outcome";
import refusals from "../lib/messages/en/refusals.json";

const faults: Record<string, string> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
};

const sentences = createTranslator({ locale: "en", messages: refusals });

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const [path, ...more] = process.argv.slice(2);
if (!path || more.length > 0) stop("Usage: npm run -s parse -- FILE");

const cannotOpen = (fault: NodeJS.ErrnoException) =>
  stop(`Cannot read ${path}: ${faults[fault.code ?? ""] ?? "The file could not be opened."}`);
const cannotRead = ({ message: { key, values } }: Refusal) =>
  stop(`Cannot read ${path}: ${sentences(key as keyof typeof refusals, values)}`);

// Asked before it is read, so that a huge file costs nothing.
const { size } = await stat(path).catch(cannotOpen);
if (size > largestUpload) cannotRead(tooLarge());
const bytes = await readFile(path).catch(cannotOpen);
const received = await readContainer(bytes, path);
if (!received.ok) cannotRead(received);
else {
  const { text, ...how } = received.value;
  const { statements, ...rest } = parseText(text, withOtherStates(readShippedRegister()));
  for (const piece of printed({ ...how, ...rest }, statements)) process.stdout.write(piece);
}

/** Piece by piece, because the statements of a long text make more JSON than one string can hold. */
function* printed(head: object, statements: object[]): Generator<string> {
  yield JSON.stringify(head, null, 2).replace(/\n\}$/u, ',\n  "statements": [');
  for (const [index, statement] of statements.entries())
    yield `${index === 0 ? "" : ","}\n    ${JSON.stringify(statement, null, 2).replaceAll("\n", "\n    ")}`;
  yield statements.length > 0 ? "\n  ]\n}\n" : "]\n}\n";
}

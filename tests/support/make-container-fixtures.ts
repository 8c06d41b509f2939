import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pageFixtures } from "./containers/page-fixtures";
import { printFixtures } from "./containers/print-fixtures";
import { twinText } from "./containers/twin";
import { wordFixtures } from "./containers/word-fixtures";
import unpackBrowser from "./unpack-browser";

// Writes tests/fixtures/containers anew from the text files: npx tsx tests/support/make-container-fixtures.ts
// What other programs wrote is named in containers/other-producers.ts and stays as it is.
const folder = "tests/fixtures/containers";
const markdown = ["en", "ru", "zh"].map((language): [string, Uint8Array] => [
  `markdown.${language}.md`,
  Buffer.from(twinText(`markdown.${language}`)),
]);

await unpackBrowser();
const files = [...markdown, ...pageFixtures(), ...(await wordFixtures()), ...(await printFixtures())];
for (const [name, bytes] of files) {
  await writeFile(join(folder, name), bytes);
  process.stdout.write(`${name} ${bytes.length}\n`);
}

import { count } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEntry } from "../../db/sqlite/schema";
import { CodingBroken } from "../../lib/domain/coding-bundle";
import { loadSeed, seedCopy } from "../support/seed";
import { testStore } from "../support/store";

const clause21 = "almaty-2025/clauses/21.yaml";
const clause23 = "almaty-2025/clauses/23.yaml";
const document = "almaty-2025/document.yaml";
const appended = "    reviewRhythmDays: 180\n";

type Case = {
  what: string;
  file: string;
  from: string | RegExp;
  to: string;
  /** A piece of the line that must be named, as it stands after the change. */
  line: string;
  says: RegExp;
  /** Where the fault shows, if in another file than the changed one. */
  shownIn?: string;
};

const cases: Case[] = [
  {
    what: "a wrong quote",
    file: clause23,
    from: 'quote: "商定于2026年',
    to: 'quote: "商定於2026年',
    line: 'quote: "商定於2026年',
    says: /does not say “商定於/,
  },
  {
    what: "a quote that stands twice",
    file: clause21,
    from: 'quote: "愿定期開展聯合禁毒行動"',
    to: 'quote: "各方"',
    line: 'quote: "各方"',
    says: /says “各方” \d+ times/,
  },
  {
    what: "a quote that reaches from one statement into the next",
    file: clause21,
    from: 'quote: "愿定期開展聯合禁毒行動"',
    to: 'quote: "密切合作,愿定期開展聯合禁毒行動"',
    line: 'quote: "密切合作,',
    says: /inside one statement/,
  },
  {
    what: "a quote in a statement that is not tracked",
    file: clause23,
    from: 'quote: "商定于2026年在中國舉辦下次中國-中亞外長會晤"',
    to: 'quote: "商定于2026年在中國舉辦下次中國-中亞外長會晤"\n      - { clause: 3, quote: "所做高效工作" }',
    line: '{ clause: 3, quote: "所做高效工作" }',
    says: /not tracked/,
  },
  {
    what: "an unknown sector",
    file: clause23,
    from: "sector: mechanism",
    to: "sector: mechanics",
    line: "sector: mechanics",
    says: /sector “mechanics” is unknown/,
  },
  {
    what: "an unknown secondary sector",
    file: clause23,
    from: "alsoSectors: []",
    to: "alsoSectors: [sports]",
    line: "alsoSectors: [sports]",
    says: /sector “sports” is unknown/,
  },
  {
    what: "an unknown party",
    file: clause23,
    from: "parties: [CN]",
    to: "parties: [XX]",
    line: "parties: [XX]",
    says: /party “XX” is not in the register/,
  },
  {
    what: "a party without a role",
    file: clause23,
    from: "role: host, ",
    to: "",
    line: "parties: [CN]",
    says: /parties\.0\.role” is missing/,
  },
  {
    what: "a party with two roles",
    file: clause23,
    from: "parties: [KG, KZ",
    to: "parties: [CN, KZ",
    line: "parties: [CN, KZ",
    says: /party “CN” has two roles/,
  },
  {
    what: "a missing language",
    file: clause23,
    from: /\n {6}ru: "Следующая встреча министров[^\n]*/,
    to: "",
    line: 'en: "Next China–Central Asia Foreign Ministers’ Meeting in China, 2026"',
    says: /title\.ru” is missing/,
  },
  {
    what: "an empty language",
    file: clause23,
    from: 'zh: "2026年在中国举办下次中国-中亚外长会晤"',
    to: 'zh: " "',
    line: 'zh: " "',
    says: /title\.zh” is empty/,
  },
  {
    what: "statements that do not give the text",
    file: clause23,
    from: '- text: "各方商定于2026年',
    to: '- text: "各方決定于2026年',
    line: '- text: "各方決定于2026年',
    says: /The text reads “各方商定/,
  },
  {
    what: "a piece of text that no statement holds",
    file: clause23,
    from: "外長會晤。",
    to: "外長會晤",
    line: "- kind: paragraph",
    says: /No statement holds “。”/,
  },
  {
    what: "a number used twice",
    file: clause21,
    from: "  - number: 5\n",
    to: "  - number: 4\n",
    line: "second:  - number: 4",
    says: /number 4 stands twice/,
  },
  {
    what: "a tracked statement without an anchor",
    file: "almaty-2025/clauses/03.yaml",
    from: "type: records\n        untracked: appraisal",
    to: "type: calls",
    line: "- text:",
    says: /carries no anchor/,
  },
  {
    what: "an untracked statement without a reason",
    file: "almaty-2025/clauses/03.yaml",
    from: "        untracked: appraisal\n",
    to: "",
    line: "- text:",
    says: /needs a reason/,
  },
  {
    what: "an unknown reason",
    file: "almaty-2025/clauses/03.yaml",
    from: "untracked: appraisal",
    to: "untracked: boring",
    line: "untracked: boring",
    says: /is none of principle/,
  },
  {
    what: "a type that is not its first anchor’s",
    file: clause23,
    from: "    type: decides\n    precision",
    to: "    type: commits\n    precision",
    line: "    type: commits",
    says: /has the type “decides”, not “commits”/,
  },
  {
    what: "another hash than the file’s",
    file: document,
    from: "sha256: 13a8",
    to: "sha256: 23a8",
    line: "sha256: 23a8",
    says: /SHA-256 of source\.zh\.txt is 13a82be8/,
  },
  {
    what: "a series the register does not hold",
    file: document,
    from: "series: china-central-asia-fmm",
    to: "series: china-europe",
    line: "series: china-europe",
    says: /series “china-europe” is not in the register/,
  },
  {
    what: "a meeting the register does not hold",
    file: "almaty-2025/clauses/02.yaml",
    from: "number: 2, words",
    to: "number: 9, words",
    line: "number: 9, words",
    says: /Meeting 9 of “china-central-asia-summit” is not in the register/,
  },
  {
    what: "a day that does not exist",
    file: clause23,
    from: "end: 2026-12-31",
    to: "end: 2026-02-30",
    line: "end: 2026-02-30",
    says: /no calendar day/,
  },
  {
    what: "a deadline that ends before it begins",
    file: clause23,
    from: "end: 2026-12-31",
    to: "end: 2025-12-31",
    line: "end: 2025-12-31",
    says: /ends before it begins/,
  },
  {
    what: "words of the deadline that the clause does not say",
    file: clause23,
    from: 'words: "2026年" }',
    to: 'words: "2027年" }',
    line: 'words: "2027年"',
    says: /“2027年” do not stand in the clause/,
  },
  {
    what: "a key the format does not know",
    file: clause23,
    from: "verifiable: true",
    to: "verifiable: true\n    verifyable: true",
    line: "verifyable: true",
    says: /verifyable” is no key of this format/,
  },
  {
    what: "a label the text does not print",
    file: clause23,
    from: 'label: "二十三"',
    to: 'label: "二十二"',
    line: 'label: "二十二"',
    says: /prints the label “二十三”/,
  },
  {
    what: "a file that is no YAML",
    file: clause23,
    from: appended,
    to: "    reviewRhythmDays: [180\n",
    line: "",
    says: /Flow sequence|flow/i,
  },
  {
    what: "a party code that stands twice in the register",
    file: "register/parties.yaml",
    from: "- code: KZ",
    to: "- code: CN",
    line: "second:- code: CN",
    says: /code “CN” stands twice/,
  },
];

/** The number of the first line that holds the piece; `second:` asks for the next one. */
function lineOf(text: string, piece: string): number {
  const wanted = piece.replace(/^second:/, "");
  const found = text.split("\n").flatMap((line, i) => (line.includes(wanted) ? [i + 1] : []));
  return (piece.startsWith("second:") ? found[1] : found[0]) ?? 0;
}

describe("a broken coding file", () => {
  test.each(cases)("$what is refused with file and line", async ({ file, from, to, line, says }) => {
    const store = testStore();
    const files = seedCopy();
    files.replace(file, from, to);
    const fault = await loadSeed(store, files.folder).catch((error: unknown) => error);
    if (!(fault instanceof CodingBroken)) throw fault ?? new Error("It was loaded.");
    const named = fault.faults.find((one) => one.file.endsWith(file) && says.test(one.message));
    expect(named, fault.message).toBeDefined();
    if (line) expect(named?.line).toBe(lineOf(files.read(file), line));
    expect(named?.line).toBeGreaterThan(0);
    expect(fault.message).toContain(`${named?.file}:${named?.line}: `);
    expect(await store.read.select({ n: count() }).from(auditEntry)).toEqual([{ n: 0 }]);
  });

  test("a clause without coding is named", async () => {
    const files = seedCopy();
    files.remove(clause23);
    await expect(loadSeed(testStore(), files.folder)).rejects.toThrow(
      /document\.yaml:1: Clause 23 of the text is not coded/,
    );
  });

  test("all faults are named in one run", async () => {
    const files = seedCopy();
    files.replace(clause23, "sector: mechanism", "sector: mechanics");
    files.replace(clause21, "sector: security", "sector: safety");
    const fault = await loadSeed(testStore(), files.folder).catch((error: unknown) => error);
    expect((fault as CodingBroken).faults).toHaveLength(2);
  });

  test("a raw file outside the folder is refused", async () => {
    const files = seedCopy();
    files.replace(document, "file: source.zh.txt", "file: ../register/parties.yaml");
    await expect(loadSeed(testStore(), files.folder)).rejects.toThrow(/“file” names no file in this folder/);
  });
});

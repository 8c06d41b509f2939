import { describe, expect, it } from "vitest";
import type { CommitmentItem } from "../../../lib/domain/commitment-item";
import { locales } from "../../../lib/domain/vocabulary";
import { composingOf } from "../../../lib/reports/compose/composing";
import { partyShared } from "../../../lib/reports/compose/party-shared";
import { partySpecific } from "../../../lib/reports/compose/party-specific";
import type { Block, Run } from "../../../lib/reports/report";
import { allRows } from "../../../lib/reports/rows";
import {
  anAssessment,
  aSearch,
  linesOf,
  madeFacts,
  noDetails,
  textOfRuns,
} from "../../support/made-report-facts";
import { anItem, aParty, dated } from "../../support/report-items";

const everybody = ["CN", "KG", "KZ", "TJ", "UZ", "TM"];
const each = (number: string, own: string, facts: Partial<CommitmentItem> = {}) =>
  anItem({
    number,
    mode: "each",
    parties: [aParty(own, { role: "host", status: "not-reviewed" })],
    ...facts,
  });
const shared = anItem({ number: "2.1", sectors: ["energy"], parties: everybody.map((code) => aParty(code)) });

type Facts = Parameters<typeof madeFacts>[0];
const briefOf = (party: string, facts: Omit<Facts, "kind">) =>
  composingOf(madeFacts({ kind: "party", subject: party, ...facts }));
const specificOf = async (party: string, facts: Omit<Facts, "kind">) => {
  const c = briefOf(party, facts);
  const blocks = partySpecific(c);
  const notes = new Map(c.notes.all().map(({ id, runs }) => [id, textOfRuns(runs)]));
  return { blocks, lines: await linesOf(blocks), notes };
};
const listsOf = (blocks: Block[]): Run[][] =>
  blocks.flatMap((block) => (block.block === "list" ? block.items : []));

describe("what is specific to a party", () => {
  it("attributes the words to the communiqué and the status to the editors, each with its footnote", async () => {
    const items = [
      each("3.1", "KZ", {
        parties: [aParty("KZ", { role: "host", status: "partial" })],
        deadline: dated("2026-01-01", "2026-12-31", "year"),
      }),
    ];
    const details = { "almaty-2025/3.1": anAssessment("KZ", "partial", { missing: "A second round" }) };
    const { lines, notes } = await specificOf("KZ", { items, details });
    expect(lines).toContain(
      "(small) The communiqué says what each point begins with; the status after it is what Kept’s editors assessed, on the evidence named in the footnotes.[n1]",
    );
    expect(lines.at(-1)).toBe(
      "- 3.1 Ready to act · Joint work on matter 3.1 (host; due 2026).[n2] " +
        "Partly delivered, Kept’s editors assessed on 3 March 2026, on the evidence of 2 sources (reported by another party).[n3]",
    );
    expect(notes.get("n2")).toBe("Clause 三, Almaty 2025.");
    expect(notes.get("n3")).toBe(
      "Sources: Record 1, Kazakhstan (Example Ministry, 4 February 2026); Record 2, Kazakhstan (Example Ministry, 4 February 2026). Named as missing: “A second round”",
    );
  });

  it("shows what nobody reviewed, what is silent and what is not yet due as prominently as results", async () => {
    const items = [
      each("3.1", "KZ", {
        parties: [aParty("KZ", { role: "host", status: "not-reviewed", flags: ["silent", "review-due"] })],
      }),
      each("3.2", "KZ", {
        parties: [aParty("KZ", { role: "host", status: "not-yet-due" })],
        deadline: dated("2027-01-01", "2027-12-31", "year"),
      }),
      each("3.3", "KZ", {
        parties: [aParty("KZ", { role: "host", status: "delivered", flags: ["delivered-late"] })],
      }),
    ];
    const details = {
      "almaty-2025/3.1": { searches: [aSearch] },
      "almaty-2025/3.3": anAssessment("KZ", "delivered", { sources: 1 }),
    };
    const { blocks, lines } = await specificOf("KZ", { items, details });
    expect(lines).toContain(
      "Commitments involving Kazakhstan: 3. In 3 of them it has a part of its own: 3 undertakings and 0 followed items.[n1] Of these 3: assessed 1; not yet reviewed 1; not yet due 1; a logged search found nothing for 1; review due, which is our backlog, for 1.[n1]",
    );
    expect(lines).toContain("## Assessed by Kept’s editors: 1 of 3");
    expect(lines).toContain("## Not assessed by Kept’s editors: 2 of 3");
    expect(
      lines.filter((line) =>
        line.includes("Not yet reviewed; review due: our backlog; search found nothing."),
      ),
    ).toHaveLength(1);
    // The mark and the strong word of a gap are those of a result.
    const marks = listsOf(blocks).map((runs) => runs.filter(({ status, strong }) => status && strong).length);
    expect(marks).toEqual([1, 1, 1]);
  });

  it("leaves no sentence without a footnote", async () => {
    const items = [
      each("3.1", "KZ"),
      each("3.2", "KZ", { parties: [aParty("KZ", { role: "host", status: "no-evidence" })] }),
      anItem({ number: "3.3", parties: [aParty("KZ", { role: "proposer" }), aParty("CN")] }),
    ];
    const details = {
      "almaty-2025/3.2": { ...anAssessment("KZ", "no-evidence", { sources: 0 }), searches: [aSearch] },
    };
    for (const language of locales) {
      const { blocks } = await specificOf("KZ", { items, details, language });
      const sentences = blocks.flatMap((block) =>
        block.block === "list"
          ? block.items
          : block.block === "text" && block.tone !== "small"
            ? [block.runs]
            : [],
      );
      const unnoted = sentences.map(textOfRuns).filter((text) => /[.。]$/u.test(text));
      expect(unnoted).toEqual([]);
    }
  });

  it("a role that is never assessed shows how the others stand, never a result of its own", async () => {
    const others = ["delivered", "not-reviewed", "not-reviewed"] as const;
    const parties = [
      aParty("TJ", { role: "proposer" }),
      ...others.map((status, at) => aParty(everybody[at] as string, { status })),
    ];
    const { lines } = await specificOf("TJ", { items: [anItem({ number: "3.1", mode: "each", parties })] });
    expect(lines).toContain(
      "## In a role that is never assessed: 1 of 1; the statuses are those of the others",
    );
    expect(lines.at(-1)).toContain("— the other parties: delivered 1, not yet reviewed 2");
  });

  it("a shared act is said to be assessed together, with the name of a disputed party and its dispute", async () => {
    const parties = [aParty("CN", { role: "lead" }), aParty("TM", { role: "lead" })];
    const items = [anItem({ number: "3.1", parties })];
    const china = await specificOf("CN", { items });
    expect(china.lines.at(-1)).toContain(
      "(lead; together with Turkmenistan (participation disputed); continuing)",
    );
    const turkmenistan = await specificOf("TM", { items });
    expect(turkmenistan.lines[0]).toBe(
      "(gap) Participation in Almaty 2025: attended through another representative; the texts differ on whether it is a Party. Turkmenistan was represented by its ambassador to China.[n1]",
    );
  });

  it("an earlier period’s result is not erased by a new one that nobody reviewed", async () => {
    const items = [anItem({ number: "3.1", parties: [aParty("KZ", { role: "lead" })] })];
    const details = { "almaty-2025/3.1": anAssessment("all", "mostly", { current: false }) };
    const { lines } = await specificOf("KZ", { items, details });
    expect(lines.at(-1)).toMatch(
      /Not yet reviewed; an earlier review period ended with “Mostly delivered”\.\[n2\],\[n3\]$/,
    );
  });

  it("a party’s response and a single-person review stand in the footnote of the assessment", async () => {
    const items = [each("3.1", "KZ", { parties: [aParty("KZ", { role: "host", status: "partial" })] })];
    const response = {
      ...{ subject: "KZ", party: "KZ", body: "It was held.", language: "en", givenOn: "2026-04-01" },
      ...{ sourceTitle: "Note verbale", sourceAddress: null },
    };
    const assessed = anAssessment("KZ", "partial", { sources: 1, singlePerson: true });
    const details = { "almaty-2025/3.1": { ...noDetails, ...assessed, responses: [response] } };
    const { lines, notes } = await specificOf("KZ", { items, details });
    expect(lines.at(-1)).toContain("; a response is on record");
    expect(notes.get("n3")).toMatch(
      /Single-person review\. Kazakhstan responded \(1 April 2026\): “It was held\.” \(Note verbale\)\.$/,
    );
  });

  it("before anything is published it says so, and counts no zeros", async () => {
    const { lines } = await specificOf("KZ", { items: [each("3.1", "KZ")], anythingPublished: false });
    expect(lines).toContain(
      "(gap) No assessment has been published yet: what follows is what the communiqué says, not what came of it.[n1]",
    );
    expect(lines.filter((line) => /assessed 0|delivered 0/.test(line))).toEqual([]);
  });

  it("names stand in the nominative in Russian and punctuation is full-width in Chinese", async () => {
    const items = [
      anItem({ number: "3.1", parties: [aParty("KZ", { role: "lead" }), aParty("CN", { role: "lead" })] }),
    ];
    const russian = await specificOf("KZ", { items, language: "ru" });
    expect(russian.lines[1]).toContain("Казахстан: договорённостей с участием этой стороны — 1");
    expect(russian.lines.at(-1)).toContain("(ведущая сторона; общая оценка: также Китай; постоянно)");
    const chinese = await specificOf("KZ", { items, language: "zh" });
    const ours = chinese.lines
      .slice(1)
      .join("")
      .replace(/\[n\d+\]|\d+\.\d+ | · |^\(.*?\) |## |- /g, "");
    expect(ours).not.toMatch(/\p{Script=Han}[,;:.()]/u);
  });

  it("says so where nothing is specific to it", async () => {
    const { lines } = await specificOf("KZ", { items: [shared] });
    expect(lines.at(-1)).toBe(
      "Commitments involving Kazakhstan: 1. None of them gives it a part of its own.[n1]",
    );
  });
});

describe("what a party shares with all", () => {
  it("stands by primary sector in the method’s order, with the status that stands for it", async () => {
    const items = [
      shared,
      {
        ...shared,
        number: "2.2",
        code: "almaty-2025/2.2",
        sectors: ["mechanism"],
        status: "partial" as const,
      },
      anItem({
        ...{ number: "2.3", sectors: ["unheard-of"], mode: "each" },
        parties: [aParty("KZ", { role: "addressee" }), aParty("CN", { status: "delivered" })],
      }),
    ];
    const tables = partyShared(briefOf("KZ", { items })).filter((block) => block.block === "table");
    expect(tables.map(({ caption }) => caption)).toEqual([
      "Mechanism and political dialogue: 1 commitment",
      "Energy: 1 commitment",
      "Other sectors: 1 commitment",
    ]);
    const statuses = await Promise.all(
      tables.map(async ({ rows }) => (await allRows(rows)).map(({ cells }) => cells[3])),
    );
    expect(statuses.flat()).toEqual([
      { type: "status", status: "partial", words: "Partly delivered (assessed together)" },
      { type: "status", status: "not-reviewed", words: "Not yet reviewed (assessed together)" },
      { type: "none", words: "Not assessed in this role" },
    ]);
  });
});

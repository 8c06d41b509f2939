import { describe, expect, it } from "vitest";
import type { CommitmentItem } from "../../../lib/domain/commitment-item";
import { type Locale, locales, reportKinds } from "../../../lib/domain/vocabulary";
import { canSay } from "../../../lib/reports/compose/can-say";
import { composeReport } from "../../../lib/reports/compose/compose-report";
import { composingOf } from "../../../lib/reports/compose/composing";
import { interimChanges } from "../../../lib/reports/compose/interim-changes";
import { interimSummary, outlookSummary } from "../../../lib/reports/compose/kind-summaries";
import { interimNotYetDue, outlookNotYetDue } from "../../../lib/reports/compose/not-yet-due";
import { outlookDeadlines } from "../../../lib/reports/compose/outlook-deadlines";
import type { Block, Figure } from "../../../lib/reports/report";
import type { FactsBefore } from "../../../lib/reports/report-facts";
import { anAssessment, linesOf, madeFacts, textOfRuns } from "../../support/made-report-facts";
import { anItem, aParty, dated } from "../../support/report-items";

const ahead = (number: string) =>
  anItem({ number, deadline: dated("2027-01-01", "2027-12-31", "year"), status: "not-yet-due" });
const before = (items: CommitmentItem[], facts: Partial<FactsBefore> = {}): FactsBefore => ({
  ...{ asOf: new Date("2026-01-31T12:00:00Z"), number: null, items, others: [], left: [] },
  ...facts,
});
const figuresIn = (blocks: Block[]): Figure[] =>
  blocks.flatMap((block) => (block.block === "figures" ? block.figures : []));
const interim = (facts: Omit<Parameters<typeof madeFacts>[0], "kind">) =>
  composingOf(madeFacts({ kind: "interim", ...facts }));

/** Dates come with thin spaces around their dash. */
const plainSpaces = (text: string) => text.replace(/\s*–\s*/gu, " – ");

describe("an interim report", () => {
  it("says from what to what each word turned, with the sources of the new one", async () => {
    const was = anItem({ number: "3.1", parties: [aParty("KZ", { role: "lead" })] });
    const is = { ...was, status: "partial" as const };
    const c = interim({
      items: [is],
      before: before([was], { number: "2026-1" }),
      details: { [is.code]: anAssessment("all", "partial", { sources: 1 }) },
    });
    const lines = await linesOf(interimChanges(c));
    expect(lines).toContain("Compared with report 2026-1, which shows the state of 31 January 2026.");
    expect(lines.at(-1)).toBe(
      "| almaty-2025/3.1 | Ready to act · Joint work on matter 3.1 | All responsible parties together | Not yet reviewed | Partly delivered | First published assessment[n1]",
    );
    expect(c.notes.all().map(({ runs }) => textOfRuns(runs))).toEqual([
      "Sources: Record 1, all (Example Ministry, 4 February 2026).",
    ]);
  });

  it("counts first, each of how many; what changed and what did not is said before the tables", () => {
    const was = [anItem({ number: "3.1" }), anItem({ number: "3.2" })];
    const is = [
      { ...anItem({ number: "3.1" }), status: "delivered" as const },
      ...was.slice(1),
      anItem({ number: "3.3" }),
    ];
    const blocks = interimChanges(interim({ items: is, before: before(was) }));
    expect(blocks.findIndex(({ block }) => block === "figures")).toBeLessThan(
      blocks.findIndex(({ block }) => block === "table"),
    );
    expect(figuresIn(blocks).map(({ id, value, of }) => [id, value, of?.value])).toEqual([
      ["changes.reviewed", 1, 3],
      ["changes.reassessed", 0, 3],
      ["changes.newlyLate", 0, 3],
      ["changes.deadlinesPassed", 0, 3],
      ["changes.added", 1, 3],
    ]);
  });

  it("lists the parties of one commitment in the reader’s alphabet", async () => {
    const item = (status: "partial" | "not-reviewed") =>
      anItem({
        ...{ number: "3.1", mode: "each" },
        parties: ["CN", "KG", "KZ"].map((code) => aParty(code, { status })),
      });
    const facts = { items: [item("partial")], before: before([item("not-reviewed")]) };
    const subjects = async (language: Locale) =>
      (await linesOf(interimChanges(interim({ ...facts, language }))))
        .filter((line) => line.startsWith("| almaty"))
        .map((line) => line.split(" | ")[2]);
    expect(await subjects("en")).toEqual(["China", "Kazakhstan", "Kyrgyzstan"]);
    expect(await subjects("ru")).toEqual(["Казахстан", "Китай", "Кыргызстан"]);
    expect(await subjects("zh")).toEqual(["哈萨克斯坦", "吉尔吉斯斯坦", "中国"]);
  });

  it("names what took the place of a commitment that ended", async () => {
    const was = anItem({ number: "3.1" });
    const c = interim({
      items: [{ ...was, lifecycle: "merged" }],
      before: before([was]),
      details: { [was.code]: { successors: ["almaty-2025/3.2"] } },
    });
    expect((await linesOf(interimChanges(c))).at(-1)).toBe(
      "| almaty-2025/3.1 | Ready to act · Joint work on matter 3.1 | Merged: almaty-2025/3.2",
    );
  });

  it("says that there is no earlier one, or that nothing changed", async () => {
    const items = [anItem()];
    expect(await linesOf(interimChanges(interim({ items })))).toEqual([
      "There is no earlier interim report of this view, so nothing is compared here. The next one can tell what changed since this one.",
    ]);
    expect(await linesOf(interimChanges(interim({ items, before: before(items) })))).toEqual([
      "Compared with the same view as it stood on 31 January 2026 (UTC).",
      "(lead) Nothing changed in this view between 31 January 2026 and 22 November 2026.",
    ]);
  });

  it("keeps what is not yet due out of the figures, and says so", async () => {
    const items = [anItem({ number: "3.1", status: "partial" }), ahead("3.2"), ahead("3.3")];
    const blocks = interimSummary(interim({ items }));
    const [apart] = await linesOf(blocks);
    expect(apart).toBe(
      "1 commitment could be reviewed by 22 November 2026; 2 not yet due are kept apart and not among the figures.",
    );
    expect(
      figuresIn(blocks)
        .filter(({ id }) => id.endsWith(".total"))
        .map(({ value }) => value),
    ).toEqual([1]);
    const listed = await linesOf(interimNotYetDue(interim({ items })));
    expect(listed.slice(-2)).toEqual([
      "| almaty-2025/3.2 | Ready to act · Joint work on matter 3.2 | 2027 | China, Kazakhstan",
      "| almaty-2025/3.3 | Ready to act · Joint work on matter 3.3 | 2027 | China, Kazakhstan",
    ]);
  });

  it("where everything is still ahead it has no results and does not say that nothing matches", async () => {
    const lines = await linesOf(interimSummary(interim({ items: [ahead("3.1")] })));
    expect(lines[0]).toContain(
      "0 commitments could be reviewed by 22 November 2026; 1 not yet due is kept apart",
    );
    expect(lines.join()).not.toContain("No commitment matches");
  });

  it("before anything is published it counts no results", () => {
    const c = interim({ items: [anItem()], before: before([]), anythingPublished: false });
    const ids = figuresIn(interimChanges(c)).map(({ id }) => id);
    expect(ids).toEqual(["changes.deadlinesPassed", "changes.added"]);
  });
});

describe("a deadline outlook", () => {
  const items = [
    anItem({ number: "3.1", deadline: dated("2026-06-01", "2026-06-30", "month") }),
    anItem({ number: "3.2", deadline: dated("2026-12-01", "2026-12-15") }),
    ahead("3.3"),
    anItem({
      number: "3.4",
      deadline: { kind: "meeting", start: null, end: null, precision: null, words: "第二屆中國-中亞峰會" },
    }),
    anItem({
      number: "3.5",
      deadline: { kind: "asap", start: null, end: null, precision: null, words: "盡快" },
    }),
    anItem({ number: "3.6" }),
  ];
  const outlook = (language: Locale = "en") => composingOf(madeFacts({ kind: "outlook", items, language }));

  it("begins with what is past and not reviewed, and calls it our backlog", async () => {
    const lines = (await linesOf(outlookDeadlines(outlook()))).map(plainSpaces);
    expect(lines.slice(0, 2)).toEqual([
      "## Past, and not fully reviewed since: our backlog",
      "(gap) 1 deadline has passed, and for at least one of those responsible Kept has published no assessment since. That is our backlog; it says nothing about any party.",
    ]);
  });

  it("then comes by quarter, by meeting and soon; what has no day is counted", async () => {
    const lines = (await linesOf(outlookDeadlines(outlook()))).map(plainSpaces);
    const heads = lines.filter((line) => line.startsWith("##") || /^\| .*: 1 commitment$/.test(line));
    expect(heads).toEqual([
      "## Past, and not fully reviewed since: our backlog",
      "## Still to come",
      "| October – December 2026: 1 commitment",
      "| In the course of 2027, no month named: 1 commitment",
      "## By a meeting whose day is not known",
      "## As soon as possible",
      "## Without a date",
    ]);
    expect(lines).toContain("  Continuing: undertakings: 1 / 6 commitments in this view");
  });

  it("gives each day as precisely as the text, and a meeting by its own name", async () => {
    const lines = (await linesOf(outlookDeadlines(outlook()))).map(plainSpaces);
    const dues = lines.filter((line) => line.startsWith("| almaty")).map((line) => line.split(" | ")[2]);
    expect(dues).toEqual([
      "June 2026",
      "1 – 15 December 2026",
      "2027",
      "By a meeting: 第二屆中國-中亞峰會",
      "As soon as possible",
    ]);
  });

  it("its figures put every commitment in one place", () => {
    const figures = figuresIn(outlookSummary(outlook()));
    expect(figures.reduce((total, { value }) => total + value, 0)).toBe(items.length);
    expect(figures.every(({ of }) => of?.value === items.length)).toBe(true);
  });

  it("says beside what lies ahead what will count as delivered", async () => {
    expect((await linesOf(outlookNotYetDue(outlook()))).at(-1)).toContain("The event was held");
  });
});

describe("responsible parties in a table", () => {
  const outlookOf = (parties: string[]) =>
    composingOf(
      madeFacts({
        kind: "outlook",
        items: [
          anItem({
            deadline: dated("2026-12-01", "2026-12-15"),
            parties: parties.map((code) => aParty(code)),
          }),
        ],
      }),
    );
  it("are called all where all who took part are, with what is disputed; else each by name", async () => {
    const cells = async (parties: string[]) =>
      (await linesOf(outlookDeadlines(outlookOf(parties))))
        .find((line) => line.startsWith("| almaty"))
        ?.split(" | ")[3];
    expect(await cells(["CN", "KG", "KZ", "TJ", "TM", "UZ"])).toBe(
      "All parties (participation disputed: Turkmenistan)",
    );
    expect(await cells(["CN", "KG", "KZ", "TJ", "UZ"])).toBe(
      "China, Kazakhstan, Kyrgyzstan, Tajikistan, Uzbekistan",
    );
    expect(await cells(["CN", "TM"])).toBe("China, Turkmenistan (participation disputed)");
  });
});

describe("what a report can and cannot say", () => {
  it.each(reportKinds)("%s says it once, in every language, with its reliability", async (kind) => {
    const reliability = {
      en: "Coded once; reliability not measured.",
      zh: "仅编码一次；未测量信度。",
      ru: "Кодирование выполнено один раз; надёжность не измерялась.",
    };
    for (const language of locales) {
      const facts = madeFacts({ kind, language, items: [anItem()], subject: kind === "party" ? "KZ" : null });
      const all = composeReport(facts).sections.flatMap(({ blocks }) => blocks);
      const said = (await linesOf(all)).filter((line) => line.includes(reliability[language]));
      expect(said).toEqual((await linesOf(canSay(composingOf(facts)))).slice(1));
    }
  });
});

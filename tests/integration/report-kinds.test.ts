import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import type { Store } from "../../db/store";
import { defaultColumns } from "../../lib/domain/commitment-query";
import { visitor } from "../../lib/domain/permission";
import { sectionsOf } from "../../lib/domain/report";
import type { SavedReport } from "../../lib/domain/saved-report";
import { locales } from "../../lib/domain/vocabulary";
import { writePdf } from "../../lib/reports/pdf";
import type { Report } from "../../lib/reports/report";
import { loadDemo } from "../../lib/server/load-demo";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { buildReport } from "../../lib/use-cases/build-report";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reportRequest } from "../../lib/use-cases/report-request";
import { reportSince, type Since } from "../../lib/use-cases/report-since";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { withdrawReport } from "../../lib/use-cases/withdraw-report";
import { aCommitment, anAct, aUser, contextOf, reason, testDay, versionOf } from "../support/commitments";
import { linesOf } from "../support/made-report-facts";
import { accepted, refusalOf } from "../support/outcome";
import { basedOn, issuedReport, later, submittedReport } from "../support/reports";
import { seededStore } from "../support/seed";
import { testStore } from "../support/store";

const instant = (text: string) => new Date(text);
const now = instant("2026-11-22T10:00:00Z");

type Asked = Pick<SavedReport, "kind"> & Partial<SavedReport>;
async function built(store: Store, at: Date, asked: Asked, since: Since | null = null): Promise<Report> {
  const context = contextOf(store, visitor, at);
  const saved = {
    ...{ language: "en", title: "Made", introduction: "", notes: "", view: "", subject: null },
    ...{ sections: sectionsOf[asked.kind], columns: [...defaultColumns], ...asked },
  } as SavedReport;
  const baseUrl = "https://kept.example.org";
  const request = accepted(await reportRequest(context, saved, { issued: null, baseUrl }));
  return accepted(await store.asOf(at, (past) => buildReport({ ...context, store: past }, request, since)));
}
const linesIn = async ({ sections }: Report, id: string) =>
  linesOf(sections.find((section) => section.id === id)?.blocks ?? []);

async function publish(store: Store, code: string, subject: string, at: Date, status: string) {
  const editor = contextOf(store, await aUser(store, "editor"), at);
  const reviewer = contextOf(store, await aUser(store, "reviewer"), at);
  const act = accepted(await recordDevelopment(editor, anAct(code, { subject, happenedFrom: "2025-05-30" })));
  accepted(await acceptEvidence(reviewer, { kind: "development", id: act.id, basedOnVersion: 1 }));
  const basedOnVersion = await versionOf(store, code);
  const claim = { commitment: code, subjects: [subject], status, reason, missing: "", basedOnVersion };
  const drafts = accepted(await recordAssessments(editor, claim));
  const id = drafts.drafts[0]?.id as string;
  const sent = accepted(await submitAssessment(editor, { id, basedOnVersion: 1 }));
  accepted(await publishAssessment(reviewer, { id, basedOnVersion: sent.recordVersion }));
}

describe("the shipped coding, with made assessments", () => {
  test("every state of Almaty gets a brief of its own part, in every language, before and after a review", async () => {
    const store = await seededStore();
    const specific = { CN: 10, KG: 3, KZ: 10, TJ: 8, TM: 1, UZ: 2 };
    for (const [party, count] of Object.entries(specific)) {
      const lines = await linesIn(
        await built(store, instant("2026-02-01T00:00:00Z"), {
          kind: "party",
          subject: party,
          view: `party=${party}`,
        }),
        "specific",
      );
      expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(count);
      expect(lines.some((line) => line.includes("No assessment has been published yet"))).toBe(true);
    }
    await publish(store, "almaty-2025/13.1", "TJ", now, "delivered");
    for (const language of locales) {
      const after = later(1);
      const asked = { kind: "party", subject: "TJ", view: "party=TJ", language } as const;
      const report = await built(store, after, asked);
      const lines = await linesIn(report, "specific");
      const delivered = {
        en: "Delivered, Kept’s editors",
        zh: "已落实（Kept编辑",
        ru: "Выполнено — так оценили редакторы Kept",
      };
      expect(lines.filter((line) => line.includes(delivered[language]))).toHaveLength(1);
      const told = report.footnotes.map(({ runs }) => runs.map(({ text }) => text).join(""));
      expect(told.filter((text) => text.includes("Report") && text.includes("Agency"))).toHaveLength(1);
    }
    const disputed = await built(store, later(1), { kind: "party", subject: "TM", view: "party=TM" });
    const [participation] = await linesIn(disputed, "specific");
    expect(participation).toMatch(
      /^\(gap\) Participation in Almaty 2025: .*the texts differ on whether it is a Party.*ambassador/,
    );
  });

  test("the longest brief of all, Kazakhstan’s in Russian, is set on one page with all its footnotes", async () => {
    const store = testStore();
    await loadDemo(store, () => now);
    const asked = { kind: "party", subject: "KZ", view: "party=KZ", language: "ru" } as const;
    // What stands behind the page takes long to set, and leaves it as it is.
    const sections = sectionsOf.party.filter((one) => one !== "quotes" && one !== "codebook");
    const report = await built(store, now, { ...asked, sections });
    const pieces: Uint8Array[] = [];
    for await (const piece of accepted(await writePdf(report, { progress: () => {} }))) pieces.push(piece);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.concat(pieces))));
    const [first, second] = text.map((page) => page.replace(/\s+/g, " "));
    expect(first).toContain("Со своей отдельной ролью");
    expect(first).toContain("Пробелы");
    expect(second?.indexOf("Общие для всех сторон")).toBeLessThan(120);
  });

  test("an interim report tells what was published since, and keeps what is ahead apart", async () => {
    const store = await seededStore();
    await publish(store, "almaty-2025/13.1", "TJ", now, "delivered");
    const since = { asOf: instant("2026-03-01T00:00:00Z"), number: null };
    const report = await built(store, later(1), { kind: "interim" }, since);
    const changes = await linesIn(report, "changes");
    expect(changes.filter((line) => line.startsWith("| almaty"))).toEqual([
      expect.stringMatching(
        /^\| almaty-2025\/13\.1 \| .* \| Tajikistan \| Not yet reviewed \| Delivered \| First published assessment\[n\d+\]$/,
      ),
    ]);
    expect((await linesIn(report, "summary"))[0]).toBe(
      "68 commitments could be reviewed by 22 November 2026; 1 not yet due is kept apart and not among the figures.",
    );
    const apart = await linesIn(report, "not-yet-due");
    expect(apart.filter((line) => line.startsWith("| almaty")).map((line) => line.split(" | ")[0])).toEqual([
      "| almaty-2025/13.4",
    ]);
    const inTables = await linesIn(report, "commitments");
    expect(inTables.some((line) => line.includes("almaty-2025/13.4"))).toBe(false);
  });

  test("an outlook says our backlog first, and what will count where a date lies ahead", async () => {
    const store = await seededStore();
    const report = await built(store, now, { kind: "outlook" });
    const lines = await linesIn(report, "deadlines");
    expect(lines[1]).toMatch(/^\(gap\) 6 deadlines have passed/);
    expect(lines.some((line) => line.includes("By a meeting: 第二屆中國-中亞峰會"))).toBe(true);
    const ahead = await linesIn(report, "not-yet-due");
    expect(ahead.at(-1)).toMatch(/^\| almaty-2025\/13\.4 .* \| 2027 \| Kyrgyzstan \| \S/);
  });
});

describe("since when an interim report tells", () => {
  const asked = {
    kind: "interim",
    subject: null,
    view: "document=test-2025",
    sinceReportId: null,
    since: null,
  } as const;
  const office = async () => {
    const store = testStore();
    await aCommitment(store);
    const people = { author: await aUser(store, "editor"), reviewer: await aUser(store, "reviewer") };
    const interim = (more: Record<string, unknown>, minutes: number) =>
      issuedReport(
        store,
        people,
        { ...asked, sinceReportId: undefined, since: "", subject: "", sections: ["summary"], ...more },
        { at: later(minutes) },
      );
    const at = later(60);
    return {
      store,
      people,
      interim,
      at,
      ask: (more: object = {}) => reportSince(store.read, { ...asked, ...more }, at),
    };
  };

  test("the last issued interim report of the same view, in whatever language and order", async () => {
    const { interim, ask } = await office();
    expect(accepted(await ask())).toBeNull();
    const first = await interim({}, 0);
    await interim({ view: "document=test-2025&tier=undertaking" }, 5);
    expect(accepted(await ask())).toEqual({ asOf: first.asOfAt, number: first.number });
    const second = await interim({ language: "ru", view: "sort=-deadline&document=test-2025" }, 10);
    expect(accepted(await ask())).toEqual({ asOf: second.asOfAt, number: second.number });
    expect(accepted(await ask({ kind: "document" }))).toBeNull();
  });

  test("one that was withdrawn is compared with only where somebody asks for it", async () => {
    const { store, people, interim, ask } = await office();
    const first = await interim({}, 0);
    const second = await interim({}, 10);
    const reviewer = contextOf(store, people.reviewer, later(20));
    const why = { reason: "It counted one commitment twice.", withholdFiles: false };
    accepted(await withdrawReport(reviewer, { ...(await basedOn(store, second.id)), ...why }));
    expect(accepted(await ask())?.number).toBe(first.number);
    expect(accepted(await ask({ sinceReportId: second.id }))?.number).toBe(second.number);
  });

  test("a day that was named; never a report nobody has, nor a later moment", async () => {
    const { store, people, ask } = await office();
    const day = accepted(await ask({ since: "2026-03-01" }));
    expect(day).toEqual({ asOf: instant("2026-03-01T23:59:59.999Z"), number: null });
    expect(refusalOf(await ask({ since: "2026-11-23" }))).toBe("reportSinceAfter");
    const draft = await submittedReport(store, people.author, {}, testDay);
    expect(refusalOf(await ask({ sinceReportId: draft }))).toBe("sinceReportNotFound");
  });
});

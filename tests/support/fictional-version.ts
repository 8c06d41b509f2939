import { createHash } from "node:crypto";
import { insertCommitments } from "../../db/queries/coding-commitment-writes";
import { insertText, statementRows } from "../../db/queries/coding-documents";
import { refreshCommitment } from "../../db/queries/commitment-state";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { StatementText } from "../../lib/communique/align/align-statements";
import { anchorAt } from "../../lib/communique/anchor";
import type { Proposal } from "../../lib/communique/propose/proposal";
import { readingText } from "../../lib/communique/reading";
import { noFacts } from "../../lib/domain/import";
import { statusRank } from "../../lib/domain/status-rank";
import {
  type ImportPurpose,
  type TrackedType,
  tierOf,
  trackedTypes,
  type UntrackedReason,
  wordingOf,
} from "../../lib/domain/vocabulary";
import { three } from "./test-document";
import { fictionalNames, fictionalText, type Language, readFictional } from "./version-texts";

const at = new Date("2031-04-01T00:00:00Z");
const isTracked = (type: string): type is TrackedType => (trackedTypes as readonly string[]).includes(type);
export const untrackedOf = (type: string): UntrackedReason | null =>
  isTracked(type) ? null : type === "lead-in" ? "lead-in" : type === "position" ? "principle" : "past-event";
const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** The register and the fictional document in English, each tracked statement a commitment: fiction-2/02.1 … */
export async function aFictionalDocument(
  store: Store,
  more: { slug?: string; number?: number; adoptedOn?: string; text?: StatementText } = {},
): Promise<{ documentId: string; versionId: string; codes: string[] }> {
  const { slug = "fiction-2", number = 2, adoptedOn = "2031-03-14", text = fictionalText("en") } = more;
  const versionId = `${slug}-version`;
  const revisionId = `${slug}-revision`;
  const codes: string[] = [];
  await store.tx(async (q) => {
    await q
      .insert(t.series)
      .values({ id: "fiction", code: "fiction", name: three("Fiction"), otherOrder: three("Fiction") })
      .onConflictDoNothing();
    await q
      .insert(t.sector)
      .values({ code: "trade", position: 0, label: three("Trade") })
      .onConflictDoNothing();
    for (const { code, words } of fictionalNames)
      await q
        .insert(t.party)
        .values({ code, kind: "state", name: three(words[0] as string), aliases: words.slice(1) })
        .onConflictDoNothing();
    await q.insert(t.document).values({
      ...{ id: slug, slug, seriesId: "fiction", number, adoptedOn, notes: [], countDisputed: false },
      ...{
        kind: three("communiqué"),
        title: three(`Fiction ${number}`),
        shortTitle: three(`Fiction ${number}`),
      },
      ...{ place: three("Ordavar"), recordVersion: 1, publishedAt: at },
    });
    await q.insert(t.participation).values(
      fictionalNames.map(({ code }) => ({
        documentId: slug,
        partyCode: code,
        participation: ["minister" as const],
      })),
    );
    const clauses = text.clauses.map((clause) => ({
      ...{ id: `${slug}-clause-${clause.position}`, revisionId, ...clause },
      paragraphs: [{ kind: "paragraph", start: clause.start, end: clause.end }],
    }));
    const places = text.statements.flatMap(({ clause, start, end, type }) =>
      clause === null ? [] : [{ clause, start, end, type, untracked: untrackedOf(type) }],
    );
    await insertText(q, {
      version: {
        ...{ id: versionId, documentId: slug, language: text.language, authority: "official-text" },
        ...{ fileName: "fiction.txt", rawBase64: "", rawBytes: 0, sha256: sha(text.text + slug) },
      },
      revision: {
        ...{ id: revisionId, versionId, cleanerVersion: "1", script: "Latn", cleanText: text.text },
        readingText: text.language === "zh" ? readingText(text.text) : text.text,
        ...{ edits: [], wrappers: [], damaged: [], sha256: sha(text.text) },
      },
      clauses,
      statements: statementRows(revisionId, clauses, places),
    });
    const [last] = await q
      .select({ row: t.commitment.searchRow })
      .from(t.commitment)
      .orderBy(t.commitment.searchRow);
    let searchRow = last ? 1_000 * number : 1;
    const counted = new Map<number, number>();
    const all = places.flatMap(({ clause, start, end, type }) => {
      if (!isTracked(type)) return [];
      const running = (counted.get(clause) ?? 0) + 1;
      counted.set(clause, running);
      const commitmentNumber = `${String(clause).padStart(2, "0")}.${running}`;
      const code = `${slug}/${commitmentNumber}`;
      codes.push(code);
      const words = text.text.slice(start, end).trim();
      const from = start + text.text.slice(start, end).indexOf(words);
      const title = three(words.slice(0, 60));
      const coding = {
        ...{ title, summary: title, deliveredWhen: three("it happened"), failedWhen: three("it did not") },
        ...{
          type,
          tier: tierOf(type),
          wording: wordingOf(type),
          precision: 1 as const,
          delegation: 0 as const,
        },
        ...{ verifiable: true, mode: "collective" as const, recurrence: "once" as const },
        ...{ wordRule: "weakest" as const, sectors: ["trade"], reviewRhythmDays: 180 },
        parties: fictionalNames.map((one) => ({ code: one.code, role: "joint" as const, sourceWords: "" })),
        deadline: {
          kind: "open" as const,
          start: null,
          end: null,
          precision: null,
          words: null,
          meeting: null,
        },
        anchors: [{ clause, ...anchorAt(text.text, { start: from, end: from + words.length }) }],
      };
      const { sectors: _s, parties: _p, anchors: _a, deadline: _d, ...columns } = coding;
      const row = {
        ...{ id: code, documentId: slug, clausePosition: clause, running, number: commitmentNumber, code },
        ...columns,
        ...{ primarySector: "trade", deadlineKind: "open" as const, lifecycle: "in-force" as const },
        ...{ successors: [], codebook: "1", recordVersion: 1, publishedAt: at, testsWrittenAt: at },
        ...{ status: "not-reviewed" as const, statusRank: statusRank["not-reviewed"], flagBits: 0 },
        ...{
          reviewedDone: 0,
          reviewedOf: 0,
          item: "{}",
          searchText: "",
          updatedAt: at,
          searchRow: searchRow++,
        },
      };
      return [{ row, coding }];
    });
    await insertCommitments(q, all, { versionId, revisionId });
    for (const { row } of all) await refreshCommitment(q, row.id, { at, today: "2031-04-01" });
  });
  return { documentId: slug, versionId, codes };
}

/** A further version of it on the desk, with its structure confirmed and its statements made. */
export async function aVersionOnTheDesk(
  store: Store,
  by: string,
  given: {
    language: Language;
    purpose?: Exclude<ImportPurpose, "document">;
    text?: StatementText;
    document?: string;
    versionId?: string;
  },
): Promise<{ id: string; raw: Uint8Array; text: StatementText }> {
  const { language, purpose = "version", document = "fiction-2" } = given;
  const text = given.text ?? fictionalText(language);
  const id = `import-${purpose}-${language}`;
  const raw = new TextEncoder().encode(text.text);
  await store.tx(async (q) => {
    const file = { sha256: sha(text.text), name: "fiction.txt", mediaType: "text/plain", bytes: raw.length };
    await q
      .insert(t.file)
      .values({ ...file, uploadedBy: by, uploadedAt: at })
      .onConflictDoNothing();
    await q.insert(t.importDraft).values({
      ...{
        id,
        purpose,
        documentId: document,
        state: "proposals",
        fileSha256: file.sha256,
        fileName: file.name,
      },
      versionId: purpose === "replacement" ? (given.versionId ?? `${document}-version`) : null,
      ...{
        pasted: false,
        facts: { ...noFacts, language, authority: "party-press-text" as const },
        format: "txt",
      },
      ...{ language, script: language === "zh" ? "Hans" : "Latn", cleanerVersion: "1", keptEdits: [] },
      ...{ notices: [], reading: 1, createdBy: by, createdAt: at, updatedAt: at, recordVersion: 1 },
    });
    await q.insert(t.importText).values({
      ...{ importId: id, receivedText: text.text, cleanText: text.text, readingText: text.text },
      ...{ edits: [], takenBack: [], damaged: [], findings: [] },
    });
    for (const clause of text.clauses)
      await q.insert(t.importBlock).values({
        ...{ id: `${id}-block-${clause.position}`, importId: id, start: clause.start, end: clause.end },
        ...{ kind: "paragraph", part: clause.position === 0 ? "preamble" : "clause", recordVersion: 1 },
        label: clause.position === 0 ? null : clause.label,
      });
    for (const { clause, start, end, type } of text.statements)
      await q.insert(t.importStatement).values({
        ...{ id: `${id}-statement-${start}`, importId: id, clause, start, end, type },
        ...{ untrackedReason: untrackedOf(type), proposal: { confidence: 0.9 } as Proposal },
        ...{ decision: "accepted", note: "", recordVersion: 1 },
      });
  });
  return { id, raw, text };
}

export const betterCopy = () => fictionalText("en", readFictional("better-copy.en.txt"));

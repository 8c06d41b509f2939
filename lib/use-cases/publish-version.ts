import { createHash } from "node:crypto";
import { appendAudits } from "../../db/queries/audit";
import { type NewText, statementRows } from "../../db/queries/coding-documents";
import { raiseVersions, refreshCommitment } from "../../db/queries/commitment-state";
import { versionsOf } from "../../db/queries/document-page";
import {
  anchorsBeside,
  anchorsInVersion,
  type ImportAnchorRow,
  importAnchorsOf,
  insertAnchorRows,
  markReplaced,
  nextPositions,
} from "../../db/queries/import-anchors";
import { insertPublishedText } from "../../db/queries/import-publishing";
import type { ImportRow } from "../../db/queries/imports";
import { keepPublicRecords } from "../../db/queries/public-records";
import { textHashes } from "../../db/queries/text-hashes";
import type { Q } from "../../db/store";
import { anchorAt } from "../communique/anchor";
import type { AuditEntry } from "../domain/audit";
import { utcDay } from "../domain/calendar";
import type { StatementPlace } from "../domain/commitment-coding";
import { accept, type Outcome, refuse, type Sentence, sentence } from "../domain/outcome";
import type { Actor } from "../domain/permission";
import { holderOf } from "../domain/version-place";
import type { ImportChecks } from "./import-desk";
import { statementsAsDecided } from "./statements-as-decided";
import { languageOfDraft, loadVersionDraft, type VersionDraft } from "./version-draft";

type Lacking = ImportChecks["lacking"][number];
export type PublishedVersion = { slug: string; documentId: string; versionId: string };

/** What still stands in the way of publishing a further version. */
export async function versionLacking(q: Q, draft: ImportRow): Promise<Lacking[]> {
  const loaded = await loadVersionDraft(q, draft);
  if (!loaded) return [lack(sentence("importIsNoVersion"), "report")];
  const lacking: Lacking[] = [];
  if (languageOfDraft(draft) === "") lacking.push(lack(sentence("versionLanguageNeeded"), "facts"));
  if (draft.facts.authority === null) lacking.push(lack(sentence("versionAuthorityNeeded"), "facts"));
  if (loaded.structure.clauses.length === 0) lacking.push(lack(sentence("versionEmpty"), "structure"));
  const open = await openPlaces(q, draft, loaded);
  if (open > 0) lacking.push(lack(sentence("placesOpen", { places: open }), "proposals"));
  return lacking;
}

const lack = (what: Sentence, at: Lacking["at"]): Lacking => ({ sentence: what, at, id: null });

/** Commitments whose place nobody has confirmed or given up; a place that lost its statement is open again. */
async function openPlaces(q: Q, draft: ImportRow, loaded: VersionDraft): Promise<number> {
  const anchors = await anchorsInVersion(q, loaded.documentId, loaded.base.version.id);
  const places = new Map((await importAnchorsOf(q, draft.id)).map((place) => [place.anchorId, place]));
  return anchors.filter(({ id }) => {
    const place = places.get(id);
    return !place || place.state === "proposed" || (place.state === "confirmed" && !spanOf(place, loaded));
  }).length;
}

function spanOf({ start, end }: ImportAnchorRow, { structure }: VersionDraft) {
  if (start === null || end === null) return null;
  const span = { start, end };
  const holder = holderOf(structure.statements, span);
  return holder ? { ...span, holder } : null;
}

/**
 * A further version goes live: its text, and the confirmed places behind the anchors the commitments have. Who may
 * publish, and what becomes of the import, is decided by the verb that calls this in its transaction.
 */
export async function publishVersion(
  q: Q,
  { draft, raw, singlePerson = false }: { draft: ImportRow; raw: Uint8Array; singlePerson?: boolean },
  at: Date,
  actor: Actor,
): Promise<Outcome<PublishedVersion>> {
  const [lacking] = await versionLacking(q, draft);
  if (lacking) return refuse("invalid", lacking.sentence);
  const loaded = await loadVersionDraft(q, draft);
  if (!loaded) return refuse("invalid", "importIsNoVersion");
  const versions = await versionsOf(q, loaded.documentId);
  const position = Math.max(-1, ...versions.map((one) => one.position)) + 1;
  const confirmed = (await importAnchorsOf(q, draft.id)).filter(({ state }) => state === "confirmed");
  const places =
    draft.purpose === "replacement" ? await statementsAsDecided(q, loaded) : loaded.structure.statements;
  const text = newText(draft, loaded, raw, { position, confirmed, places, singlePerson });
  await insertPublishedText(q, text);
  const actorId = actor.id ?? "";
  const audits = [versionAudit(text, actorId)];
  if (draft.purpose === "replacement") {
    const old = loaded.base.version.id;
    await markReplaced(q, old, text.version.id);
    audits.push({
      ...{ actorId, entity: "version", entityId: old, action: "replaced" },
      before: { replacedById: null },
      after: { replacedById: text.version.id },
    });
  }
  await keepPublicRecords(q, at, ["version"]);
  const touched = await placeCommitments(q, loaded, text, confirmed, actorId, audits);
  await raiseVersions(q, touched);
  for (const id of touched) await refreshCommitment(q, id, { at, today: utcDay(at) });
  await appendAudits(q, audits, at);
  return accept({ slug: loaded.slug, documentId: loaded.documentId, versionId: text.version.id });
}

function newText(
  draft: ImportRow,
  { documentId, text, structure }: VersionDraft,
  raw: Uint8Array,
  {
    position,
    confirmed,
    places,
    singlePerson,
  }: {
    position: number;
    confirmed: ImportAnchorRow[];
    places: StatementPlace[];
    singlePerson: boolean;
  },
): NewText {
  const versionId = crypto.randomUUID();
  const revisionId = crypto.randomUUID();
  const format = draft.format ?? "txt";
  const clauses = structure.clauses.map((clause) => ({ id: crypto.randomUUID(), revisionId, ...clause }));
  // What somebody has found a commitment in is tracked, whatever was proposed for it.
  const claimed = (span: { start: number; end: number }) =>
    confirmed.some(
      ({ start, end }) => start !== null && end !== null && start < span.end && end > span.start,
    );
  return {
    version: {
      id: versionId,
      documentId,
      position,
      language: languageOfDraft(draft),
      authority: draft.facts.authority ?? "unofficial-copy",
      sourceAddress: draft.facts.sourceAddress,
      fileName: draft.fileName,
      rawBase64: Buffer.from(raw).toString("base64"),
      rawBytes: raw.length,
      sha256: createHash("sha256").update(raw).digest("hex"),
      format,
      receivedText: format === "txt" || format === "md" ? null : text.receivedText,
      replacedById: null,
      singlePerson,
    },
    revision: {
      id: revisionId,
      versionId,
      cleanerVersion: draft.cleanerVersion ?? "",
      script: draft.script ?? "",
      cleanText: text.cleanText,
      readingText: text.readingText,
      edits: text.edits,
      wrappers: structure.wrappers,
      damaged: text.damaged,
      sha256: createHash("sha256").update(text.cleanText).digest("hex"),
    },
    clauses,
    statements: statementRows(
      revisionId,
      clauses,
      places.map((one) => (claimed(one) ? { ...one, untracked: null } : one)),
    ),
  };
}

/** As loading a coded text tells it; the bytes are told by their hash. */
function versionAudit({ version, revision, clauses, statements }: NewText, actorId: string): AuditEntry {
  const { rawBase64: _, receivedText: __, ...fields } = version;
  const { id, cleanerVersion, script, sha256 } = revision;
  const positions = new Map(clauses.map((clause) => [clause.id, clause.position]));
  return {
    ...{ actorId, entity: "version", entityId: version.id, action: "published", before: null },
    after: {
      ...fields,
      revision: { id, cleanerVersion, script, sha256 },
      texts: textHashes({ version, revision, clauses }),
      clauses: clauses.length,
      statements: statements.map(({ clauseId, start, end, type, untrackedReason }) => [
        ...[positions.get(clauseId), start, end, type, untrackedReason],
      ]),
    },
  };
}

/** Appends an anchor for each confirmed place, in the order of the old anchors; answers the commitments touched. */
async function placeCommitments(
  q: Q,
  loaded: VersionDraft,
  { version, revision, statements }: NewText,
  confirmed: ImportAnchorRow[],
  actorId: string,
  audits: AuditEntry[],
): Promise<string[]> {
  const order = await anchorsInVersion(q, loaded.documentId, loaded.base.version.id);
  const places = new Map(confirmed.map((place) => [place.anchorId, place]));
  const ids = [...new Set(confirmed.map(({ commitmentId }) => commitmentId))];
  const next = await nextPositions(q, ids);
  const beside = await anchorsBeside(q, ids);
  const rows = [...order]
    .sort((a, b) => a.position - b.position)
    .flatMap(({ id, commitmentId }) => {
      const place = places.get(id);
      const span = place && spanOf(place, loaded);
      const holder = span && holderOf(statements, span);
      if (!span || !holder) return [];
      const position = next.get(commitmentId) ?? 0;
      next.set(commitmentId, position + 1);
      return [
        {
          ...{ id: crypto.randomUUID(), commitmentId, position },
          ...{ versionId: version.id, revisionId: revision.id, statementId: holder.id },
          clausePosition: span.holder.clause,
          ...anchorAt(revision.cleanText, span),
        },
      ];
    });
  await insertAnchorRows(q, rows);
  for (const id of ids) {
    const before = beside.get(id) ?? null;
    const added = rows
      .filter(({ commitmentId }) => commitmentId === id)
      .map(({ position, versionId, clausePosition: clause, start, end, quote }) => ({
        ...{ position, version: versionId, clause, start, end, quote },
      }));
    audits.push({
      ...{ actorId, entity: "commitment", entityId: id, action: "anchored" },
      before: { elsewhere: before },
      after: { elsewhere: [...(before ?? []), ...added] },
    });
  }
  return ids;
}

import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { AuditedEntity } from "../../lib/domain/audit";
import * as t from "../sqlite/schema";
import type { Q } from "../store";
import type { Fields, Replayed } from "./audit-replay";
import { commitmentsAsTold } from "./audited-commitments";
import { developmentsAsTold, toldOfDevelopment } from "./audited-developments";
import { documentsAsTold, versionsAsTold } from "./audited-documents";

/** One kind of record that the chain tells whole: how its rows are read, and what of them it does not tell. */
export type AuditedTable = {
  entity: AuditedEntity;
  table: SQLiteTable;
  /** The column that entries name a record by. */
  key: string;
  /** Columns that the chain does not tell, each with the reason. Every other column is replayed. */
  apart: Readonly<Record<string, string>>;
  /** Tables whose rows are told with this record, and which of their columns are not. */
  parts?: readonly { table: SQLiteTable; apart: Readonly<Record<string, string>> }[];
  /** Rows of today in the words of the audit, with their parts. */
  stands?: (q: Q, rows: Fields[]) => Promise<Fields[]>;
  /** What the chain tells, where a field follows from the entry itself. */
  told?: (record: Replayed) => Fields;
  /** Fields that older releases did not tell: compared where they are told. */
  sometimes?: readonly string[];
  /** What nobody has told of stands as the product sets it: the first entry tells that as its “before”. */
  presumed?: boolean;
  /** Work on the desk: rows follow from the file until a person touches them, and go when it is read anew. */
  desk?: boolean;
  /** Rows at once; few where a row is large. */
  batch?: number;
};

const counts = { recordVersion: "counts saves, so that two forms do not overwrite each other" };
const begun = ({ first: { at } }: Replayed) => (Number.isFinite(at.getTime()) ? at.toISOString() : "no time");
/** Columns that are computed from others; verifying computes them again. */
const computed = (...names: string[]) =>
  Object.fromEntries(
    names.map((name) => [name, "derived from other records; computed again when verifying"]),
  );
const derivedOfCommitment = computed(
  ...["status", "statusRank", "flagBits", "reviewedDone", "reviewedOf", "lastPublishedAt", "derivedUntil"],
  ...["item", "searchText", "updatedAt", "chainId"],
);

export const auditedTables: readonly AuditedTable[] = [
  { entity: "series", table: t.series, key: "id", apart: counts },
  { entity: "meeting", table: t.meeting, key: "id", apart: counts },
  { entity: "sector", table: t.sector, key: "code", apart: counts },
  { entity: "party", table: t.party, key: "code", apart: counts },
  { entity: "publisher", table: t.publisher, key: "code", apart: counts },
  {
    ...{ entity: "document", table: t.document, key: "id", apart: counts },
    parts: [{ table: t.participation, apart: {} }],
    stands: documentsAsTold,
  },
  {
    ...{ entity: "version", table: t.version, key: "id", batch: 1 },
    apart: {
      rawBase64: "told by its hash",
      receivedText: "told by its hash since form 2",
    },
    parts: [
      {
        table: t.textRevision,
        apart: {
          ...{ cleanText: "told by its hash", readingText: "told by its hash since form 2" },
          ...{ edits: "told by a hash since form 2", wrappers: "told by a hash since form 2" },
          damaged: "told by a hash since form 2",
        },
      },
      { table: t.clause, apart: { id: "made by us; named by statements only" } },
      { table: t.statement, apart: { id: "made by us; named by anchors only" } },
    ],
    stands: versionsAsTold,
    sometimes: ["texts"],
  },
  {
    ...{ entity: "commitment", table: t.commitment, key: "id" },
    apart: { ...counts, ...derivedOfCommitment },
    parts: [
      { table: t.commitmentSector, apart: {} },
      {
        table: t.commitmentParty,
        apart: computed("status", "basis", "flagBits"),
      },
      {
        table: t.anchor,
        apart: { id: "made by us; named by places of an import only" },
      },
    ],
    stands: commitmentsAsTold,
  },
  { entity: "commitment-link", table: t.commitmentLink, key: "id", apart: {} },
  {
    ...{ entity: "import", table: t.importDraft, key: "id" },
    apart: {
      sketch: "follows from the file and the cleaner's version",
      notices: "follows from the file and the cleaner's version",
    },
  },
  { entity: "import-block", table: t.importBlock, key: "id", apart: {}, desk: true },
  {
    ...{ entity: "import-statement", table: t.importStatement, key: "id", desk: true },
    apart: {
      proposal: "follows from the rules and the text",
      importId: "follows from the file until a person cuts anew",
      clause: "follows from the structure of the text",
      start: "follows from the cut of the statements",
      end: "follows from the cut of the statements",
      leadInStart: "follows from the cut of the statements",
    },
  },
  { entity: "import-anchor", table: t.importAnchor, key: "id", apart: {}, desk: true },
  {
    ...{ entity: "development", table: t.development, key: "id", apart: {} },
    parts: [
      { table: t.source, apart: {} },
      { table: t.developmentLink, apart: {} },
    ],
    stands: developmentsAsTold,
    told: toldOfDevelopment,
  },
  { entity: "search-log", table: t.searchLog, key: "id", apart: {} },
  { entity: "assessment", table: t.assessment, key: "id", apart: {} },
  { entity: "candidate", table: t.candidate, key: "id", apart: {} },
  { entity: "comment", table: t.comment, key: "id", apart: {} },
  { entity: "response", table: t.response, key: "id", apart: {} },
  { entity: "error-report", table: t.errorReport, key: "id", apart: {} },
  { entity: "coding-change", table: t.codingChange, key: "id", apart: {} },
  { entity: "report", table: t.report, key: "id", apart: {} },
  { entity: "follow", table: t.follow, key: "id", apart: {} },
  {
    ...{ entity: "user", table: t.user, key: "id" },
    apart: { ...counts, passwordHash: "a secret; the chain tells only that it was set" },
    told: (record) => ({ createdAt: begun(record), ...record.fields }),
  },
  {
    ...{ entity: "one-time-link", table: t.oneTimeLink, key: "id" },
    apart: { tokenHash: "a secret" },
    told: (record) => ({ createdAt: begun(record), ...record.fields }),
  },
  {
    ...{ entity: "file", table: t.file, key: "sha256", apart: {} },
    told: (record) => ({ uploadedBy: record.first.actorId, uploadedAt: begun(record), ...record.fields }),
  },
  { entity: "setting", table: t.setting, key: "key", apart: {}, presumed: true },
];

/** Tables that the chain does not tell, each with the reason. */
export const untoldTables: readonly { table: SQLiteTable; why: string }[] = [
  { table: t.auditEntry, why: "the chain itself" },
  { table: t.session, why: "who is signed in: comes and goes" },
  { table: t.job, why: "work under way; what it brings about is told by the record it works on" },
  { table: t.reportRun, why: "files that were made; those of an issued report are told by the report" },
  { table: t.reportCommitment, why: "follows from the files of the report, whose hashes are told" },
  { table: t.importText, why: "what the reader makes of the file; it can be made again" },
  { table: t.linkCheck, why: "what the machine saw at an address; it looks again" },
  { table: t.savedForm, why: "what somebody typed and did not save; theirs alone" },
  { table: t.digestMark, why: "how far somebody has read; theirs alone" },
  { table: t.commitmentState, why: "what readers saw; compared with what they see today" },
  { table: t.commitmentStateContent, why: "a part of what readers saw" },
  { table: t.commitmentStateText, why: "former words that past states are found by" },
  { table: t.commitmentStateParty, why: "a part of what readers saw" },
  { table: t.commitmentStateSector, why: "a part of what readers saw" },
  { table: t.recordState, why: "what readers saw; compared with what they see today" },
];

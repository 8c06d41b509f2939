import { type SQL, sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Proposal } from "../../lib/communique/propose/proposal";
import type { DraftCommitment, ImportFacts } from "../../lib/domain/import";
import type { ReportFile } from "../../lib/domain/saved-report";
import type { Trilingual } from "../../lib/domain/vocabulary";
import * as words from "../../lib/domain/vocabulary";

// Every column type here has a PostgreSQL twin: text ids made by us, instants as Date, calendar days as text,
// enums as text with a check, JSON typed.

const id = () => text("id").primaryKey();
const at = (name: string) => integer(name, { mode: "timestamp_ms" });
const flag = (name: string) => integer(name, { mode: "boolean" });
const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
const trilingual = (name: string) => json<Trilingual>(name).notNull();

/** An enum as the database sees it. */
const oneOf = (
  name: string,
  column: string,
  values: readonly (string | number)[],
): ReturnType<typeof check> => {
  const list = values.map((value) => (typeof value === "number" ? String(value) : `'${value}'`)).join(", ");
  return check(name, sql.raw(`"${column}" in (${list})`) as SQL);
};

// Register ---------------------------------------------------------------------------------------------------------

export const series = sqliteTable("series", {
  id: id(),
  code: text("code").notNull().unique(),
  name: trilingual("name"),
  otherOrder: trilingual("other_order"),
  aliases: json<string[]>("aliases").notNull().default([]),
  recordVersion: integer("record_version").notNull().default(1),
});

export const meeting = sqliteTable(
  "meeting",
  {
    id: id(),
    seriesId: text("series_id")
      .notNull()
      .references(() => series.id),
    number: integer("number").notNull(),
    heldOn: text("held_on"),
    place: json<Trilingual>("place"),
    aliases: json<string[]>("aliases").notNull().default([]),
    recordVersion: integer("record_version").notNull().default(1),
  },
  (t) => [uniqueIndex("meeting_number").on(t.seriesId, t.number)],
);

export const sector = sqliteTable("sector", {
  code: text("code").primaryKey(),
  position: integer("position").notNull(),
  label: trilingual("label"),
  aliases: json<string[]>("aliases").notNull().default([]),
  recordVersion: integer("record_version").notNull().default(1),
});

export const party = sqliteTable(
  "party",
  {
    code: text("code").primaryKey(),
    kind: text("kind", { enum: words.partyKinds }).notNull(),
    name: trilingual("name"),
    aliases: json<string[]>("aliases").notNull(),
    recordVersion: integer("record_version").notNull().default(1),
  },
  () => [oneOf("party_kind", "kind", words.partyKinds)],
);

/** Who publishes sources: what their reports count as unless the source says otherwise. */
export const publisher = sqliteTable(
  "publisher",
  {
    code: text("code").primaryKey(),
    name: trilingual("name"),
    aliases: json<string[]>("aliases").notNull(),
    defaultClass: text("default_class", { enum: words.sourceClasses }).notNull(),
    /** Party codes; empty: speaks for nobody. */
    speaksFor: json<string[]>("speaks_for").notNull(),
    recordVersion: integer("record_version").notNull(),
  },
  () => [oneOf("publisher_default_class", "default_class", words.sourceClasses)],
);

// Documents --------------------------------------------------------------------------------------------------------

export const document = sqliteTable("document", {
  id: id(),
  slug: text("slug").notNull().unique(),
  seriesId: text("series_id")
    .notNull()
    .references(() => series.id),
  number: integer("number").notNull(),
  kind: trilingual("kind"),
  title: trilingual("title"),
  shortTitle: trilingual("short_title"),
  place: trilingual("place"),
  adoptedOn: text("adopted_on").notNull(),
  notes: json<Trilingual[]>("notes").notNull(),
  /** Whether a party whose participation the texts dispute counts in joint status and headline figures. */
  countDisputed: flag("count_disputed").notNull(),
  recordVersion: integer("record_version").notNull(),
  publishedAt: at("published_at").notNull(),
  /** Published by its own author while the two-person rule was off; marked for good. */
  singlePerson: flag("single_person").notNull().default(false),
});

export const participation = sqliteTable(
  "participation",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
    partyCode: text("party_code")
      .notNull()
      .references(() => party.code),
    participation: json<words.Participation[]>("participation").notNull(),
    note: json<Trilingual>("note"),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.partyCode] })],
);

/** One language version: where it came from and its raw bytes, as they reached us. */
export const version = sqliteTable(
  "version",
  {
    id: id(),
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
    language: text("language").notNull(),
    authority: text("authority", { enum: words.authorities }).notNull(),
    sourceAddress: text("source_address"),
    fileName: text("file_name").notNull(),
    rawBase64: text("raw_base64").notNull(),
    rawBytes: integer("raw_bytes").notNull(),
    sha256: text("sha256").notNull(),
    format: text("format", { enum: words.textFormats }).notNull().default("txt"),
    /** What a reader of Word, PDF or HTML got out of the bytes; null where decoding them is all. Edits count in it. */
    receivedText: text("received_text"),
    /** Order of arrival within its document; 0 is the one the commitments were coded from. */
    position: integer("position").notNull().default(0),
    /** A better copy took its place; its anchors moved there. */
    replacedById: text("replaced_by_id"),
    /** Published by its own author while the two-person rule was off; marked for good. */
    singlePerson: flag("single_person").notNull().default(false),
  },
  () => [oneOf("version_authority", "authority", words.authorities)],
);

/** An edit of the raw text, in code points. */
export type StoredEdit = { rawStart: number; rawEnd: number; replacement: string; rule: string };
export type StoredSpan = { kind: string; start: number; end: number };
/** What a container's reader left out or changed, as a message key with values. */
export type StoredNotice = { key: string; values?: Record<string, string | number> };
/** What looks wrong in a text; offsets are code points of the clean text. */
export type StoredFinding = {
  kind: string;
  clause: number | null;
  start: number;
  end: number;
  values?: Record<string, string | number>;
};

/** What one cleaner version made of the raw bytes; never changed. */
export const textRevision = sqliteTable("text_revision", {
  id: id(),
  versionId: text("version_id")
    .notNull()
    .references(() => version.id),
  cleanerVersion: text("cleaner_version").notNull(),
  script: text("script").notNull(),
  cleanText: text("clean_text").notNull(),
  /** Same code-point offsets as the clean text; what people read. */
  readingText: text("reading_text").notNull(),
  edits: json<StoredEdit[]>("edits").notNull(),
  wrappers: json<StoredSpan[]>("wrappers").notNull(),
  damaged: json<StoredSpan[]>("damaged").notNull(),
  sha256: text("sha256").notNull(),
});

/** A numbered unit; 0 is the preamble. Offsets are code points of the clean text. */
export const clause = sqliteTable(
  "clause",
  {
    id: id(),
    revisionId: text("revision_id")
      .notNull()
      .references(() => textRevision.id),
    position: integer("position").notNull(),
    label: text("label").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    paragraphs: json<StoredSpan[]>("paragraphs").notNull(),
  },
  (t) => [uniqueIndex("clause_position").on(t.revisionId, t.position)],
);

export const statement = sqliteTable(
  "statement",
  {
    id: id(),
    clauseId: text("clause_id")
      .notNull()
      .references(() => clause.id),
    revisionId: text("revision_id")
      .notNull()
      .references(() => textRevision.id),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    type: text("type", { enum: words.statementTypes }).notNull(),
    tracked: flag("tracked").notNull(),
    untrackedReason: text("untracked_reason", { enum: words.untrackedReasons }),
  },
  (t) => [
    uniqueIndex("statement_start").on(t.revisionId, t.start),
    oneOf("statement_type", "type", words.statementTypes),
    check("statement_reason", sql`("tracked" = 1) = ("untracked_reason" is null)`),
  ],
);

// Commitments ------------------------------------------------------------------------------------------------------

export const commitment = sqliteTable(
  "commitment",
  {
    id: id(),
    /** Joins the text index; made by us, never reused. */
    searchRow: integer("search_row").notNull().unique(),
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
    clausePosition: integer("clause_position").notNull(),
    running: integer("running").notNull(),
    /** `13.4`: clause and running number. */
    number: text("number").notNull(),
    /** `almaty-2025/13.4` */
    code: text("code").notNull().unique(),
    title: trilingual("title"),
    summary: trilingual("summary"),
    deliveredWhen: trilingual("delivered_when"),
    failedWhen: trilingual("failed_when"),
    testsWrittenAt: at("tests_written_at").notNull(),
    type: text("type", { enum: words.trackedTypes }).notNull(),
    tier: text("tier", { enum: words.tiers }).notNull(),
    wording: text("wording", { enum: words.wordings }).notNull(),
    precision: integer("precision").$type<words.Level>().notNull(),
    delegation: integer("delegation").$type<words.Level>().notNull(),
    verifiable: flag("verifiable").notNull(),
    mode: text("mode", { enum: words.modes }).notNull(),
    recurrence: text("recurrence", { enum: words.recurrences }).notNull(),
    wordRule: text("word_rule", { enum: words.wordRules }).notNull(),
    primarySector: text("primary_sector")
      .notNull()
      .references(() => sector.code),
    deadlineKind: text("deadline_kind", { enum: words.deadlineKinds }).notNull(),
    deadlineStart: text("deadline_start"),
    deadlineEnd: text("deadline_end"),
    deadlinePrecision: text("deadline_precision", { enum: words.datePrecisions }),
    deadlineWords: text("deadline_words"),
    deadlineMeetingId: text("deadline_meeting_id").references(() => meeting.id),
    reviewRhythmDays: integer("review_rhythm_days").notNull(),
    lifecycle: text("lifecycle", { enum: words.lifecycles }).notNull(),
    successors: json<string[]>("successors").notNull(),
    /** Languages in which title, summary and tests still stand in the document's own language. */
    untranslated: json<words.Locale[]>("untranslated").notNull().default([]),
    /** Of a chain of linked commitments across documents, the earliest one's id; null: linked to none. */
    chainId: text("chain_id"),
    codebook: text("codebook").notNull(),
    /** Somebody found a mistake in it and a correction is on its way; null: nothing is wrong that we know of. */
    underCorrectionAt: at("under_correction_at"),
    /** What is being corrected, in the words and the language of who marked it. */
    underCorrectionNote: text("under_correction_note").notNull().default(""),
    /** Raised by every write; a save based on an older one is refused. */
    recordVersion: integer("record_version").notNull(),
    publishedAt: at("published_at").notNull(),

    // Derived from published work and today's date by lib/domain; rewritten with every write, never audited.
    status: text("status", { enum: words.shownStatuses }).notNull(),
    /** The status as a number, for sorting. */
    statusRank: integer("status_rank").notNull(),
    flagBits: integer("flag_bits").notNull(),
    reviewedDone: integer("reviewed_done").notNull(),
    reviewedOf: integer("reviewed_of").notNull(),
    lastPublishedAt: at("last_published_at"),
    /** The first day on which a derived value may change without a write; null: never. */
    derivedUntil: text("derived_until"),
    /** The public list item, ready to be sent (CommitmentItem as JSON). */
    item: text("item").notNull(),
    /** Folded words for the text index. */
    searchText: text("search_text").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("commitment_order").on(t.documentId, t.clausePosition, t.running),
    // Rows are wider than a page: filters, counts and sorts read this index instead of the table.
    index("commitment_scan").on(
      t.documentId,
      t.clausePosition,
      t.running,
      t.searchRow,
      t.id,
      t.status,
      t.statusRank,
      t.type,
      t.tier,
      t.wording,
      t.precision,
      t.flagBits,
      t.deadlineStart,
      t.deadlineEnd,
      t.primarySector,
      t.updatedAt,
    ),
    index("commitment_derived_until").on(t.derivedUntil),
    index("commitment_chain").on(t.chainId),
    index("commitment_under_correction")
      .on(t.underCorrectionAt)
      .where(sql`"under_correction_at" is not null`),
    index("commitment_updated").on(t.updatedAt),
    oneOf("commitment_type", "type", words.trackedTypes),
    oneOf("commitment_tier", "tier", words.tiers),
    oneOf("commitment_wording", "wording", words.wordings),
    oneOf("commitment_precision", "precision", words.levels),
    oneOf("commitment_delegation", "delegation", words.levels),
    oneOf("commitment_mode", "mode", words.modes),
    oneOf("commitment_recurrence", "recurrence", words.recurrences),
    oneOf("commitment_word_rule", "word_rule", words.wordRules),
    oneOf("commitment_deadline_kind", "deadline_kind", words.deadlineKinds),
    oneOf("commitment_lifecycle", "lifecycle", words.lifecycles),
    oneOf("commitment_status_word", "status", words.shownStatuses),
    check(
      "commitment_dated",
      sql`"deadline_kind" <> 'dated' or ("deadline_start" is not null and "deadline_end" is not null)`,
    ),
  ],
);

/** Position 0 is the primary sector. */
export const commitmentSector = sqliteTable(
  "commitment_sector",
  {
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    sectorCode: text("sector_code")
      .notNull()
      .references(() => sector.code),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.sectorCode] }),
    index("commitment_sector_code").on(t.sectorCode, t.commitmentId),
  ],
);

export const commitmentParty = sqliteTable(
  "commitment_party",
  {
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    partyCode: text("party_code")
      .notNull()
      .references(() => party.code),
    role: text("role", { enum: words.roles }).notNull(),
    sourceWords: text("source_words").notNull(),
    // Derived: what is published of this party; null where the role is never assessed.
    status: text("status", { enum: words.shownStatuses }),
    basis: text("basis", { enum: words.bases }),
    flagBits: integer("flag_bits").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.partyCode] }),
    index("commitment_party_code").on(t.partyCode, t.role, t.status, t.commitmentId),
    oneOf("commitment_party_role", "role", words.roles),
  ],
);

/** Where the text says it; the first anchor decides the type. Offsets are code points of the clean text. */
export const anchor = sqliteTable(
  "anchor",
  {
    id: id(),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    position: integer("position").notNull(),
    versionId: text("version_id")
      .notNull()
      .references(() => version.id),
    revisionId: text("revision_id")
      .notNull()
      .references(() => textRevision.id),
    statementId: text("statement_id")
      .notNull()
      .references(() => statement.id),
    clausePosition: integer("clause_position").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    quote: text("quote").notNull(),
    before: text("before").notNull(),
    after: text("after").notNull(),
  },
  (t) => [
    uniqueIndex("anchor_position").on(t.commitmentId, t.position),
    index("anchor_revision").on(t.revisionId),
  ],
);

/** How a commitment stands to an earlier one; proposed by software, confirmed by a person. */
export const commitmentLink = sqliteTable(
  "commitment_link",
  {
    id: id(),
    kind: text("kind", { enum: words.linkKinds }).notNull(),
    /** The newer commitment; null where its document drops the earlier one. */
    fromCommitmentId: text("from_commitment_id").references(() => commitment.id),
    fromDocumentId: text("from_document_id")
      .notNull()
      .references(() => document.id),
    toCommitmentId: text("to_commitment_id")
      .notNull()
      .references(() => commitment.id),
    state: text("state", { enum: words.linkStates }).notNull(),
    /** How alike the two wordings are, per mille; null where a person made the link. */
    likeness: integer("likeness"),
    note: text("note").notNull(),
    decidedBy: text("decided_by").references(() => user.id),
    decidedAt: at("decided_at"),
    createdAt: at("created_at").notNull(),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    uniqueIndex("commitment_link_once").on(t.fromCommitmentId, t.toCommitmentId),
    // Unlike other values, nulls are never equal.
    uniqueIndex("commitment_link_drop_once")
      .on(t.fromDocumentId, t.toCommitmentId)
      .where(sql`"from_commitment_id" is null`),
    index("commitment_link_to").on(t.toCommitmentId, t.state),
    index("commitment_link_document").on(t.fromDocumentId, t.state),
    oneOf("commitment_link_kind", "kind", words.linkKinds),
    oneOf("commitment_link_state", "state", words.linkStates),
    check("commitment_link_drops", sql`("kind" = 'drops') = ("from_commitment_id" is null)`),
  ],
);

// The desk: texts on their way to publication ---------------------------------------------------------------------

/** A text that arrived and is being worked on. What the reader made of it can be made again from its bytes. */
export const importDraft = sqliteTable(
  "import_draft",
  {
    id: id(),
    purpose: text("purpose", { enum: words.importPurposes }).notNull(),
    /** The document that gets another version. */
    documentId: text("document_id").references(() => document.id),
    /** The version that a better copy replaces. */
    versionId: text("version_id").references(() => version.id),
    state: text("state", { enum: words.importStates }).notNull(),
    /** No reference: a file that could not be read is not kept, its hash is. */
    fileSha256: text("file_sha256").notNull(),
    fileName: text("file_name").notNull(),
    /** True where the text was pasted, so that there is no file to speak of. */
    pasted: flag("pasted").notNull(),
    facts: json<ImportFacts>("facts").notNull(),

    // What the reading job found; null before. The texts themselves stand in import_text.
    format: text("format", { enum: words.textFormats }),
    encoding: text("encoding"),
    language: text("language"),
    script: text("script"),
    cleanerVersion: text("cleaner_version"),
    notices: json<StoredNotice[]>("notices"),
    fingerprint: text("fingerprint"),
    sketch: json<number[]>("sketch"),
    /** Raw starts of repairs that a person took back. */
    keptEdits: json<number[]>("kept_edits").notNull(),
    /** Raised when blocks are written anew, so that an open page knows that its offsets are stale. */
    reading: integer("reading").notNull(),

    /** Why it failed, or why a reviewer sent it back. */
    failure: json<{ key: string; values?: Record<string, string | number> }>("failure"),
    reviewNote: text("review_note"),
    createdBy: text("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: at("created_at").notNull(),
    submittedBy: text("submitted_by").references(() => user.id),
    submittedAt: at("submitted_at"),
    publishedDocumentId: text("published_document_id").references(() => document.id),
    publishedBy: text("published_by").references(() => user.id),
    publishedAt: at("published_at"),
    /** Published by its own author while the two-person rule was off; marked for good. */
    singlePerson: flag("single_person").notNull().default(false),
    updatedAt: at("updated_at").notNull(),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    check(
      "import_draft_second_person",
      sql`"state" <> 'published' or ("published_by" is not null and ("single_person" = 1 or ("published_by" <> "created_by" and "published_by" <> "submitted_by")))`,
    ),
    index("import_draft_state").on(t.state, t.updatedAt),
    index("import_draft_fingerprint").on(t.fingerprint),
    oneOf("import_draft_purpose", "purpose", words.importPurposes),
    oneOf("import_draft_state_word", "state", words.importStates),
  ],
);

/** The texts of an import, apart from its record: they are large and seldom needed. */
export const importText = sqliteTable("import_text", {
  importId: text("import_id")
    .primaryKey()
    .references(() => importDraft.id),
  /** What a reader got out of the file; edits count in it. */
  receivedText: text("received_text").notNull(),
  cleanText: text("clean_text").notNull(),
  readingText: text("reading_text").notNull(),
  edits: json<StoredEdit[]>("edits").notNull(),
  /** Repairs that a person took back, whole, so that they can be made again. */
  takenBack: json<StoredEdit[]>("taken_back").notNull(),
  damaged: json<StoredSpan[]>("damaged").notNull(),
  findings: json<StoredFinding[]>("findings").notNull(),
});

/** A paragraph as the desk has it; in text order by `start`. Offsets are code points of the clean text. */
export const importBlock = sqliteTable(
  "import_block",
  {
    id: id(),
    importId: text("import_id")
      .notNull()
      .references(() => importDraft.id),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    kind: text("kind", { enum: words.paragraphKinds }).notNull(),
    part: text("part", { enum: words.textParts }).notNull(),
    /** Opens a clause under this label, which may be empty; null: goes on with the clause above. */
    label: text("label"),
    /** What the reader took it for where it stands outside the text: masthead, title, page-number … */
    outsideKind: text("outside_kind"),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    uniqueIndex("import_block_start").on(t.importId, t.start),
    oneOf("import_block_kind", "kind", words.paragraphKinds),
    oneOf("import_block_part", "part", words.textParts),
  ],
);

/** A statement with what the software proposes and what a person decided. */
export const importStatement = sqliteTable(
  "import_statement",
  {
    id: id(),
    importId: text("import_id")
      .notNull()
      .references(() => importDraft.id),
    /** 0 for the preamble; null for the closing. */
    clause: integer("clause"),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    type: text("type", { enum: words.statementTypes }).notNull(),
    /** Null: tracked. */
    untrackedReason: text("untracked_reason", { enum: words.untrackedReasons }),
    /** Of a bullet: where the statement that leads it in starts. */
    leadInStart: integer("lead_in_start"),
    proposal: json<Proposal>("proposal").notNull(),
    decision: text("decision", { enum: words.proposalDecisions }).notNull(),
    /** The commitment it becomes; null while open, and where it is not tracked or repeats another. */
    coding: json<DraftCommitment>("coding"),
    /** Says again what the statement that starts there says; its commitment gets a further anchor. */
    sameAsStart: integer("same_as_start"),
    note: text("note").notNull(),
    decidedBy: text("decided_by").references(() => user.id),
    decidedAt: at("decided_at"),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    uniqueIndex("import_statement_start").on(t.importId, t.start),
    index("import_statement_decision").on(t.importId, t.decision, t.start),
    index("import_statement_tracked").on(t.importId, t.untrackedReason, t.decision, t.start),
    index("import_statement_same").on(t.importId, t.sameAsStart),
    oneOf("import_statement_type", "type", words.statementTypes),
    oneOf("import_statement_decision_word", "decision", words.proposalDecisions),
  ],
);

/** Of a further version: where in it a commitment of the document stands. */
export const importAnchor = sqliteTable(
  "import_anchor",
  {
    id: id(),
    importId: text("import_id")
      .notNull()
      .references(() => importDraft.id),
    anchorId: text("anchor_id")
      .notNull()
      .references(() => anchor.id),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    state: text("state", { enum: words.anchorStates }).notNull(),
    /** Null for an orphan. */
    start: integer("start"),
    end: integer("end"),
    /** Per mille. */
    confidence: integer("confidence").notNull(),
    decidedBy: text("decided_by").references(() => user.id),
    decidedAt: at("decided_at"),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    uniqueIndex("import_anchor_once").on(t.importId, t.anchorId),
    oneOf("import_anchor_state", "state", words.anchorStates),
  ],
);

/** Work outside the request. Who holds the lease works on it; a lease that ran out may be taken over. */
export const job = sqliteTable(
  "job",
  {
    id: id(),
    kind: text("kind", { enum: words.jobKinds }).notNull(),
    /** What it works on: an import's id. */
    subjectId: text("subject_id").notNull(),
    state: text("state", { enum: words.jobStates }).notNull(),
    /** Per mille of the whole. */
    progress: integer("progress").notNull(),
    step: text("step").notNull(),
    attempts: integer("attempts").notNull(),
    cancelRequested: flag("cancel_requested").notNull(),
    leaseOwner: text("lease_owner"),
    leaseUntil: at("lease_until"),
    failure: json<{ key: string; values?: Record<string, string | number> }>("failure"),
    /** Null: nobody asked, the house does it by itself. */
    requestedBy: text("requested_by").references(() => user.id),
    createdAt: at("created_at").notNull(),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
  },
  (t) => [
    index("job_state").on(t.state, t.createdAt),
    index("job_subject").on(t.subjectId, t.createdAt),
    oneOf("job_kind", "kind", words.jobKinds),
    oneOf("job_state_word", "state", words.jobStates),
  ],
);

// Evidence ---------------------------------------------------------------------------------------------------------

/** Columns of everything that goes through review before it is public. */
const reviewed = () => ({
  authorId: text("author_id")
    .notNull()
    .references(() => user.id),
  createdAt: at("created_at").notNull(),
  reviewerId: text("reviewer_id").references(() => user.id),
  reviewedAt: at("reviewed_at"),
  /** Why it was sent back. */
  reviewNote: text("review_note"),
  /** Accepted or published by its own author while the two-person rule was off; marked for good. */
  singlePerson: flag("single_person").notNull(),
  recordVersion: integer("record_version").notNull(),
});

/** The approval is never the author's own, unless the two-person rule was off and the record says so. */
const secondPerson = (name: string, approved: string) =>
  check(
    name,
    sql.raw(
      `"state" <> '${approved}' or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id"))`,
    ) as SQL,
  );

export const development = sqliteTable(
  "development",
  {
    id: id(),
    happenedFrom: text("happened_from").notNull(),
    happenedTo: text("happened_to").notNull(),
    place: text("place").notNull(),
    what: text("what").notNull(),
    language: text("language").notNull(),
    restated: flag("restated").notNull(),
    state: text("state", { enum: words.evidenceStates }).notNull(),
    ...reviewed(),
  },
  (t) => [
    index("development_state").on(t.state, t.createdAt),
    oneOf("development_state_word", "state", words.evidenceStates),
    check("development_interval", sql`"happened_from" <= "happened_to"`),
    secondPerson("development_second_person", "accepted"),
  ],
);

export const developmentLink = sqliteTable(
  "development_link",
  {
    id: id(),
    developmentId: text("development_id")
      .notNull()
      .references(() => development.id),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    /** A party of the commitment, or `all`. */
    subject: text("subject").notNull(),
    polarity: text("polarity", { enum: words.polarities }).notNull(),
    note: text("note").notNull(),
  },
  (t) => [
    uniqueIndex("development_link_once").on(t.developmentId, t.commitmentId, t.subject),
    index("development_link_commitment").on(t.commitmentId),
    oneOf("development_link_polarity", "polarity", words.polarities),
  ],
);

/** What a redaction leaves: when, by whom, why, and the hash of what each field held. */
export type StoredRedaction = { at: string; by: string; reason: string; hashes: Record<string, string> };

export const source = sqliteTable(
  "source",
  {
    id: id(),
    developmentId: text("development_id")
      .notNull()
      .references(() => development.id),
    /** A corrected source is a new row that names the one it replaces. */
    revision: integer("revision").notNull(),
    replacesId: text("replaces_id"),
    position: integer("position").notNull(),
    address: text("address"),
    fileSha256: text("file_sha256").references(() => file.sha256),
    title: text("title").notNull(),
    publisher: text("publisher").notNull(),
    class: text("class", { enum: words.sourceClasses }).notNull(),
    /** Party codes; empty: speaks for nobody. */
    speaksFor: json<string[]>("speaks_for").notNull(),
    /** The dispatch it reprints, if any: sources of one origin count once. */
    origin: text("origin").notNull(),
    language: text("language").notNull(),
    publishedOn: text("published_on"),
    accessedOn: text("accessed_on").notNull(),
    excerpt: text("excerpt").notNull(),
    locator: text("locator").notNull(),
    gist: text("gist").notNull(),
    gistBy: text("gist_by", { enum: ["human", "machine"] }).notNull(),
    archiveAddress: text("archive_address"),
    /** SHA-256 of the copy we keep of what stood at the address. */
    copySha256: text("copy_sha256").references(() => file.sha256),
    /** Words or copy were taken away: why, and the SHA-256 of each. */
    redaction: json<StoredRedaction>("redaction"),
    linkState: text("link_state", { enum: ["unchecked", "alive", "dead"] }).notNull(),
    visibility: text("visibility", { enum: words.visibilities }).notNull(),
  },
  (t) => [
    index("source_development").on(t.developmentId),
    index("source_file").on(t.fileSha256),
    index("source_copy").on(t.copySha256),
    index("source_redacted").on(t.developmentId).where(sql`"redaction" is not null`),
    oneOf("source_class", "class", words.sourceClasses),
    oneOf("source_visibility", "visibility", words.visibilities),
    check("source_somewhere", sql`"address" is not null or "file_sha256" is not null`),
  ],
);

/** A search that found nothing: words, language, where, when. */
export const searchLog = sqliteTable(
  "search_log",
  {
    id: id(),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    subject: text("subject").notNull(),
    words: text("words").notNull(),
    language: text("language").notNull(),
    searchedWhere: text("searched_where").notNull(),
    searchedOn: text("searched_on").notNull(),
    state: text("state", { enum: words.evidenceStates }).notNull(),
    ...reviewed(),
  },
  (t) => [
    index("search_log_commitment").on(t.commitmentId),
    oneOf("search_log_state", "state", words.evidenceStates),
    secondPerson("search_log_second_person", "accepted"),
  ],
);

/** What an assessment stood on when it was submitted and when it was published. */
export type StoodOn = { developments: string[]; sources: string[]; searches: string[] };

export const assessment = sqliteTable(
  "assessment",
  {
    id: id(),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    /** A responsible party, or `all` in collective mode. */
    subject: text("subject").notNull(),
    periodStart: text("period_start").notNull(),
    periodEnd: text("period_end"),
    status: text("status", { enum: words.statuses }).notNull(),
    /** At least 20 characters. */
    reason: text("reason").notNull(),
    /** What `mostly` names as missing; empty otherwise. */
    missing: text("missing").notNull(),
    basis: text("basis", { enum: words.bases }),
    stoodOn: json<StoodOn>("stood_on").notNull(),
    state: text("state", { enum: words.assessmentStates }).notNull(),
    /** A correction names the published assessment it replaces. */
    correctsId: text("corrects_id"),
    codebook: text("codebook").notNull(),
    submittedAt: at("submitted_at"),
    publishedAt: at("published_at"),
    /** Evidence it stood on has changed since; review again. */
    evidenceChangedAt: at("evidence_changed_at"),
    /** The coding it was made on has changed since; to be confirmed again. */
    toReconfirmAt: at("to_reconfirm_at"),
    /** The rule that fired, by its key; null before it was submitted. */
    rule: text("rule"),
    /** Contrary action takes two: the reviewer or administrator who approved first. */
    approverId: text("approver_id").references(() => user.id),
    approvedAt: at("approved_at"),
    ...reviewed(),
  },
  (t) => [
    index("assessment_commitment").on(t.commitmentId, t.state, t.publishedAt),
    index("assessment_state").on(t.state, t.submittedAt),
    index("assessment_published").on(t.publishedAt),
    // The corrections list reads these without walking all publications.
    index("assessment_corrections")
      .on(t.publishedAt)
      .where(sql`"corrects_id" is not null and "state" = 'published'`),
    oneOf("assessment_status", "status", words.statuses),
    oneOf("assessment_state_word", "state", words.assessmentStates),
    secondPerson("assessment_second_person", "published"),
    check("assessment_published_at", sql`("state" = 'published') = ("published_at" is not null)`),
  ],
);

// The inbox ----------------------------------------------------------------------------------------------------------

/** A report that somebody pasted or dropped; it becomes a source of a development, or is set aside. */
export const candidate = sqliteTable(
  "candidate",
  {
    id: id(),
    /** Null for a dropped file. */
    address: text("address"),
    /** The address without what does not tell pages apart; finds the same page pasted twice. */
    addressKey: text("address_key"),
    fileSha256: text("file_sha256").references(() => file.sha256),
    title: text("title").notNull(),
    publisher: text("publisher").notNull(),
    publisherCode: text("publisher_code").references(() => publisher.code),
    class: text("class", { enum: words.sourceClasses }),
    speaksFor: json<string[]>("speaks_for").notNull(),
    /** The dispatch it reprints, as far as the text says. */
    origin: text("origin").notNull(),
    /** Empty: not known yet. */
    language: text("language").notNull(),
    publishedOn: text("published_on"),
    /** The first words of the text, for the eye and for finding reports of the same event. */
    excerpt: text("excerpt").notNull(),
    /** Of the whole text, as lib/communique compares texts; null where none is known. */
    sketch: json<number[]>("sketch"),
    /** A commitment it is meant for, as far as somebody said. */
    commitmentId: text("commitment_id").references(() => commitment.id),
    note: text("note").notNull(),
    state: text("state", { enum: words.candidateStates }).notNull(),
    setAsideReason: text("set_aside_reason", { enum: words.setAsideReasons }),
    /** The development it became a source of. */
    developmentId: text("development_id").references(() => development.id),
    fetchState: text("fetch_state", { enum: words.fetchStates }).notNull(),
    fetchFailure: json<{ key: string; values?: Record<string, string | number> }>("fetch_failure"),
    /** Where the address led in the end. */
    finalAddress: text("final_address"),
    fetchedAt: at("fetched_at"),
    /** The copy that was kept of what was fetched. */
    copySha256: text("copy_sha256").references(() => file.sha256),
    createdBy: text("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: at("created_at").notNull(),
    decidedBy: text("decided_by").references(() => user.id),
    decidedAt: at("decided_at"),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    index("candidate_state").on(t.state, t.createdAt),
    index("candidate_address").on(t.addressKey),
    index("candidate_development").on(t.developmentId),
    oneOf("candidate_state_word", "state", words.candidateStates),
    oneOf("candidate_fetch_state", "fetch_state", words.fetchStates),
    check("candidate_somewhere", sql`"address" is not null or "file_sha256" is not null`),
  ],
);

/** What the last looks at an address found. An observation by the machine: never audited. */
export const linkCheck = sqliteTable(
  "link_check",
  {
    address: text("address").primaryKey(),
    state: text("state", { enum: words.addressStates }).notNull(),
    /** Of the last answer; null where none came. */
    statusCode: integer("status_code"),
    finalAddress: text("final_address"),
    failure: json<{ key: string; values?: Record<string, string | number> }>("failure"),
    checkedAt: at("checked_at").notNull(),
    /** Since when it has failed, without an answer between. */
    failingSince: at("failing_since"),
    failures: integer("failures").notNull(),
  },
  (t) => [
    index("link_check_checked").on(t.checkedAt),
    oneOf("link_check_state", "state", words.addressStates),
  ],
);

/** What somebody outside says is wrong. Contact details never leave the inbox. */
export const errorReport = sqliteTable(
  "error_report",
  {
    id: id(),
    commitmentId: text("commitment_id").references(() => commitment.id),
    documentId: text("document_id").references(() => document.id),
    /** The page it was written on, as a path of ours. */
    page: text("page").notNull(),
    what: text("what").notNull(),
    /** A web address that shows it, if one was given. */
    evidence: text("evidence"),
    contact: text("contact").notNull(),
    language: text("language").notNull(),
    /** Null for a visitor. */
    userId: text("user_id").references(() => user.id),
    state: text("state", { enum: words.errorReportStates }).notNull(),
    /** What was done about it. */
    answer: text("answer").notNull(),
    createdAt: at("created_at").notNull(),
    decidedBy: text("decided_by").references(() => user.id),
    decidedAt: at("decided_at"),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    index("error_report_state").on(t.state, t.createdAt),
    oneOf("error_report_state_word", "state", words.errorReportStates),
  ],
);

// Review at depth ----------------------------------------------------------------------------------------------------

/** What colleagues say among themselves; never public. */
export const comment = sqliteTable(
  "comment",
  {
    id: id(),
    target: text("target", { enum: words.commentTargets }).notNull(),
    /** The record it is about; of a span, the document's id. */
    targetId: text("target_id").notNull(),
    commitmentId: text("commitment_id").references(() => commitment.id),
    documentId: text("document_id").references(() => document.id),
    // Of a span: the stretch of clean text, in code points, and its words.
    revisionId: text("revision_id").references(() => textRevision.id),
    start: integer("start"),
    end: integer("end"),
    quote: text("quote").notNull(),
    /** The comment it answers; answers are not answered in turn. */
    parentId: text("parent_id"),
    body: text("body").notNull(),
    authorId: text("author_id")
      .notNull()
      .references(() => user.id),
    createdAt: at("created_at").notNull(),
    editedAt: at("edited_at"),
    resolvedAt: at("resolved_at"),
    resolvedBy: text("resolved_by").references(() => user.id),
    /** Taken back by its author; its place stays. */
    removedAt: at("removed_at"),
    recordVersion: integer("record_version").notNull(),
  },
  (t) => [
    index("comment_target").on(t.target, t.targetId, t.createdAt),
    index("comment_commitment").on(t.commitmentId),
    oneOf("comment_target_word", "target", words.commentTargets),
  ],
);

/** What a party says to an assessment; stands beside it once a second person accepted it. */
export const response = sqliteTable(
  "response",
  {
    id: id(),
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessment.id),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    partyCode: text("party_code")
      .notNull()
      .references(() => party.code),
    body: text("body").notNull(),
    language: text("language").notNull(),
    givenOn: text("given_on").notNull(),
    sourceTitle: text("source_title").notNull(),
    sourceAddress: text("source_address"),
    fileSha256: text("file_sha256").references(() => file.sha256),
    state: text("state", { enum: words.evidenceStates }).notNull(),
    ...reviewed(),
  },
  (t) => [
    index("response_assessment").on(t.assessmentId),
    index("response_state").on(t.state, t.createdAt),
    oneOf("response_state_word", "state", words.evidenceStates),
    check("response_somewhere", sql`"source_address" is not null or "file_sha256" is not null`),
    secondPerson("response_second_person", "accepted"),
  ],
);

/** A change of published coding on its way through review: draft, submitted, published, or sent back. */
export const codingChange = sqliteTable(
  "coding_change",
  {
    id: id(),
    kind: text("kind", { enum: words.codingChangeKinds }).notNull(),
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    reason: text("reason").notNull(),
    /** The fields it changes as they stood when it was written, by the names the audit uses. */
    base: json<Record<string, unknown>>("base").notNull(),
    /** The same fields as they are to be. */
    changes: json<Record<string, unknown>>("changes").notNull(),
    /** Of a split: the coding of each commitment that takes its place. */
    parts: json<Record<string, unknown>[]>("parts").notNull(),
    /** Of a merge: the commitment it goes into. */
    intoId: text("into_id").references(() => commitment.id),
    /** The published change that this one takes back, wholly or in one field. */
    revertsId: text("reverts_id"),
    state: text("state", { enum: words.assessmentStates }).notNull(),
    codebook: text("codebook").notNull(),
    submittedAt: at("submitted_at"),
    publishedAt: at("published_at"),
    ...reviewed(),
  },
  (t) => [
    index("coding_change_commitment").on(t.commitmentId, t.state),
    index("coding_change_state").on(t.state, t.submittedAt),
    index("coding_change_published").on(t.publishedAt),
    index("coding_change_into").on(t.intoId).where(sql`"into_id" is not null`),
    oneOf("coding_change_kind", "kind", words.codingChangeKinds),
    oneOf("coding_change_state_word", "state", words.assessmentStates),
    secondPerson("coding_change_second_person", "published"),
    check("coding_change_published_at", sql`("state" = 'published') = ("published_at" is not null)`),
  ],
);

// What readers saw, and when -----------------------------------------------------------------------------------------

/** From an instant on, until another (null: still). One record has at most one open state. */
const interval = () => ({ fromAt: at("from_at").notNull(), untilAt: at("until_at") });

/** A commitment's public row as it stood: what lists filter and sort by, and nothing long. */
export const commitmentState = sqliteTable(
  "commitment_state",
  {
    row: integer("row").primaryKey({ autoIncrement: true }),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
    ...interval(),
    /** The commitment's own place in the text index while its words stand, afterwards that of its former words. */
    searchRow: integer("search_row").notNull(),
    documentId: text("document_id").notNull(),
    clausePosition: integer("clause_position").notNull(),
    running: integer("running").notNull(),
    number: text("number").notNull(),
    code: text("code").notNull(),
    title: trilingual("title"),
    type: text("type", { enum: words.trackedTypes }).notNull(),
    tier: text("tier", { enum: words.tiers }).notNull(),
    wording: text("wording", { enum: words.wordings }).notNull(),
    precision: integer("precision").$type<words.Level>().notNull(),
    delegation: integer("delegation").$type<words.Level>().notNull(),
    verifiable: flag("verifiable").notNull(),
    mode: text("mode", { enum: words.modes }).notNull(),
    primarySector: text("primary_sector").notNull(),
    deadlineStart: text("deadline_start"),
    deadlineEnd: text("deadline_end"),
    lifecycle: text("lifecycle", { enum: words.lifecycles }).notNull(),
    chainId: text("chain_id"),
    status: text("status", { enum: words.shownStatuses }).notNull(),
    statusRank: integer("status_rank").notNull(),
    flagBits: integer("flag_bits").notNull(),
    reviewedDone: integer("reviewed_done").notNull(),
    reviewedOf: integer("reviewed_of").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("commitment_state_scan").on(
      t.documentId,
      t.clausePosition,
      t.running,
      t.fromAt,
      t.untilAt,
      t.searchRow,
      t.commitmentId,
      t.status,
      t.statusRank,
      t.type,
      t.tier,
      t.wording,
      t.precision,
      t.flagBits,
      t.deadlineStart,
      t.deadlineEnd,
      t.primarySector,
      t.lifecycle,
      t.updatedAt,
    ),
    index("commitment_state_commitment").on(t.commitmentId, t.fromAt),
    index("commitment_state_code").on(t.code, t.fromAt),
    index("commitment_state_search").on(t.searchRow, t.fromAt),
    index("commitment_state_chain").on(t.chainId, t.fromAt).where(sql`"chain_id" is not null`),
    uniqueIndex("commitment_state_open").on(t.commitmentId).where(sql`"until_at" is null`),
  ],
);

/** The rest of a state, read only of the rows that are shown. */
export const commitmentStateContent = sqliteTable("commitment_state_content", {
  stateRow: integer("state_row")
    .primaryKey()
    .references(() => commitmentState.row),
  item: text("item").notNull(),
  /** Every other public column by its name in the database; its anchors, links to accepted evidence, and marks. */
  body: json<Record<string, unknown>>("body").notNull(),
});

/** Former words of a commitment that past states are found by; its row, negative, is their place in the text index. */
export const commitmentStateText = sqliteTable("commitment_state_text", {
  row: integer("row").primaryKey({ autoIncrement: true }),
  commitmentId: text("commitment_id")
    .notNull()
    .references(() => commitment.id),
  searchText: text("search_text").notNull(),
});

/** A party of a commitment as it stood; it has times of its own, so that few rows are written and read. */
export const commitmentStateParty = sqliteTable(
  "commitment_state_party",
  {
    commitmentId: text("commitment_id").notNull(),
    partyCode: text("party_code").notNull(),
    ...interval(),
    role: text("role", { enum: words.roles }).notNull(),
    sourceWords: text("source_words").notNull(),
    status: text("status", { enum: words.shownStatuses }),
    basis: text("basis", { enum: words.bases }),
    flagBits: integer("flag_bits").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.partyCode, t.fromAt] }),
    index("commitment_state_party_code").on(
      t.partyCode,
      t.role,
      t.status,
      t.fromAt,
      t.untilAt,
      t.commitmentId,
    ),
  ],
);

export const commitmentStateSector = sqliteTable(
  "commitment_state_sector",
  {
    commitmentId: text("commitment_id").notNull(),
    sectorCode: text("sector_code").notNull(),
    ...interval(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.sectorCode, t.fromAt] }),
    index("commitment_state_sector_code").on(t.sectorCode, t.fromAt, t.untilAt, t.commitmentId),
  ],
);

/** Any other record that readers see, whole, as it stood: evidence, responses, links, parties, sectors, documents. */
export const recordState = sqliteTable(
  "record_state",
  {
    row: integer("row").primaryKey({ autoIncrement: true }),
    entity: text("entity").notNull(),
    entityId: text("entity_id").notNull(),
    ...interval(),
    /** Columns by their names in the database. */
    body: json<Record<string, unknown>>("body").notNull(),
  },
  (t) => [
    index("record_state_entity").on(t.entity, t.entityId, t.fromAt),
    uniqueIndex("record_state_open").on(t.entity, t.entityId).where(sql`"until_at" is null`),
  ],
);

/** An uploaded file, kept under its hash in the data folder. */
export const file = sqliteTable("file", {
  sha256: text("sha256").primaryKey(),
  name: text("name").notNull(),
  mediaType: text("media_type").notNull(),
  bytes: integer("bytes").notNull(),
  uploadedBy: text("uploaded_by")
    .notNull()
    .references(() => user.id),
  uploadedAt: at("uploaded_at").notNull(),
});

// People -----------------------------------------------------------------------------------------------------------

export const user = sqliteTable(
  "user",
  {
    id: id(),
    /** Lower case; never leaves account pages. */
    email: text("email").notNull().unique(),
    name: text("name").notNull(),
    /** Shown on public pages instead of the role, where chosen. */
    publicName: text("public_name"),
    role: text("role", { enum: words.userRoles }).notNull(),
    state: text("state", { enum: ["invited", "active", "disabled"] }).notNull(),
    passwordHash: text("password_hash"),
    createdAt: at("created_at").notNull(),
    recordVersion: integer("record_version").notNull(),
  },
  () => [
    oneOf("user_role", "role", words.userRoles),
    oneOf("user_state", "state", ["invited", "active", "disabled"]),
  ],
);

export const session = sqliteTable(
  "session",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: at("created_at").notNull(),
    lastSeenAt: at("last_seen_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    revokedAt: at("revoked_at"),
  },
  (t) => [index("session_user").on(t.userId)],
);

export const oneTimeLink = sqliteTable(
  "one_time_link",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    purpose: text("purpose", { enum: ["first-administrator", "invitation", "reset"] }).notNull(),
    userId: text("user_id").references(() => user.id),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
    /** A newer link for the same person ends the older ones. */
    endedAt: at("ended_at"),
  },
  () => [oneOf("one_time_link_purpose", "purpose", ["first-administrator", "invitation", "reset"])],
);

/** What somebody typed and has not saved; theirs alone, never audited, gone when it is saved. */
export const savedForm = sqliteTable(
  "saved_form",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    /** Which form on which record: `assess almaty-2025/13.4`. */
    formKey: text("form_key").notNull(),
    values: json<Record<string, string[]>>("values").notNull(),
    savedAt: at("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.formKey] }), index("saved_form_at").on(t.savedAt)],
);

/** What a person wants to hear about. */
export const follow = sqliteTable(
  "follow",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    kind: text("kind", { enum: words.followKinds }).notNull(),
    /** Of the commitment, party or sector. */
    code: text("code").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("follow_once").on(t.userId, t.kind, t.code),
    oneOf("follow_kind", "kind", words.followKinds),
  ],
);

/** Up to when a person has seen the news of what they follow; theirs alone, never audited. */
export const digestMark = sqliteTable("digest_mark", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id),
  seenAt: at("seen_at").notNull(),
});

export const setting = sqliteTable("setting", {
  key: text("key").primaryKey(),
  value: json<unknown>("value").notNull(),
});

// Reports ------------------------------------------------------------------------------------------------------------

/** What an analyst asks for and says; once issued, frozen under its number. */
export const report = sqliteTable(
  "report",
  {
    id: id(),
    kind: text("kind", { enum: words.reportKinds }).notNull(),
    language: text("language", { enum: words.locales }).notNull(),
    title: text("title").notNull(),
    introduction: text("introduction").notNull(),
    notes: text("notes").notNull(),
    /** The filter and order, spelled as in the address of the commitments list; without page, columns and `asOf`. */
    view: text("view").notNull(),
    /** What it is about where its kind has one subject: a document's slug, a party's or a sector's code. */
    subject: text("subject"),
    sections: json<words.ReportSection[]>("sections").notNull(),
    columns: json<string[]>("columns").notNull(),
    forms: json<words.ReportForm[]>("forms").notNull(),
    /** A UTC day or an instant; null: when its files are made. */
    asOf: text("as_of"),
    /** What an interim report tells the changes since: an issued report … */
    sinceReportId: text("since_report_id"),
    /** … or a UTC day or instant. */
    since: text("since"),
    state: text("state", { enum: words.reportStates }).notNull(),
    submittedAt: at("submitted_at"),
    ...reviewed(),
    updatedAt: at("updated_at").notNull(),
    /** `2026-3`: the year and the running number in it; kept from the first attempt to issue. */
    number: text("number"),
    issuedAt: at("issued_at"),
    /** The instant of what it shows. */
    asOfAt: at("as_of_at"),
    codebook: text("codebook"),
    /** SHA-256 of what it says; printed in every form. */
    dataHash: text("data_hash"),
    files: json<ReportFile[]>("files").notNull(),
    withdrawnAt: at("withdrawn_at"),
    withdrawnById: text("withdrawn_by_id").references(() => user.id),
    withdrawnReason: text("withdrawn_reason"),
    /** The report that takes its place. */
    replacedById: text("replaced_by_id"),
    /** Its files are no longer handed out. */
    filesWithheld: flag("files_withheld").notNull(),
  },
  (t) => [
    uniqueIndex("report_number").on(t.number),
    index("report_state").on(t.state, t.issuedAt),
    index("report_author").on(t.authorId, t.state),
    oneOf("report_kind", "kind", words.reportKinds),
    oneOf("report_language", "language", words.locales),
    oneOf("report_state_word", "state", words.reportStates),
    check(
      "report_second_person",
      sql`"state" not in ('issuing', 'issued', 'withdrawn') or ("reviewer_id" is not null and ("single_person" = 1 or "reviewer_id" <> "author_id"))`,
    ),
    check("report_numbered", sql`"state" not in ('issuing', 'issued', 'withdrawn') or "number" is not null`),
    check("report_issued_at", sql`("state" in ('issued', 'withdrawn')) = ("issued_at" is not null)`),
    check("report_withdrawn", sql`("state" = 'withdrawn') = ("withdrawn_at" is not null)`),
  ],
);

/** One making of files, done by a job of the same subject. */
export const reportRun = sqliteTable(
  "report_run",
  {
    id: id(),
    reportId: text("report_id")
      .notNull()
      .references(() => report.id),
    purpose: text("purpose", { enum: words.reportPurposes }).notNull(),
    forms: json<words.ReportForm[]>("forms").notNull(),
    /** The record version of the report it is made from. */
    reportVersion: integer("report_version").notNull(),
    /** Of a draft, once made. */
    files: json<ReportFile[]>("files").notNull(),
    asOfAt: at("as_of_at"),
    requestedBy: text("requested_by")
      .notNull()
      .references(() => user.id),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    index("report_run_report").on(t.reportId, t.createdAt),
    oneOf("report_run_purpose", "purpose", words.reportPurposes),
  ],
);

/** The commitments an issued report speaks of: a later correction of one of them marks the report. */
export const reportCommitment = sqliteTable(
  "report_commitment",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => report.id),
    commitmentId: text("commitment_id")
      .notNull()
      .references(() => commitment.id),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.commitmentId] }),
    index("report_commitment_commitment").on(t.commitmentId),
  ],
);

// The record of changes ----------------------------------------------------------------------------------------------

/** Append-only and hash-chained; triggers refuse update and delete. */
export const auditEntry = sqliteTable(
  "audit_entry",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    at: at("at").notNull(),
    actorId: text("actor_id").notNull(),
    entity: text("entity").notNull(),
    entityId: text("entity_id").notNull(),
    action: text("action").notNull(),
    before: json<Record<string, unknown>>("before"),
    after: json<Record<string, unknown>>("after"),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
    /** How the hash was taken: 1 of the words themselves, 2 of the hash of each text, so that a text can be redacted. */
    hashForm: integer("hash_form").notNull().default(1),
  },
  (t) => [
    index("audit_entry_entity").on(t.entity, t.entityId, t.seq),
    index("audit_entry_recoded")
      .on(t.at)
      .where(
        sql`"entity" = 'commitment' and "action" in ('recoded', 'withdrawn') and "actor_id" = 'system:seed'`,
      ),
  ],
);

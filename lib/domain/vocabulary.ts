/** The method's words as codes, in the method's order. Labels live in lib/messages, sectors and parties in the database. */

export const codebookVersion = "1";

export const locales = ["en", "zh", "ru"] as const;
export type Locale = (typeof locales)[number];
/** A text in each of the three languages we publish in. */
export type Trilingual = Record<Locale, string>;

export const statementTypes = [
  "decides",
  "commits",
  "continues",
  "intends",
  "supports",
  "calls",
  "position",
  "records",
  "lead-in",
] as const;
export type StatementType = (typeof statementTypes)[number];

export const trackedTypes = ["decides", "commits", "continues", "intends", "supports", "calls"] as const;
export type TrackedType = (typeof trackedTypes)[number];

export const untrackedReasons = [
  "principle",
  "appraisal",
  "past-event",
  "effect",
  "invitation",
  "lead-in",
  "narrative",
] as const;
export type UntrackedReason = (typeof untrackedReasons)[number];

export const tiers = ["undertaking", "followed-item"] as const;
export type Tier = (typeof tiers)[number];

export const wordings = ["agreed", "will", "ready", "support-or-stress"] as const;
export type Wording = (typeof wordings)[number];

const tierAndWording: Record<TrackedType, { tier: Tier; wording: Wording }> = {
  decides: { tier: "undertaking", wording: "agreed" },
  commits: { tier: "undertaking", wording: "will" },
  continues: { tier: "undertaking", wording: "will" },
  intends: { tier: "undertaking", wording: "ready" },
  supports: { tier: "followed-item", wording: "support-or-stress" },
  calls: { tier: "followed-item", wording: "support-or-stress" },
};
export const tierOf = (type: TrackedType): Tier => tierAndWording[type].tier;
export const wordingOf = (type: TrackedType): Wording => tierAndWording[type].wording;

export const levels = [0, 1, 2] as const;
export type Level = (typeof levels)[number];

export const modes = ["collective", "each"] as const;
export type Mode = (typeof modes)[number];

export const recurrences = ["once", "per-period"] as const;
export type Recurrence = (typeof recurrences)[number];

export const wordRules = ["weakest", "lead"] as const;
/** How one word for a commitment is derived from its parties' statuses. */
export type WordRule = (typeof wordRules)[number];

export const roles = [
  "lead",
  "joint",
  "host",
  "participant",
  "proposer",
  "implementing",
  "addressee",
  "beneficiary",
] as const;
export type Role = (typeof roles)[number];
/** These carry responsibility and can be assessed; the others never are. */
export const responsibleRoles = ["lead", "joint", "host", "participant"] as const satisfies readonly Role[];
export const isResponsible = (role: Role): boolean => (responsibleRoles as readonly Role[]).includes(role);

export const partyKinds = ["state", "group", "body", "forum", "mechanism", "event", "instrument"] as const;
export type PartyKind = (typeof partyKinds)[number];

export const participations = ["minister", "other-representative", "text-disputed"] as const;
export type Participation = (typeof participations)[number];

export const authorities = [
  "official-text",
  "party-press-text",
  "unofficial-copy",
  "unofficial-translation",
] as const;
export type Authority = (typeof authorities)[number];

export const deadlineKinds = ["dated", "meeting", "asap", "open", "continuing"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
export const datePrecisions = ["day", "month", "year"] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** What an editor can record; the method's rule order, from the top. */
export const statuses = [
  "not-applicable",
  "not-assessable",
  "contrary",
  "delivered",
  "mostly",
  "partial",
  "not-delivered",
  "started",
  "no-evidence",
] as const;
export type Status = (typeof statuses)[number];
/** Derived from the absence of a published assessment; never stored on an assessment. */
export const derivedStatuses = ["not-reviewed", "not-yet-due"] as const;
export type ShownStatus = Status | (typeof derivedStatuses)[number];
export const shownStatuses = [...statuses, ...derivedStatuses] as const;
/** From worst to best, for `weakest`. */
export const statusOrder = [
  "not-delivered",
  "no-evidence",
  "started",
  "partial",
  "mostly",
  "delivered",
] as const;

export const bases = ["self-reported", "other-party", "corroborated", "independent"] as const;
export type Basis = (typeof bases)[number];

export const flags = [
  "late",
  "delivered-late",
  "review-due",
  "stale",
  "silent",
  "disputed",
  "restated",
  "evidence-changed",
  "to-reconfirm",
  "under-correction",
] as const;
export type Flag = (typeof flags)[number];

export const lifecycles = ["in-force", "replaced", "merged", "withdrawn"] as const;
export type Lifecycle = (typeof lifecycles)[number];

export const polarities = ["supports", "contradicts", "context"] as const;
export type Polarity = (typeof polarities)[number];

export const sourceClasses = ["P1", "P2", "P3", "I1", "I2", "N1", "N2", "S"] as const;
export type SourceClass = (typeof sourceClasses)[number];

export const visibilities = ["public", "reference-only", "internal"] as const;
export type Visibility = (typeof visibilities)[number];

export const assessmentStates = ["draft", "submitted", "sent-back", "published", "discarded"] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** Of a development or a logged search: only accepted evidence is public and carries a published status. */
export const evidenceStates = ["submitted", "accepted", "sent-back", "discarded"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** The subject of an assessment in collective mode: all responsible parties together. */
export const allTogether = "all";

/** Nested: each may do what the ones before it may. */
export const userRoles = ["reader", "editor", "reviewer", "administrator"] as const;
export type UserRole = (typeof userRoles)[number];

/** What a text can arrive as. */
export const textFormats = ["txt", "md", "html", "docx", "pdf"] as const;
export type TextFormat = (typeof textFormats)[number];

/** What an import is for: a new document, another language version of one, or a better copy of a version. */
export const importPurposes = ["document", "version", "replacement"] as const;
export type ImportPurpose = (typeof importPurposes)[number];

/** An import's way over the desk. `reading` and `proposing` wait for a job; a submitted one waits for a reviewer. */
export const importStates = [
  "reading",
  "report",
  "structure",
  "proposing",
  "proposals",
  "submitted",
  "published",
  "failed",
  "discarded",
] as const;
export type ImportState = (typeof importStates)[number];

/** Where a paragraph of an imported text belongs. */
export const textParts = ["preamble", "clause", "closing", "outside"] as const;
export type TextPart = (typeof textParts)[number];
export const paragraphKinds = ["paragraph", "bullet", "lead-in"] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

/** What a person said about a proposed statement. */
export const proposalDecisions = ["open", "accepted", "changed", "rejected"] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

/** Whether an anchor in another version has found its place. */
export const anchorStates = ["proposed", "confirmed", "orphan", "dropped"] as const;
export type AnchorState = (typeof anchorStates)[number];

/** How a commitment stands to an earlier one of the series. */
export const linkKinds = ["repeats", "implements", "replaces", "drops"] as const;
export type LinkKind = (typeof linkKinds)[number];
export const linkStates = ["proposed", "confirmed", "rejected"] as const;
export type LinkState = (typeof linkStates)[number];

export const jobKinds = [
  "read-import",
  "propose-import",
  "fetch-candidate",
  "check-links",
  "make-report",
] as const;
export type JobKind = (typeof jobKinds)[number];
export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

/** A report that somebody found and nobody has weighed yet; apart from accepted evidence. */
export const candidateStates = ["waiting", "used", "set-aside"] as const;
export type CandidateState = (typeof candidateStates)[number];
/** Why a candidate was set aside. */
export const setAsideReasons = [
  "irrelevant",
  "duplicate",
  "before-window",
  "unreliable",
  "unreachable",
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];
/** Whether the page behind an address was fetched; `refused`: the address may not be fetched. */
export const fetchStates = ["none", "queued", "fetched", "refused", "failed"] as const;
export type FetchState = (typeof fetchStates)[number];

/** What the last look at an address found; a dead link never removes evidence. */
export const addressStates = ["unchecked", "alive", "moved", "dead", "refused"] as const;
export type AddressState = (typeof addressStates)[number];

/** What a comment is about. A span is a stretch of a document's text. */
export const commentTargets = ["assessment", "development", "search-log", "coding-change", "span"] as const;
export type CommentTarget = (typeof commentTargets)[number];

export const errorReportStates = ["open", "answered", "set-aside"] as const;
export type ErrorReportState = (typeof errorReportStates)[number];

/** How published coding is changed. */
export const codingChangeKinds = ["edit", "split", "merge", "withdraw"] as const;
export type CodingChangeKind = (typeof codingChangeKinds)[number];

/** What a person can follow. */
export const followKinds = ["commitment", "party", "sector"] as const;
export type FollowKind = (typeof followKinds)[number];

/** What a report is about. */
export const reportKinds = ["document", "interim", "party", "sector", "outlook", "table"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a report can be taken away as. `csvw` describes the columns of `csv`. */
export const reportForms = ["pdf", "docx", "xlsx", "csv", "csvw", "json", "html"] as const;
export type ReportForm = (typeof reportForms)[number];

/** `issuing`: approved, while its files are made. */
export const reportStates = [
  "draft",
  "submitted",
  "sent-back",
  "issuing",
  "issued",
  "withdrawn",
  "discarded",
] as const;
export type ReportState = (typeof reportStates)[number];

/** The parts of a report, in the order in which they stand; which of them a kind may have is in lib/domain/report.ts. */
export const reportSections = [
  "summary",
  "charts",
  "changes",
  "specific",
  "clauses",
  "commitments",
  "deadlines",
  "gaps",
  "not-yet-due",
  "shared",
  "quotes",
  "codebook",
] as const;
export type ReportSection = (typeof reportSections)[number];

/** What a run makes files for: a draft to look at, or the report that is issued. */
export const reportPurposes = ["draft", "issue"] as const;
export type ReportPurpose = (typeof reportPurposes)[number];

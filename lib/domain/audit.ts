/** One change as it can be explained later. `before` is null for a creation, `after` null for an ending. */
export type AuditEntry = {
  actorId: string;
  entity: AuditedEntity;
  entityId: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

export type AuditedEntity =
  | "series"
  | "meeting"
  | "sector"
  | "party"
  | "publisher"
  | "document"
  | "version"
  | "commitment"
  | "commitment-link"
  | "import"
  | "import-block"
  | "import-statement"
  | "import-anchor"
  | "development"
  | "search-log"
  | "assessment"
  | "candidate"
  | "comment"
  | "response"
  | "error-report"
  | "coding-change"
  | "report"
  | "follow"
  | "user"
  | "one-time-link"
  | "file"
  | "setting";

/** The actor of the shipped coding; it writes like a person and is named in the audit. */
export const seedActorId = "system:seed";
export const systemActorId = "system:start";
/** Somebody without an account: an error report is all they can leave. */
export const visitorActorId = "system:visitor";
/** The second process: what it writes follows from what a person asked for. */
export const jobsActorId = "system:jobs";

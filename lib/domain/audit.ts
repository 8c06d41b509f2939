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
  | "user"
  | "one-time-link"
  | "file"
  | "setting";

/** The actor of the shipped coding; it writes like a person and is named in the audit. */
export const seedActorId = "system:seed";
export const systemActorId = "system:start";
/** The second process: what it writes follows from what a person asked for. */
export const jobsActorId = "system:jobs";

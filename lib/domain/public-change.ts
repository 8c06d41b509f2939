import type { PublicPerson } from "./public-person";
import type {
  Basis,
  CodingChangeKind,
  EvidenceState,
  Lifecycle,
  LinkKind,
  LinkState,
  Status,
  UserRole,
} from "./vocabulary";

/** What the coding says of a commitment, by the names the audit uses, in the order in which people read it. */
const codedFields = [
  "title",
  "summary",
  "type",
  "tier",
  "wording",
  "parties",
  "mode",
  "wordRule",
  "sectors",
  "deadline",
  "recurrence",
  "reviewRhythmDays",
  "precision",
  "delegation",
  "verifiable",
  "deliveredWhen",
  "failedWhen",
  "anchors",
  "elsewhere",
  "codebook",
  "lifecycle",
  "successors",
] as const;
export type CodedField = (typeof codedFields)[number];
/** A field as it was and as it became; null: it was not there. */
export type FieldChange = { field: CodedField; before: unknown; after: unknown };

/** Null: it came with a release of the shipped coding, not from a person of this house. */
export type Voice = PublicPerson | null;
/** `approver`: contrary action takes a second approval. */
export type Voices = { author: Voice; reviewer: Voice; approver: Voice; singlePerson: boolean };

/** Evidence, a response or a link between commitments came into public view, changed there, or left it. */
export type Appearance = "shown" | "taken-back" | "revised";

export type PublicChangeBody =
  /** What a commitment said first. */
  | { kind: "coded"; fields: FieldChange[] }
  | {
      kind: "recoded";
      /** Null: the shipped coding was corrected by a release, or another version of the text was anchored. */
      change: CodingChangeKind | null;
      /** What names this change where a field of it is taken back: the change's id, else `entry-` and the audit's number. */
      revertKey: string;
      reason: string;
      fields: FieldChange[];
      lifecycle: Lifecycle | null;
      successors: string[];
    }
  /** A mistake was found, or the mark was taken off; `note` says what or why. */
  | { kind: "under-correction"; begun: boolean; note: string }
  | {
      kind: "assessment";
      id: string;
      subject: string;
      before: { id: string; status: Status } | null;
      status: Status;
      reason: string;
      missing: string;
      basis: Basis | null;
    }
  | { kind: "mark"; mark: "evidence-changed" | "to-reconfirm"; subject: string; status: Status }
  | {
      kind: "development";
      appearance: Appearance;
      id: string;
      what: string;
      language: string;
      happenedFrom: string;
      happenedTo: string;
    }
  | {
      kind: "search";
      appearance: Appearance;
      id: string;
      words: string;
      language: string;
      searchedWhere: string;
      searchedOn: string;
    }
  | {
      kind: "response";
      appearance: Appearance;
      id: string;
      party: string;
      body: string;
      language: string;
      givenOn: string;
    }
  | { kind: "redaction"; developmentId: string; reason: string }
  | { kind: "link"; appearance: Appearance; link: LinkKind; earlier: boolean; code: string };

/** One change that readers could see, at the moment they could. */
export type PublicChange = {
  /** Stable, and unique among all changes. */
  key: string;
  at: Date;
  commitmentId: string;
  by: Voices;
} & PublicChangeBody;
export type PublicChangeOf<K extends PublicChange["kind"]> = Extract<PublicChange, { kind: K }>;

type Fields = Record<string, unknown> | null;
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The coded fields that one entry of the audit changed. */
export const fieldChanges = (before: Fields, after: Fields): FieldChange[] =>
  codedFields
    .filter((field) => after && field in after && !same(before?.[field], after[field]))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }));

/** The role somebody had at a moment; `roles` in order of time, `now` where nothing was written down. */
export const roleAt = (roles: readonly { at: Date; role: UserRole }[], at: Date, now: UserRole): UserRole =>
  roles.findLast((one) => one.at.getTime() <= at.getTime())?.role ?? roles[0]?.role ?? now;

type State = EvidenceState | LinkState;
const isShown = (state: State | undefined) => state === "accepted" || state === "confirmed";

/** What a step from one state to another means for readers; null: they see no difference. */
export function appearanceOf(
  before: State | undefined,
  after: State | undefined,
  reworded: boolean,
): Appearance | null {
  if (isShown(after)) return isShown(before) ? (reworded ? "revised" : null) : "shown";
  return isShown(before) ? "taken-back" : null;
}

/** Newest first, also of what was written at one moment. */
export const newestFirst = (a: PublicChange, b: PublicChange): number =>
  b.at.getTime() - a.at.getTime() || (a.key > b.key ? -1 : 1);

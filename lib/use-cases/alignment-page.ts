import type {
  AnchorState,
  Authority,
  StatementType,
  Trilingual,
  UntrackedReason,
} from "../domain/vocabulary";
import type { ImportHead } from "./import-desk";

/** The old text and the new one in step, with the commitments and where they stand in each. */
export type ImportAlignment = {
  head: ImportHead;
  /** The version whose anchors are taken over. */
  base: { versionId: string; language: string; script: string; authority: Authority };
  language: string;
  /** False before places were looked for. */
  aligned: boolean;
  rows: AlignedClauses[];
  /** In the order of the old text. */
  places: PlaceOnDesk[];
  counts: Record<AnchorState, number> & {
    places: number;
    pairs: number;
    onlyOld: number;
    onlyNew: number;
    /** Statements of the new text that the desk tracks and no commitment stands in. */
    unclaimed: number;
  };
  /** Whether this person may change places now. */
  mayPlace: boolean;
};

/** Clauses that answer each other; one side may be empty. */
export type AlignedClauses = { old: SideClause[]; new: SideClause[]; confidence: number };
export type SideClause = { position: number; label: string; statements: SideStatement[] };
export type SideStatement = {
  start: number;
  end: number;
  type: StatementType;
  untracked: UntrackedReason | null;
  /** As people read it, and as received; of the same length. */
  text: string;
  received: string;
  /** Anchors that stand here. */
  anchors: string[];
};

export type PlaceOnDesk = {
  anchor: string;
  code: string;
  number: string;
  title: Trilingual;
  /** In the old text. */
  clause: number;
  quote: string;
  /** 0: where the commitment is first said. */
  position: number;
  state: AnchorState;
  start: number | null;
  end: number | null;
  /** The words at the place in the new text; empty for an orphan. */
  words: string;
  newClause: number | null;
  /** Between 0 and 1. */
  confidence: number;
  decidedBy: string | null;
  recordVersion: number;
};

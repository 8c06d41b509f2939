import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import { cutEnglish } from "./cue-en";
import { cutRussian } from "./cue-ru";
import { cutChinese } from "./cue-zh";
import type { Language } from "./language";

/** A part of a sentence with the type its words suggest; offsets in UTF-16 units of the sentence. */
export type Piece = {
  start: number;
  end: number;
  type: StatementType;
  /** The words that led to the type, as the text prints them; empty where none did. */
  cue: string;
  reason?: UntrackedReason;
  /** How sure the type is, between 0 and 1; the rule is in `confidenceOf`. */
  confidence: number;
};

/** What a type stands on, from firm to none. */
export type Basis =
  | "verb"
  | "through"
  | "coordinated"
  | "lead-in"
  | "recital"
  | "duty"
  | "inherited"
  | "none"
  | "unread";

/** What a language's rules say of a part, before its confidence is known. */
export type RawPiece = Omit<Piece, "confidence"> & { basis: Basis };

export type CueContext = {
  /** What a bullet's lead-in says of it. */
  governing: { type: StatementType; cue: string } | null;
  /** Type of the sentence before in the same paragraph. */
  previous: StatementType | null;
  /** The document's day, YYYY-MM-DD, to tell past events from coming ones. */
  day: string | null;
  inPreamble: boolean;
  /** Whether the text is set out in articles, so that “must” and 应 oblige the Parties themselves. */
  treaty?: boolean;
};

const untracked: StatementType[] = ["position", "records", "lead-in"];
const usualReason: Partial<Record<StatementType, UntrackedReason>> = {
  position: "principle",
  records: "narrative",
  "lead-in": "lead-in",
};

/** A proposal only: the governing verb decides, and its words are kept so that a person can judge it. */
export function suggestPieces(sentence: string, language: Language, context: CueContext): Piece[] {
  const cut = language === "zh" ? cutChinese : language === "ru" ? cutRussian : cutEnglish;
  return merge(cut(sentence, context)).map(({ basis, ...piece }) => {
    const reason = piece.reason ?? (untracked.includes(piece.type) ? usualReason[piece.type] : undefined);
    return { ...piece, ...(reason && { reason }), confidence: confidenceOf(basis) };
  });
}

const confidences: Record<Basis, number> = {
  verb: 0.95,
  through: 0.85,
  coordinated: 0.8,
  "lead-in": 0.85,
  recital: 0.75,
  duty: 0.6,
  inherited: 0.5,
  none: 0.7,
  // The Parties do something, and the verb is none these rules know.
  unread: 0.35,
};
/** The firmer the ground, the surer; the table in docs/statement-types.md says how often each was right. */
const confidenceOf = (basis: Basis): number => confidences[basis];

/** Neighbours of one type are one statement. */
function merge(pieces: RawPiece[]): RawPiece[] {
  const merged: RawPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (
      last &&
      last.type === piece.type &&
      (last.reason === "invitation") === (piece.reason === "invitation")
    )
      last.end = piece.end;
    else merged.push({ ...piece });
  }
  return merged;
}

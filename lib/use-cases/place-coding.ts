import {
  type AnchorPlace,
  type CommitmentCoding,
  rolesInOrder,
  type StatementPlace,
  type TextStructure,
} from "../domain/commitment-coding";
import { tierOf, wordingOf } from "../domain/vocabulary";
import type { DocumentCoding } from "./check-coding-files";
import { deadlineOf, type MeetingDays } from "./coding-deadline";
import { collectFaults } from "./coding-faults";
import type { CodedCommitment } from "./coding-schema";
import { checkWords, placeAnchors } from "./place-anchors";
import { type PlacedClause, placeStatements } from "./place-statements";

/** Coding that has found its place in a text: every statement and every quote with its offsets. */
export type PlacedCoding = { statements: StatementPlace[]; commitments: PlacedCommitment[] };
export type PlacedCommitment = { clause: number; running: number; coding: CommitmentCoding };

/** Compares the coding with the text, character for character; the text wins, and each fault names its line. */
export function placeCoding(
  document: DocumentCoding,
  text: TextStructure,
  meetings: MeetingDays,
): PlacedCoding {
  const { fault, stopIfAny } = collectFaults();
  const byPosition = new Map(document.clauses.map((clause) => [clause.coded.clause, clause]));
  for (const [i, { file, coded }] of document.clauses.entries()) {
    if (document.clauses.findIndex((other) => other.coded.clause === coded.clause) < i)
      fault(file, ["clause"], `Clause ${coded.clause} is coded twice.`);
    if (!text.clauses.some(({ position }) => position === coded.clause))
      fault(file, ["clause"], `The text has no clause ${coded.clause}.`);
  }
  const placed = new Map<number, PlacedClause>();
  for (const clause of text.clauses) {
    const coding = byPosition.get(clause.position);
    if (coding)
      placed.set(clause.position, { coding, statements: placeStatements(coding, clause, text, fault) });
    else fault(document.file, [], `Clause ${clause.position} of the text is not coded.`);
  }
  const anchored = new Set<number>();
  const commitments = [...placed.values()].flatMap(({ coding }) =>
    coding.coded.commitments.map((commitment, i): PlacedCommitment => {
      const place = { file: coding.file, path: ["commitments", i], clause: coding.coded.clause };
      const anchors = placeAnchors(commitment, place, placed, text.cleanText, fault);
      for (const { statement } of anchors) anchored.add(statement);
      checkWords(commitment, place, placed, anchors, fault);
      return {
        clause: coding.coded.clause,
        running: commitment.number,
        coding: toCoding(
          commitment,
          anchors.map(({ statement: _, ...anchor }) => anchor),
          meetings,
        ),
      };
    }),
  );
  for (const { coding, statements } of placed.values())
    for (const { start, untracked, path } of statements)
      if (untracked === null && !anchored.has(start))
        fault(coding.file, path, "A tracked statement carries no anchor of any commitment.");
  stopIfAny();
  return {
    statements: [...placed.values()].flatMap(({ statements }) =>
      statements.map(({ clause, start, end, type, untracked }) => ({ clause, start, end, type, untracked })),
    ),
    commitments,
  };
}

const toCoding = (
  commitment: CodedCommitment,
  anchors: AnchorPlace[],
  meetings: MeetingDays,
): CommitmentCoding => ({
  title: commitment.title,
  summary: commitment.summary,
  deliveredWhen: commitment.deliveredWhen,
  failedWhen: commitment.failedWhen,
  type: commitment.type,
  tier: tierOf(commitment.type),
  wording: wordingOf(commitment.type),
  precision: commitment.precision,
  delegation: commitment.delegation,
  verifiable: commitment.verifiable,
  mode: commitment.mode,
  recurrence: commitment.recurrence,
  wordRule: commitment.rule,
  sectors: [commitment.sector, ...commitment.alsoSectors],
  parties: rolesInOrder(
    commitment.parties.flatMap(({ parties, role, words }) =>
      parties.map((code) => ({ code, role, sourceWords: words })),
    ),
  ),
  deadline: deadlineOf(commitment.deadline, meetings),
  reviewRhythmDays: commitment.reviewRhythmDays,
  anchors,
});

import { clausesOf, statementsOf } from "../../db/queries/document-page";
import type { Q } from "../../db/store";
import { slicerOf } from "../communique/code-points";
import type { StatementPlace } from "../domain/commitment-coding";
import type { StoredVersionText } from "./align-versions";
import type { SideClause } from "./alignment-page";

type Placed = { anchor: string; start: number; end: number };
type Side = {
  clauses: readonly { position: number; label: string }[];
  statements: readonly StatementPlace[];
  readingText: string;
  cleanText: string;
};

/** The clauses of one side by their position, each statement with the anchors that stand in it. */
export function clausesOfSide(side: Side, anchors: readonly Placed[]): Map<number, SideClause> {
  const reading = slicerOf(side.readingText);
  const received = slicerOf(side.cleanText);
  const clauses = new Map<number, SideClause>(
    side.clauses.map(({ position, label }) => [position, { position, label, statements: [] }]),
  );
  for (const { clause, start, end, type, untracked } of side.statements)
    clauses.get(clause)?.statements.push({
      ...{ start, end, type, untracked },
      text: reading(start, end),
      received: received(start, end),
      anchors: anchors.filter((one) => one.start < end && one.end > start).map(({ anchor }) => anchor),
    });
  return clauses;
}

/** The published version whose anchors are taken over. */
export async function oldSide(
  q: Q,
  { revision }: StoredVersionText,
  anchors: readonly { id: string; start: number; end: number }[],
): Promise<Map<number, SideClause>> {
  const clauses = await clausesOf(q, revision.id);
  const positions = new Map(clauses.map(({ id, position }) => [id, position]));
  const statements = (await statementsOf(q, revision.id)).flatMap(
    ({ clauseId, start, end, type, untrackedReason }) => {
      const clause = positions.get(clauseId);
      return clause === undefined ? [] : [{ clause, start, end, type, untracked: untrackedReason }];
    },
  );
  return clausesOfSide(
    { clauses, statements, readingText: revision.readingText, cleanText: revision.cleanText },
    anchors.map(({ id, start, end }) => ({ anchor: id, start, end })),
  );
}

import type { CommitmentItem } from "../../domain/commitment-item";
import { allTogether } from "../../domain/vocabulary";
import type { CommitmentFacts } from "../report-facts";
import type { Composing } from "./composing";
import { ownStanding } from "./own-standing";

/** The same facts as they stand for one party: a result of another party is none of its own, nor is a gap. */
export function ownView(c: Composing, party: string): Composing {
  const items = c.facts.items.flatMap((item): CommitmentItem[] => {
    const standing = ownStanding(c, item, party);
    return standing.kind === "role" ? [] : [{ ...item, status: standing.status, flags: [...standing.flags] }];
  });
  const own = ({ assessments, ...facts }: CommitmentFacts): CommitmentFacts => ({
    ...facts,
    assessments: assessments.filter(({ subject }) => subject === party || subject === allTogether),
  });
  const details = new Map([...c.facts.details].map(([code, facts]) => [code, own(facts)]));
  return { ...c, facts: { ...c.facts, items, details } };
}

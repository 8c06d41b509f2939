import { withAsOf } from "../../domain/as-of-address";
import { clauseCalled } from "../../domain/clause-label";
import type { CommitmentItem } from "../../domain/commitment-item";
import type { Run } from "../report";
import type { Composing } from "./composing";

// Every address opens what the report shows, in its language; the text itself has no past of its own.

const at = ({ facts: { request }, lang }: Composing, path: string) => `${request.baseUrl}/${lang}${path}`;

export const commitmentAddress = (c: Composing, { document, number }: CommitmentItem): string =>
  withAsOf(at(c, `/commitments/${document}/${number}`), c.facts.asOf.toISOString());

export const documentAddress = (c: Composing, slug: string): string => at(c, `/documents/${slug}`);

/** The place of a clause in the reader. */
export const clauseAddress = (c: Composing, slug: string, position: number): string =>
  `${documentAddress(c, slug)}#clause-${position}`;

/** The chapter of the codebook as people read it. */
export const methodAddress = (c: Composing, chapter: string): string => at(c, `/method#${chapter}`);

export const viewAddress = (c: Composing, view: string): string =>
  withAsOf(at(c, `/commitments${view ? `?${view}` : ""}`), c.facts.asOf.toISOString());

/** “clause 十三”, “preamble”; `named`: with its document before it. */
export function clauseWords(c: Composing, slug: string, position: number): string {
  if (position === 0) return c.say("preamble");
  const clause = c.documentOf(slug)?.clauses.find((one) => one.position === position);
  return clauseCalled(clause?.label || position, (label) => c.say("clause", { label }));
}

export const clauseRuns = (c: Composing, { document, clause }: CommitmentItem): Run[] => [
  { text: clauseWords(c, document, clause), href: clauseAddress(c, document, clause) },
];

/** The code as people cite it, with the way to its page. */
export const codeRuns = (c: Composing, item: CommitmentItem): Run[] => [
  { text: item.code, href: commitmentAddress(c, item) },
];

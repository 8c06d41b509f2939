import { appendAudits } from "../../db/queries/audit";
import { earlierDocuments, insertLinks, linksOfDocument } from "../../db/queries/commitment-links";
import { comparableCommitments } from "../../db/queries/comparable-commitments";
import { findDocumentById, namesForAligning } from "../../db/queries/import-anchors";
import type { Q } from "../../db/store";
import { likelyPairs, numbersIn, type Said } from "../communique/align/quote-likeness";
import { type CommitmentLink, likelyKind, linkAudit } from "../domain/lineage";
import { languageOf } from "./align-versions";

type Comparable = Awaited<ReturnType<typeof comparableCommitments>>[number];

/**
 * Offers links from the commitments of a document to earlier ones of its series, for people to confirm. What is
 * proposed or decided already stays as it is. Answers how many are new.
 */
export async function proposeLinks(q: Q, documentId: string, at: Date, actorId: string): Promise<number> {
  const document = await findDocumentById(q, documentId);
  const earlier = document ? await earlierDocuments(q, document) : [];
  if (earlier.length === 0) return 0;
  const newer = await comparableCommitments(q, [documentId]);
  const older = await comparableCommitments(
    q,
    earlier.map(({ id }) => id),
  );
  const known = new Set((await linksOfDocument(q, documentId)).map(pairKey));
  const byId = new Map([...newer, ...older].map((one) => [one.id, one]));
  const pairs = likelyPairs(newer.map(said), older.map(said), await namesForAligning(q));
  const links = pairs.flatMap(({ from, to, value }): CommitmentLink[] => {
    const [a, b] = [byId.get(from), byId.get(to)];
    if (!a || !b) return [];
    const link: CommitmentLink = {
      id: crypto.randomUUID(),
      kind: likelyKind(sideOf(a), sideOf(b)),
      fromCommitmentId: from,
      fromDocumentId: documentId,
      toCommitmentId: to,
      state: "proposed",
      likeness: Math.round(value * 1000),
      note: "",
      decidedBy: null,
      decidedAt: null,
      createdAt: at,
      recordVersion: 1,
    };
    return known.has(pairKey(link)) ? [] : [link];
  });
  await insertLinks(q, links);
  await appendAudits(
    q,
    links.map((link) => linkAudit("proposed", actorId, null, link)),
    at,
  );
  return links.length;
}

const pairKey = ({
  fromCommitmentId,
  toCommitmentId,
}: Pick<CommitmentLink, "fromCommitmentId" | "toCommitmentId">) => `${fromCommitmentId} ${toCommitmentId}`;

const said = ({ id, quotes, sectors, parties }: Comparable): Said => ({
  id,
  sectors,
  parties,
  quotes: quotes.map(({ language, text }) => ({ language: languageOf(language), text })),
});

const sideOf = ({ type, precision, deadlineEnd, quotes: [quote] }: Comparable) => ({
  ...{ type, precision, deadlineEnd },
  numbers: quote ? numbersIn(quote.text, languageOf(quote.language)) : new Set<string>(),
});

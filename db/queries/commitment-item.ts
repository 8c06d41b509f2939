import { asc, eq, inArray, sql } from "drizzle-orm";
import { fold } from "../../lib/communique/reading";
import type { CommitmentFile } from "../../lib/domain/commitment-file";
import type { CommitmentItem } from "../../lib/domain/commitment-item";
import type { CommitmentState } from "../../lib/domain/commitment-state";
import { indexText } from "../../lib/domain/search-text";
import { anchorsToRead } from "../../lib/domain/version-anchors";
import type { Trilingual } from "../../lib/domain/vocabulary";
import { prepared } from "../prepared";
import {
  anchor,
  commitment,
  commitmentParty,
  commitmentSector,
  document,
  party,
  textRevision,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";
import { lastChangeBeside, updatedAt } from "./last-public-change";

type CodedField =
  | ("documentId" | "code" | "clausePosition" | "number" | "title" | "summary" | "type" | "tier" | "wording")
  | ("precision" | "delegation" | "verifiable" | "mode" | "lifecycle" | "publishedAt")
  | ("deliveredWhen" | "failedWhen");

/** The coded facts of a commitment that its list item shows. */
export type ItemParts = {
  commitment: Pick<typeof commitment.$inferSelect, CodedField>;
  document: string;
  /** Primary first. */
  sectors: string[];
  /** The first one is shown; all are searched, in every language. */
  quotes: { received: string; reading: string; language: string; script: string }[];
  /** The last change of its coding, or response to it, that was published; absent: there is none. */
  changedAt?: Date | null;
};

export async function loadItemParts(
  q: Q,
  id: string,
): Promise<(ItemParts & { commitment: typeof commitment.$inferSelect }) | null> {
  const given = { id: sql.placeholder("id") };
  const [row] = await prepared(q, "item parts", () =>
    q
      .select({ commitment, document: document.slug })
      .from(commitment)
      .innerJoin(document, eq(document.id, commitment.documentId))
      .where(eq(commitment.id, given.id))
      .prepare(),
  ).execute({ id });
  if (!row) return null;
  const sectors = await prepared(q, "item sectors", () =>
    q
      .select({ code: commitmentSector.sectorCode })
      .from(commitmentSector)
      .where(eq(commitmentSector.commitmentId, given.id))
      .orderBy(asc(commitmentSector.position), asc(commitmentSector.sectorCode))
      .prepare(),
  ).execute({ id });
  const rows = await prepared(q, "item quotes", () =>
    q
      .select({
        versionId: anchor.versionId,
        received: anchor.quote,
        // Offsets are code points, as the database counts characters.
        reading: sql<string>`substr(${textRevision.readingText}, ${anchor.start} + 1, ${anchor.end} - ${anchor.start})`,
        language: version.language,
        script: textRevision.script,
      })
      .from(anchor)
      .innerJoin(textRevision, eq(textRevision.id, anchor.revisionId))
      .innerJoin(version, eq(version.id, anchor.versionId))
      .where(eq(anchor.commitmentId, given.id))
      .orderBy(asc(anchor.position))
      .prepare(),
  ).execute({ id });
  const quotes = new Set(rows.map((one) => one.versionId)).size > 1 ? await asRead(q, row, rows) : rows;
  return {
    ...row,
    sectors: sectors.map(({ code }) => code),
    quotes: quotes.map(({ versionId: _, ...quote }) => quote),
    changedAt: await lastChangeBeside(q, id),
  };
}

/** The newest copy of the text that was coded from comes first, whatever came later. */
async function asRead<T extends { versionId: string }>(
  q: Q,
  { commitment: row }: Pick<ItemParts, "commitment">,
  quotes: T[],
): Promise<T[]> {
  const { id, position, replacedById } = version;
  const versions = await q
    .select({ id, position, replacedById })
    .from(version)
    .where(eq(version.documentId, row.documentId));
  const [main] = anchorsToRead(quotes, versions);
  const first = main?.anchors ?? [];
  return [...first, ...quotes.filter((quote) => !first.includes(quote))];
}

/** People read Chinese in Simplified characters, whatever script was received. */
const readingScript = (language: string, script: string) => (language.startsWith("zh") ? "Hans" : script);

/** The public list item: coded facts, and what published work makes of them today. */
export function itemOf(parts: ItemParts, file: CommitmentFile, state: CommitmentState): CommitmentItem {
  const { commitment: row, quotes } = parts;
  const [quote] = quotes;
  return {
    code: row.code,
    document: parts.document,
    clause: row.clausePosition,
    number: row.number,
    title: row.title,
    summary: row.summary,
    quote: {
      text: quote?.reading ?? "",
      lang: quote?.language ?? "",
      script: quote ? readingScript(quote.language, quote.script) : "",
    },
    type: row.type,
    tier: row.tier,
    wording: row.wording,
    precision: row.precision,
    delegation: row.delegation,
    verifiable: row.verifiable,
    mode: row.mode,
    sectors: parts.sectors,
    parties: state.parties,
    deadline: file.deadline,
    period: state.period,
    status: state.status,
    reviewed: state.reviewed,
    flags: state.flags,
    singlePerson: state.singlePerson,
    lifecycle: row.lifecycle,
    updatedAt: updatedAt(row.publishedAt, file, parts.changedAt).toISOString(),
  };
}

/** What a search finds a commitment by, folded like the words that will be typed. */
export function searchTextOf(parts: ItemParts, partyNames: string[]): string {
  const { commitment: row, quotes } = parts;
  const three = ({ en, zh, ru }: Trilingual) => [en, zh, ru];
  const texts = [
    row.code,
    row.number,
    ...three(row.title),
    ...three(row.summary),
    ...quotes.flatMap(({ received, reading }) => [received, reading]),
    ...partyNames,
  ];
  return indexText(fold(texts.join("\n")));
}

/** Names and aliases of the parties of one commitment. */
export async function loadPartyNames(q: Q, commitmentId: string): Promise<string[]> {
  const rows = await q
    .select({ name: party.name, aliases: party.aliases })
    .from(party)
    .where(
      inArray(
        party.code,
        q
          .select({ code: commitmentParty.partyCode })
          .from(commitmentParty)
          .where(eq(commitmentParty.commitmentId, commitmentId)),
      ),
    )
    .orderBy(asc(party.code));
  return rows.flatMap(({ name, aliases }) => [name.en, name.zh, name.ru, ...aliases]);
}

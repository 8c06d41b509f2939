import { chainsByTier } from "../../db/queries/commitment-chains";
import {
  countByBasis,
  countByState,
  countClauses,
  countCommitments,
  countDeadlines,
  countPublished,
  itemsWithFlag,
  nextDeadlines,
} from "../../db/queries/overview-counts";
import { latestPublications } from "../../db/queries/publications";
import type { AsOf } from "../domain/as-of";
import type { CommitmentItem } from "../domain/commitment-item";
import { figuresOf, flagged, sum, tierCounts } from "../domain/figures";
import { accept, type Outcome } from "../domain/outcome";
import { codebookVersion, levels, tiers, wordings } from "../domain/vocabulary";
import type { Context } from "./context";
import { inPast } from "./in-past";
import { mayRead } from "./may-read";
import { chainTotals, countsByState } from "./overview-figures";
import type { LatestPublication, Overview } from "./overview-page";
import { refreshToday } from "./refresh-today";
import { registerOf } from "./register";
import { untilNextWrite } from "./until-next-write";

export type { Overview } from "./overview-page";

const shown = 8;

/** Where everything stands, by the method's words: counts first, nothing averaged, nobody ranked. */
export async function overview(
  context: Context,
  { asOf = null }: { asOf?: AsOf | null } = {},
): Promise<Outcome<Overview>> {
  const refused = mayRead(context);
  if (refused) return refused;
  return inPast(context, asOf, async (there) => {
    const today = await refreshToday(there);
    const facts = await untilNextWrite(there, `overview ${today}`, () => gather(there, today));
    return accept({ ...facts, asOf });
  });
}

async function gather(
  context: Pick<Context, "store" | "now">,
  today: string,
): Promise<Omit<Overview, "asOf">> {
  const { read: q } = context.store;
  const register = await registerOf(context);
  const rows = await countCommitments(q);
  const clauses = new Map((await countClauses(q)).map(({ slug, n }) => [slug, n]));
  const assessments = await countPublished(q);
  const basis = assessments > 0 ? await countByBasis(q) : [];
  return {
    today,
    codebook: codebookVersion,
    documents: register.documents.map((document) => ({
      ...document,
      clauses: clauses.get(document.slug) ?? 0,
      commitments: sum(rows, (row) => row.document === document.slug),
    })),
    total: sum(rows),
    byTier: tierCounts(rows),
    chains: chainTotals(await chainsByTier(q), sum(rows), tierCounts(rows)),
    sectors: register.sectors
      .map((sector) => {
        const own = rows.filter((row) => row.sector === sector.code);
        return { sector, counts: tierCounts(own), total: sum(own) };
      })
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total),
    precision: levels.map((precision) => {
      const own = rows.filter((row) => row.precision === precision);
      return { precision, counts: tierCounts(own), total: sum(own) };
    }),
    wording: wordings.map((wording) => ({ wording, total: sum(rows, (row) => row.wording === wording) })),
    parties: countsByState(await countByState(q), register.parties),
    published:
      assessments > 0 ? { assessments, figures: tiers.map((tier) => figuresOf(tier, rows, basis)) } : null,
    nextDeadlines: (await nextDeadlines(q, today, shown)).map(asItem),
    deadlines: await countDeadlines(q, today),
    reviewsDue: {
      total: flagged(rows, "review-due"),
      items: (await itemsWithFlag(q, "review-due", shown)).map(asItem),
    },
    latest: (await latestPublications(q, shown)).flatMap(describePublication),
  };
}

const asItem = (item: string) => JSON.parse(item) as CommitmentItem;

function describePublication({
  assessment,
  ...place
}: Awaited<ReturnType<typeof latestPublications>>[number]): LatestPublication[] {
  const { subject, status, publishedAt, correctsId, singlePerson } = assessment;
  if (!publishedAt) return [];
  return [{ ...place, subject, status, publishedAt, correction: correctsId !== null, singlePerson }];
}

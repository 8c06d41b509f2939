import { chunksOf } from "../../db/queries/chunks";
import { countItems, itemsByKey, type ListFilter, listKeys } from "../../db/queries/commitment-list";
import { countPublished } from "../../db/queries/overview-counts";
import { allParticipation } from "../../db/queries/party-page";
import { itemsByCode, listedDocuments } from "../../db/queries/report-commitments";
import { documentTexts } from "../../db/queries/report-texts";
import type { Q } from "../../db/store";
import { utcDay } from "../domain/calendar";
import type { CommitmentItem } from "../domain/commitment-item";
import { emptyFilter } from "../domain/commitment-query-address";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { mostToldCommitments } from "../domain/report";
import type { FactsBefore, ItemSource, ReportFacts, ReportRequest } from "../reports/report-facts";
import { parseCommitmentQuery } from "./commitment-query-input";
import type { Context } from "./context";
import { listFilter } from "./list-commitments";
import { otherRequests } from "./other-requests";
import { readRegister } from "./register";
import { reportDetails } from "./report-details";
import type { Since } from "./report-since";

/** How many commitments can be told one by one, and what is said where there are more. */
export type ToldLimit = { most: number; sentence: string };
export const inFiles: ToldLimit = { most: mostToldCommitments, sentence: "reportTooLong" };
export const onPage: ToldLimit = { most: 300, sentence: "reportTooLongForPage" };

const itemsAtOnce = 200;

/** Everything a report is composed from; `there` reads as a visitor at one instant, in which rows are read lazily too. */
export async function reportFactsOf(
  there: Context,
  request: ReportRequest,
  since: Since | null,
  limit: ToldLimit = inFiles,
): Promise<Outcome<ReportFacts>> {
  const { store, now } = there;
  const { read: q } = store;
  const list = listFilter(there, request.filter);
  const keys = await keysOf(q, list, request);
  const streamed = request.kind === "table";
  if (!streamed && keys.length > limit.most)
    return refuse("invalid", sentence(limit.sentence, { count: keys.length, most: limit.most }));
  const listed = itemsOf(q, keys);
  const items = streamed ? [] : await allOf(listed);
  const { sectors, parties } = await readRegister(store);
  return accept({
    request,
    asOf: now(),
    today: utcDay(now()),
    documents: await documentsOf(q, list, request),
    sectors,
    parties: new Map(parties.map((party) => [party.code, party])),
    items,
    listed,
    all: await countItems(q, listFilter(there, emptyFilter)),
    details: await reportDetails(q, request.kind === "outlook" ? items.filter(isAhead) : items),
    anythingPublished: (await countPublished(q)) > 0,
    before: since === null ? null : await beforeOf(there, request, since, items),
  });
}

/** An outlook says of these alone what will count. */
const isAhead = ({ status }: CommitmentItem): boolean => status === "not-yet-due";

/** Any order can be cut into batches once the keys are known. */
function keysOf(q: Q, list: ListFilter, { view, language }: ReportRequest): Promise<number[]> {
  const noCodes = { documents: [], sectors: [], parties: [] };
  const { sort } = parseCommitmentQuery(new URLSearchParams(view), noCodes).query;
  return listKeys(q, list, { sort, locale: language });
}

const itemsOf = (q: Q, keys: readonly number[]): ItemSource => ({
  count: keys.length,
  async *batches() {
    for (const some of chunksOf(keys, itemsAtOnce)) {
      yield (await itemsByKey(q, some)).map((item) => JSON.parse(item) as CommitmentItem);
      await otherRequests();
    }
  },
});

async function allOf({ batches }: ItemSource): Promise<CommitmentItem[]> {
  const items: CommitmentItem[] = [];
  for await (const some of batches()) items.push(...some);
  return items;
}

/** Those of the view, and the one it is about even where nothing of it matches. */
async function documentsOf(
  q: Q,
  list: ListFilter,
  request: ReportRequest,
): Promise<ReportFacts["documents"]> {
  const { kind, subject } = request;
  const named = kind === "document" && subject !== null ? [subject] : [];
  const texts = await documentTexts(q, await listedDocuments(q, list), named);
  const took = await allParticipation(q);
  return texts.map(({ id: _, ...text }) => ({
    ...text,
    participation: took
      .filter(({ slug }) => slug === text.slug)
      .map(({ code, participation, note, countDisputed }) => ({
        ...{ party: code, participation, note },
        counted: countDisputed || !participation.includes("text-disputed"),
      })),
  }));
}

/** The same view at an earlier instant, and what moved into or out of it since. */
async function beforeOf(
  { store }: Context,
  request: ReportRequest,
  since: Since,
  items: readonly CommitmentItem[],
): Promise<FactsBefore> {
  const present = store.past?.of ?? store;
  const now = new Set(items.map(({ code }) => code));
  const then = await present.asOf(since.asOf, async (earlier) => {
    const { read: q } = earlier;
    const keys = await keysOf(q, listFilter({ store: earlier }, request.filter), request);
    const view = await allOf(itemsOf(q, keys));
    const known = new Set(view.map(({ code }) => code));
    const others = await readItems(
      q,
      [...now].filter((code) => !known.has(code)),
    );
    return { view, others };
  });
  const left = then.view.map(({ code }) => code).filter((code) => !now.has(code));
  return {
    ...since,
    items: then.view,
    others: then.others,
    left: await readItems(store.read, left),
  };
}

async function readItems(q: Q, codes: readonly string[]): Promise<CommitmentItem[]> {
  const items: CommitmentItem[] = [];
  for (const some of chunksOf(codes, itemsAtOnce))
    items.push(...(await itemsByCode(q, some)).map((item) => JSON.parse(item) as CommitmentItem));
  return items;
}

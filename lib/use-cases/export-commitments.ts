import { itemsByKey, listKeys } from "../../db/queries/commitment-list";
import { nextDue } from "../../db/queries/commitment-state";
import { allParticipation } from "../../db/queries/party-page";
import type { Q, Store } from "../../db/store";
import { type AsOf, instantOf } from "../domain/as-of";
import { midnightOf, utcDay } from "../domain/calendar";
import type { CommitmentItem } from "../domain/commitment-item";
import { type Column, type CommitmentQuery, defaultColumns } from "../domain/commitment-query";
import { serializeCommitmentQuery } from "../domain/commitment-query-address";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { type Locale, locales } from "../domain/vocabulary";
import { type CsvAudience, csvAudiences, csvWriter } from "../reports/csv";
import type { UnknownParameter } from "./commitment-query-input";
import type { Context } from "./context";
import { listFilter, readQuery } from "./list-commitments";
import { mayRead } from "./may-read";
import { otherRequests } from "./other-requests";
import { answerInstant } from "./public-write";
import { refreshToday } from "./refresh-today";
import { refuseUnknown } from "./refuse-unknown";
import { readRegister } from "./register";
import { streamSnapshot } from "./stream-snapshot";

const rowsAtOnce = 200;
const machineColumns = defaultColumns.flatMap((column): Column[] =>
  column === "title" ? ["wording", "title"] : [column],
);

export type CommitmentExport = { fileName: string; chunks: AsyncGenerator<string, void, void> };

/** Every row of a view, in its order and with its columns, as a CSV file in pieces. */
export async function exportCommitments(
  context: Context,
  params: URLSearchParams,
  { baseUrl }: { baseUrl: string },
): Promise<Outcome<CommitmentExport>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const { query, unknown } = await readQuery(context, params, ["for", "lang"]);
  const audience = oneOf(csvAudiences, params.getAll("for"), "for", unknown);
  const lang = oneOf(locales, params.getAll("lang"), "lang", unknown);
  if (unknown.length > 0) return refuseUnknown(unknown);
  const source = query.asOf === null ? present(context) : past(context, query.asOf);
  if (!source.ok) return source;
  await refreshToday(context);
  const file = { audience: audience ?? "people", lang: lang ?? "en" };
  // The hedge goes with every title; for people it stands in the title itself. Chosen columns are left as chosen.
  const columns = file.audience === "machines" && !params.has("columns") ? machineColumns : query.columns;
  return accept({
    fileName: `kept-commitments-${source.value.day}-${file.lang}.csv`,
    chunks: source.value.stream((q, at) => {
      // Every file names its instant, so that the same rows can be asked for again.
      const asOf = at.toISOString();
      const permalink = linkTo(baseUrl, file.lang, { ...query, asOf });
      return writeRows(q, context, query, { ...file, columns, asOf, permalink });
    }),
  });
}

type Chunks = AsyncGenerator<string, void, void>;
/** Where rows are read from: one consistent state, and the instant it is of. */
type RowSource = {
  day: string;
  stream: (write: (q: Q, at: Date) => AsyncIterable<string>) => Chunks;
};

function present({ store, now }: Context): Outcome<RowSource> {
  let at = now();
  const taken = async (q: Q) => {
    at = await exportInstant(q, store, now());
  };
  return accept({
    day: utcDay(at),
    stream: (write) => streamSnapshot(store, (q) => write(q, at), taken),
  });
}

/** After every write that the rows show, and before any change that they do not. */
async function exportInstant(q: Q, store: Store, now: Date): Promise<Date> {
  const at = await answerInstant(q, store, now);
  // Past midnight already, while the words are still those of the day before.
  const due = await nextDue(q, utcDay(at));
  return due === null ? at : new Date(midnightOf(due).getTime() - 1);
}

function past({ store, now }: Context, asOf: AsOf): Outcome<RowSource> {
  const at = instantOf(asOf);
  if (at > now()) return refuse("invalid", "asOfInFuture");
  const snapshot = <T>(work: (q: Q) => Promise<T>) => store.asOf(at, ({ read }) => work(read));
  return accept({ day: utcDay(at), stream: (write) => streamSnapshot({ snapshot }, (q) => write(q, at)) });
}

type Written = {
  audience: CsvAudience;
  lang: Locale;
  columns: Column[];
  /** Instant (ISO 8601) of what the rows show. */
  asOf: string;
  permalink: string;
};

async function* writeRows(
  q: Q,
  context: Context,
  query: CommitmentQuery,
  file: Written,
): AsyncGenerator<string> {
  const { sectors, parties } = await readRegister({ read: q });
  const csv = csvWriter({
    ...file,
    names: {
      sectors: new Map(sectors.map(({ code, label }) => [code, label])),
      parties: new Map(parties.map(({ code, name }) => [code, name])),
      disputed: await disputedParties(q),
    },
  });
  yield csv.head();
  // The keys of all rows first: any order can then be cut into batches without sorting again for each.
  const order = { sort: query.sort, locale: file.lang };
  const keys = await listKeys(q, listFilter(context, query), order);
  for (let from = 0; from < keys.length; from += rowsAtOnce) {
    const items = await itemsByKey(q, keys.slice(from, from + rowsAtOnce));
    yield csv.rows(items.map((item) => JSON.parse(item) as CommitmentItem));
    await otherRequests();
  }
}

async function disputedParties(q: Q): Promise<Map<string, string[]>> {
  const disputed = new Map<string, string[]>();
  for (const { slug, code, participation } of await allParticipation(q))
    if (participation.includes("text-disputed")) disputed.set(slug, [...(disputed.get(slug) ?? []), code]);
  return disputed;
}

/** The same view on the site; a file has all pages, so the link opens the first. */
function linkTo(baseUrl: string, lang: Locale, query: CommitmentQuery): string {
  const address = serializeCommitmentQuery({ ...query, page: 1 }).toString();
  return `${baseUrl}/${lang}/commitments${address ? `?${address}` : ""}`;
}

function oneOf<T extends string>(
  known: readonly T[],
  given: string[],
  name: string,
  unknown: UnknownParameter[],
): T | undefined {
  for (const value of given) if (!known.includes(value as T)) unknown.push({ kind: "value", name, value });
  return given.find((value): value is T => known.includes(value as T));
}

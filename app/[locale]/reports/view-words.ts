import { getTranslations } from "next-intl/server";
import { loadView } from "@/app/[locale]/commitments/load-view";
import { type CommitmentQuery, defaultSort } from "@/lib/domain/commitment-query";
import { serializeCommitmentQuery } from "@/lib/domain/commitment-query-address";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import { viewLabels } from "@/lib/messages/view-labels";
import { type Say, tierSentence, viewSentence } from "@/lib/messages/view-sentence";
import { wordsOf } from "@/lib/messages/words";
import type { AddressParams } from "@/lib/use-cases/commitment-query-input";
import type { Context } from "@/lib/use-cases/context";

export type SaidView = {
  query: CommitmentQuery;
  /** The filter and order alone, as a report keeps them. */
  view: string;
  /** “Energy or climate: 6 of 69”, then undertakings and followed items. */
  sentence: string;
  tiers: string;
  /** How it is ordered, where not as usual. */
  order: string;
  /** Opens it in the list. */
  address: string;
  /** False: something in it is not understood. */
  known: boolean;
};

/** A filter in the words of the commitments list; null where it cannot be read at all. */
export async function saidView(
  context: Context,
  params: AddressParams,
  locale: Locale,
): Promise<SaidView | null> {
  const given = params instanceof URLSearchParams ? [...params] : pairsOf(params);
  const asked = new URLSearchParams(given.filter(([name]) => name !== "page" && name !== "size"));
  asked.set("size", "1");
  const loaded = await loadView(context, asked, locale);
  if (!loaded || loaded === "future") return null;
  const { list, facets, all, register } = loaded;
  const t = await getTranslations({ locale, namespace: "commitments" });
  const say: Say = (key, values) => t(`sentence.${key}` as never, values as never);
  const labelOf = viewLabels(locale, wordsOf(locale), register);
  const count = (tier: string) => facets.facets.tier.find(({ value }) => value === tier)?.count ?? 0;
  const counts = { undertakings: count("undertaking"), items: count("followed-item") };
  const view = viewOf(list.query);
  return {
    ...{
      query: list.query,
      view,
      known: list.unknown.length === 0,
      order: await orderWords(list.query, locale),
    },
    sentence: viewSentence(list.query, { count: list.total, all }, { locale, say, labelOf }),
    tiers: list.total > 0 ? tierSentence(list.query, counts, say) : "",
    address: localePath(locale, `/commitments${view || list.query.asOf ? "?" : ""}${addressOf(list.query)}`),
  };
}

/** The filter and order of a view, without what a report keeps elsewhere. */
export const viewOf = ({ page: _, size: __, columns: ___, asOf: ____, ...rest }: CommitmentQuery): string =>
  serializeCommitmentQuery(rest).toString();

const addressOf = ({ page: _, size: __, columns: ___, ...rest }: CommitmentQuery): string =>
  serializeCommitmentQuery(rest).toString();

async function orderWords({ sort }: CommitmentQuery, locale: Locale): Promise<string> {
  if (sort.column === defaultSort.column && !sort.descending) return "";
  const t = await getTranslations({ locale, namespace: "reports.form" });
  const column = messagesOf[locale].commitments.column[sort.column];
  return t(sort.descending ? "orderDown" : "order", { column });
}

const pairsOf = (params: Record<string, string | string[] | undefined>): [string, string][] =>
  Object.entries(params).flatMap(([name, value]) =>
    [value ?? []].flat().map((text): [string, string] => [name, text]),
  );

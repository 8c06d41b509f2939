import type { getTranslations } from "next-intl/server";
import { fill } from "@/app/form-rows";
import { inAlphabet } from "@/lib/domain/alphabet";
import { columns, defaultSize, defaultSort } from "@/lib/domain/commitment-query";
import { serializeCommitmentQuery } from "@/lib/domain/commitment-query-address";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import { viewLabels } from "@/lib/messages/view-labels";
import { type Say, tierSentence, viewSentence } from "@/lib/messages/view-sentence";
import { wordsOf } from "@/lib/messages/words";
import { filterGroups } from "./filter-groups";
import type { LoadedView } from "./load-view";
import { withQuotes } from "./query-from-form";
import { tableRows } from "./table-rows";
import { tableWords } from "./table-words";
import { viewChips, withoutFilters } from "./view-chips";

type Translate = Awaited<ReturnType<typeof getTranslations<"commitments">>>;
export type ShownView = ReturnType<typeof describeView>;

const sizes = [25, defaultSize, 100, 200];

/** Turns what was found into what is said: rows, labels, sentences and addresses in the reader's language. */
export function describeView(
  { list, facets, all, register, participation }: LoadedView,
  t: Translate,
  {
    locale,
    path,
    quotes,
    drafts,
  }: {
    locale: Locale;
    path: string;
    quotes: boolean;
    /** Reports this person is writing, which this view can be for; null: who looks makes no reports. */
    drafts: { id: string; title: string }[] | null;
  },
) {
  const { query, items, total } = list;
  const text = messagesOf[locale].commitments;
  const words = wordsOf(locale);
  const labelOf = viewLabels(locale, words, register);
  const say: Say = (key, values) => t(`sentence.${key}` as never, values as never);
  const addressOf = (other: typeof query) => path + withQuotes(serializeCommitmentQuery(other), quotes);
  const parties = inAlphabet(register.parties, locale);
  const disputed = participation.filter((one) => one.participation.includes("text-disputed"));
  const rows = tableRows(items, query.columns, quotes, {
    locale,
    words,
    cell: text.cell,
    parties,
    disputed: new Set(disputed.map((one) => `${one.document} ${one.party}`)),
  });
  const tiers = Object.fromEntries(facets.facets.tier.map(({ value, count }) => [value, count]));
  const counts = { undertakings: tiers.undertaking ?? 0, items: tiers["followed-item"] ?? 0 };
  const shownDocuments = new Set(items.map((item) => item.document));

  return {
    locale,
    path,
    text,
    list,
    sentence: viewSentence(query, { count: total, all }, { locale, say, labelOf }),
    tiers: total > 0 ? tierSentence(query, counts, say) : "",
    chains: list.chains ? t("chains", { total, ...list.chains }) : "",
    chips: viewChips(query, labelOf, text.filter, locale).map(({ key, label, without }) => ({
      key,
      label,
      remove: t("chips.remove", { label }),
      without: t("empty.without", { label }),
      address: addressOf(without),
    })),
    asOf: query.asOf ? { asOf: query.asOf, today: addressOf({ ...query, asOf: null }) } : null,
    clearAddress: addressOf(withoutFilters(query)),
    knownAddress: addressOf(query),
    pageAddress: (page: number) => addressOf({ ...query, page }),
    say: {
      page: (page: number) => t("pager.page", { page }),
      pageOf: t("pager.of", { page: query.page, pages: list.pages }),
      noSuchPage: t("outOfRange.title", { page: query.page }),
      pages: t("outOfRange.pages", { pages: list.pages }),
      unknown: list.unknown.map(({ kind, name, value }) =>
        kind === "name"
          ? t("unknown.name", { name })
          : t("unknown.value", { label: labelOfParameter(name, text), value }),
      ),
    },
    notes: query.columns.includes("parties")
      ? disputed
          .filter((one) => one.note && shownDocuments.has(one.document))
          .map((one) => `${one.party}* ${one.note?.[locale]}`)
      : [],
    oneDocument: register.documents.length === 1,
    table: {
      rows,
      words: tableWords(rows, query.columns, words, text, labelOf),
      query,
      total,
      quotes,
      path,
      caption: text.caption,
    },
    rail: {
      path,
      groups: filterGroups(query, facets.facets, labelOf, text.filter, parties),
      q: query.q,
      dueFrom: query.dueFrom ?? "",
      dueTo: query.dueTo ?? "",
      asOf: query.asOf ?? "",
      sort:
        query.sort.column === defaultSort.column && !query.sort.descending
          ? ""
          : `${query.sort.descending ? "-" : ""}${query.sort.column}`,
      text: {
        open: text.open,
        close: text.close,
        apply: text.apply,
        showCount: t("showCount", { count: total }),
        search: text.search,
        searchHint: text.searchHint,
        due: text.filter.due,
        asOf: messagesOf[locale].history.asOf.title,
        asOfDay: messagesOf[locale].history.asOf.day,
        from: text.from,
        to: text.to,
        bodies: text.bodies,
        samePartyRow: text.samePartyRow,
      },
    },
    menus: {
      columns: columns.map((code): [string, string, boolean] => [
        code,
        text.column[code],
        query.columns.includes(code),
      ]),
      sizes: sizes.includes(query.size) ? sizes : [...sizes, query.size].sort((a, b) => a - b),
      size: query.size,
      quotes,
      downloads: downloadsOf(query, locale, text),
      reports: drafts ? reportDoors(query, drafts, locale) : [],
      text: {
        columns: text.view.columns,
        rows: text.view.rows,
        quotes: text.view.quotes,
        apply: text.apply,
        download: text.view.download,
        downloadNote: text.view.downloadNote,
        report: messagesOf[locale].reports.door.menu,
        reportNote: messagesOf[locale].reports.door.menuNote,
        keys: text.view.keys,
        keyList: [
          ["/", text.view.keySearch],
          ["j / k", text.view.keyMove],
          ["Enter", text.view.keyOpen],
          ["Esc", text.view.keyClose],
        ] as [string, string][],
      },
    },
  };
}

type Text = (typeof messagesOf)[Locale]["commitments"];
type Query = LoadedView["list"]["query"];

function labelOfParameter(name: string, text: Text): string {
  const labels: Record<string, string> = { ...text.filter, ...text.parameter };
  return labels[name] ?? name;
}

/** This view as files: this filter, this order. The JSON ends at its first 500 rows, as its label says. */
function downloadsOf(query: Query, locale: Locale, text: Text): [string, string][] {
  const file = (name: string, more: Record<string, string>) => {
    const address = serializeCommitmentQuery({ ...query, page: undefined, size: undefined });
    for (const [key, value] of Object.entries(more)) address.set(key, value);
    return `/api/v1/${name}?${address}`;
  };
  return [
    [text.view.csv, file("commitments.csv", { for: "people", lang: locale })],
    [text.view.csvMachines, file("commitments.csv", { for: "machines", lang: locale })],
    [text.view.json, file("commitments", { size: "500" })],
  ];
}

/** A report from this view, or this view for a report that is being written. */
function reportDoors(
  query: Query,
  drafts: { id: string; title: string }[],
  locale: Locale,
): [string, string][] {
  const { door } = messagesOf[locale].reports;
  const view = serializeCommitmentQuery({ ...query, page: undefined, size: undefined });
  const at = (where: string, asked: URLSearchParams) =>
    localePath(locale, `/reports/${where}${asked.size > 0 ? `?${asked}` : ""}`);
  return [
    [door.view, at("new", view)],
    ...drafts.map(({ id, title }): [string, string] => [
      fill(door.viewFor, { title }),
      at(`drafts/${id}/edit`, new URLSearchParams({ view: view.toString() })),
    ]),
  ];
}

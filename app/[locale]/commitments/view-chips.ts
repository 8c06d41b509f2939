import { type CommitmentQuery, filterNames } from "@/lib/domain/commitment-query";
import { emptyFilter } from "@/lib/domain/commitment-query-address";
import { formatDay } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import type { LabelOf } from "@/lib/messages/view-labels";

/** One chosen value, and the view without it. */
export type ViewChip = { key: string; label: string; without: CommitmentQuery };

/** Every chosen value, named with its filter: “Sector: Energy”. */
export function viewChips(
  query: CommitmentQuery,
  labelOf: LabelOf,
  legends: Record<string, string>,
  locale: Locale,
): ViewChip[] {
  const colon = locale === "zh" ? "：" : ": ";
  const first = { ...query, page: 1 };
  const chip = (name: string, value: string, label: string, without: Partial<CommitmentQuery>): ViewChip => ({
    key: `${name} ${value}`,
    label: `${legends[name]}${colon}${label}`,
    without: { ...first, ...without },
  });
  return [
    ...filterNames.flatMap((name) =>
      query[name].map((value) =>
        chip(name, value, labelOf(name, value), { [name]: query[name].filter((one) => one !== value) }),
      ),
    ),
    ...(query.dueFrom
      ? [chip("dueFrom", query.dueFrom, formatDay(query.dueFrom, locale), { dueFrom: null })]
      : []),
    ...(query.dueTo ? [chip("dueTo", query.dueTo, formatDay(query.dueTo, locale), { dueTo: null })] : []),
    ...(query.q ? [chip("q", query.q, query.q, { q: "" })] : []),
  ];
}

/** The same columns, order and page size without any filter. */
export const withoutFilters = (query: CommitmentQuery): CommitmentQuery => ({
  ...query,
  ...emptyFilter,
  page: 1,
});

import type { CommitmentFilter, FilterName } from "@/lib/domain/commitment-query";
import type { LabelOf } from "@/lib/messages/view-labels";
import type { FacetOption, Facets } from "@/lib/use-cases/commitment-facets";
import type { RegisterParty } from "@/lib/use-cases/register";

/** One choice: value, label, how many it would leave, and whether it is chosen. */
export type FilterChoice = [value: string, label: string, count: number, chosen?: 1];
export type FilterGroup = {
  name: FilterName;
  legend: string;
  choices: FilterChoice[];
  more?: FilterChoice[];
};

/** The order in which an analyst narrows down: what, who, how it stands, how it is worded. */
const order: readonly FilterName[] = [
  "document",
  "sector",
  "status",
  "party",
  "role",
  "partyStatus",
  "tier",
  "wording",
  "type",
  "precision",
  "flag",
];

/** The filters as the rail shows them; parties in the reader's alphabet, states before bodies. */
export function filterGroups(
  filter: CommitmentFilter,
  facets: Facets,
  labelOf: LabelOf,
  legends: Record<FilterName, string>,
  parties: readonly RegisterParty[],
): FilterGroup[] {
  const choice = (name: FilterName, { value, count }: FacetOption): FilterChoice => {
    const label = labelOf(name, value);
    return filter[name].includes(value) ? [value, label, count, 1] : [value, label, count];
  };
  return order.map((name) => {
    const group = { name, legend: legends[name] };
    if (name !== "party") return { ...group, choices: facets[name].map((option) => choice(name, option)) };
    const counts = new Map(facets.party.map((option) => [option.value, option]));
    const chosenFrom = (states: boolean) =>
      parties
        .filter(({ kind }) => (kind === "state") === states)
        .map(({ code }) => counts.get(code) ?? { value: code, count: 0 })
        // A long register names many bodies: those that would leave nothing are not offered.
        .filter(({ value, count }) => states || count > 0 || filter.party.includes(value))
        .map((option) => choice("party", option));
    return { ...group, choices: chosenFrom(true), more: chosenFrom(false) };
  });
}

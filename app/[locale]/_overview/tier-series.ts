import type { BarSeries } from "@/app/_ui/stacked-bars";
import type { Words } from "@/lib/messages/words";

/** The two tiers stand side by side in every bar and are never summed without both numbers. */
export const tierSeries = (words: Words): BarSeries[] => [
  { key: "undertaking", label: words.tierPlural.undertaking, fill: "mostly" },
  { key: "followed-item", label: words.tierPlural["followed-item"], fill: "no-evidence" },
];

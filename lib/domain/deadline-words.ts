import type { ItemDeadline } from "./commitment-item";
import { formatInterval } from "./day-words";
import type { DeadlineKind, Locale } from "./vocabulary";

/** “2027”, “May – June 2025”, “Continuing”: never finer than the text says it. */
export function deadlineText(
  deadline: ItemDeadline,
  locale: Locale,
  kinds: Record<DeadlineKind, string>,
): string {
  if (!deadline.end) return kinds[deadline.kind];
  const date = formatInterval(
    deadline.start ?? deadline.end,
    deadline.end,
    locale,
    deadline.precision ?? "day",
  );
  return deadline.kind === "dated" ? date : `${kinds[deadline.kind]} (${date})`;
}

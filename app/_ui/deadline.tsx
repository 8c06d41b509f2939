import type { ItemDeadline } from "@/lib/domain/commitment-item";
import type { DeadlineKind, Locale } from "@/lib/domain/vocabulary";
import { formatInterval } from "./day";

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

/** `kinds` is `wordsOf(locale).deadlineKind`. */
export function Deadline({
  deadline,
  locale,
  kinds,
}: {
  deadline: ItemDeadline;
  locale: Locale;
  kinds: Record<DeadlineKind, string>;
}) {
  const text = deadlineText(deadline, locale, kinds);
  return deadline.end ? <time dateTime={deadline.end}>{text}</time> : <span>{text}</span>;
}

import type { ItemDeadline } from "@/lib/domain/commitment-item";
import { deadlineText } from "@/lib/domain/deadline-words";
import type { DeadlineKind, Locale } from "@/lib/domain/vocabulary";

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

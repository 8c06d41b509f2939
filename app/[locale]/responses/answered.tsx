import Link from "next/link";
import { StatusBadge } from "@/app/_ui/status-mark";
import { allTogether, type Locale, type Status } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";

/** The published assessment that a response is about. */
export function Answered({
  heading,
  assessment: { id, subject, status, reason },
  code,
  locale,
  names,
}: {
  heading: string;
  assessment: { id: string; subject: string; status: Status; reason: string };
  code: string;
  locale: Locale;
  names: Record<string, string>;
}) {
  const words = wordsOf(locale);
  return (
    <section aria-labelledby="answered" className="measure mb-10 border-l-2 border-rule pl-4">
      <h2 id="answered" className="text-sm text-faint">
        {heading}
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-3">
        <Link href={localePath(locale, `/commitments/${code}#a-${id}`)}>{code}</Link>
        <span>{subject === allTogether ? words.subjectAll : (names[subject] ?? subject)}</span>
        <StatusBadge status={status} label={words.status[status]} />
      </p>
      <p className="mt-1 whitespace-pre-line">{reason}</p>
    </section>
  );
}

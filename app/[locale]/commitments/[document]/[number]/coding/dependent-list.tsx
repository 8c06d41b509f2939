import { StatusBadge } from "@/app/_ui/status-mark";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import type { Dependents } from "@/lib/use-cases/coding-dependents";

const kinds = ["reconfirm", "uncounted", "look", "back"] as const;

/** The assessments that publishing would touch, and how. */
export function DependentList({
  dependents,
  locale,
  names,
}: {
  dependents: Dependents;
  locale: Locale;
  names: Record<string, string>;
}) {
  const { dependents: say } = messagesOf[locale].coding;
  const words = wordsOf(locale);
  const touched = kinds.filter((kind) => dependents[kind].length > 0);
  if (touched.length === 0) return <p className="mt-2 text-soft">{say.none}</p>;
  return touched.map((kind) => (
    <div key={kind} className="mt-3">
      <p>{say[kind]}</p>
      <ul className="mt-1 grid gap-1">
        {dependents[kind].map(({ id, subject, status }) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            <span className="font-medium">
              {subject === allTogether ? words.subjectAll : (names[subject] ?? subject)}
            </span>
            <StatusBadge status={status} label={words.status[status]} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

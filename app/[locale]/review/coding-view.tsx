import { Quote } from "@/app/_ui/quote";
import { ChangeTable } from "@/app/[locale]/commitments/[document]/[number]/coding/change-table";
import { DependentList } from "@/app/[locale]/commitments/[document]/[number]/coding/dependent-list";
import { codingLines } from "@/app/[locale]/commitments/[document]/[number]/coding/say-coding";
import { fill } from "@/app/form-rows";
import { changedCoding, codingIn, rebased } from "@/lib/domain/coding-fields";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { CodingForReview } from "@/lib/use-cases/coding-queue";
import { PlaceTitle } from "./place-title";

/** A change of coding: old beside new, its reason, the text, and what rests on it. */
export function CodingView({
  change,
  locale,
  names,
}: {
  change: CodingForReview;
  locale: Locale;
  names: Record<string, string>;
}) {
  const { coding: say } = messagesOf[locale];
  const { base, changes, stands, choices, parts } = change;
  const speech = { locale, choices };
  const stored = { base: codingIn(base), changes: codingIn(changes) };
  const { clashes } = rebased(stored, stands);
  const lines = codingLines(base, changes, speech);
  const moved = lines
    .map(({ key }) => key)
    .filter((key) => clashes.some((field) => key.split(".")[0] === field));
  return (
    <div className="grid gap-10">
      <section aria-labelledby="change">
        <h2 id="change" className="text-lg font-semibold">
          {say.kind[change.kind]}
        </h2>
        <p className="mt-1">
          <PlaceTitle place={change.commitment} locale={locale} />
        </p>
        <h3 className="mt-5 text-sm text-faint">{say.field.reason}</h3>
        <p className="measure whitespace-pre-line">{change.reason}</p>
      </section>
      <section aria-label={say.text} className="max-w-2xl">
        <Quote lang={change.language === "zh" ? "zh-Hans" : change.language} labels={{ received: say.text }}>
          {change.quote}
        </Quote>
      </section>
      <section aria-labelledby="differs">
        <h2 id="differs" className="mb-3 text-lg font-semibold">
          {say.table.title}
        </h2>
        <ChangeTable lines={lines} moved={moved} locale={locale} />
        {parts.map(({ coding, quote }, i) => {
          const number = i + 1;
          const { base: was, changes: is } = changedCoding(stands, coding);
          const caption = fill(say.split.part, { number });
          return (
            <div key={caption} className="mt-8">
              <h3 className="mb-1 font-semibold">{caption}</h3>
              {quote ? (
                <p lang={change.language} className="mb-2 font-serif">
                  {quote}
                </p>
              ) : (
                <p className="mb-2 text-sm text-soft">{say.split.whole}</p>
              )}
              <ChangeTable lines={codingLines(was, is, speech)} locale={locale} caption={caption} />
            </div>
          );
        })}
      </section>
      <section aria-labelledby="rests">
        <h2 id="rests" className="text-lg font-semibold">
          {say.dependents.title}
        </h2>
        <DependentList dependents={change.dependents} locale={locale} names={names} />
      </section>
    </div>
  );
}

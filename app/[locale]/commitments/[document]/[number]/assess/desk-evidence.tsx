import { getTranslations } from "next-intl/server";
import { formatDay, formatInterval } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { AssessmentDesk } from "@/lib/use-cases/assessment-desk";

/** What has been recorded so far, newest first, also what still waits for review. */
export async function DeskEvidence({
  desk,
  locale,
  nameOf,
}: {
  desk: AssessmentDesk;
  locale: Locale;
  nameOf: (subject: string) => string;
}) {
  const t = await getTranslations({ locale, namespace: "assess" });
  const words = wordsOf(locale);
  if (desk.developments.length + desk.searches.length === 0)
    return <p className="text-soft">{t("evidenceNone")}</p>;
  const waits = (state: string) =>
    state === "accepted" ? null : (
      <span className="ml-2 text-sm text-faint">
        {words.evidenceState[state as keyof typeof words.evidenceState]}
      </span>
    );
  return (
    <ul className="grid gap-4">
      {desk.developments.map((development) => (
        <li key={development.id} className="border-t border-rule pt-3">
          <p className="text-sm text-faint">
            {formatInterval(development.happenedFrom, development.happenedTo, locale)}
            {waits(development.state)}
          </p>
          <p lang={development.language}>{development.what}</p>
          <p className="mt-1 text-sm text-soft">
            {development.links
              .map(({ subject, polarity }) => `${nameOf(subject)} · ${words.polarity[polarity]}`)
              .join("; ")}
            {development.restated ? ` · ${t("evidenceRepeats")}` : ""}
          </p>
          <p className="text-sm text-soft">
            {development.sources.map((source) => `${source.class} ${source.publisher}`).join("; ")}
          </p>
        </li>
      ))}
      {desk.searches.map((search) => (
        <li key={search.id} className="border-t border-rule pt-3">
          <p className="text-sm text-faint">
            {formatDay(search.searchedOn, locale)}
            {waits(search.state)}
          </p>
          <p>{t("searchLine", { words: search.words })}</p>
          <p className="mt-1 text-sm text-soft">
            {nameOf(search.subject)} · {search.searchedWhere}
          </p>
        </li>
      ))}
    </ul>
  );
}

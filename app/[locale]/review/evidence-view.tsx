import { getTranslations } from "next-intl/server";
import { formatDay, formatInterval } from "@/lib/domain/day-words";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { OpenDevelopment, OpenSearch } from "@/lib/use-cases/open-work";
import { MarkList } from "./mark-list";
import { PlaceTitle } from "./place-title";
import { SourceView } from "./source-view";

type Shared = {
  locale: Locale;
  names: Record<string, string>;
  /** Short words on top: new, waiting, left out. */
  marks?: string[];
};

/** What happened, on whose word, and for which commitments. */
export async function DevelopmentView({
  development,
  locale,
  names,
  marks = [],
  sourceMarks = () => [],
}: Shared & { development: OpenDevelopment; sourceMarks?: (id: string) => string[] }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  const nameOf = (code: string) => (code === allTogether ? words.subjectAll : (names[code] ?? code));
  return (
    <article className="measure">
      <MarkList marks={marks} />
      <p className="text-sm text-faint">
        {[
          formatInterval(development.happenedFrom, development.happenedTo, locale),
          development.place,
          words.evidenceState[development.state],
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p lang={development.language} className="text-lg whitespace-pre-line">
        {development.what}
      </p>
      {development.restated ? <p className="mt-1 text-sm text-soft">{t("restated")}</p> : null}
      <h3 className="mt-4 font-medium">{t("sources")}</h3>
      <ul className="mt-2 grid gap-4">
        {development.sources.map((source) => (
          <SourceView
            key={source.id}
            source={source}
            locale={locale}
            names={names}
            marks={sourceMarks(source.id)}
          />
        ))}
      </ul>
      <h3 className="mt-4 font-medium">{t("links")}</h3>
      <ul className="mt-1 grid gap-1.5">
        {development.links.map(({ commitment, subject, polarity, note }) => (
          <li key={`${commitment.code} ${subject}`}>
            <PlaceTitle place={commitment} locale={locale} />
            <span className="block text-sm text-soft">
              {nameOf(subject)} · {words.polarity[polarity]}
              {note ? ` · ${note}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}

export async function SearchView({ search, locale, names, marks = [] }: Shared & { search: OpenSearch }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { subjectAll, evidenceState } = wordsOf(locale);
  const language = new Intl.DisplayNames([locale], { type: "language" }).of(search.language);
  const facts: [string, string][] = [
    [t("subject"), search.subject === allTogether ? subjectAll : (names[search.subject] ?? search.subject)],
    [t("words"), search.words],
    [t("language"), language ?? search.language],
    [t("where"), search.searchedWhere],
    [t("on"), formatDay(search.searchedOn, locale)],
  ];
  return (
    <article className="measure">
      <MarkList marks={marks} />
      <p className="text-sm text-faint">{evidenceState[search.state]}</p>
      <p>
        <PlaceTitle place={search.commitment} locale={locale} />
      </p>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-sm text-faint">{term}</dt>
            <dd className="whitespace-pre-line">{fact}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

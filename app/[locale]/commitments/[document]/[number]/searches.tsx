import { formatDay } from "@/lib/domain/day-words";
import type { CommitmentDetail, DetailSearch } from "@/lib/use-cases/commitment-detail";
import { languageName } from "./development-source";
import { KeepLink } from "./keep-link";
import type { Speech } from "./speech";

/** Where somebody looked and found nothing: words, language, place, day. */
export function Searches({ detail, speech }: { detail: CommitmentDetail; speech: Speech }) {
  if (detail.searches.length === 0) return null;
  return (
    <section aria-labelledby="searches">
      <h2 id="searches">{speech.t("searches.title")}</h2>
      <ol className="records">
        {detail.searches.map((search) => (
          <li key={search.id} id={`s-${search.id}`}>
            <SearchLine search={search} speech={speech} />
            {detail.drafts?.mayReview ? (
              <KeepLink path={`/searches/${search.id}`} locale={speech.locale} />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function SearchLine({ search, speech }: { search: DetailSearch; speech: Speech }) {
  const { t, locale, nameOf } = speech;
  return (
    <>
      <p className="head">
        <time dateTime={search.searchedOn}>{formatDay(search.searchedOn, locale)}</time> ·{" "}
        {t("searches.for", { subject: nameOf(search.subject) })}
      </p>
      <p>
        {t("searches.line", {
          words: search.words,
          language: languageName(search.language, speech),
          where: search.searchedWhere,
        })}
      </p>
    </>
  );
}

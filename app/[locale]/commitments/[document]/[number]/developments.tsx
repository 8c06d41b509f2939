import { Comments } from "@/app/[locale]/_comments/comments";
import { formatInterval } from "@/lib/domain/day-words";
import type { CommitmentDetail, DetailDevelopment } from "@/lib/use-cases/commitment-detail";
import { DevelopmentSource } from "./development-source";
import { KeepLink } from "./keep-link";
import type { Speech } from "./speech";

/** What happened, newest first, each with its sources. */
export function Developments({ detail, speech }: { detail: CommitmentDetail; speech: Speech }) {
  const { t } = speech;
  return (
    <section aria-labelledby="developments">
      <h2 id="developments">{t("developments.title")}</h2>
      {detail.developments.length === 0 ? (
        <p className="text-soft">{t("developments.none")}</p>
      ) : (
        <ol className="records">
          {detail.developments.map((development) => (
            <li key={development.id} id={`d-${development.id}`}>
              <Development development={development} speech={speech} />
              {detail.drafts ? (
                <Comments target="development" targetId={development.id} locale={speech.locale} folded />
              ) : null}
              {detail.drafts?.mayReview ? (
                <KeepLink path={`/developments/${development.id}`} locale={speech.locale} />
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function Development({ development, speech }: { development: DetailDevelopment; speech: Speech }) {
  const { t, words, locale, nameOf } = speech;
  const { happenedFrom, happenedTo, place, what, language, links, sources } = development;
  return (
    <>
      <p className="head">
        <time dateTime={happenedTo}>{formatInterval(happenedFrom, happenedTo, locale)}</time>
        {place ? ` · ${place}` : ""}
      </p>
      <p lang={language} className="what">
        {what}
      </p>
      <ul className="links">
        {links.map((link) => (
          <li key={`${link.subject} ${link.polarity}`}>
            {t("developments.for", {
              subject: nameOf(link.subject),
              polarity: words.polarity[link.polarity].toLocaleLowerCase(locale),
            })}
            {link.note ? <span className="more">{link.note}</span> : null}
          </li>
        ))}
      </ul>
      {development.restated ? <p className="aside">{t("developments.restated")}</p> : null}
      {development.singlePerson ? <p className="aside">{t("developments.single")}</p> : null}
      {sources.length > 0 ? (
        <>
          <h3>{t("developments.sources")}</h3>
          <ul className="sources">
            {sources.map((source) => (
              <li key={source.id}>
                <DevelopmentSource source={source} speech={speech} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

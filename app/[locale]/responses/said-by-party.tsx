import { getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";

export type Said = {
  body: string;
  language: string;
  givenOn: string;
  sourceTitle: string;
  sourceAddress: string | null;
  file: { sha256: string; name: string } | null;
  singlePerson?: boolean;
};

/** A party in its own words: attributed, in serif, with the day, the language and where it can be looked up. */
export async function SaidByParty({
  response,
  party,
  locale,
}: {
  response: Said;
  party: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "responses" });
  const { body, language, givenOn, sourceTitle, sourceAddress, file, singlePerson } = response;
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  return (
    <figure className="measure">
      <figcaption className="font-medium">{t("says", { party })}</figcaption>
      <blockquote
        lang={language}
        className="mt-1 border-l-2 border-rule pl-4 font-serif leading-relaxed break-words whitespace-pre-line"
      >
        {body}
      </blockquote>
      <p className="mt-1 pl-4 text-sm text-faint">
        <time dateTime={givenOn}>{t("given", { date: formatDay(givenOn, locale) })}</time>
        {` · ${languages.of(language) ?? language} · `}
        {sourceAddress ? (
          <a href={sourceAddress} rel="noopener nofollow">
            {sourceTitle}
          </a>
        ) : (
          <span>{sourceTitle}</span>
        )}
        {file ? (
          <>
            {" · "}
            <a href={`/api/v1/files/${file.sha256}`}>{file.name}</a>
          </>
        ) : null}
        {singlePerson ? ` · ${t("single")}` : ""}
      </p>
    </figure>
  );
}

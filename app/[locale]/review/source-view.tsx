import { getTranslations } from "next-intl/server";
import { LinkState } from "@/app/[locale]/_sources/link-state";
import { NoTitle, RedactionNote } from "@/app/[locale]/_sources/redaction-note";
import { formatDay } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DetailSource } from "@/lib/use-cases/commitment-detail";
import { MarkList } from "./mark-list";

/** A source with everything a reviewer weighs: who says it, for whom, where, and in which words. */
export async function SourceView({
  source,
  locale,
  names,
  marks = [],
}: {
  source: DetailSource;
  locale: Locale;
  names: Record<string, string>;
  marks?: string[];
}) {
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const language = new Intl.DisplayNames([locale], { type: "language" }).of(source.language);
  const facts = [
    `${source.class} · ${words.sourceClass[source.class]}`,
    source.publisher,
    source.speaksFor.length > 0
      ? t("speaksFor", { names: list.format(source.speaksFor.map((code) => names[code] ?? code)) })
      : t("speaksForNobody"),
    source.origin ? t("origin", { origin: source.origin }) : "",
    language ?? source.language,
    source.publishedOn ? t("published", { date: formatDay(source.publishedOn, locale) }) : "",
    t("accessed", { date: formatDay(source.accessedOn, locale) }),
    words.visibility[source.visibility],
  ].filter(Boolean);
  return (
    <li className="border-l-2 border-rule pl-4">
      <MarkList marks={marks} />
      <p lang={source.language} className="font-medium">
        {source.address ? (
          <a href={source.address} rel="noopener noreferrer nofollow" target="_blank" className="break-words">
            {source.title || <NoTitle locale={locale} />}
          </a>
        ) : (
          source.title || <NoTitle locale={locale} />
        )}
      </p>
      <p className="text-sm text-soft">{facts.join(" · ")}</p>
      {source.address ? <p className="text-sm break-all text-faint">{source.address}</p> : null}
      {source.address ? <LinkState link={source} locale={locale} /> : null}
      <p className="flex flex-wrap gap-x-4 text-sm">
        {source.file ? (
          <a href={`/api/v1/files/${source.file.sha256}`}>{t("file", { name: source.file.name })}</a>
        ) : null}
        {source.copy ? <a href={`/api/v1/files/${source.copy.sha256}`}>{t("copy")}</a> : null}
        {source.archiveAddress ? (
          <a href={source.archiveAddress} rel="noopener noreferrer nofollow" target="_blank">
            {t("archived")}
          </a>
        ) : null}
      </p>
      {source.excerpt ? (
        <blockquote lang={source.language} className="mt-2 font-serif whitespace-pre-line">
          {source.excerpt}
          {source.locator ? (
            <span className="ml-2 font-sans text-sm text-faint">{source.locator}</span>
          ) : null}
        </blockquote>
      ) : null}
      {source.gist ? (
        <p className="mt-2 whitespace-pre-line">
          {source.gist}
          {source.gistBy === "machine" ? (
            <span className="ml-2 text-sm text-faint">{t("gistMachine")}</span>
          ) : null}
        </p>
      ) : null}
      <RedactionNote redaction={source.redaction} locale={locale} />
    </li>
  );
}

import { LinkState, ReadInstead } from "@/app/[locale]/_sources/link-state";
import { NoTitle, RedactionNote } from "@/app/[locale]/_sources/redaction-note";
import { formatDay } from "@/lib/domain/day-words";
import type { DetailSource } from "@/lib/use-cases/commitment-detail";
import { listOf, type Speech } from "./speech";

/** One source: what it is, for whom it speaks, what it says, where it can be read. */
export function DevelopmentSource({ source, speech }: { source: DetailSource; speech: Speech }) {
  const { t, words, locale, nameOf } = speech;
  const dates = [
    source.publishedOn ? t("developments.published", { date: formatDay(source.publishedOn, locale) }) : "",
    t("developments.accessed", { date: formatDay(source.accessedOn, locale) }),
  ].filter(Boolean);
  return (
    <>
      <p>
        <cite lang={source.language}>{source.title || <NoTitle locale={locale} />}</cite>
        {source.publisher ? ` · ${source.publisher}` : ""}
      </p>
      <p className="more">
        <span title={words.sourceClassMeaning[source.class]}>
          {t("developments.class", { code: source.class, label: words.sourceClass[source.class] })}
        </span>{" "}
        ·{" "}
        {source.speaksFor.length > 0
          ? t("developments.speaksFor", { list: listOf(locale, source.speaksFor.map(nameOf)) })
          : t("developments.speaksForNobody")}
        {source.origin ? ` · ${t("developments.reprints", { origin: source.origin })}` : ""} ·{" "}
        {dates.join(locale === "zh" ? "，" : ", ")}
      </p>
      {source.excerpt ? (
        <figure>
          <figcaption className="more">
            {t("developments.excerpt", { language: languageName(source.language, speech) })}
            {source.locator ? ` · ${t("developments.locator", { locator: source.locator })}` : ""}
          </figcaption>
          <blockquote lang={source.language} className="font-serif">
            {source.excerpt}
          </blockquote>
        </figure>
      ) : null}
      {source.gist ? (
        <p className="gist">
          <span className="more">
            {t(source.gistBy === "machine" ? "developments.gistMachine" : "developments.gistHuman")}
          </span>
          {source.gist}
        </p>
      ) : null}
      {source.visibility === "reference-only" ? (
        <p className="more">{t("developments.referenceOnly")}</p>
      ) : null}
      {source.visibility === "internal" ? <p className="more">{t("developments.internal")}</p> : null}
      <SourceLinks source={source} speech={speech} />
      <RedactionNote redaction={source.redaction} locale={locale} />
    </>
  );
}

function SourceLinks({ source, speech: { t, locale } }: { source: DetailSource; speech: Speech }) {
  const { address, archiveAddress, file, copy } = source;
  if (!address && !archiveAddress && !file) return null;
  const isDead = source.linkState === "dead";
  return (
    <p className="ways">
      {address ? (
        <a href={address} rel="noreferrer nofollow">
          {t("developments.open")}
          <span className="address"> {new URL(address).host}</span>
        </a>
      ) : null}
      {address ? <LinkState link={source} locale={locale} /> : null}
      {isDead && (archiveAddress || copy || file) ? <ReadInstead locale={locale} /> : null}
      {archiveAddress ? (
        <a href={archiveAddress} rel="noreferrer nofollow">
          {t("developments.archive")}
        </a>
      ) : null}
      {copy ? (
        <a href={`/api/v1/files/${copy.sha256}`} download={copy.name}>
          {t("developments.copy", { size: sizeText(copy.bytes, locale) })}
        </a>
      ) : null}
      {file ? (
        <a href={`/api/v1/files/${file.sha256}`} download={file.name}>
          {t("developments.file", { name: file.name, size: sizeText(file.bytes, locale) })}
        </a>
      ) : null}
    </p>
  );
}

/** “12 kB”, “1.4 MB”. */
function sizeText(bytes: number, locale: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(bytes, 1_000) / (large ? 1_000_000 : 1_000));
}

export function languageName(code: string, { t }: Pick<Speech, "t">): string {
  const key = `developments.language.${code}` as Parameters<Speech["t"]>[0];
  return t.has(key) ? t(key as never) : code;
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LinkState } from "@/app/[locale]/_sources/link-state";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { TroubledLink, TroubledSource } from "@/lib/use-cases/list-troubled-links";

/** Each address with what was found there, what rests on it, and what can be read instead. */
export async function LinkList({ links, locale }: { links: TroubledLink[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const say = await getTranslations({ locale, namespace: "refusals" });
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {links.map((link) => (
        <li key={link.address} className="space-y-1 py-3">
          <p className="break-all">
            <a href={link.address} rel="noreferrer nofollow">
              {link.address}
            </a>
          </p>
          <p>
            <LinkState
              link={{ ...link, linkState: link.state, linkCheckedAt: link.checkedAt }}
              locale={locale}
            />
          </p>
          <p className="text-sm text-soft">{whyOf(link).join(" · ")}</p>
          <ul className="space-y-1">
            {link.sources.map((source) => (
              <li key={`${source.title} ${source.commitments.join()}`} className="text-sm">
                <cite lang={source.language} className="not-italic">
                  {source.title}
                </cite>
                {source.publisher ? ` · ${source.publisher}` : ""}
                {source.commitments.map((code) => (
                  <Link key={code} href={localePath(locale, `/commitments/${code}`)} className="ml-2">
                    {code}
                  </Link>
                ))}
                <Instead source={source} locale={locale} />
              </li>
            ))}
            {link.candidates.map(({ id, title }) => (
              <li key={id} className="text-sm">
                {title ? `${title} · ` : ""}
                <Link href={localePath(locale, "/inbox")}>{t("links.candidate")}</Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );

  function whyOf({ failure, statusCode, failingSince }: TroubledLink): string[] {
    return [
      failure ? say(failure.key as never, failure.values as never) : "",
      statusCode !== null && statusCode >= 400 ? t("links.status", { status: String(statusCode) }) : "",
      failingSince ? t("links.since", { date: formatInstant(failingSince, locale) }) : "",
    ].filter(Boolean);
  }
}

async function Instead({ source, locale }: { source: TroubledSource; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const ways = [
    { href: source.archiveAddress, words: t("links.archive") },
    { href: source.copySha256 && `/api/v1/files/${source.copySha256}`, words: t("links.copy") },
    { href: source.fileSha256 && `/api/v1/files/${source.fileSha256}`, words: t("links.file") },
  ].flatMap(({ href, words }) => (href ? [{ href, words }] : []));
  return (
    <span className="ml-2 inline-flex flex-wrap gap-x-3 text-soft">
      {ways.length === 0
        ? t("links.noCopy")
        : ways.map(({ href, words }) => (
            <a key={words} href={href} rel="noreferrer nofollow">
              {words}
            </a>
          ))}
    </span>
  );
}

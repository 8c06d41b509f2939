import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/app/_ui/in-language";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import type { Speech } from "./speech";

/** How it stands to commitments of other documents, as people confirmed it. */
export async function Lineage({ detail, speech }: { detail: CommitmentDetail; speech: Speech }) {
  const { lineage, drafts, item } = detail;
  const { locale } = speech;
  const t = await getTranslations({ locale, namespace: "lineage" });
  if (lineage.earlier.length + lineage.later.length === 0) return null;
  const code = encodeURIComponent(item.code);
  return (
    <section aria-labelledby="lineage">
      <h2 id="lineage">{t("shown.title")}</h2>
      <ul className="records">
        {lineage.earlier.map((link) => (
          <li key={`${link.kind} ${link.code}`}>
            <Link href={localePath(locale, `/commitments/${link.code}`)}>
              {t(`shown.earlier.${link.kind}`, { code: link.code })}
            </Link>
            <span className="more">
              <InLanguage words={link.title} locale={locale} />
            </span>
            {link.note ? <p className="aside">{link.note}</p> : null}
          </li>
        ))}
        {lineage.later.map((link) => {
          const values = { code: link.code ?? link.document, document: link.shortTitle[locale] };
          const address = link.code ? `/commitments/${link.code}` : `/documents/${link.document}`;
          return (
            <li key={`${link.kind} ${link.code} ${link.document}`}>
              <Link href={localePath(locale, address)}>{t(`shown.later.${link.kind}`, values)}</Link>
              {link.title ? (
                <span className="more">
                  <InLanguage words={link.title} locale={locale} />
                </span>
              ) : null}
              {link.note ? <p className="aside">{link.note}</p> : null}
              {drafts && link.code ? (
                <p className="aside no-print">
                  <a
                    href={localePath(
                      locale,
                      `/developments/new?commitment=${code}&text=${encodeURIComponent(link.document)}`,
                    )}
                  >
                    {t("asSource")}
                  </a>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/domain/day-words";
import { codebookVersion, type Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

export async function SiteFooter({ locale, now = new Date() }: { locale: Locale; now?: Date }) {
  const t = await getTranslations({ locale, namespace: "common.footer" });
  const corrections = await getTranslations({ locale, namespace: "corrections" });
  const method = localePath(locale, "/method");
  return (
    <footer className="border-t border-rule text-sm text-faint">
      <div className="mx-auto flex max-w-7xl flex-wrap gap-x-8 gap-y-2 px-4 py-6 sm:px-8">
        <p className="grow basis-72">{t("attributes")}</p>
        <p>{t("today", { date: formatInstant(now, locale) })}</p>
        <p>
          <Link href={method} className="text-soft">
            {t("codebook", { version: codebookVersion })}
          </Link>
        </p>
        <p>
          <Link href={`${method}#operator`} className="text-soft">
            {t("who")}
          </Link>
        </p>
        <p className="no-print">
          <Link href={localePath(locale, "/corrections")} className="text-soft">
            {corrections("footer")}
          </Link>{" "}
          ·{" "}
          <a
            href={localePath(locale, "/corrections/feed.xml")}
            rel="alternate"
            type="application/atom+xml"
            className="text-soft"
          >
            {corrections("feed")}
          </a>
        </p>
        <p className="no-print">
          <Link href={localePath(locale, "/report-error")} prefetch={false} className="text-soft">
            {t("report")}
          </Link>
        </p>
      </div>
    </footer>
  );
}

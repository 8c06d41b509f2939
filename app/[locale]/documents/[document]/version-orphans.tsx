import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/app/_ui/in-language";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentVersion } from "@/lib/use-cases/document-page";

/** What nobody has found in a version is said, so that nothing is lost silently. */
export async function VersionOrphans({ versions, locale }: { versions: DocumentVersion[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "version" });
  const words = wordsOf(locale);
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const lacking = versions.filter(({ orphans }) => orphans.length > 0);
  return lacking.map(({ versionId, language, authority, orphans }) => (
    <details key={versionId} className="measure">
      <summary className="text-accent">
        {languages.of(language) ?? language} · {words.authority[authority]}.{" "}
        {t("orphansTitle", { count: orphans.length })}
      </summary>
      <ul className="mt-3 grid gap-1.5">
        {orphans.map(({ code, number, title }) => (
          <li key={code}>
            <Link href={localePath(locale, `/commitments/${code}`)} className="tabular-nums">
              {number}
            </Link>{" "}
            <InLanguage words={title} locale={locale} />
          </li>
        ))}
      </ul>
    </details>
  ));
}

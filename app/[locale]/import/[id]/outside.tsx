import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportReport } from "@/lib/use-cases/import-desk";
import { sayOutside } from "../say-notice";

/** Mastheads, page numbers, forum noise: set beside the text, never thrown away. */
export async function Outside({
  outside,
  id,
  locale,
}: {
  outside: ImportReport["outside"];
  id: string;
  locale: Locale;
}) {
  if (outside.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "import.report" });
  const say = await sayOutside(locale);
  return (
    <section aria-labelledby="outside">
      <h2 id="outside" className="mb-3 text-xl font-semibold">
        {t("outside")}
      </h2>
      <p className="measure mb-3 text-soft">{t("outsideHow")}</p>
      <ul className="measure grid gap-3">
        {outside.map(({ blockId, kind, text }) => (
          <li key={blockId} className="border-t border-rule pt-2.5">
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
              <span>{say(kind)}</span>
              <Link
                href={localePath(locale, `/import/${id}/structure?block=${blockId}#block-${blockId}`)}
                aria-label={`${t("outsideOpen")}: ${text.slice(0, 40)}`}
              >
                {t("outsideOpen")}
              </Link>
            </p>
            <p className="font-serif break-words">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

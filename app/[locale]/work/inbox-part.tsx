import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { Today } from "@/lib/use-cases/show-today";
import { Part } from "./part";

/** What came in and nobody has looked at: reports to weigh, errors that people outside report. */
export async function InboxPart({
  candidates,
  reports,
  locale,
}: Pick<Today, "candidates" | "reports"> & { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "today" });
  const lines = [
    ...reports.oldest.map(({ id, what, language, code, at }) => ({ id, text: what, language, code, at })),
    ...candidates.oldest.map(({ id, title, address, language, at }) => ({
      ...{ id, text: title || address || t("nothingWritten"), language, code: null, at },
    })),
  ];
  const counts = [
    ...(candidates.total > 0 ? [t("candidates", { count: candidates.total })] : []),
    ...(reports.total > 0 ? [t("reports", { count: reports.total })] : []),
  ];
  return (
    <Part
      id="inbox"
      title={t("part.inbox")}
      count={candidates.total + reports.total}
      note={counts.join(" · ")}
      rest={<Link href={localePath(locale, "/inbox")}>{t("openInbox")}</Link>}
    >
      <ul className="border-b border-rule">
        {lines.map(({ id, text, language, code, at }) => (
          <li key={id} className="border-t border-rule py-2">
            <p lang={language || undefined} className="line-clamp-2">
              {text}
            </p>
            <p className="text-sm text-faint">
              {[code, formatInstant(at, locale)].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/domain/day-words";
import { redactableFields } from "@/lib/domain/redaction";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DetailSource } from "@/lib/use-cases/commitment-detail";

/** What a redaction leaves, for everybody: when, why, and the hash of each thing that was there. */
export async function RedactionNote({
  redaction,
  locale,
}: {
  redaction: DetailSource["redaction"];
  locale: Locale;
}) {
  if (!redaction) return null;
  const t = await getTranslations({ locale, namespace: "evidence" });
  return (
    <div className="mt-2 max-w-prose border-l-4 border-edge bg-sunk px-3 py-2 text-sm">
      <p>{t("redacted.note", { date: formatInstant(redaction.at, locale), reason: redaction.reason })}</p>
      <ul className="mt-1 text-faint">
        {redactableFields.map((field) => {
          const hash = redaction.hashes[field];
          return hash ? (
            <li key={field} className="break-all">
              {t("redacted.hash", { field: t(`redacted.field.${field}`), hash })}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

/** Stands where a title was. */
export async function NoTitle({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "evidence" });
  return <span className="text-faint">{t("redacted.noTitle")}</span>;
}

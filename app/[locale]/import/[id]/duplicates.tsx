import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportReport } from "@/lib/use-cases/import-desk";

/** The text, or one very like it, is here already: where, and what to do about it. */
export async function Duplicates({
  duplicates,
  locale,
}: {
  duplicates: ImportReport["duplicates"];
  locale: Locale;
}) {
  if (duplicates.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "import.report" });
  return (
    <section aria-labelledby="duplicates" className="measure mb-12 border-2 border-edge bg-sunk p-4">
      <h2 id="duplicates" className="font-semibold">
        {t("duplicates")}
      </h2>
      <ul className="mt-2 grid gap-3">
        {duplicates.map(({ kind, share, document, import: other }) => (
          <li key={`${kind} ${document?.slug} ${other?.id}`}>
            <p>
              {t(`duplicate.${kind}`, { percent: Math.floor(share / 10) })}
              {": "}
              {document ? (
                <Link href={localePath(locale, `/documents/${document.slug}`)}>
                  {document.shortTitle[locale]}
                </Link>
              ) : null}
              {other ? <Link href={localePath(locale, `/import/${other.id}`)}>{other.name}</Link> : null}
            </p>
            <p className="text-sm text-soft">{t(`duplicateHow.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

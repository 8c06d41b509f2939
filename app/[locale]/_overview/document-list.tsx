import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/app/_ui/in-language";
import { formatDay } from "@/lib/domain/day-words";
import { localePath } from "@/lib/messages/routing";
import { Section, type SectionProps } from "./section";

export async function DocumentList({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview" });
  return (
    <Section title={t("documents")}>
      <ul className="grid gap-6">
        {facts.documents.map((document) => (
          <li key={document.slug} className="grid gap-1.5">
            <Link
              href={localePath(locale, `/documents/${document.slug}`)}
              className="measure font-serif text-xl leading-snug text-ink"
            >
              <InLanguage words={document.title} locale={locale} />
            </Link>
            <p className="text-soft">
              {document.place[locale]} ·{" "}
              <time dateTime={document.adoptedOn}>{formatDay(document.adoptedOn, locale)}</time>
            </p>
            <p className="text-soft">
              {t("clauses", { count: document.clauses })} ·{" "}
              {t("commitments", { count: document.commitments })}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-5 tabular-nums">
        <span className="font-medium">
          {t("undertakings", { count: facts.byTier.undertaking })} ·{" "}
          {t("followedItems", { count: facts.byTier["followed-item"] })}
        </span>
      </p>
      {facts.chains ? (
        <>
          <p className="mt-1 text-soft tabular-nums">
            {t("chains", {
              total: facts.total,
              documents: facts.documents.length,
              ...facts.chains.all,
            })}
          </p>
          <p className="mt-1 text-soft tabular-nums">
            {t("chainsByTier", {
              undertakings: facts.chains.byTier.undertaking.once,
              items: facts.chains.byTier["followed-item"].once,
            })}
          </p>
        </>
      ) : null}
      <p className="measure mt-1 text-sm text-faint">{t("tierNote")}</p>
    </Section>
  );
}

import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { InLanguage } from "@/app/_ui/in-language";
import { PageHeading } from "@/app/_ui/page-heading";
import { pageContext } from "@/lib/context";
import { formatDay } from "@/lib/domain/day-words";
import { isLocale, localePath } from "@/lib/messages/routing";
import { overview } from "@/lib/use-cases/overview";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "document" });
  return { title: t("listTitle") };
}

export default async function DocumentsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const outcome = await overview(await pageContext());
  if (!outcome.ok) notFound();
  const { documents } = outcome.value;
  const t = await getTranslations({ locale, namespace: "document" });
  return (
    <>
      <PageHeading title={t("listTitle")} lede={t("listLede")} />
      {documents.length === 0 ? <Empty title={t("listEmpty")} /> : null}
      <ul>
        {documents.map((document) => (
          <li key={document.slug} className="grid gap-1.5 border-t border-rule py-6">
            <Link
              href={localePath(locale, `/documents/${document.slug}`)}
              className="measure font-serif text-xl leading-snug text-ink"
            >
              <InLanguage words={document.title} locale={locale} />
            </Link>
            <p className="text-soft">
              {t("adopted", { place: document.place[locale], date: formatDay(document.adoptedOn, locale) })}
            </p>
            <p className="text-sm text-faint">
              {t("counts.clauses", { count: document.clauses })} ·{" "}
              {t("counts.commitments", { count: document.commitments })} · {document.slug}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

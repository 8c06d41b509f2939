import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { pageContext } from "@/lib/context";
import { codebookVersion } from "@/lib/domain/vocabulary";
import { isLocale } from "@/lib/messages/routing";
import { readSettings } from "@/lib/use-cases/read-settings";
import { ReadingChapters } from "./reading-chapters";
import { SiteChapters } from "./site-chapters";
import { StatusChapters } from "./status-chapters";

type Props = { params: Promise<{ locale: string }> };

const chapters = [
  "units",
  "types",
  "precision",
  "roles",
  "time",
  "status",
  "evidence",
  "review",
  "reporting",
  "reliability",
  "operator",
  "errors",
  "corrections",
] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "common.nav" });
  return { title: t("method") };
}

/** The codebook as people read it, and who stands behind this installation. */
export default async function MethodPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const settings = await readSettings(context);
  if (!settings.ok) notFound();
  const t = await getTranslations({ locale, namespace: "method" });
  return (
    <>
      <PageHeading title={t("title")} lede={t("lede", { version: codebookVersion })} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-label={t("contents")} className="no-print self-start text-sm lg:sticky lg:top-8">
          <p className="mb-2 text-faint">{t("contents")}</p>
          <ul className="grid gap-1.5">
            {chapters.map((chapter) => (
              <li key={chapter}>
                <a href={`#${chapter}`}>{t(`${chapter}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid max-w-4xl gap-y-14">
          <ReadingChapters locale={locale} />
          <StatusChapters locale={locale} twoPersonRule={settings.value.twoPersonRule} />
          <SiteChapters locale={locale} operator={settings.value.operator} />
        </div>
      </div>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import { DeskHeading } from "../../desk-heading";

/** Nothing is left to place: the document shows where everything stands. */
export async function PublishedPlaces({ head, locale }: { head: ImportHead; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "import.publish" });
  const slug = head.publishedSlug ?? head.target?.slug;
  return (
    <>
      <DeskHeading head={head} here="proposals" locale={locale} />
      <Notice live={false}>{t("published")}</Notice>
      {slug ? (
        <ButtonLink href={localePath(locale, `/documents/${slug}`)} variant="primary">
          {t("toDocument")}
        </ButtonLink>
      ) : null}
    </>
  );
}

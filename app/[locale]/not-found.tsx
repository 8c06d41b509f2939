import { getLocale, getTranslations } from "next-intl/server";
import { isLocale, localePath, routing } from "@/lib/messages/routing";
import { ButtonLink } from "../_ui/button";
import { PageHeading } from "../_ui/page-heading";

export default async function NotFound() {
  const asked = await getLocale();
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  const t = await getTranslations("common.notFound");
  return (
    <>
      <PageHeading title={t("title")} lede={t("happened")} />
      <p className="measure text-soft">{t("kept")}</p>
      <p className="measure mt-1 text-soft">{t("next")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink variant="primary" href={localePath(locale, "/")}>
          {t("home")}
        </ButtonLink>
        <ButtonLink href={localePath(locale, "/commitments")}>{t("search")}</ButtonLink>
      </p>
    </>
  );
}

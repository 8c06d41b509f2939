import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { Chapter, Prose } from "./chapter";

/** Who stands behind this installation, how to say that something is wrong, and what was put right. */
export async function SiteChapters({
  locale,
  operator,
}: {
  locale: Locale;
  operator: { name: string; contact: string };
}) {
  const t = await getTranslations({ locale, namespace: "method" });
  return (
    <>
      <Chapter id="operator" title={t("operator.title")}>
        <Prose>{operator.name || t("operator.unset")}</Prose>
        {operator.contact ? (
          <p className="measure whitespace-pre-line">
            <span className="text-faint">{t("operator.contact")}: </span>
            {operator.contact}
          </p>
        ) : null}
      </Chapter>
      <Chapter id="errors" title={t("errors.title")}>
        <Prose>{t("errors.text")}</Prose>
        <p>
          <Link href={localePath(locale, "/report-error")} prefetch={false}>
            {t("errors.form")}
          </Link>
        </p>
      </Chapter>
      <Chapter id="corrections" title={t("corrections.title")}>
        <Prose>{t("corrections.text")}</Prose>
        <p>
          <Link href={localePath(locale, "/corrections")}>{t("corrections.all")}</Link>
        </p>
      </Chapter>
    </>
  );
}

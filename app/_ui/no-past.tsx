import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { Empty } from "./empty";

/** Why there is no past to show, and the way to today. */
export async function NoPast({
  why,
  value = "",
  today,
  locale,
}: {
  why: "future" | "notThen" | "unreadable";
  value?: string;
  today: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "history" });
  return (
    <Empty title={t(`asOf.${why}`, { value })}>
      {why === "unreadable" ? null : <p>{t(`asOf.${why}Out`)}</p>}
      <p className="mt-3">
        <a href={today}>{t("asOf.today")}</a>
      </p>
    </Empty>
  );
}

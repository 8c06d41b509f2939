import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

/** For reviewers: where accepted evidence is kept in order, or sent back. */
export async function KeepLink({ id, locale }: { id: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "evidence" });
  return (
    <p className="more no-print">
      <a href={localePath(locale, `/developments/${id}`)}>{t("keep.link")}</a>
    </p>
  );
}

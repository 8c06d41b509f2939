import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

/** For reviewers: where accepted evidence is kept in order, or sent back. */
export async function KeepLink({
  path,
  locale,
}: {
  path: `/developments/${string}` | `/searches/${string}`;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "evidence" });
  return (
    <p className="more no-print">
      <a href={localePath(locale, path)}>{t("keep.link")}</a>
    </p>
  );
}

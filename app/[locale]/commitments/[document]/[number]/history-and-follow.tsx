import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FollowButton } from "@/app/[locale]/_follow/follow-button";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

/** The way to every public change, and for people with an account the way to hear of the next one. */
export async function HistoryAndFollow({ code, locale }: { code: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "history" });
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
      <Link href={localePath(locale, `/commitments/${code}/history`)} prefetch={false}>
        {t("link")}
      </Link>
      <FollowButton kind="commitment" code={code} name={code} locale={locale} />
    </div>
  );
}

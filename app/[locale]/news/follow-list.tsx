import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FollowButton } from "@/app/[locale]/_follow/follow-button";
import type { HistorySpeech } from "@/app/[locale]/_history/history-speech";
import type { FollowKind, Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { followName } from "./follow-name";

const pathOf = ({ kind, code }: { kind: FollowKind; code: string }) =>
  kind === "commitment"
    ? `/commitments/${code}`
    : kind === "party"
      ? `/parties/${code}`
      : `/commitments?sector=${encodeURIComponent(code)}`;

/** Everything one follows, each with the way to stop. */
export async function FollowList({
  follows,
  speech,
  locale,
}: {
  follows: { kind: FollowKind; code: string }[];
  speech: HistorySpeech;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "today" });
  const nameOf = followName(speech, t);
  return (
    <section aria-labelledby="follows" className="mt-12">
      <h2 id="follows" className="mb-3 text-xl font-semibold">
        {t("news.follows")}
      </h2>
      <ul className="border-b border-rule">
        {follows.map((one) => {
          const name = one.kind === "commitment" ? one.code : nameOf(one);
          return (
            <li
              key={`${one.kind} ${one.code}`}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule py-2"
            >
              <Link href={localePath(locale, pathOf(one))}>{name}</Link>
              <FollowButton {...one} name={name} locale={locale} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import { LinkMark } from "@/app/_ui/link-mark";
import { formatInstant } from "@/lib/domain/day-words";
import type { AddressState, Locale } from "@/lib/domain/vocabulary";

/** What the last look at an address found, in a mark and words; nothing where nobody has looked. */
export async function LinkState({
  link: { linkState, linkCheckedAt, movedTo },
  locale,
}: {
  link: { linkState: AddressState; linkCheckedAt: Date | null; movedTo: string | null };
  locale: Locale;
}) {
  if (linkCheckedAt === null) return null;
  const t = await getTranslations({ locale, namespace: "inbox" });
  const date = formatInstant(linkCheckedAt, locale);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1.5 text-sm text-soft">
      <LinkMark state={linkState} />
      <span className={linkState === "dead" ? "text-ink" : undefined}>{t(`links.state.${linkState}`)}</span>
      <span>{t("links.lookedAt", { date })}</span>
      {movedTo ? (
        <a href={movedTo} rel="noreferrer nofollow">
          {t("links.movedTo")}
        </a>
      ) : null}
    </span>
  );
}

/** Before the ways that are left, where the address itself is none any more. */
export async function ReadInstead({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "inbox" });
  return <span>{t("links.readInstead")}</span>;
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { PlaceOnDesk } from "@/lib/use-cases/alignment-page";

/** All commitments with the state of their place, those that ask for a person first. */
export async function PlaceList({
  places,
  current,
  locale,
  addressOf,
}: {
  places: readonly PlaceOnDesk[];
  current: string | null;
  locale: Locale;
  addressOf: (anchor: string) => string;
}) {
  const t = await getTranslations({ locale, namespace: "version" });
  return (
    <nav aria-label={t("list")} className="place-list">
      <ol>
        {places.map((place) => (
          <li key={place.anchor}>
            <Link
              href={addressOf(place.anchor)}
              aria-current={place.anchor === current ? "true" : undefined}
              scroll={false}
            >
              <span className="tabular-nums">{place.number}</span> {place.title[locale]}
            </Link>
            <span className="block text-sm text-faint">
              {t(`state.${place.state}`)}
              {place.state === "proposed"
                ? ` · ${t("confidence", { percent: Math.round(place.confidence * 100) })}`
                : ""}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

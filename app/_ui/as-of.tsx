import { getTranslations } from "next-intl/server";
import { type AsOf, instantOf } from "@/lib/domain/as-of";
import { addDays, utcDay } from "@/lib/domain/calendar";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { Button } from "./button";
import { Notice } from "./notice";

type Place = {
  asOf: AsOf | null;
  /** The page without its parameters. */
  address: string;
  /** The clock of the present: its day is not over yet. */
  now: Date;
  locale: Locale;
};

/** Says that a page shows the past, and leads back to today. */
export async function AsOfBanner({
  asOf,
  today,
  locale,
}: Pick<Place, "locale"> & { asOf: AsOf; today: string }) {
  const t = await getTranslations({ locale, namespace: "history" });
  return (
    <Notice live={false}>
      <p>
        <strong>{t("asOf.banner", { moment: formatMoment(instantOf(asOf), locale) })}</strong> ·{" "}
        <a href={today} className="no-print">
          {t("asOf.today")}
        </a>
      </p>
      <p className="mt-1 text-sm text-soft">{t("asOf.later")}</p>
    </Notice>
  );
}

/** Asks for a day that is over; a plain form, so that it works without script. */
export async function AsOfDay({ asOf, address, now, locale }: Place) {
  const t = await getTranslations({ locale, namespace: "history" });
  const day = asOf && utcDay(instantOf(asOf));
  return (
    <details className="no-print mb-6 text-sm" open={asOf !== null}>
      <summary className="cursor-pointer text-soft">{t("asOf.title")}</summary>
      <form method="get" action={address} className="mt-2 flex flex-wrap items-end gap-3">
        <label>
          <span className="block">{t("asOf.day")}</span>
          <input
            type="date"
            name="asOf"
            required
            max={addDays(utcDay(now), -1)}
            defaultValue={day ?? undefined}
            className="control"
          />
        </label>
        <Button type="submit" variant="quiet">
          {t("asOf.show")}
        </Button>
      </form>
    </details>
  );
}

/** Both, above what a page says of one thing. */
export async function AsOfHead(place: Place) {
  return (
    <>
      {place.asOf ? <AsOfBanner asOf={place.asOf} today={place.address} locale={place.locale} /> : null}
      <AsOfDay {...place} />
    </>
  );
}

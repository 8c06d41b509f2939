import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/app/_ui/in-language";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ReportTouch } from "@/lib/use-cases/report-corrections";
import { CorrectedMark } from "../state-mark";

const mostShown = 20;

/** What was put right after the instant a report shows; the report itself stays as it was issued. */
export async function CorrectionsSince({
  corrections,
  locale,
}: {
  corrections: ReportTouch[];
  locale: Locale;
}) {
  if (corrections.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "reports.corrections" });
  const rest = corrections.length - mostShown;
  return (
    <section aria-labelledby="corrected" className="measure mb-8 border-l-4 border-accent bg-accent-soft p-4">
      <h2 id="corrected" className="text-lg font-semibold">
        <CorrectedMark label={t("title")} />
      </h2>
      <p className="mt-1">{t("lede", { count: corrections.length })}</p>
      <ul className="mt-3 grid gap-3">
        {corrections.slice(0, mostShown).map((touch) => (
          <li key={touch.key}>
            <p>
              <Link href={localePath(locale, `/commitments/${touch.place.code}`)}>
                <span className="tabular-nums">{touch.place.code}</span>{" "}
                <InLanguage words={touch.place.title} locale={locale} />
              </Link>
            </p>
            <p className="text-sm text-soft">
              {t(`kind.${kindOf(touch)}`)}
              {" · "}
              <time dateTime={touch.at.toISOString()}>{formatInstant(touch.at, locale)}</time>
              {" · "}
              <Link
                href={localePath(locale, `/commitments/${touch.place.code}/history`)}
                aria-label={t("historyOf", { code: touch.place.code })}
                prefetch={false}
              >
                {t("history")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-3 text-sm text-soft">{t("more", { count: rest })}</p> : null}
    </section>
  );
}

/** What a correction of the coding did to the commitment, where it did more than put a field right. */
const kindOf = (touch: ReportTouch) =>
  touch.kind === "recoded" && touch.change && touch.change !== "edit" ? touch.change : touch.kind;

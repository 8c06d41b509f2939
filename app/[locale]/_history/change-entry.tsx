import type { ReactNode } from "react";
import { formatMoment } from "@/lib/domain/moment-words";
import type { PublicChange } from "@/lib/domain/public-change";
import { changeTitle } from "./change-title";
import { whyOf } from "./change-why";
import { type HistorySpeech, sayVoices } from "./history-speech";

/** One public change: what, when, by whom, why. */
export function ChangeEntry({
  change,
  speech,
  heading: Heading = "h2",
  place,
  children,
  links,
}: {
  change: PublicChange;
  speech: HistorySpeech;
  heading?: "h2" | "h3";
  /** What it is about, where the list holds several commitments. */
  place?: ReactNode;
  children?: ReactNode;
  links?: ReactNode;
}) {
  const { t, locale } = speech;
  const why = whyOf(change);
  return (
    <li id={change.key} className="grid gap-1.5 border-t border-rule py-4">
      {place}
      <Heading className="font-semibold">{changeTitle(change, speech)}</Heading>
      <p className="text-sm text-faint tabular-nums">
        <time dateTime={change.at.toISOString()}>
          {t("utc", { moment: formatMoment(change.at, locale) })}
        </time>{" "}
        · {sayVoices(change, speech)}
      </p>
      {children}
      {why ? (
        <p className="measure whitespace-pre-line">
          <span className="text-sm text-faint">
            {t("why")}
            {locale === "zh" ? "：" : ": "}
          </span>
          {why}
        </p>
      ) : null}
      {links}
    </li>
  );
}

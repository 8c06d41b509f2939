import { formatInstant } from "@/app/_ui/day";
import { StatusBadge } from "@/app/_ui/status-mark";
import type { DetailAssessment } from "@/lib/use-cases/commitment-detail";
import { periodText } from "./coded-facts";
import type { Speech } from "./speech";

/** A published judgement with its reason, its basis and who answers for it. */
export function AssessmentEntry({
  assessment,
  all,
  day,
  speech,
}: {
  assessment: DetailAssessment;
  all: DetailAssessment[];
  day: string;
  speech: Speech;
}) {
  const { t, words, locale, nameOf, personOf } = speech;
  const corrected = all.find(({ id }) => id === assessment.correctsId);
  const who = personOf(assessment.author);
  const facts = [
    assessment.basis ? words.basis[assessment.basis] : "",
    assessment.developments.length > 0
      ? t("timeline.stoodOn", { count: assessment.developments.length })
      : "",
    assessment.searches.length > 0
      ? t("timeline.stoodOnSearches", { count: assessment.searches.length })
      : "",
    t("timeline.period", { period: periodText(assessment.period, speech) }),
    assessment.reviewer
      ? t("timeline.by", { who, reviewer: personOf(assessment.reviewer) })
      : t("timeline.byOne", { who }),
    assessment.singlePerson ? t("timeline.single") : "",
  ].filter(Boolean);
  return (
    <div id={`a-${assessment.id}`} className={assessment.correctedById ? "superseded" : undefined}>
      <p className="head">
        <time dateTime={assessment.publishedAt?.toISOString().slice(0, 10)}>{day}</time> ·{" "}
        {t(assessment.correctsId ? "timeline.correction" : "timeline.assessment")}
      </p>
      <p className="judged">
        <span>{nameOf(assessment.subject)}</span>
        <StatusBadge status={assessment.status} label={words.status[assessment.status]} />
      </p>
      <p className="measure">{assessment.reason}</p>
      {assessment.missing ? (
        <p className="measure">
          {t("timeline.missing")}
          {locale === "zh" ? "：" : ": "}
          {assessment.missing}
        </p>
      ) : null}
      {assessment.evidenceChangedAt ? <p className="changed">{t("timeline.changed")}</p> : null}
      <p className="more">{facts.join(" · ")}</p>
      {corrected?.publishedAt ? (
        <p className="more">
          <a href={`#a-${corrected.id}`}>
            {t("timeline.corrects", { date: formatInstant(corrected.publishedAt, locale) })}
          </a>
        </p>
      ) : null}
      {assessment.correctedById ? (
        <p className="more">
          <a href={`#a-${assessment.correctedById}`}>{t("timeline.corrected")}</a>
        </p>
      ) : null}
    </div>
  );
}

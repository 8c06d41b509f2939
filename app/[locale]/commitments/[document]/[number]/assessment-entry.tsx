import { StatusBadge } from "@/app/_ui/status-mark";
import { Comments } from "@/app/[locale]/_comments/comments";
import { OutlookView } from "@/app/[locale]/_trace/outlook-view";
import { RuleTrace } from "@/app/[locale]/_trace/rule-trace";
import { formatInstant, formatInterval } from "@/lib/domain/day-words";
import type { CommitmentDetail, DetailAssessment } from "@/lib/use-cases/commitment-detail";
import { periodText } from "./coded-facts";
import { Responses } from "./responses";
import type { Speech } from "./speech";

/** A published judgement with its reason, its basis and who answers for it. */
export function AssessmentEntry({
  assessment,
  detail,
  day,
  speech,
}: {
  assessment: DetailAssessment;
  detail: CommitmentDetail;
  day: string;
  speech: Speech;
}) {
  const { t, words, locale, nameOf, personOf } = speech;
  const corrected = detail.assessments.find(({ id }) => id === assessment.correctsId);
  const acts = detail.developments.filter(({ id }) => assessment.developments.includes(id));
  // Readers are given none.
  const outlook = detail.drafts?.outlooks[assessment.id];
  const who = personOf(assessment.author);
  const facts = [
    t("timeline.period", { period: periodText(assessment.period, speech) }),
    assessment.reviewer
      ? t("timeline.by", { who, reviewer: personOf(assessment.reviewer) })
      : t("timeline.byOne", { who }),
    assessment.approver ? t("timeline.approved", { who: personOf(assessment.approver) }) : "",
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
      <RuleTrace told={{ ...assessment, searches: assessment.searches.length }} locale={locale}>
        {acts.map(({ id, happenedFrom, happenedTo }) => (
          <a key={id} href={`#d-${id}`} className="block">
            {formatInterval(happenedFrom, happenedTo, locale)}
          </a>
        ))}
      </RuleTrace>
      {outlook ? (
        <OutlookView outlook={outlook} locale={locale} nameOf={(id) => restNameOf(id, detail)} />
      ) : null}
      {assessment.evidenceChangedAt ? <p className="changed">{t("timeline.changed")}</p> : null}
      <p className="more">{facts.join(" · ")}</p>
      <Responses assessmentId={assessment.id} detail={detail} speech={speech} />
      {detail.drafts ? (
        <Comments target="assessment" targetId={assessment.id} locale={locale} folded />
      ) : null}
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

/** A source by its title, a search by its words. */
const restNameOf = (id: string, { developments, searches }: CommitmentDetail): string | null =>
  developments.flatMap(({ sources }) => sources).find((source) => source.id === id)?.title ??
  searches.find((search) => search.id === id)?.words ??
  null;

import { formatDay, formatInterval } from "@/lib/domain/day-words";
import type { CommitmentDetail, TimelineEntry } from "@/lib/use-cases/commitment-detail";
import { AssessmentEntry } from "./assessment-entry";
import type { Speech } from "./speech";

/** Adoption, deadline, what happened, where nothing was found, what was published: one line, newest first. */
export function Timeline({ detail, speech }: { detail: CommitmentDetail; speech: Speech }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{speech.t("timeline.title")}</h2>
      <ol className="timeline">
        {detail.timeline.map((entry) => (
          <li key={keyOf(entry)} className={`on-${entry.kind}`}>
            <Entry entry={entry} detail={detail} speech={speech} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const keyOf = (entry: TimelineEntry): string =>
  entry.kind === "development"
    ? entry.development.id
    : entry.kind === "search"
      ? entry.search.id
      : entry.kind === "assessment"
        ? entry.assessment.id
        : entry.kind;

function Entry({
  entry,
  detail,
  speech,
}: {
  entry: TimelineEntry;
  detail: CommitmentDetail;
  speech: Speech;
}) {
  const { t, locale } = speech;
  const { document, item } = detail;
  const head = (day: string, label: string) => (
    <p className="head">
      <time dateTime={entry.on}>{day}</time> · {label}
    </p>
  );
  switch (entry.kind) {
    case "adopted":
      return head(formatDay(entry.on, locale), t("timeline.adopted", { place: document.place[locale] }));
    case "deadline":
      return head(
        formatInterval(entry.start, entry.on, locale, item.deadline.precision ?? "day"),
        t(entry.past ? "timeline.deadlinePast" : "timeline.deadlineAhead"),
      );
    case "development": {
      const { id, happenedFrom, happenedTo, what, language } = entry.development;
      return (
        <>
          {head(formatInterval(happenedFrom, happenedTo, locale), t("timeline.development"))}
          <p>
            <a href={`#d-${id}`} lang={language} className="plain-link">
              {what}
            </a>
          </p>
        </>
      );
    }
    case "search":
      return (
        <>
          {head(formatDay(entry.on, locale), t("timeline.search"))}
          <p>
            <a href={`#s-${entry.search.id}`} lang={entry.search.language} className="plain-link">
              {entry.search.words}
            </a>
          </p>
        </>
      );
    case "assessment":
      return (
        <AssessmentEntry
          assessment={entry.assessment}
          detail={detail}
          day={formatDay(entry.on, locale)}
          speech={speech}
        />
      );
  }
}

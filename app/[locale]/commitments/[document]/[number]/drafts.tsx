import { StatusBadge } from "@/app/_ui/status-mark";
import { Comments } from "@/app/[locale]/_comments/comments";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDrafts } from "@/lib/use-cases/commitment-detail";
import { Development } from "./developments";
import { SearchLine } from "./searches";
import type { Speech } from "./speech";

/** Editors only: what waits, beside what is public and never mixed with it. */
export function Drafts({
  drafts: { assessments, developments, searches },
  code,
  speech,
}: {
  drafts: CommitmentDrafts;
  code: string;
  speech: Speech;
}) {
  const { t, words, locale, nameOf, personOf } = speech;
  const state = (kind: string, label: string, own: boolean, author: Parameters<typeof personOf>[0]) =>
    `${kind} · ${label} · ${own ? t("drafts.own") : personOf(author)}`;
  const none = assessments.length + developments.length + searches.length === 0;
  return (
    <section aria-labelledby="drafts" className="drafts no-print">
      <h2 id="drafts">{t("drafts.title")}</h2>
      {none ? <p>{t("drafts.none")}</p> : null}
      <ol className="records">
        {assessments.map((one) => (
          <li key={one.id}>
            <p className="more">
              {state(t("drafts.assessment"), words.assessmentState[one.state], one.own, one.author)}
            </p>
            <p>
              <a href={localePath(locale, `/commitments/${code}/assess`)}>{nameOf(one.subject)}</a>:{" "}
              <StatusBadge status={one.status} label={words.status[one.status]} />
            </p>
            <p>{one.reason}</p>
            {one.reviewNote ? <p className="aside">{t("drafts.note", { note: one.reviewNote })}</p> : null}
            <Comments target="assessment" targetId={one.id} locale={locale} folded />
          </li>
        ))}
        {developments.map((one) => (
          <li key={one.id}>
            <p className="more">
              {state(t("drafts.development"), words.evidenceState[one.state], one.own, one.author)}
            </p>
            <Development development={one} speech={speech} />
            {one.reviewNote ? <p className="aside">{t("drafts.note", { note: one.reviewNote })}</p> : null}
            <Comments target="development" targetId={one.id} locale={locale} folded />
          </li>
        ))}
        {searches.map((one) => (
          <li key={one.id}>
            <p className="more">
              {state(t("drafts.search"), words.evidenceState[one.state], one.own, one.author)}
            </p>
            <SearchLine search={one} speech={speech} />
            {one.reviewNote ? <p className="aside">{t("drafts.note", { note: one.reviewNote })}</p> : null}
            <Comments target="search-log" targetId={one.id} locale={locale} folded />
          </li>
        ))}
      </ol>
    </section>
  );
}

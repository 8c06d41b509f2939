import type { ReactNode } from "react";
import { Deadline } from "@/app/_ui/deadline";
import { formatDay, formatInterval } from "@/lib/domain/day-words";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import { listOf, receivedLanguage, type Speech } from "./speech";

/** Every coded field in plain words. */
export function CodedFacts({ detail, speech }: { detail: CommitmentDetail; speech: Speech }) {
  const { t, words, locale } = speech;
  const { item, sectors } = detail;
  const [primary, ...more] = sectors.map(({ label }) => label[locale]);
  const facts: [label: string, value: ReactNode][] = [
    [
      t("fact.deadline"),
      <span key="due">
        <Deadline deadline={item.deadline} locale={locale} kinds={words.deadlineKind} />
        {item.deadline.words ? (
          <span className="more">
            {t.rich("fact.words", {
              words: item.deadline.words,
              q: (chunks) => (
                <span lang={receivedLanguage(detail.anchors)} className="font-serif">
                  {chunks}
                </span>
              ),
            })}
          </span>
        ) : null}
      </span>,
    ],
    [
      t("fact.sectors"),
      <span key="sectors">
        {primary}
        {more.length > 0 ? (
          <span className="more">{t("fact.also", { list: listOf(locale, more) })}</span>
        ) : null}
      </span>,
    ],
    [t("fact.tier"), words.tier[item.tier]],
    [t("fact.type"), words.statementType[item.type]],
    [t("fact.precision"), t("fact.level", { label: words.precision[item.precision], level: item.precision })],
    [
      t("fact.delegation"),
      t("fact.level", { label: words.delegation[item.delegation], level: item.delegation }),
    ],
    [t("fact.verifiable"), item.verifiable ? t("fact.yes") : t("fact.no")],
    [t("fact.mode"), words.mode[item.mode]],
    ...(item.mode === "each"
      ? [[t("fact.wordRule"), words.wordRule[detail.wordRule]] as [string, ReactNode]]
      : []),
    [t("fact.recurrence"), words.recurrence[detail.recurrence]],
    [t("fact.period"), periodText(item.period, speech)],
    [t("fact.rhythm"), t("fact.rhythmDays", { days: detail.reviewRhythmDays })],
    [t("fact.codebook"), t("fact.codebookVersion", { version: detail.codebook })],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t("fact.title")}</h2>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function periodText(
  { start, end }: CommitmentDetail["item"]["period"],
  { t, locale }: Pick<Speech, "t" | "locale">,
): string {
  return end
    ? t("fact.periodClosed", { interval: formatInterval(start, end, locale) })
    : t("fact.periodOpen", { start: formatDay(start, locale) });
}

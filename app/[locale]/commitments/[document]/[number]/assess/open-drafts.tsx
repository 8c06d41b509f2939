import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { StatusBadge } from "@/app/_ui/status-mark";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import type { SavedWork } from "@/app/saved-work";
import type { Sentence } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { AssessmentDesk, DeskSubject } from "@/lib/use-cases/assessment-desk";
import { discardAssessmentAction, editAssessmentAction, withdrawAssessmentAction } from "./actions";
import { assessWords } from "./assess-words";
import { AssessmentForm } from "./assessment-form";
import { lackingFor } from "./lacking";

type Open = DeskSubject["open"][number];

/** Work on this desk that is not published: one's own to go on with, that of others to know of. */
export async function OpenDrafts({
  desk,
  locale,
  names,
  nameOf,
  say,
  href,
  works,
}: {
  desk: AssessmentDesk;
  locale: Locale;
  names: Record<string, string>;
  nameOf: (subject: string) => string;
  say: (sentence: Sentence) => string;
  href: string;
  /** What its author left unsaved in each draft. */
  works: Map<string, SavedWork>;
}) {
  const t = await getTranslations({ locale, namespace: "assess" });
  const { status: statusLabels, assessmentState } = wordsOf(locale);
  const words = assessWords(locale);
  const all = desk.subjects.flatMap((subject) => subject.open.map((open) => ({ subject, open })));
  const own = all.filter(({ open }) => open.own);
  const others = all.filter(({ open }) => !open.own);
  const place = { commitment: desk.commitment.code, periodStart: desk.period.start };
  const hidden = ({ id, recordVersion }: Open) => ({ ...place, id, basedOnVersion: String(recordVersion) });

  const draft = ({ subject, open }: (typeof own)[number]) => {
    const lack = subject.missing[open.status];
    const work = works.get(open.id);
    const name = nameOf(subject.subject);
    return (
      <article key={open.id} className="border-t border-edge pt-4">
        <h3 className="font-medium">
          {name} <StatusBadge status={open.status} label={statusLabels[open.status]} />
        </h3>
        <p className="text-sm text-faint">{assessmentState[open.state]}</p>
        {open.state === "sent-back" && open.reviewNote ? (
          <div className="mt-2 border-l-4 border-accent bg-accent-soft px-4 py-2">
            <p className="text-sm font-medium">{t("sentBack")}</p>
            <p className="whitespace-pre-line">{open.reviewNote}</p>
          </div>
        ) : null}
        {open.state === "submitted" ? (
          <>
            <p className="mt-2 whitespace-pre-line">{open.reason}</p>
            <p className="mt-1 mb-3 text-sm text-soft">{t("waiting")}</p>
            <ActButton
              action={withdrawAssessmentAction.bind(null, locale)}
              initial={emptyFormState}
              hidden={hidden(open)}
              label={words.withdraw}
              describedAs={name}
              words={words.form}
            />
          </>
        ) : (
          <>
            {lack ? <p className="mt-2 text-sm">{t("lackNow", { why: say(lack) })}</p> : null}
            <details
              className="mt-3"
              open={
                own.length === 1 || open.state === "sent-back" || Boolean(work?.values ?? work?.offered[0])
              }
            >
              <summary className="text-accent">{t("edit")}</summary>
              <div className="mt-4 mb-4">
                {work ? <UnsavedWork work={work} locale={locale} /> : null}
                <AssessmentForm
                  key={`${open.recordVersion} ${work?.values ? work.key : ""}`}
                  saves={work?.key}
                  begun={work?.values}
                  action={editAssessmentAction.bind(null, locale)}
                  place={place}
                  basedOnVersion={open.recordVersion}
                  draft={{ ...open, subject: subject.subject }}
                  subjects={[]}
                  names={names}
                  lacking={lackingFor([subject], say, nameOf, (_, why) => why)}
                  words={words}
                  href={href}
                />
              </div>
            </details>
            <div className="mt-3">
              <ActButton
                action={discardAssessmentAction.bind(null, locale)}
                initial={emptyFormState}
                hidden={hidden(open)}
                label={words.discard}
                describedAs={name}
                variant="grave"
                words={words.form}
              />
            </div>
          </>
        )}
      </article>
    );
  };

  return (
    <>
      {own.length > 0 ? (
        <section aria-labelledby="drafts" className="mb-14">
          <h2 id="drafts" className="mb-4 text-xl font-semibold">
            {t("drafts")}
          </h2>
          <div className="grid gap-8">{own.map(draft)}</div>
        </section>
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="others" className="mb-10">
          <h2 id="others" className="mb-2 text-lg font-semibold">
            {t("others")}
          </h2>
          <ul className="grid gap-1 text-soft">
            {others.map(({ subject, open }) => (
              <li key={open.id}>
                {t("otherLine", {
                  subject: nameOf(subject.subject),
                  status: statusLabels[open.status],
                  state: assessmentState[open.state],
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

import { ActButton } from "@/app/_ui/act-button";
import { Notice } from "@/app/_ui/notice";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import type { AssessmentDesk } from "@/lib/use-cases/assessment-desk";
import { recordAssessmentsAction } from "./actions";

/** The coding changed under a published status: one press claims it again as it is, through the same review. */
export function Reconfirm({
  desk,
  locale,
  nameOf,
}: {
  desk: AssessmentDesk;
  locale: Locale;
  nameOf: (subject: string) => string;
}) {
  const { coding, common } = messagesOf[locale];
  const { status: labels } = wordsOf(locale);
  const due = desk.subjects.filter(({ current, open }) => current?.toReconfirm && open.length === 0);
  return due.map(({ subject, current }) =>
    current ? (
      <Notice key={subject} live={false}>
        <p className="font-medium">
          {nameOf(subject)}: {coding.reconfirm.title}
        </p>
        <p className="mt-1 mb-3">{fill(coding.reconfirm.what, { status: labels[current.status] })}</p>
        <ActButton
          action={recordAssessmentsAction.bind(null, locale)}
          initial={emptyFormState}
          hidden={{
            ...{ intent: "submit", commitment: desk.commitment.code, periodStart: desk.period.start },
            ...{ basedOnVersion: String(desk.commitment.recordVersion), "subjects[]": subject },
            ...{ status: current.status, reason: current.reason, missing: current.missing },
          }}
          label={coding.reconfirm.button}
          describedAs={nameOf(subject)}
          words={common.form}
        />
      </Notice>
    ) : null,
  );
}

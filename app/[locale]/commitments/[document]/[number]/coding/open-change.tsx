import { ActButton } from "@/app/_ui/act-button";
import { ButtonLink } from "@/app/_ui/button";
import { emptyFormState } from "@/app/empty-form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import type { CodingDesk } from "@/lib/use-cases/show-coding-change";
import { stepCodingAction } from "./actions";
import { ChangeTable } from "./change-table";
import { DependentList } from "./dependent-list";
import { PartList } from "./part-list";
import { codingLines } from "./say-coding";

/** One's own change on its way: what it says, what rests on it, and the next step. */
export function OpenChange({
  desk,
  locale,
  names,
  formHref,
}: {
  desk: CodingDesk;
  locale: Locale;
  names: Record<string, string>;
  /** Where its form stands. */
  formHref: string;
}) {
  const { mine, dependents, choices, commitment } = desk;
  if (!mine) return null;
  const { coding, common } = messagesOf[locale];
  const { mine: say, kind: kinds } = coding;
  const waits = mine.state === "submitted";
  const lines = codingLines(mine.base, mine.changes, { locale, choices });
  const hidden = {
    ...{ commitment: commitment.code, id: mine.id },
    basedOnVersion: String(mine.recordVersion),
  };
  const button = (step: "submit" | "takeBack" | "discard") => (
    <ActButton
      action={stepCodingAction.bind(null, locale, step)}
      initial={emptyFormState}
      hidden={hidden}
      label={say[step]}
      variant={step === "discard" ? "grave" : step === "submit" ? "primary" : "quiet"}
      words={common.form}
    />
  );
  return (
    <section aria-labelledby="mine" className="mb-10 border-2 border-edge p-4 sm:p-6">
      <h2 id="mine" className="text-lg font-semibold">
        {say.title}
      </h2>
      <p className="text-sm text-soft">
        {kinds[mine.kind]} · {wordsOf(locale).assessmentState[mine.state]}
      </p>
      {mine.state === "sent-back" && mine.reviewNote ? (
        <div className="measure mt-3 border-l-4 border-accent bg-accent-soft px-4 py-2">
          <p className="text-sm font-medium">{say.note}</p>
          <p className="whitespace-pre-line">{mine.reviewNote}</p>
        </div>
      ) : null}
      <p className="measure mt-3 whitespace-pre-line">{mine.reason}</p>
      <div className="mt-4">
        <ChangeTable lines={lines} locale={locale} />
      </div>
      {mine.kind === "split" ? <PartList parts={mine.parts} locale={locale} /> : null}
      {dependents ? (
        <div className="mt-5">
          <h3 className="font-medium">{coding.dependents.title}</h3>
          <DependentList dependents={dependents} locale={locale} names={names} />
        </div>
      ) : null}
      {waits ? <p className="mt-5 text-soft">{say.waits}</p> : null}
      <div className="mt-5 flex flex-wrap gap-3">
        {waits ? (
          button("takeBack")
        ) : (
          <>
            {button("submit")}
            <ButtonLink href={formHref}>{say.toForm}</ButtonLink>
            {button("discard")}
          </>
        )}
      </div>
    </section>
  );
}

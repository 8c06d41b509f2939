import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import type { ButtonVariant } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { DecisionForm } from "@/app/[locale]/review/decision-form";
import { emptyFormState } from "@/app/empty-form-state";
import { isOpenReport } from "@/lib/domain/report";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { ReportDraft } from "@/lib/use-cases/show-report-draft";
import { discardReportAction, draftStepAction } from "../../actions";

/** What can be done with a draft now: by its author, by a reviewer; and where nobody may, why. */
export async function DraftSteps({ draft, locale }: { draft: ReportDraft; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { id, state, recordVersion, own, mayDecide, twoPersonRule } = draft;
  const { reports, review, common, vocabulary } = messagesOf[locale];
  const { note, noteHint, sendBack, twice, changed, issue, issueWhat } = reports.decide;
  const hidden = { id, basedOnVersion: String(recordVersion) };
  const act = (verb: string, label: string, what: string, variant: ButtonVariant) => (
    <div>
      <ActButton
        action={draftStepAction.bind(null, locale)}
        initial={emptyFormState}
        hidden={{ ...hidden, verb }}
        label={label}
        variant={variant}
        words={common.form}
      />
      <p className="measure mt-2 text-sm text-soft">{what}</p>
    </div>
  );
  return (
    <section aria-labelledby="decision" className="no-print grid gap-6">
      <h2 id="decision" className="text-lg font-semibold">
        {t(mayDecide ? "decide.title" : "draft.next")}
      </h2>
      {own && isOpenReport(state) ? act("submit", t("draft.submit"), t("draft.submitWhat"), "primary") : null}
      {state === "submitted" && !mayDecide ? (
        <p className="measure">{t(twoPersonRule ? "draft.submitted" : "draft.submittedSingle")}</p>
      ) : null}
      {state === "issuing" ? (
        <p className="measure">{t("draft.issuing", { number: draft.number ?? "" })}</p>
      ) : null}
      {mayDecide || (own && state === "submitted" && twoPersonRule) ? (
        <div>
          {own ? <Notice live={false}>{t(twoPersonRule ? "decide.own" : "decide.single")}</Notice> : null}
          {mayDecide ? (
            <DecisionForm
              action={draftStepAction.bind(null, locale)}
              item={{ kind: "report", id, recordVersion }}
              approval={{ label: issue, what: issueWhat }}
              words={{
                ...{ decide: review.decide, sendBack, note, noteHint, twice, changed },
                states: vocabulary.reportState,
                form: common.form,
              }}
            />
          ) : null}
        </div>
      ) : null}
      {own && state === "submitted"
        ? act("takeBack", t("draft.takeBack"), t("draft.takeBackWhat"), "quiet")
        : null}
      {own && isOpenReport(state) ? (
        <div className="border-t border-rule pt-6">
          <ActButton
            action={discardReportAction.bind(null, locale)}
            initial={emptyFormState}
            hidden={hidden}
            label={t("draft.discard")}
            variant="grave"
            words={common.form}
          />
          <p className="measure mt-2 text-sm text-soft">{t("draft.discardWhat")}</p>
        </div>
      ) : null}
    </section>
  );
}

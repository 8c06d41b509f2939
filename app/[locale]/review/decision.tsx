import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { refusalSpeaker } from "@/app/form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ReviewItem } from "@/lib/use-cases/show-review-item";
import { decideAction } from "./actions";
import { ApprovalState } from "./approval-state";
import { DecisionForm } from "./decision-form";
import { type Approval, approvalWords, decisionWords } from "./review-words";

/** The reviewer's part: who has signed already, what this person may do, and the form that does it. */
export async function Decision({ work, locale }: { work: ReviewItem; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "review" });
  const say = await refusalSpeaker(locale);
  const { kind, item, twoPersonRule } = work;
  const hindrance = kind === "assessment" && item.mayDecide ? work.item.hindrance : null;
  return (
    <section aria-labelledby="decision" className="border-t-2 border-edge pt-4">
      <h2 id="decision" className="mb-4 text-lg font-semibold">
        {t("decide")}
      </h2>
      {work.kind === "assessment" ? <ApprovalState claim={work.item} locale={locale} /> : null}
      {item.own ? <Notice live={false}>{t(twoPersonRule ? "own" : "single")}</Notice> : null}
      {hindrance ? <Notice live={false}>{say(hindrance)}</Notice> : null}
      {item.mayDecide ? (
        <DecisionForm
          action={decideAction.bind(null, locale)}
          item={{ kind, id: item.id, recordVersion: item.recordVersion }}
          approval={hindrance ? null : approvalWords(locale, approvalOf(work))}
          words={decisionWords(locale)}
        />
      ) : null}
    </section>
  );
}

/** Evidence is accepted, everything else published; of contrary action the first of two only approves. */
function approvalOf(work: ReviewItem): Approval {
  if (work.kind === "assessment") return work.item.step ?? "publish";
  if (work.kind === "response") return "acceptResponse";
  return work.kind === "coding" ? "publishCoding" : "accept";
}

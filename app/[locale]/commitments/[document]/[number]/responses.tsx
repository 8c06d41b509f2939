import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SaidByParty } from "@/app/[locale]/responses/said-by-party";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import type { Speech } from "./speech";

/** What parties say to a judgement, beside it; for editors also what waits, and the way to record one. */
export async function Responses({
  assessmentId,
  detail: { responses, drafts },
  speech: { locale, nameOf, words },
}: {
  assessmentId: string;
  detail: CommitmentDetail;
  speech: Speech;
}) {
  const t = await getTranslations({ locale, namespace: "responses" });
  const of = (all: CommitmentDetail["responses"]) => all.filter((one) => one.assessmentId === assessmentId);
  const waiting = of(drafts?.responses ?? []);
  return (
    <>
      {of(responses).map((response) => (
        <div key={response.id} id={`r-${response.id}`} className="mt-3">
          <SaidByParty response={response} party={nameOf(response.party)} locale={locale} />
        </div>
      ))}
      {waiting.length > 0 ? (
        <section aria-label={t("waiting")} className="no-print mt-3 border-l-4 border-edge bg-sunk p-3">
          <p className="text-sm text-soft">{t("waiting")}</p>
          {waiting.map((response) => (
            <div key={response.id} className="mt-2">
              <p className="text-sm text-faint">
                {words.evidenceState[response.state]}
                {response.own ? (
                  <>
                    {" · "}
                    <Link href={localePath(locale, `/responses/${response.id}/edit`)}>{t("editTitle")}</Link>
                  </>
                ) : null}
              </p>
              <SaidByParty response={response} party={nameOf(response.party)} locale={locale} />
            </div>
          ))}
        </section>
      ) : null}
      {drafts ? (
        <p className="no-print mt-1 text-sm">
          <Link href={localePath(locale, `/responses/new?assessment=${assessmentId}`)}>{t("record")}</Link>
        </p>
      ) : null}
    </>
  );
}

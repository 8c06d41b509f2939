import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { emptyFormState } from "@/app/empty-form-state";
import { refusalSpeaker } from "@/app/form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import { reportAction } from "../actions";
import { placeOf } from "../import-places";
import { formWords } from "../import-words";
import { JobProgress } from "./job-progress";

/** While the second process works: how far it is; afterwards why there is nothing, and what to do. */
export async function JobStanding({ head, locale }: { head: ImportHead; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "import" });
  const say = await refusalSpeaker(locale);
  const { job } = head;
  const working = head.state === "proposing" ? "proposing" : "reading";
  const act = (verb: string, label: string) => (
    <ActButton
      action={reportAction.bind(null, locale)}
      initial={emptyFormState}
      hidden={{ verb, id: head.id }}
      label={label}
      words={formWords(locale)}
    />
  );
  const running = job?.state === "queued" || job?.state === "running";
  if (head.state === "discarded") return <p className="measure text-lg">{t("discard.stands")}</p>;
  if (running)
    return (
      <section aria-label={t(`job.${working}`)} className="measure">
        <JobProgress
          id={head.id}
          job={job}
          title={t(`job.${working}`)}
          words={{ ...messagesOf[locale].import.job, step: messagesOf[locale].import.jobStep }}
        />
        <div className="mt-5 flex flex-wrap items-center gap-3">
          {job.cancelRequested ? <p>{t("job.cancelling")}</p> : act("cancel", t("job.cancel"))}
          <Link href={localePath(locale, placeOf(head))} prefetch={false}>
            {t("job.look")}
          </Link>
        </div>
        <p className="mt-5 text-sm text-soft">{t("job.meanwhile")}</p>
      </section>
    );
  const why = head.failure ?? job?.failure;
  return (
    <section className="measure border-l-4 border-edge bg-sunk p-4">
      <p className="text-lg font-medium">{why ? say(why) : t("job.cancelled")}</p>
      <div className="mt-4">{act("retry", t("job.retry"))}</div>
    </section>
  );
}

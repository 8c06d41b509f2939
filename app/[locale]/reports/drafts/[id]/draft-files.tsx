import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { emptyFormState } from "@/app/empty-form-state";
import { refusalSpeaker } from "@/app/form-state";
import { formatMoment } from "@/lib/domain/moment-words";
import { hasDraftFiles } from "@/lib/domain/report-run";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import type { ReportRunProgress } from "@/lib/use-cases/show-report-run";
import { draftStepAction } from "../../actions";
import { FileTable } from "../../file-table";
import { RunProgress } from "./run-progress";

/** Files to look at: how far they are, what was made, why there are none. */
export async function DraftFiles({
  id,
  made,
  mayStop,
  locale,
}: {
  id: string;
  made: ReportRunProgress;
  /** An issue is stopped by those who may issue. */
  mayStop: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { run, files, filesAsOf, stale, state } = made;
  const underWay = run?.state === "queued" || run?.state === "running";
  const mayMake = hasDraftFiles(state) && !underWay;
  const act = (verb: string, label: string, variant: "primary" | "quiet" = "quiet") => (
    <ActButton
      action={draftStepAction.bind(null, locale)}
      initial={emptyFormState}
      hidden={{ verb, id }}
      label={label}
      variant={variant}
      words={messagesOf[locale].common.form}
    />
  );
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title" className="mb-1 text-lg font-semibold">
        {t("files.title")}
      </h2>
      <p className="measure mb-4 text-sm text-soft">
        {t(state === "issuing" ? "files.issueNote" : "files.draftNote")}
      </p>
      {run && underWay ? (
        <div className="mb-5">
          <RunProgress
            id={id}
            run={run}
            title={t("files.running")}
            words={messagesOf[locale].reports.files}
          />
          <div className="mt-3 flex flex-wrap items-center gap-3">
            {run.cancelRequested ? (
              <p>{t("files.cancelling")}</p>
            ) : mayStop ? (
              act("cancel", t("files.cancel"))
            ) : null}
            <Link href={localePath(locale, `/reports/drafts/${id}`)} prefetch={false}>
              {t("files.look")}
            </Link>
          </div>
          <p className="mt-3 text-sm text-soft">{t("files.meanwhile")}</p>
        </div>
      ) : null}
      {run && !underWay && run.state !== "done" ? <RunEnded run={run} locale={locale} /> : null}
      {files.length > 0 ? (
        <>
          <FileTable
            files={files}
            caption={t("files.title")}
            addressOf={({ form }) => `/api/v1/reports/drafts/${id}/${form}`}
            locale={locale}
          />
          {filesAsOf ? (
            <p className="mt-3 text-sm text-faint">
              {t("files.madeAt", { moment: formatMoment(filesAsOf, locale) })}
            </p>
          ) : null}
          {stale ? <p className="mt-1 text-sm font-medium">{t("files.stale")}</p> : null}
        </>
      ) : underWay ? null : (
        <p className="text-soft">{t("files.none")}</p>
      )}
      {mayMake ? (
        <div className="mt-4">
          {files.length > 0 && !stale
            ? act("make", t("files.again"))
            : act("make", t(files.length > 0 ? "files.again" : "files.make"), "primary")}
        </div>
      ) : null}
    </section>
  );
}

/** Why the last attempt left nothing, and what to do. */
async function RunEnded({ run, locale }: { run: NonNullable<ReportRunProgress["run"]>; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const say = await refusalSpeaker(locale);
  const stopped = run.state === "cancelled";
  return (
    <div className="measure mb-5 border-l-4 border-edge bg-sunk px-4 py-3">
      <p className="font-medium">{stopped ? t("files.cancelled") : t("files.failed")}</p>
      {run.failure && !stopped ? <p className="mt-1">{say(run.failure)}</p> : null}
    </div>
  );
}

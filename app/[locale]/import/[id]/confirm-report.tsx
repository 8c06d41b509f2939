import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { emptyFormState } from "@/app/empty-form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import { confirmReportAction, reportAction } from "../actions";
import { formWords } from "../import-words";

const heldBy = ({ id, recordVersion }: ImportHead) => ({ id, basedOnVersion: String(recordVersion) });

export async function ConfirmReport({ head, locale }: { head: ImportHead; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "import.report" });
  return (
    <ActButton
      action={confirmReportAction.bind(null, locale)}
      initial={emptyFormState}
      hidden={heldBy(head)}
      label={t("confirm")}
      variant="primary"
      words={formWords(locale)}
    />
  );
}

export async function ReopenReport({ head, locale }: { head: ImportHead; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "import.report" });
  return (
    <details>
      <summary className="text-accent">{t("reopen")}</summary>
      <p className="measure mt-2 mb-3 text-soft">
        {t("confirmed")} {t("reopenWhat")}
      </p>
      <ActButton
        action={reportAction.bind(null, locale)}
        initial={emptyFormState}
        hidden={{ verb: "reopen", ...heldBy(head) }}
        label={t("reopen")}
        words={formWords(locale)}
      />
    </details>
  );
}

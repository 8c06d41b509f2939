import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { emptyFormState } from "@/app/empty-form-state";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { listSureUntracked, sureAbove } from "@/lib/use-cases/list-sure-untracked";
import { formWords } from "../../import-words";
import { acceptManyAction } from "./actions";

/** Those that are surely not tracked, in one go; the button says how many. */
export async function BulkAccept({ id, locale }: { id: string; locale: Locale }) {
  const sure = await listSureUntracked(await requestContext(), { id });
  const statements = sure.ok ? sure.value.statements : [];
  if (statements.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "import.proposals.bulk" });
  return (
    <details className="desk-bulk text-sm sm:ml-auto">
      <summary className="text-accent">{t("open")}</summary>
      <div className="measure mt-2 border-l-4 border-edge bg-sunk p-4">
        <p className="mb-3">{t("what", { percent: Math.round(sureAbove * 100) })}</p>
        <ActButton
          action={acceptManyAction.bind(null, locale)}
          initial={emptyFormState}
          hidden={{
            id,
            statements: statements.map(({ id: own, recordVersion }) => `${own}@${recordVersion}`).join(" "),
          }}
          label={t("button", { count: statements.length })}
          words={formWords(locale)}
        />
      </div>
    </details>
  );
}

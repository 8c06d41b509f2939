import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { emptyFormState } from "@/app/empty-form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import { stepPath } from "../../import-places";
import { formWords } from "../../import-words";
import { confirmStructureAction, reopenStructureAction } from "./actions";
import { FactsRead, type RegisterNames } from "./facts-read";

const heldBy = ({ id, recordVersion }: ImportHead) => ({ id, basedOnVersion: String(recordVersion) });

export async function ConfirmStructure({
  head,
  locale,
  names,
}: {
  head: ImportHead;
  locale: Locale;
  names: RegisterNames;
}) {
  const t = await getTranslations({ locale, namespace: "import.structure" });
  const isRead = (head.facts.fromText?.length ?? 0) > 0;
  const early = head.purpose === "document" && head.facts.participation.length === 0 && !isRead;
  return (
    <>
      {isRead ? <FactsRead head={head} locale={locale} names={names} /> : null}
      {early ? (
        <p className="measure mb-5 border-l-4 border-accent bg-accent-soft px-4 py-3">
          {t("factsFirst")}{" "}
          <Link href={localePath(locale, stepPath(head.id, "publish"))}>{t("toFacts")}</Link>
        </p>
      ) : null}
      <ActButton
        action={confirmStructureAction.bind(null, locale)}
        initial={emptyFormState}
        hidden={heldBy(head)}
        label={t("confirm")}
        variant="primary"
        words={formWords(locale)}
      />
      <p className="mt-2 text-sm text-soft">{t("confirmWhat")}</p>
    </>
  );
}

export async function ReopenStructure({ head, locale }: { head: ImportHead; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "import" });
  return (
    <details>
      <summary className="text-accent">{t("proposals.reopenStructure")}</summary>
      <p className="measure mt-2 mb-3 text-soft">
        {t("structure.confirmed")} {t("proposals.reopenStructureWhat")}
      </p>
      <ActButton
        action={reopenStructureAction.bind(null, locale)}
        initial={emptyFormState}
        hidden={heldBy(head)}
        label={t("proposals.reopenStructure")}
        words={formWords(locale)}
      />
    </details>
  );
}

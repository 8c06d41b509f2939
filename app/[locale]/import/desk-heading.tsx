import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import type { Step } from "./import-places";
import { StateBadge } from "./state-badge";
import { Stepper } from "./stepper";

/** Above every page of one import: which text, what for, how far; then the steps. */
export async function DeskHeading({
  head,
  here,
  locale,
  lede,
  children,
}: {
  head: ImportHead;
  here: Step;
  locale: Locale;
  lede?: ReactNode;
  children?: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const { purpose, target } = head;
  const document = target?.shortTitle[locale] ?? "";
  const what =
    purpose === "document" || !target ? t(`purpose.${purpose}`) : t(`purpose.${purpose}Of`, { document });
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={localePath(locale, "/import")}>{t("title")}</Link> · {what} ·{" "}
            <StateBadge state={head.state} label={t(`state.${head.state}`)} />
          </>
        }
        title={<span className="break-words">{head.name}</span>}
      >
        {children}
      </PageHeading>
      <Stepper head={head} here={here} locale={locale} />
      {head.reviewNote ? (
        <aside className="measure mb-8 border-l-4 border-edge bg-sunk p-4">
          <p className="font-medium">{t("sentBack")}</p>
          <p className="mt-1 whitespace-pre-line">{head.reviewNote}</p>
        </aside>
      ) : null}
      {lede ? <div className="measure mb-10 text-lg text-soft">{lede}</div> : null}
    </>
  );
}

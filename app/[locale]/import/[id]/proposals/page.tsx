import "../../desk.css";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { requireEditor } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showImport } from "@/lib/use-cases/show-import";
import { showImportProposals } from "@/lib/use-cases/show-import-proposals";
import { DeskHeading } from "../../desk-heading";
import { stepPath } from "../../import-places";
import { JobStanding } from "../job-standing";
import { modes, oneOf, windows } from "./addresses";
import { ProposalDesk } from "./proposal-desk";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "import" });
  const head = await showImport(await requireEditor(), { id });
  return { title: head.ok ? `${t("steps.proposals")} · ${head.value.name}` : t("title") };
}

/** Step 3: one statement at a time, each with its proposal. */
export default async function ProposalsPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showImport(context, { id });
  if (!shown.ok) notFound();
  const t = await getTranslations({ locale, namespace: "import" });
  const head = shown.value;
  if (head.state === "proposing")
    return (
      <>
        <DeskHeading head={head} here="proposals" locale={locale} lede={t("proposals.stillProposing")} />
        <JobStanding head={head} locale={locale} />
      </>
    );
  if (head.purpose !== "document") redirect(localePath(locale, stepPath(id, "proposals", head.purpose)));
  const asked = await searchParams;
  const only = oneOf(windows, asked.only, "all");
  const statement = typeof asked.statement === "string" ? asked.statement : undefined;
  const outcome = await showImportProposals(context, { id, statement, only });
  if (!outcome.ok || outcome.value.linesOf + outcome.value.counts.open === 0)
    return (
      <>
        <DeskHeading head={head} here="proposals" locale={locale} />
        <Empty title={t("proposals.nothingHere")}>
          <p>{t("proposals.notYet")}</p>
          <p className="mt-4">
            <ButtonLink href={localePath(locale, stepPath(id, "structure"))}>
              {t("report.toStructure")}
            </ButtonLink>
          </p>
        </Empty>
      </>
    );
  const accepted = Number(asked.accepted);
  return (
    <>
      <DeskHeading head={head} here="proposals" locale={locale} />
      {accepted > 0 ? <Notice>{t("proposals.bulk.done", { count: accepted })}</Notice> : null}
      <ProposalDesk
        desk={outcome.value}
        locale={locale}
        only={only}
        mode={oneOf(modes, asked.mode, "look")}
      />
    </>
  );
}

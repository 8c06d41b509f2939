import "../../desk.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { refusalSpeaker } from "@/app/form-state";
import { requireEditor } from "@/lib/context";
import type { Trilingual } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showImport } from "@/lib/use-cases/show-import";
import { showImportStructure } from "@/lib/use-cases/show-import-structure";
import { showRegister } from "@/lib/use-cases/show-register";
import { DeskHeading } from "../../desk-heading";
import { DeskKeys } from "../../desk-keys";
import { isReached, stepPath } from "../../import-places";
import { sayOutside } from "../../say-notice";
import { FindingList } from "../findings";
import { JobStanding } from "../job-standing";
import { changeBlocksAction } from "./actions";
import { BlockDesk } from "./block-desk";
import { blockWords, structureKeys } from "./block-words";
import { ConfirmStructure, ReopenStructure } from "./confirm-structure";
import { BlockPages, Outline } from "./outline";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "import" });
  const head = await showImport(await requireEditor(), { id });
  return { title: head.ok ? `${t("steps.structure")} · ${head.value.name}` : t("title") };
}

/** Step 2: the clauses beside the text. */
export default async function StructurePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const shown = await showImport(context, { id });
  if (!shown.ok) notFound();
  const head = shown.value;
  const t = await getTranslations({ locale, namespace: "import.structure" });
  if (!isReached(head.state, "structure"))
    return (
      <>
        <DeskHeading head={head} here="structure" locale={locale} />
        <Empty title={t("notYet")}>
          <ButtonLink href={localePath(locale, stepPath(id, "report"))}>{t("toReport")}</ButtonLink>
        </Empty>
      </>
    );
  const asked = await searchParams;
  const one = (name: string) => (typeof asked[name] === "string" ? asked[name] : undefined);
  const outcome = await showImportStructure(context, {
    id,
    from: one("from"),
    block: one("block"),
    clause: one("clause"),
  });
  if (!outcome.ok) notFound();
  const structure = outcome.value;
  const open = head.state === "structure";
  const register = await showRegister(context);
  if (!register.ok) notFound();
  const named = (rows: { code: string; name: Trilingual }[]) =>
    new Map(rows.map(({ code, name }) => [code, name[locale]]));
  const names = { series: named(register.value.series), parties: named(register.value.parties) };
  const say = await refusalSpeaker(locale);
  const sayKind = await sayOutside(locale);
  const kinds = [...new Set(structure.blocks.flatMap(({ outsideKind }) => outsideKind ?? []))];
  const why = open && head.job?.kind === "propose-import" ? head.job : null;
  return (
    <>
      <DeskHeading head={head} here="structure" locale={locale} lede={open ? t("lede") : undefined} />
      {head.state === "report" ? (
        <Notice live={false}>
          {t("notYet")} <Link href={localePath(locale, stepPath(id, "report"))}>{t("toReport")}</Link>
        </Notice>
      ) : null}
      {head.state === "proposing" ? <JobStanding head={head} locale={locale} /> : null}
      {why?.state === "failed" ? (
        <Notice>{t("failedBefore", { why: why.failure ? say(why.failure) : "" })}</Notice>
      ) : null}
      {why?.state === "cancelled" ? <Notice>{t("cancelledBefore")}</Notice> : null}
      <div className="desk-structure mt-4">
        <Outline structure={structure} locale={locale}>
          {structure.findings.length > 0 ? (
            <details className="mt-5 text-sm" open>
              <summary className="font-semibold">{messagesOf[locale].import.report.wrong}</summary>
              <div className="mt-2">
                <FindingList findings={structure.findings} id={id} locale={locale} />
              </div>
            </details>
          ) : null}
        </Outline>
        <div className="min-w-0">
          <BlockDesk
            key={head.reading}
            action={changeBlocksAction.bind(null, locale)}
            id={id}
            reading={head.reading}
            blocks={structure.blocks}
            from={structure.from}
            language={head.language ?? undefined}
            open={open}
            initial={one("block") ?? null}
            words={{
              ...blockWords(locale),
              outsideKinds: Object.fromEntries(kinds.map((kind) => [kind, sayKind(kind)])),
            }}
          />
          <BlockPages structure={structure} locale={locale} />
          <div className="mt-10 border-t border-edge pt-6">
            {open ? <ConfirmStructure head={head} locale={locale} names={names} /> : null}
            {head.state === "proposals" ? <ReopenStructure head={head} locale={locale} /> : null}
          </div>
        </div>
      </div>
      {open ? <DeskKeys words={messagesOf[locale].import.keys} keys={structureKeys(locale)} /> : null}
    </>
  );
}

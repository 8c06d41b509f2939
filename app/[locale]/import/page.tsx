import "./desk.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { largestUpload } from "@/lib/containers/limits";
import { requireEditor } from "@/lib/context";
import { isLocale } from "@/lib/messages/routing";
import { listImports } from "@/lib/use-cases/list-imports";
import { pasteImportAction } from "./actions";
import { BringIn } from "./bring-in";
import { ImportList } from "./import-list";
import { importTargets } from "./import-targets";
import { bringWords } from "./import-words";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const ended = ["published", "discarded"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "import" }))("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const outcome = await listImports(context);
  if (!outcome.ok) notFound();
  const t = await getTranslations({ locale, namespace: "import" });
  const open = outcome.value.filter(({ state }) => !ended.includes(state));
  const over = outcome.value.filter(({ state }) => ended.includes(state));
  return (
    <>
      <PageHeading title={t("title")} lede={t("lede")} />
      {(await searchParams).done === "discarded" ? <Notice>{t("discard.done")}</Notice> : null}
      <section>
        <h2 id="under-way" className="mb-3 text-xl font-semibold">
          {t("list.title")}
        </h2>
        {open.length > 0 ? (
          <ImportList lines={open} caption={t("list.title")} locale={locale} />
        ) : (
          <Empty title={t("list.empty")}>{t("list.emptyHow")}</Empty>
        )}
        {over.length > 0 ? (
          <details className="mt-5">
            <summary className="text-accent">{t("list.ended")}</summary>
            <div className="mt-2">
              <ImportList lines={over} caption={t("list.ended")} locale={locale} />
            </div>
          </details>
        ) : null}
      </section>
      <section className="mt-14">
        <h2 id="bring-in" className="mb-5 text-xl font-semibold">
          {t("bring.title")}
        </h2>
        <BringIn
          action={pasteImportAction.bind(null, locale)}
          locale={locale}
          words={bringWords(locale)}
          targets={await importTargets(context, locale)}
          largestBytes={largestUpload}
        />
      </section>
    </>
  );
}

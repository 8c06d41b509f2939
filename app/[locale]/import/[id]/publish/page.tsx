import "../../desk.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { canReview } from "@/lib/domain/permission";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showImport } from "@/lib/use-cases/show-import";
import { showImportChecks } from "@/lib/use-cases/show-import-checks";
import { showRegister } from "@/lib/use-cases/show-register";
import { DeskHeading } from "../../desk-heading";
import { stepPath } from "../../import-places";
import { formWords } from "../../import-words";
import { oneOf } from "../proposals/addresses";
import { changeFactsAction, decideImportAction, submitImportAction } from "./actions";
import { CheckList } from "./check-list";
import { factWords, reviewWords } from "./fact-words";
import { FactsForm } from "./facts-form";
import { factValues } from "./facts-from-form";
import { Figures } from "./figures";
import { ReviewForm } from "./review-form";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string | string[]; unsaved?: string | string[] }>;
};

const done = ["", "saved", "submitted", "published", "returned"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "import" });
  const head = await showImport(await requireEditor(), { id });
  return { title: head.ok ? `${t("steps.publish")} · ${head.value.name}` : t("title") };
}

/** Step 4: what is known of the document, what still stands in the way, and the second person's decision. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const outcome = await showImportChecks(context, { id });
  const register = await showRegister(context);
  if (!outcome.ok || !register.ok) notFound();
  const checks = outcome.value;
  const { head } = checks;
  const t = await getTranslations({ locale, namespace: "import.publish" });
  const asked = await searchParams;
  const said = oneOf(done, asked.done, "");
  const work = await savedWork(context, {
    form: `facts:${id}`,
    asked: asked.unsaved,
    path: localePath(locale, stepPath(id, "publish")),
  });
  const waits = head.state === "submitted";
  const over = head.state === "published";
  const held = { id, basedOnVersion: String(head.recordVersion) };
  const document = localePath(locale, `/documents/${head.publishedSlug ?? head.target?.slug}`);
  return (
    <>
      <DeskHeading head={head} here="publish" locale={locale} />
      {said === "saved" ? <Notice>{t("saved")}</Notice> : null}
      {said === "returned" ? <Notice>{t("returned")}</Notice> : null}
      {over ? (
        <div className="mb-10">
          <Notice>{t("published")}</Notice>
          <ButtonLink href={document} variant="primary">
            {t("toDocument")}
          </ButtonLink>
        </div>
      ) : null}
      {waits ? <Notice>{t("submitted", { who: head.submittedBy ?? "" })}</Notice> : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <aside className="grid content-start gap-10 lg:order-2">
          {over ? null : <CheckList checks={checks} locale={locale} />}
          <Figures checks={checks} locale={locale} />
          {head.state === "proposals" ? (
            <div>
              {checks.maySubmit ? (
                <ActButton
                  action={submitImportAction.bind(null, locale)}
                  initial={emptyFormState}
                  hidden={held}
                  label={t("submit")}
                  variant="primary"
                  words={formWords(locale)}
                />
              ) : null}
              <p className="mt-2 text-sm text-soft">{t("submitWhat")}</p>
            </div>
          ) : null}
          {canReview(context.actor) && (waits || checks.mayPublish) ? (
            <ReviewForm
              action={decideImportAction.bind(null, locale)}
              item={{ id, recordVersion: head.recordVersion }}
              may={{ publish: checks.mayPublish, sendBack: waits }}
              notYours={waits && !checks.mayPublish && checks.lacking.length === 0 ? t("notYours") : null}
              words={reviewWords(locale)}
            />
          ) : null}
        </aside>
        <section aria-labelledby="facts">
          <h2 id="facts" className="mb-5 text-xl font-semibold">
            {head.purpose === "document" ? t("facts") : t("factsVersion")}
          </h2>
          {waits ? <p className="mb-5 text-soft">{t("factsClosed")}</p> : null}
          {waits || over ? null : <UnsavedWork work={work} locale={locale} />}
          <FactsForm
            key={work.values ? work.key : "facts"}
            saves={waits || over ? undefined : work.key}
            action={changeFactsAction.bind(null, locale)}
            initial={{ ...emptyFormState, values: work.values ?? factValues(head.facts) }}
            item={{
              ...{ id, recordVersion: head.recordVersion, purpose: head.purpose, found: head.language },
              fromText: head.facts.fromText ?? [],
            }}
            closed={waits || over}
            locale={locale}
            series={register.value.series.map(({ code, name }) => ({ code, name: name[locale] }))}
            parties={register.value.parties
              .filter(({ kind }) => ["state", "group", "body"].includes(kind))
              .map(({ code, kind, name }) => ({ code, kind, name: name[locale] }))
              .sort((a, b) => a.name.localeCompare(b.name, locale))}
            words={factWords(locale)}
          />
        </section>
      </div>
    </>
  );
}

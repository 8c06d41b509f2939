import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { DataTable } from "@/app/_ui/data-table";
import { emptyFormState } from "@/app/empty-form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportReport } from "@/lib/use-cases/import-desk";
import { reportAction } from "../actions";
import { formWords } from "../import-words";
import { sayRule } from "../say-notice";

/** Every repair by rule and one by one, as it arrived and as it stands; each can be taken back. */
export async function Repairs({
  report,
  locale,
  paged,
}: {
  report: ImportReport;
  locale: Locale;
  /** Somebody looks through them one by one. */
  paged: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "import.report" });
  const say = await sayRule(locale);
  const { head, editRules, edits, editsFrom, editsOf } = report;
  const open = head.state === "report";
  const act = (label: string, about: string, what: Record<string, string>) => (
    <ActButton
      action={reportAction.bind(null, locale)}
      initial={emptyFormState}
      hidden={{ verb: "repair", id: head.id, basedOnVersion: String(head.recordVersion), ...what }}
      label={label}
      describedAs={about}
      words={formWords(locale)}
    />
  );
  const lang = head.language ?? undefined;
  return (
    <section>
      <h2 id="repairs" className="mb-3 text-xl font-semibold">
        {t("repairs")}
      </h2>
      {editRules.length === 0 ? <p className="text-soft">{t("repairsNone")}</p> : null}
      {editRules.length > 0 ? (
        <div className="measure">
          <DataTable
            caption={t("repairs")}
            captionHidden
            stacks
            columns={[
              { key: "rule", label: t("rule") },
              { key: "made", label: t("made") },
              { key: "back", label: t("takenBack") },
              { key: "act", label: <span className="sr-only">{t("act")}</span> },
            ]}
            rows={editRules.map(({ rule, made, takenBack }) => ({
              key: rule,
              cells: {
                rule: say(rule),
                made: <Figure label={t("made")} value={made} />,
                back: <Figure label={t("takenBack")} value={takenBack} />,
                act: open
                  ? takenBack < made
                    ? act(t("undoRule"), say(rule), { "repair.rule": rule, takenBack: "yes" })
                    : act(t("redoRule"), say(rule), { "repair.rule": rule, takenBack: "no" })
                  : null,
              },
            }))}
          />
        </div>
      ) : null}
      {edits.length > 0 ? (
        <details className="mt-5" open={paged || undefined}>
          <summary className="text-accent">{t("each", { count: editsOf })}</summary>
          <ol start={editsFrom + 1} className="measure mt-4 grid">
            {edits.map((edit, index) => {
              const about = t("place", { n: editsFrom + index + 1 });
              const raw = String(edit.rawStart);
              return (
                <li
                  key={edit.rawStart}
                  className="grid gap-x-6 gap-y-1.5 border-t border-rule py-3 sm:grid-cols-[1fr_auto]"
                >
                  <div>
                    <p className="text-sm text-faint">
                      {say(edit.rule)}
                      {edit.takenBack ? ` · ${t("arrived")}` : ""}
                    </p>
                    <p lang={lang} className="desk-edit font-serif leading-relaxed break-words">
                      …{edit.around.before}
                      {edit.takenBack ? (
                        <mark className="bg-accent-soft text-ink">{edit.raw}</mark>
                      ) : (
                        <>
                          <del>{edit.raw}</del>
                          {edit.replacement ? <ins>{edit.replacement}</ins> : null}
                        </>
                      )}
                      {edit.around.after}…
                    </p>
                  </div>
                  <div className="self-center text-sm">
                    {open
                      ? edit.takenBack
                        ? act(t("redo"), about, { "repair.rawStart": raw, takenBack: "no" })
                        : act(t("undo"), about, { "repair.rawStart": raw, takenBack: "yes" })
                      : null}
                  </div>
                </li>
              );
            })}
          </ol>
          <Pages report={report} locale={locale} of={editsOf} />
        </details>
      ) : null}
    </section>
  );
}

/** On a phone the column heads are gone, so the word stands beside the figure. */
function Figure({ label, value }: { label: string; value: number }) {
  return (
    <span className="tabular-nums">
      <span className="mr-1.5 text-faint sm:hidden">{label}:</span>
      {value}
    </span>
  );
}

async function Pages({ report, locale, of }: { report: ImportReport; locale: Locale; of: number }) {
  const { head, edits, editsFrom } = report;
  if (of <= edits.length) return null;
  const t = await getTranslations({ locale, namespace: "import.report" });
  const at = (from: number) => `${localePath(locale, `/import/${head.id}`)}?from=${from}#repairs`;
  const size = Math.max(1, edits.length);
  return (
    <nav aria-label={t("pages")} className="mt-4 flex flex-wrap items-center gap-x-5 text-sm">
      <span className="text-soft tabular-nums">
        {t("shown", { from: editsFrom + 1, to: editsFrom + edits.length, of })}
      </span>
      {editsFrom > 0 ? <Link href={at(Math.max(0, editsFrom - size))}>{t("before")}</Link> : null}
      {editsFrom + edits.length < of ? <Link href={at(editsFrom + size)}>{t("after")}</Link> : null}
    </nav>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "@/app/_ui/data-table";
import type { Locale, Trilingual } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentText } from "@/lib/use-cases/document-page";

/** Everything a critic needs to check the text: bytes, hashes, every repair in both spellings, the notes. */
export async function Provenance({
  text,
  notes,
  locale,
}: {
  text: DocumentText;
  notes: Trilingual[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "document" });
  const words = wordsOf(locale);
  const rules = [...new Set(text.repairs.map(({ rule }) => rule))];
  // A text in both Chinese scripts has no script of its own.
  const received = text.script === "mixed" ? text.language : `${text.language}-${text.script}`;
  const ruleName = (rule: string) =>
    t.has(`rule.${rule}` as "rule.gloss") ? t(`rule.${rule}` as "rule.gloss") : rule;
  return (
    <section id="provenance" className="border-t border-ink pt-4">
      <h2 className="mb-4 text-xl font-semibold">{t("provenance.title")}</h2>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[12rem_1fr]">
        <Fact term={t("provenance.version")}>{words.authority[text.authority]}</Fact>
        <Fact term={t("provenance.source")}>
          {text.sourceAddress ? (
            <a href={text.sourceAddress} rel="noreferrer">
              {text.sourceAddress}
            </a>
          ) : (
            t("provenance.notRecorded")
          )}
        </Fact>
        <Fact term={t("provenance.file")}>
          {t("provenance.bytes", { file: text.fileName, bytes: text.rawBytes.toLocaleString(locale) })}
        </Fact>
        <Fact term={t("provenance.sha")}>
          <Hash value={text.sha256} />
        </Fact>
        <Fact term={t("provenance.textSha")}>
          <Hash value={text.textSha256} />
        </Fact>
      </dl>
      <h3 className="mt-8 font-semibold">{t("provenance.repairs")}</h3>
      <p className="measure mt-1 text-soft">{t("provenance.cleaner", { version: text.cleanerVersion })}</p>
      <p className="measure mt-1 text-soft">
        {text.edits.length > 0 ? t("provenance.repairsNote") : t("provenance.repairsNone")}
      </p>
      <div className="mt-3 grid max-w-4xl gap-6">
        {text.edits.length > 0 ? (
          <DataTable
            caption={t("provenance.repairs")}
            captionHidden
            columns={[
              { key: "rule", label: t("provenance.rule") },
              { key: "count", label: t("provenance.count"), numeric: true },
            ]}
            rows={text.edits.map(({ rule, count }) => ({
              key: rule,
              cells: { rule: ruleName(rule), count },
            }))}
          />
        ) : null}
        {rules.map((rule) => (
          <DataTable
            key={rule}
            caption={ruleName(rule)}
            columns={[
              { key: "where", label: t("provenance.where") },
              { key: "raw", label: t("provenance.raw") },
              { key: "repaired", label: t("provenance.repaired") },
            ]}
            rows={text.repairs
              .filter((repair) => repair.rule === rule)
              .map((repair, index) => ({
                key: `${repair.clause}.${index}`,
                cells: {
                  where:
                    repair.clause === null ? (
                      ""
                    ) : (
                      <a href={`#clause-${repair.clause}`}>{repair.clause || t("reader.preamble")}</a>
                    ),
                  raw: (
                    <span lang={received} className="font-serif break-all">
                      {repair.raw}
                    </span>
                  ),
                  repaired: repair.repaired ? (
                    <span lang={received} className="font-serif">
                      {repair.repaired}
                    </span>
                  ) : (
                    t("provenance.unrepaired")
                  ),
                },
              }))}
          />
        ))}
      </div>
      {notes.length > 0 ? (
        <>
          <h3 className="mt-8 font-semibold">{t("provenance.notes")}</h3>
          <ul className="measure mt-1 grid list-disc gap-1 pl-5 text-soft">
            {notes.map((note) => (
              <li key={note.en}>{note[locale]}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
      <dt className="text-faint">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

const Hash = ({ value }: { value: string }) => <code className="font-mono text-sm break-all">{value}</code>;

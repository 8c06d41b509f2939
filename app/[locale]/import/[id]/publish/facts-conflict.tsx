import { DataTable } from "@/app/_ui/data-table";
import { rowsIn } from "@/app/form-rows";
import type { FormState } from "@/app/form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import type { ImportFacts } from "@/lib/domain/import";
import { type Authority, type Locale, locales } from "@/lib/domain/vocabulary";
import type { FactWords } from "./fact-words";
import type { NamedParty } from "./facts-form";
import { factValues } from "./facts-from-form";

/** Somebody was faster: the fields that differ, side by side. */
export function FactsConflict({
  state,
  words,
  labels,
  series,
  parties,
  locale,
}: {
  state: FormState;
  words: FactWords;
  labels: Record<string, string>;
  series: { code: string; name: string }[];
  parties: NamedParty[];
  locale: Locale;
}) {
  const stands = state.current?.facts as ImportFacts | undefined;
  if (!stands) return <p className="border-l-4 border-edge bg-sunk p-4">{state.message}</p>;
  const now = factValues(stands);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const shown = (values: FormValues, field: string): string => {
    if (field === "participation")
      return list.format(
        rowsIn(values, field).map((row) => {
          const code = row.party?.[0] ?? "";
          return parties.find((one) => one.code === code)?.name ?? code;
        }),
      );
    const plain = valueIn(values, field);
    if (field === "series") return series.find(({ code }) => code === plain)?.name ?? plain;
    if (field === "authority") return words.labels.authority[plain as Authority] ?? plain;
    if (field === "language") return words.labels.language[plain as Locale] ?? plain;
    if (plain) return plain;
    return locales
      .map((code) => valueIn(values, `${field}.${code}`))
      .filter(Boolean)
      .join(" / ");
  };
  const rows = [...Object.keys(labels), "participation"]
    .map((field) => ({ field, yours: shown(state.values, field), stood: shown(now, field) }))
    .filter(({ yours, stood }) => yours !== stood);
  return (
    <div className="border-l-4 border-edge bg-sunk p-4">
      <p className="font-medium">{state.message}</p>
      <p className="mt-1 mb-3">{words.conflict}</p>
      <DataTable
        caption={words.conflict}
        captionHidden
        columns={[
          { key: "field", label: words.field },
          { key: "yours", label: words.yours },
          { key: "now", label: words.now },
        ]}
        rows={rows.map(({ field, yours, stood }) => ({
          key: field,
          cells: {
            field: labels[field] ?? words.participation,
            yours: yours || words.nothing,
            now: stood || words.nothing,
          },
        }))}
      />
    </div>
  );
}

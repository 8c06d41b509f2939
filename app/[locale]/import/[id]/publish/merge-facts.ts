import { rowsIn } from "@/app/form-rows";
import { type FormValues, valueIn } from "@/app/form-values";
import type { MergeField } from "@/app/merge-values";
import { type Authority, type Locale, locales, type Participation } from "@/lib/domain/vocabulary";
import type { FactWords } from "./fact-words";
import type { NamedParty } from "./facts-form";

const inThree = new Set(["kind", "title", "shortTitle", "place"]);

/** What of a document's facts is compared when their form comes second: each language of its words for itself. */
export function factMergeFields({
  labels,
  series,
  parties,
  locale,
  words,
}: {
  labels: Record<string, string>;
  series: { code: string; name: string }[];
  parties: NamedParty[];
  locale: Locale;
  words: FactWords;
}): MergeField[] {
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const plain: Record<string, (code: string) => string | undefined> = {
    series: (code) => series.find((one) => one.code === code)?.name,
    authority: (code) => words.labels.authority[code as Authority],
    language: (code) => words.labels.language[code as Locale],
  };
  const fields = Object.entries(labels).flatMap(([name, label]): MergeField[] => {
    if (inThree.has(name))
      return locales.map((lang) => ({
        name: `${name}.${lang}`,
        label: `${label} · ${words.labels.language[lang]}`,
        lang,
      }));
    const named = plain[name];
    if (!named) return [{ name, label }];
    return [{ name, label, shown: (values) => named(valueIn(values, name)) ?? valueIn(values, name) }];
  });
  const participants = (values: FormValues) =>
    rowsIn(values, "participation")
      .filter((row) => row.party?.[0])
      .map((row) => {
        const code = row.party?.[0] ?? "";
        const as = (row["as[]"] ?? []).filter(Boolean);
        const note = row[`note.${locale}`]?.[0];
        const name = parties.find((one) => one.code === code)?.name ?? code;
        const how = list.format(as.map((one) => words.labels.participation[one as Participation] ?? one));
        return [name, how, note].filter(Boolean).join(" · ");
      })
      .join("\n");
  return [...fields, { name: "participation.", label: words.participation, shown: participants }];
}

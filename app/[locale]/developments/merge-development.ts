import type { DraftWords } from "@/app/_ui/draft-words";
import { type FormRow, fill, rowsIn } from "@/app/form-rows";
import { type FormValues, valueIn } from "@/app/form-values";
import type { MergeField } from "@/app/merge-values";
import { pickedIn } from "@/app/picked-commitment";
import { allTogether, type Polarity } from "@/lib/domain/vocabulary";
import type { DevelopmentWords } from "./development-words";

/** What of a development is compared when its form comes second: sources and links as a whole. */
export function developmentMergeFields(
  words: DevelopmentWords,
  names: Record<string, string>,
  merge: DraftWords["merge"],
): MergeField[] {
  const { labels } = words;
  const languageOf = (values: FormValues) =>
    words.languages.find(({ value }) => value === valueIn(values, "language"))?.label ??
    valueIn(values, "language");
  const subjects = (codes: string[] = []) =>
    codes
      .filter(Boolean)
      .map((code) => (code === allTogether ? labels.subjectAll : (names[code] ?? code)))
      .sort()
      .join(", ");
  const source = (row: FormRow, index: number) =>
    [
      fill(words.source, { n: index + 1 }),
      ...["class", "title", "publisher", "address", "fileName", "publishedOn", "accessedOn", "origin"].map(
        held(row),
      ),
      subjects(row["speaksFor[]"]),
      ...["visibility", "locator", "excerpt", "gist"].map(held(row)),
    ]
      .filter(Boolean)
      .join(" · ");
  const link = (row: FormRow) =>
    [
      pickedIn(row).code,
      subjects(row["subjects[]"]),
      labels.polarity[(row.polarity?.[0] ?? "") as Polarity] ?? "",
      held(row)("note"),
    ]
      .filter(Boolean)
      .join(" · ");
  return [
    { name: "happenedFrom", label: words.happenedFrom },
    { name: "happenedTo", label: words.happenedTo },
    { name: "place", label: words.place },
    { name: "what", label: words.description },
    { name: "language", label: words.language, shown: languageOf },
    {
      name: "restated",
      label: words.restated,
      shown: (values) => (valueIn(values, "restated") === "" ? merge.no : merge.yes),
    },
    {
      name: "sources.",
      label: words.sources,
      shown: (values) => rowsIn(values, "sources").map(source).join("\n"),
    },
    { name: "groups.", label: words.links, shown: (values) => rowsIn(values, "groups").map(link).join("\n") },
  ];
}

const held = (row: FormRow) => (name: string) => row[name]?.[0] ?? "";

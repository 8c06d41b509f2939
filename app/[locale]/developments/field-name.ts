import { fill } from "@/app/form-rows";
import type { DevelopmentWords } from "./development-words";

/** What a field of the form is called, also in its row: “Source 2, Title”. Unknown fields have no name. */
export function fieldName(field: string, words: DevelopmentWords, codes: string[]): string | undefined {
  const own: Record<string, string> = {
    happenedFrom: words.happenedFrom,
    happenedTo: words.happenedTo,
    place: words.place,
    what: words.description,
    language: words.language,
    q: words.links,
    "sources.add": words.sources,
  };
  if (own[field]) return own[field];
  const [list, number, name = ""] = field.split(".");
  const place =
    list === "sources" ? fill(words.source, { n: Number(number) + 1 }) : (codes[Number(number)] ?? "");
  const known = { ...words, language: words.sourceLanguage, fileSha256: words.file } as Record<
    string,
    unknown
  >;
  const label = list === "sources" || list === "groups" ? known[name] : undefined;
  return typeof label === "string" ? fill(words.inRow, { row: place, field: label }) : undefined;
}

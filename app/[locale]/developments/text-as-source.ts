import { withRows } from "@/app/form-rows";
import type { FormValues } from "@/app/form-values";
import type { TextAsSource } from "@/lib/use-cases/offer-text-as-source";

/** The adoption of a new text, as the form would hold it; nothing is saved without the person. */
export function textAsSourceValues({ happenedOn, place, language, source }: TextAsSource): FormValues {
  const { speaksFor, file, ...texts } = source;
  const held = Object.entries({
    ...texts,
    ...(file ? { fileSha256: file.sha256, fileName: file.name } : {}),
  }).map(([name, value]) => [name, [value ?? ""]] as const);
  const row = { ...Object.fromEntries(held), "speaksFor[]": speaksFor };
  return withRows({ happenedFrom: [happenedOn], place: [place], language: [language] }, "sources", [row]);
}

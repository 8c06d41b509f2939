import { formLanguages } from "@/app/form-languages";
import type { FormValues } from "@/app/form-values";
import { type Locale, sourceClasses } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { InboxLine } from "@/lib/use-cases/inbox-lines";

/** A candidate as its form holds it. */
export function candidateValues(line: InboxLine): FormValues {
  const { title, publisher, language, origin, note } = line;
  return {
    ...Object.fromEntries(
      Object.entries({ title, publisher, language, origin, note }).map(([name, text]) => [name, [text]]),
    ),
    ...{ class: [line.class ?? ""], publishedOn: [line.publishedOn ?? ""], "speaksFor[]": line.speaksFor },
    commitment: [line.commitment ?? ""],
  };
}

/** The form's sentences as plain strings. */
export function editWords(locale: Locale, known: string) {
  const { edit } = messagesOf[locale].inbox;
  const { sourceClass } = messagesOf[locale].vocabulary;
  const languages = formLanguages(locale);
  const unknown = { value: "", label: edit.unknown };
  const listed = known === "" || languages.some(({ value }) => value === known);
  const fields: Record<string, string> = {
    ...{ title: edit.name, publisher: edit.publisher, class: edit.class, speaksFor: edit.speaksFor },
    ...{ origin: edit.origin, language: edit.language, publishedOn: edit.publishedOn },
    ...{ commitment: edit.commitment, note: edit.note },
  };
  return {
    ...edit,
    fields: fields as typeof fields & Record<"title" | "publisher" | "class" | "speaksFor", string>,
    languages: [unknown, ...languages, ...(listed ? [] : [{ value: known, label: known }])],
    classes: [
      unknown,
      ...sourceClasses.map((code) => ({ value: code, label: `${code} · ${sourceClass[code]}` })),
    ],
  };
}
export type EditWords = ReturnType<typeof editWords>;

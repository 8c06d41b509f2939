import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { languageOfWords } from "@/lib/domain/words-language";
import type { DocumentPage } from "@/lib/use-cases/document-page";

/** What a reader should know of the page before the text: whose words the title is in, and how it was published. */
export async function DocumentNotes({ page, locale }: { page: DocumentPage; locale: Locale }) {
  const { title, singlePerson } = page.document;
  const t = await getTranslations({ locale, namespace: "document" });
  const notes = [
    ...(languageOfWords(title, locale) === locale ? [] : [t("untranslated")]),
    ...(singlePerson || page.versions.some((one) => one.singlePerson) ? [t("singlePerson")] : []),
  ];
  return notes.length > 0 ? <p className="-mt-4 mb-8 text-sm text-soft">{notes.join(" · ")}</p> : null;
}

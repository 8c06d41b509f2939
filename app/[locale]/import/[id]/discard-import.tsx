import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import { discardImportAction } from "../actions";
import { formWords } from "../import-words";
import { DiscardForm } from "./discard-form";

/** Not for what is over: that stays as it is. */
export function DiscardImport({ head, locale }: { head: ImportHead; locale: Locale }) {
  if (head.state === "published" || head.state === "discarded") return null;
  const words = messagesOf[locale].import.discard;
  return (
    <DiscardForm
      action={discardImportAction.bind(null, locale)}
      id={head.id}
      basedOnVersion={head.recordVersion}
      words={{ ...words, form: formWords(locale) }}
    />
  );
}

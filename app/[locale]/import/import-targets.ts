import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { Context } from "@/lib/use-cases/context";
import { listImportTargets } from "@/lib/use-cases/list-import-targets";

export type Target = { value: string; label: string };
/** `texts` by the document they belong to. */
export type Targets = { documents: Target[]; texts: Record<string, Target[]> };

/** What a text can be a further version or a better copy of. */
export async function importTargets(context: Context, locale: Locale): Promise<Targets> {
  const listed = await listImportTargets(context);
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const { authority: authorities } = wordsOf(locale);
  const documents = new Map<string, Target>();
  // A map first: a document may bear the name of something that every object has.
  const texts = new Map<string, Target[]>();
  for (const { slug, shortTitle, versionId, language, authority, fileName } of listed.ok
    ? listed.value
    : []) {
    documents.set(slug, { value: slug, label: shortTitle[locale] });
    const label = [languages.of(language) ?? language, authorities[authority], fileName].join(" · ");
    texts.set(slug, [...(texts.get(slug) ?? []), { value: versionId, label }]);
  }
  return { documents: [...documents.values()], texts: Object.fromEntries(texts) };
}

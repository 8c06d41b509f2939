import { z } from "zod";
import { findDocument, participationOf, textOf } from "../../db/queries/document-page";
import { findFile } from "../../db/queries/files";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { locales, type SourceClass } from "../domain/vocabulary";
import type { Context } from "./context";
import { codeField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

/** The adoption of a document as a development that speaks about earlier commitments; an offer, not a record. */
export type TextAsSource = {
  happenedOn: string;
  place: string;
  language: string;
  source: {
    title: string;
    publisher: string;
    class: SourceClass;
    speaksFor: string[];
    address: string | null;
    file: { sha256: string; name: string } | null;
    language: string;
    publishedOn: string;
  };
};

const Input = z.object({ document: codeField, locale: z.enum(locales) });

/** A joint text speaks for all who adopted it, and is a P1 source for what was said before. */
export async function offerTextAsSource(context: Context, input: unknown): Promise<Outcome<TextAsSource>> {
  if (!canEdit(context.actor)) return notAllowed(context.actor);
  const parsed = Input.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { document: slug, locale } = parsed.data;
  const { read: q } = context.store;
  const found = await findDocument(q, slug);
  if (!found) return refuse("not-found", "documentNotFound");
  const { document, series } = found;
  const text = await textOf(q, document.id);
  const file = text && (await findFile(q, text.version.sha256));
  const parties = await participationOf(q, document.id);
  const [language = locale] = (text?.version.language ?? locale).split("-");
  return accept({
    happenedOn: document.adoptedOn,
    place: document.place[locale],
    language: locale,
    source: {
      title: document.title[language as keyof typeof document.title] ?? document.title[locale],
      publisher: series.name[locale],
      class: "P1",
      // Whose participation the texts dispute is not spoken for.
      speaksFor: parties
        .filter(({ participation }) => !participation.includes("text-disputed"))
        .map(({ code }) => code),
      address: text?.version.sourceAddress ?? null,
      file: file && !text?.version.sourceAddress ? { sha256: file.sha256, name: file.name } : null,
      language,
      publishedOn: document.adoptedOn,
    },
  });
}

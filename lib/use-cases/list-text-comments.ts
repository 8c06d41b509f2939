import { commentsOn } from "../../db/queries/comments";
import { findDocument, textOf } from "../../db/queries/document-page";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { type CommentThread, threadsOf } from "./list-comments";

export type TextComments = {
  /** The cleaning of the text that is read now: comments made today stand on it. */
  revisionId: string;
  threads: CommentThread[];
};

/** What colleagues say about stretches of a document's text. */
export async function listTextComments(
  { actor, store }: Context,
  { document }: { document: string },
): Promise<Outcome<TextComments>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const q = store.read;
  const found = await findDocument(q, document);
  const text = found && (await textOf(q, found.document.id));
  if (!found || !text) return refuse("not-found", "documentNotFound");
  const threads = threadsOf(await commentsOn(q, "span", found.document.id), actor.id);
  return accept({ revisionId: text.revision.id, threads });
}

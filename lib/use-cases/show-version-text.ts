import { findDocument, statementsOf, textOf } from "../../db/queries/document-page";
import type { ClausePair } from "../communique/align/align-clauses";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { alignVersions } from "./align-versions";
import type { Context } from "./context";
import type { DocumentText, DocumentVersion } from "./document-page";
import { documentVersions, readVersionText } from "./document-versions";
import { mayRead } from "./may-read";
import { untilNextWrite } from "./until-next-write";

export type VersionText = {
  version: DocumentVersion;
  text: DocumentText;
  /** Of the main version (a) and this one (b), in order; an empty side: the other has no such clause. */
  pairs: ClausePair[];
};

/** Another version of a document, and which of its clauses say what the main one's say. */
export async function showVersionText(
  context: Context,
  input: { document: string; version: string },
): Promise<Outcome<VersionText>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const { read: q } = context.store;
  const found = await findDocument(q, input.document);
  if (!found) return refuse("not-found", "documentNotFound");
  const documentId = found.document.id;
  const version = (await documentVersions(q, documentId)).find((one) => one.versionId === input.version);
  const source = version && (await textOf(q, documentId, version.versionId));
  if (!version || !source) return refuse("not-found", "versionNotFound");
  const text = await readVersionText(q, source, await statementsOf(q, source.revision.id));
  const main = await textOf(q, documentId);
  // A register that learns a new name may tell more clauses apart: until the next write it stays as it is.
  const pairs = main
    ? await untilNextWrite(context, `alignment ${main.revision.id} ${source.revision.id}`, async () => {
        const { clauses } = await alignVersions(q, main, source);
        return clauses;
      })
    : [];
  return accept({ version, text, pairs });
}

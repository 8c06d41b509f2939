import { clausesOf, findDocument, statementsOf, textOf, versionsOf } from "../../db/queries/document-page";
import { partyEntries } from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import { type AlignableText, alignClauses, type ClausePair } from "../communique/align/align-clauses";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { mainVersion, standingVersions } from "../domain/version-anchors";
import { languageOf } from "./align-versions";
import type { Context } from "./context";
import type { DocumentText } from "./document-page";
import { readVersionText } from "./document-versions";
import { mayRead } from "./may-read";
import { untilNextWrite } from "./until-next-write";

/** Another version of a document, and which of its clauses say what which clauses of the read text say. */
export type VersionBeside = { versionId: string; text: DocumentText; pairs: ClausePair[] };

const mostBeside = 2;

/** Up to two other standing versions, in the order asked for; a version that is not there is left out. */
export async function showVersionsBeside(
  context: Context,
  { document: slug, versions: asked }: { document: string; versions: string[] },
): Promise<Outcome<VersionBeside[]>> {
  const refused = mayRead(context);
  if (refused) return refused;
  // Mostly one text is read alone, and nothing needs asking.
  if (asked.length === 0) return accept([]);
  const q = context.store.read;
  const found = await findDocument(q, slug);
  if (!found) return refuse("not-found", "documentNotFound");
  const { id } = found.document;
  const all = await versionsOf(q, id);
  const main = mainVersion(all);
  const others = new Set(standingVersions(all).flatMap((one) => (one.id === main?.id ? [] : [one.id])));
  const chosen = [...new Set(asked)].filter((one) => others.has(one)).slice(0, mostBeside);
  const beside: VersionBeside[] = [];
  for (const versionId of chosen) {
    // Aligning two long texts takes a while and its answer changes with a write only.
    const key = `beside ${versionId}`;
    const shown = await untilNextWrite(context, key, () => besideMain(q, id, main?.id ?? "", versionId));
    if (shown) beside.push(shown);
  }
  return accept(beside);
}

async function besideMain(
  q: Q,
  documentId: string,
  mainId: string,
  versionId: string,
): Promise<VersionBeside | null> {
  const first = await textOf(q, documentId, mainId);
  const other = await textOf(q, documentId, versionId);
  if (!first || !other) return null;
  const names = (await partyEntries(q)).map(({ code, name, aliases }) => ({
    code,
    words: [name.en, name.zh, name.ru, ...aliases],
  }));
  const statements = await statementsOf(q, other.revision.id);
  return {
    versionId,
    text: await readVersionText(q, other, statements),
    pairs: alignClauses(await alignable(q, first), await alignable(q, other), names),
  };
}

const alignable = async (
  q: Q,
  { version, revision }: NonNullable<Awaited<ReturnType<typeof textOf>>>,
): Promise<AlignableText> => ({
  language: languageOf(version.language),
  text: revision.readingText,
  clauses: await clausesOf(q, revision.id),
});

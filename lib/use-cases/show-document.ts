import { earlierDocuments } from "../../db/queries/commitment-links";
import {
  commitmentCountsOf,
  findDocument,
  participationOf,
  statementsOf,
  textOf,
} from "../../db/queries/document-page";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { isReviewed } from "../domain/published-word";
import { untrackedReasons } from "../domain/vocabulary";
import type { Context } from "./context";
import type { DocumentPage } from "./document-page";
import { documentVersions, readVersionText } from "./document-versions";
import { mayRead } from "./may-read";
import { refreshToday } from "./refresh-today";

export type { DocumentPage } from "./document-page";

/** A document as people read it: its text cut into statements, what is tracked, and where the text comes from. */
export async function showDocument(
  context: Context,
  input: { document: string },
): Promise<Outcome<DocumentPage>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const today = await refreshToday(context);
  const { read: q } = context.store;
  const found = await findDocument(q, input.document);
  if (!found) return refuse("not-found", "documentNotFound");
  const { document, series } = found;
  const { slug, title, shortTitle, place, adoptedOn, kind, number, countDisputed, singlePerson, notes } =
    document;

  const source = await textOf(q, document.id);
  const statements = source ? await statementsOf(q, source.revision.id) : [];
  const rows = await commitmentCountsOf(q, document.id);
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(of).reduce((total, { n }) => total + n, 0);
  return accept({
    document: { slug, title, shortTitle, place, adoptedOn, kind, number, countDisputed, singlePerson },
    series,
    text: source ? await readVersionText(q, source, statements) : null,
    versions: await documentVersions(q, document.id),
    hasEarlier: (await earlierDocuments(q, document)).length > 0,
    participation: await participationOf(q, document.id),
    notes,
    counts: {
      commitments: sum(() => true),
      undertakings: sum(({ tier }) => tier === "undertaking"),
      followedItems: sum(({ tier }) => tier === "followed-item"),
      reviewed: sum(({ status }) => isReviewed(status)),
      statements: statements.length,
      tracked: statements.filter(({ tracked }) => tracked).length,
      untracked: untrackedReasons
        .map((reason) => ({
          reason,
          count: statements.filter(({ untrackedReason }) => untrackedReason === reason).length,
        }))
        .filter((line) => line.count > 0),
    },
    today,
  });
}

import {
  type DocumentRow,
  insertDocument,
  loadDocumentBySlug,
  type ParticipationRow,
  replaceParticipation,
  type StoredDocument,
  updateDocument,
} from "../../db/queries/coding-documents";
import type { Participation, Trilingual } from "../domain/vocabulary";
import type { DocumentCoding } from "./check-coding-files";
import { type CodingLoad, noteCreation, reconcile } from "./coding-load";
import type { LoadedRegister } from "./load-coded-register";

type DocumentFields = Pick<
  DocumentRow,
  "number" | "kind" | "title" | "shortTitle" | "place" | "adoptedOn" | "notes" | "countDisputed"
> & { participation: CodedParticipation[] };
type CodedParticipation = { party: string; as: Participation[]; note: Trilingual | null };

/** The document's own record with its participants; true where something changed that statuses depend on. */
export async function loadCodedDocument(
  load: CodingLoad,
  { coded }: DocumentCoding,
  register: LoadedRegister,
): Promise<{ id: string; changed: boolean }> {
  const { number, kind, title, shortTitle, place, adoptedOn, notes, countDisputed } = coded;
  const participation = byParty(coded.participation);
  const file = { number, kind, title, shortTitle, place, adoptedOn, notes, countDisputed, participation };
  const stored = await loadDocumentBySlug(load.q, coded.slug);
  if (stored) return { id: stored.document.id, changed: await recodeDocument(load, stored, file) };
  // The slug never changes, so it serves as the id.
  const row = {
    ...file,
    id: coded.slug,
    slug: coded.slug,
    seriesId: register.seriesIds.get(coded.series) ?? "",
    recordVersion: 1,
    publishedAt: load.at,
  };
  await insertDocument(load.q, row, rowsOf(row.id, participation));
  const { recordVersion: _, ...after } = row;
  noteCreation(load, "document", row.id, after);
  return { id: row.id, changed: true };
}

async function recodeDocument(
  load: CodingLoad,
  stored: StoredDocument,
  file: DocumentFields,
): Promise<boolean> {
  const { id, slug, number, kind, title, shortTitle, place, adoptedOn, notes, countDisputed, recordVersion } =
    stored.document;
  const participation = byParty(
    stored.participation.map((row) => ({ party: row.partyCode, as: row.participation, note: row.note })),
  );
  const ours = { number, kind, title, shortTitle, place, adoptedOn, notes, countDisputed, participation };
  const changes = await reconcile<DocumentFields>(load, { entity: "document", id, code: slug }, ours, file);
  if (!changes) return false;
  const { participation: parties, ...columns } = changes;
  await updateDocument(load.q, id, { ...columns, recordVersion: recordVersion + 1 });
  if (parties) await replaceParticipation(load.q, id, rowsOf(id, parties));
  return true;
}

const byParty = (rows: CodedParticipation[]) => [...rows].sort((a, b) => (a.party < b.party ? -1 : 1));

const rowsOf = (documentId: string, rows: CodedParticipation[]): ParticipationRow[] =>
  rows.map(({ party, as, note }) => ({ documentId, partyCode: party, participation: as, note }));

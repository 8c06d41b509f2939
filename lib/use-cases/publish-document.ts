import { appendAudits } from "../../db/queries/audit";
import { insertDocument } from "../../db/queries/coding-documents";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { keepCommitmentStates } from "../../db/queries/commitment-states";
import type { ImportRow } from "../../db/queries/imports";
import { keepPublicRecords } from "../../db/queries/public-records";
import { commitmentsOfMeetings, seriesEntries } from "../../db/queries/register-entries";
import type { AuditEntry } from "../domain/audit";
import { utcDay } from "../domain/calendar";
import { completeWords } from "../domain/import";
import { accept, refuse } from "../domain/outcome";
import type { Trilingual } from "../domain/vocabulary";
import { proposeLinks } from "./propose-links";
import { publishCommitments } from "./publish-commitments";
import type { PublishText } from "./publish-import-parts";
import { enterMeeting } from "./publish-meeting";
import { publishText } from "./publish-text";
import { ownLanguage } from "./statement-desk";

/** A new document goes live with its meeting, text, statements and commitments. */
export const publishDocument: PublishText = async (q, { draft, raw, singlePerson }, at, actor) => {
  const { facts } = draft;
  const series = (await seriesEntries(q)).find(({ code }) => code === facts.series);
  if (!series || facts.number === null || facts.adoptedOn === null || !actor.id)
    return refuse("invalid", "importNotReady");
  const audits: AuditEntry[] = [];
  const note = (entity: AuditEntry["entity"], entityId: string, after: Record<string, unknown>) =>
    audits.push({ actorId: actor.id as string, entity, entityId, action: "published", before: null, after });

  const words = (said: Partial<Trilingual>) => wordsOf(said, draft);
  const meeting = await enterMeeting(q, {
    ...{ seriesId: series.id, number: facts.number, actorId: actor.id, at },
    ...{ heldOn: facts.adoptedOn, place: words(facts.place) },
  });
  const participation = [...facts.participation]
    .map(({ party, as, note: told }) => ({
      party,
      as,
      note: told && completeWords(told, ownLanguage(draft)),
    }))
    .map((one) => ({ ...one, note: one.note?.words ?? null }))
    .sort((a, b) => (a.party < b.party ? -1 : 1));
  const row = {
    // The slug never changes, so it serves as the id.
    ...{ id: facts.slug, slug: facts.slug, seriesId: series.id, number: facts.number },
    ...{ kind: words(facts.kind), title: words(facts.title), shortTitle: words(facts.shortTitle) },
    ...{ place: words(facts.place), adoptedOn: facts.adoptedOn, notes: [] },
    ...{ countDisputed: facts.countDisputed, recordVersion: 1, publishedAt: at, singlePerson },
  };
  await insertDocument(
    q,
    row,
    participation.map(({ party, as, note: told }) => ({
      ...{ documentId: row.id, partyCode: party, participation: as, note: told },
    })),
  );
  const { recordVersion: _, ...after } = row;
  note("document", row.id, { ...after, participation });

  const text = await publishText(q, { draft, raw, documentId: row.id });
  note("version", text.versionId, text.told);
  const commitments = await publishCommitments(q, {
    ...{ draft, text, at },
    document: { ...row, participation },
  });
  for (const { id, told } of commitments) note("commitment", id, told);
  await appendAudits(q, [...meeting.audits, ...audits], at);

  await keepPublicRecords(q, at, ["document", "version", "meeting"]);
  await keepCommitmentStates(
    q,
    commitments.map(({ id }) => id),
    at,
  );
  // A meeting's day moves review periods of the whole series and the deadlines that were set by it.
  const own = new Set(commitments.map((one) => one.id));
  const others = meeting.audits.length > 0 ? await commitmentsOfMeetings(q, series.id) : [];
  for (const id of others) if (!own.has(id)) await refreshCommitment(q, id, { at, today: utcDay(at) });
  // What the new text says of earlier commitments is offered; a person confirms it.
  await proposeLinks(q, row.id, at, actor.id);
  return accept({ slug: row.slug, documentId: row.id, versionId: text.versionId });
};

function wordsOf(said: Partial<Trilingual>, draft: ImportRow): Trilingual {
  const complete = completeWords(said, ownLanguage(draft));
  if (!complete) throw new Error("What a document says of itself was checked before.");
  return complete.words;
}

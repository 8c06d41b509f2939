import { codingColumns, nextSearchRow } from "../../db/queries/coding-commitment-writes";
import { insertPublishedCommitments, type PublishedCommitment } from "../../db/queries/import-publishing";
import type { ImportRow } from "../../db/queries/imports";
import { meetingEntries, seriesEntries } from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import { slicerOf } from "../communique/code-points";
import { utcDay } from "../domain/calendar";
import { spelledOut, tidied } from "../domain/desk-coding";
import { anchorOf, type DecidedCommitment, numberedInClauses, publishedCoding } from "../domain/draft-coding";
import { codebookVersion } from "../domain/vocabulary";
import { meetingKey } from "./coding-deadline";
import { deriverOf, type NewDocument } from "./derive-published";
import { deskRegister } from "./desk-register";
import { numberOf, underived } from "./load-coded-commitments";
import type { PublishedText } from "./publish-text";
import { ownLanguage } from "./statement-desk";

type Target = {
  draft: ImportRow;
  text: PublishedText;
  document: NewDocument;
  at: Date;
};

/** Every decided commitment under its code, with an anchor where it stands and one at each repetition. */
export async function publishCommitments(
  q: Q,
  { draft, text, document, at }: Target,
): Promise<{ id: string; told: Record<string, unknown> }[]> {
  const { ids, days } = await meetings(q);
  const own = ownLanguage(draft);
  const { together } = await deskRegister(q);
  const adopted = draft.facts.participation.map(({ party }) => party);
  const words = slicerOf(text.cleanText);
  const places = new Map(text.statements.map((one) => [one.start, one]));
  const anchorAt = (start: number) => {
    const place = places.get(start);
    if (!place || place.clause === null) throw new Error(`No statement of the text begins at ${start}.`);
    const { end, clause } = place;
    return { ...anchorOf(words, { clause, start, end }), statementStart: start };
  };
  const meetingDays = new Map([...ids].map(([key, id]) => [id, days.get(key) ?? null]));
  const derived = await deriverOf(q, document, text, meetingDays, utcDay(at));
  let searchRow = await nextSearchRow(q);
  const all = numberedInClauses(decidedOf(text)).map(({ clause, running, start, coding: said, repeats }) => {
    const anchors = [start, ...repeats].map(anchorAt);
    const bare = anchors.map(({ statementStart: _, ...anchor }) => anchor);
    const whole = tidied(spelledOut(said, together, adopted), { meetings: days });
    const { coding, untranslated } = publishedCoding(whole, own, bare);
    const number = numberOf({ clause, running });
    const identity = {
      ...{ id: crypto.randomUUID(), documentId: document.id, clausePosition: clause, running },
      ...{ number, code: `${document.slug}/${number}` },
    };
    const written = {
      ...{ lifecycle: "in-force" as const, successors: [], untranslated, codebook: codebookVersion },
      ...{ testsWrittenAt: at, publishedAt: at },
    };
    const columns = codingColumns(coding, ids);
    const row = {
      ...identity,
      ...written,
      ...columns,
      ...underived,
      searchRow,
      recordVersion: 1,
      updatedAt: at,
    };
    searchRow += 1;
    const published: PublishedCommitment = {
      row,
      ...{ sectors: coding.sectors, parties: coding.parties },
      anchors: anchors.map(({ statementStart, ...anchor }) => ({
        ...anchor,
        statementId: text.statementIds.get(statementStart) ?? "",
      })),
      derived: new Map(),
    };
    return {
      published: derived(published),
      told: { ...identity, ...coding, ...written, searchRow: row.searchRow },
    };
  });
  await insertPublishedCommitments(
    q,
    all.map(({ published }) => published),
    text,
  );
  return all.map(({ published, told }) => ({ id: published.row.id, told }));
}

/** Statements that were decided to be commitments, each with where it is said again. */
function decidedOf({ statements }: PublishedText): DecidedCommitment[] {
  const repeats = new Map<number, number[]>();
  for (const { start, sameAsStart } of statements)
    if (sameAsStart !== null) repeats.set(sameAsStart, [...(repeats.get(sameAsStart) ?? []), start]);
  return statements.flatMap(({ clause, start, coding }) =>
    coding && clause !== null ? [{ clause, start, coding, repeats: repeats.get(start) ?? [] }] : [],
  );
}

async function meetings(q: Q) {
  const codes = new Map((await seriesEntries(q)).map(({ id, code }) => [id, code]));
  const rows = (await meetingEntries(q)).map(
    ({ id, seriesId, number, heldOn }) =>
      [meetingKey(codes.get(seriesId) ?? "", number), { id, heldOn }] as const,
  );
  return {
    ids: new Map(rows.map(([key, { id }]) => [key, id])),
    days: new Map(rows.map(([key, { heldOn }]) => [key, heldOn])),
  };
}

import { laterMeetings } from "../../db/queries/commitment-files";
import { searchTextOf } from "../../db/queries/commitment-item";
import { derivedColumns, derivedParties } from "../../db/queries/commitment-state";
import type { PublishedCommitment } from "../../db/queries/import-publishing";
import { partyEntries } from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import { slicerOf } from "../communique/code-points";
import type { CommitmentFile } from "../domain/commitment-file";
import { deriveState } from "../domain/commitment-state";
import type { Participation } from "../domain/vocabulary";
import type { PublishedText } from "./publish-text";

export type NewDocument = {
  id: string;
  slug: string;
  seriesId: string;
  adoptedOn: string;
  countDisputed: boolean;
  participation: { party: string; as: Participation[] }[];
};

/**
 * What `refreshCommitment` would derive of commitments that have no record yet, from what is at hand: asking the
 * database again for each of a thousand would hold up everybody else for seconds.
 */
export async function deriverOf(
  q: Q,
  document: NewDocument,
  text: PublishedText,
  meetingDays: ReadonlyMap<string, string | null>,
  today: string,
): Promise<(one: PublishedCommitment) => PublishedCommitment> {
  const reading = slicerOf(text.readingText);
  const later = await laterMeetings(q, document.seriesId, document.adoptedOn);
  const took = new Map(document.participation.map(({ party, as }) => [party, as]));
  const names = new Map(
    (await partyEntries(q)).map(({ code, name, aliases }) => [code, [name.en, name.zh, name.ru, ...aliases]]),
  );
  return (one) => {
    const { row, sectors, parties, anchors } = one;
    const meetingOn = row.deadlineMeetingId ? (meetingDays.get(row.deadlineMeetingId) ?? null) : null;
    const file: CommitmentFile = {
      ...{ id: row.id, code: row.code, recordVersion: row.recordVersion, mode: row.mode },
      ...{ recurrence: row.recurrence, wordRule: row.wordRule, lifecycle: row.lifecycle },
      underCorrectionAt: null,
      deadline: {
        kind: row.deadlineKind,
        start: meetingOn ?? row.deadlineStart ?? null,
        end: meetingOn ?? row.deadlineEnd ?? null,
        precision: row.deadlinePrecision ?? null,
        words: row.deadlineWords ?? null,
      },
      ...{ reviewRhythmDays: row.reviewRhythmDays, adoptedOn: document.adoptedOn },
      laterMeetings: row.recurrence === "per-period" || row.deadlineKind === "asap" ? later : [],
      parties: [...parties]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, role }) => ({
          ...{ code, role },
          counted: document.countDisputed || !took.get(code)?.includes("text-disputed"),
        })),
      // Nothing is reviewed yet, so nobody asks who spoke.
      ...{ documentParties: [], assessments: [], developments: [], searches: [] },
    };
    const quotes = anchors.map(({ quote, start, end }) => ({
      ...{ received: quote, reading: reading(start, end) },
      ...{ language: text.language, script: text.script },
    }));
    const parts = { commitment: row, document: document.slug, sectors, quotes };
    const state = deriveState(file, today);
    const called = file.parties.flatMap(({ code }) => names.get(code) ?? []);
    return {
      ...one,
      row: { ...row, ...derivedColumns(parts, file, state), searchText: searchTextOf(parts, called) },
      derived: new Map(derivedParties(state).map(({ code, set }) => [code, set])),
    };
  };
}

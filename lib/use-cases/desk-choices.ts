import {
  meetingEntries,
  partyEntries,
  sectorEntries,
  seriesEntries,
} from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import { meetingKey } from "./coding-deadline";
import type { ImportProposals } from "./import-desk";

/** What the forms of a statement offer. */
export async function deskChoices(q: Q): Promise<ImportProposals["choices"]> {
  const series = new Map((await seriesEntries(q)).map((row) => [row.id, row]));
  return {
    parties: (await partyEntries(q)).map(({ code, kind, name }) => ({ code, kind, name })),
    sectors: (await sectorEntries(q)).map(({ code, label }) => ({ code, label })),
    meetings: (await meetingEntries(q)).flatMap(({ seriesId, number, heldOn }) => {
      const of = series.get(seriesId);
      return of ? [{ key: meetingKey(of.code, number), name: of.name, number, heldOn }] : [];
    }),
  };
}

import {
  type MeetingEntry,
  meetingEntries,
  type PartyEntry,
  type PublisherEntry,
  partyEntries,
  publisherEntries,
  registerUses,
  type SectorEntry,
  type SeriesEntry,
  sectorEntries,
  seriesEntries,
} from "../../db/queries/register-entries";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";

/** Everything the register holds, with how often it is used. */
export type RegisterBook = {
  parties: (PartyEntry & { uses: number })[];
  sectors: (SectorEntry & { uses: number })[];
  series: (SeriesEntry & { uses: number; meetings: MeetingEntry[] })[];
  publishers: PublisherEntry[];
};

export async function showRegister({ actor, store: { read } }: Context): Promise<Outcome<RegisterBook>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const uses = await registerUses(read);
  const meetings = await meetingEntries(read);
  return accept({
    parties: (await partyEntries(read)).map((row) => ({ ...row, uses: uses.parties.get(row.code) ?? 0 })),
    sectors: (await sectorEntries(read)).map((row) => ({ ...row, uses: uses.sectors.get(row.code) ?? 0 })),
    series: (await seriesEntries(read)).map((row) => ({
      ...row,
      uses: uses.series.get(row.id) ?? 0,
      meetings: meetings.filter(({ seriesId }) => seriesId === row.id),
    })),
    publishers: await publisherEntries(read),
  });
}

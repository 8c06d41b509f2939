import {
  meetingEntries,
  partyEntries,
  sectorEntries,
  seriesEntries,
} from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import { partiesGroupOf } from "../communique/propose/document-context";
import type { DeskRegister } from "../domain/desk-coding";
import { meetingKey } from "./coding-deadline";

/** What a coding on the desk may name; four queries of small tables. */
export async function deskRegister(q: Q): Promise<DeskRegister & { together: string | null }> {
  const codes = new Map((await seriesEntries(q)).map(({ id, code }) => [id, code]));
  const parties = await partyEntries(q);
  return {
    parties: new Map(parties.map(({ code, kind }) => [code, { kind }])),
    // The word for all who adopted a text.
    together: partiesGroupOf({ parties }),
    sectors: new Set((await sectorEntries(q)).map(({ code }) => code)),
    meetings: new Map(
      (await meetingEntries(q)).map(({ seriesId, number, heldOn }) => [
        meetingKey(codes.get(seriesId) ?? "", number),
        heldOn,
      ]),
    ),
  };
}

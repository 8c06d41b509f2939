import {
  meetingEntries,
  partyEntries,
  sectorEntries,
  seriesEntries,
} from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import type { DeskRegister } from "../domain/desk-coding";
import { meetingKey } from "./coding-deadline";

/** What a coding on the desk may name; four queries of small tables. */
export async function deskRegister(q: Q): Promise<DeskRegister> {
  const codes = new Map((await seriesEntries(q)).map(({ id, code }) => [id, code]));
  return {
    parties: new Map((await partyEntries(q)).map(({ code, kind }) => [code, { kind }])),
    sectors: new Set((await sectorEntries(q)).map(({ code }) => code)),
    meetings: new Map(
      (await meetingEntries(q)).map(({ seriesId, number, heldOn }) => [
        meetingKey(codes.get(seriesId) ?? "", number),
        heldOn,
      ]),
    ),
  };
}

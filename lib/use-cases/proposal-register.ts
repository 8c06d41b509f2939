import {
  meetingEntries,
  partyEntries,
  sectorEntries,
  seriesEntries,
} from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import type { ProposalDocument, ProposalRegister } from "../communique/propose/proposal";
import type { ImportFacts } from "../domain/import";

/** The part of the register that proposals read. */
export async function proposalRegister(q: Q): Promise<ProposalRegister> {
  const meetings = await meetingEntries(q);
  return {
    parties: (await partyEntries(q)).map(({ code, kind, name, aliases }) => ({ code, kind, name, aliases })),
    sectors: (await sectorEntries(q)).map(({ code, label, aliases }) => ({ code, label, aliases })),
    series: (await seriesEntries(q)).map(({ id, code, name, otherOrder, aliases }) => ({
      ...{ code, name, otherOrder, aliases },
      meetings: meetings
        .filter(({ seriesId }) => seriesId === id)
        .map(({ number, heldOn, place }) => ({ number, heldOn, place })),
    })),
  };
}

/** What people have said of the document so far. */
export const proposalDocument = (facts: ImportFacts, found: string | null): ProposalDocument => ({
  language: facts.language ?? (found === "zh" || found === "ru" || found === "en" ? found : "und"),
  adoptedOn: facts.adoptedOn,
  series: facts.series,
  number: facts.number,
  participants: facts.participation.map(({ party }) => party),
});

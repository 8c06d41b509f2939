import { allParticipation, findParty, itemsInvolving } from "../../db/queries/party-page";
import type { CommitmentItem } from "../domain/commitment-item";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { isSpecificTo } from "../domain/own-part";
import type { Participation, Trilingual } from "../domain/vocabulary";
import type { Context } from "./context";
import { mayRead } from "./may-read";
import { refreshToday } from "./refresh-today";
import { type RegisterDocument, type RegisterParty, type RegisterSector, registerOf } from "./register";

export type PartyPage = {
  party: RegisterParty & { aliases: string[] };
  /** What is said of its participation, document by document. */
  participation: {
    document: RegisterDocument;
    participation: Participation[];
    note: Trilingual | null;
    counted: boolean;
  }[];
  total: number;
  /** Where it has a part of its own: host, lead, proposer …, or fewer than all parties that count are responsible. */
  specific: CommitmentItem[];
  /** Shared by all parties that count, by primary sector in the method's order. */
  shared: { sector: RegisterSector; items: CommitmentItem[] }[];
  today: string;
};
/** Everything that involves one party, its own part first. */
export async function showParty(context: Context, input: { party: string }): Promise<Outcome<PartyPage>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const today = await refreshToday(context);
  const { read: q } = context.store;
  const party = await findParty(q, input.party);
  if (!party) return refuse("not-found", "partyNotFound");
  const register = await registerOf(context);
  const took = (await allParticipation(q)).map((row) => ({
    ...row,
    counted: row.countDisputed || !row.participation.includes("text-disputed"),
  }));
  const countedIn = (slug: string) =>
    took.filter((row) => row.slug === slug && row.counted).map(({ code }) => code);

  const items = (await itemsInvolving(q, party.code)).map((item) => JSON.parse(item) as CommitmentItem);
  const specific = items.filter((item) => isSpecificTo(item, party.code, countedIn(item.document)));
  const rest = items.filter((item) => !specific.includes(item));
  return accept({
    party,
    participation: took
      .filter(({ code }) => code === party.code)
      .flatMap(({ slug, participation, note, counted }) => {
        const document = register.documents.find((one) => one.slug === slug);
        return document ? [{ document, participation, note, counted }] : [];
      }),
    total: items.length,
    specific,
    shared: register.sectors
      .map((sector) => ({ sector, items: rest.filter((item) => item.sectors[0] === sector.code) }))
      .filter((group) => group.items.length > 0),
    today,
  });
}

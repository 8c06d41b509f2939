import { allParticipation } from "../../db/queries/party-page";
import { accept, type Outcome } from "../domain/outcome";
import type { Participation, Trilingual } from "../domain/vocabulary";
import type { Context } from "./context";
import { mayRead } from "./may-read";
import { untilNextWrite } from "./until-next-write";

export type PartyParticipation = {
  /** Slug. */
  document: string;
  party: string;
  participation: Participation[];
  note: Trilingual | null;
  /** False for a party whose participation is disputed, while the document's switch is off. */
  counted: boolean;
};

/** What must stand beside a party's name wherever it is listed. */
export async function listParticipation(context: Context): Promise<Outcome<PartyParticipation[]>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const rows = await untilNextWrite(context, "participation", () => allParticipation(context.store.read));
  return accept(
    rows.map(({ slug, code, participation, note, countDisputed }) => ({
      document: slug,
      party: code,
      participation,
      note,
      counted: countDisputed || !participation.includes("text-disputed"),
    })),
  );
}

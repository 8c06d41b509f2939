import { listDocuments, listParties, listSectors } from "../../db/queries/register-names";
import type { Store } from "../../db/store";
import { accept, type Outcome } from "../domain/outcome";
import type { PartyKind, Trilingual } from "../domain/vocabulary";
import type { RegisterCodes } from "./commitment-query-input";
import type { Context } from "./context";
import { mayRead } from "./may-read";
import { untilNextWrite } from "./until-next-write";

export type RegisterDocument = {
  slug: string;
  title: Trilingual;
  shortTitle: Trilingual;
  place: Trilingual;
  adoptedOn: string;
};
export type RegisterSector = { code: string; label: Trilingual };
export type RegisterParty = { code: string; kind: PartyKind; name: Trilingual };

/** The names behind the codes: documents by date of adoption, sectors in the method's order, parties by code. */
export type Register = {
  documents: RegisterDocument[];
  sectors: RegisterSector[];
  parties: RegisterParty[];
};

export async function loadRegister(context: Context): Promise<Outcome<Register>> {
  return mayRead(context) ?? accept(await registerOf(context));
}

/** For verbs that have checked already who asks. */
export function registerOf(context: Pick<Context, "store" | "now">): Promise<Register> {
  return untilNextWrite(context, "register", () => readRegister(context.store));
}

/** By what a connection sees, when it must not be older. */
export async function readRegister({ read }: Pick<Store, "read">): Promise<Register> {
  return {
    documents: await listDocuments(read),
    sectors: await listSectors(read),
    parties: await listParties(read),
  };
}

export const registerCodes = ({ documents, sectors, parties }: Register): RegisterCodes => ({
  documents: documents.map(({ slug }) => slug),
  sectors: sectors.map(({ code }) => code),
  parties: parties.map(({ code }) => code),
});

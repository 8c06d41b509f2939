import { asc } from "drizzle-orm";
import { document, party, sector } from "../sqlite/schema";
import type { Q } from "../store";

export async function listDocuments(q: Q) {
  const { slug, title, shortTitle, place, adoptedOn } = document;
  return await q
    .select({ slug, title, shortTitle, place, adoptedOn })
    .from(document)
    .orderBy(asc(adoptedOn), asc(slug));
}

export async function listSectors(q: Q) {
  return await q
    .select({ code: sector.code, label: sector.label })
    .from(sector)
    .orderBy(asc(sector.position), asc(sector.code));
}

export async function listParties(q: Q) {
  return await q
    .select({ code: party.code, kind: party.kind, name: party.name })
    .from(party)
    .orderBy(asc(party.code));
}

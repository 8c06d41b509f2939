import { inArray } from "drizzle-orm";
import { developmentLink, source } from "../sqlite/schema";
import type { Q } from "../store";
import { asWritten, type Fields, type Replayed } from "./audit-replay";
import { currentSources } from "./developments";

const idsOf = (rows: Fields[]) => rows.map(({ id }) => String(id));

/** Developments with their links and sources; earlier revisions of the sources stay on record. */
export async function developmentsAsTold(q: Q, rows: Fields[]): Promise<Fields[]> {
  const sources = await q
    .select()
    .from(source)
    .where(inArray(source.developmentId, idsOf(rows)));
  const links = await q
    .select()
    .from(developmentLink)
    .where(inArray(developmentLink.developmentId, idsOf(rows)));
  const current = new Set(currentSources(sources).map(({ id }) => id));
  return rows.map((row) => {
    const own = <T extends { developmentId: string }>(all: T[]) =>
      all.filter(({ developmentId }) => developmentId === row.id).map((one) => asWritten(one));
    const mine = own(sources) as Fields[];
    return {
      ...row,
      sources: mine.filter(({ id }) => current.has(String(id))),
      formerSources: noneAsNull(mine.filter(({ id }) => !current.has(String(id)))),
      links: own(links),
    };
  });
}

/** The last set told is the current one; what other entries told stands as former. */
export function toldOfDevelopment({ fields, listed }: Replayed): Fields {
  const current = new Set(((fields?.sources ?? []) as Fields[]).map(({ id }) => String(id)));
  // A redaction tells former rows once more, without the words it took away.
  const told = new Map([...(listed.get("sources") ?? []), ...(listed.get("formerSources") ?? [])]);
  const every = [...told.values()];
  return { ...fields, formerSources: noneAsNull(every.filter(({ id }) => !current.has(String(id)))) };
}

const noneAsNull = (rows: Fields[]) => (rows.length > 0 ? rows : null);

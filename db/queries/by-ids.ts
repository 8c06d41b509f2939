import { sql } from "drizzle-orm";

/** Statements for many ids are prepared in two shapes: one id, or a full batch whose empty places are never found. */
export const idsAtOnce = 100;

const shapeOf = (ids: readonly string[]) => (ids.length === 1 ? 1 : idsAtOnce);

export function byIds(ids: readonly string[]) {
  const names = Array.from({ length: shapeOf(ids) }, (_, at) => `id${at}`);
  return {
    /** Of the prepared statement: its name must hold it. */
    shape: `of ${names.length}`,
    places: names.map((name) => sql.placeholder(name)),
    values: Object.fromEntries(names.map((name, at) => [name, ids[at] ?? ""])),
  };
}

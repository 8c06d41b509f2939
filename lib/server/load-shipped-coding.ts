import { readCodingFolder } from "../../db/seed/read-coding";
import type { Store } from "../../db/store";
import { seedActorId } from "../domain/audit";
import type { LoadReport } from "../use-cases/coding-load";
import { loadCoding } from "../use-cases/load-coding";

/** Loads the coding this release ships, as the actor that the audit names for it. */
export async function loadShippedCoding(
  store: Store,
  now: () => Date,
  folder = "db/seed",
): Promise<LoadReport> {
  const actor = { id: seedActorId, role: "administrator" as const, name: null };
  const outcome = await loadCoding({ actor, store, now, publicRead: false }, readCodingFolder(folder));
  if (!outcome.ok) throw new Error(`The shipped coding was refused: ${outcome.message.key}.`);
  return outcome.value;
}

/** What loading did, for the console; nothing at all when nothing changed. */
export function describeReport({ inserted, updated, withdrawn, differences }: LoadReport): string[] {
  const counts = Object.entries(inserted).map(([entity, count]) => `${count} ${entity}`);
  return [
    ...(counts.length > 0 ? [`Coding loaded: ${counts.join(", ")}.`] : []),
    ...updated.map(({ code, fields }) => `Coding of ${code} updated: ${fields.join(", ")}.`),
    ...withdrawn.map((code) => `${code} is no longer in the coding: withdrawn.`),
    ...differences.map(
      ({ code, field }) =>
        `The coding of ${code} differs in “${field}”; what stands in the database was kept.`,
    ),
  ];
}

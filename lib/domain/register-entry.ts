import { accept, type Outcome, refuse, sentence } from "./outcome";
import { sameValue } from "./recoding";
import type { Trilingual } from "./vocabulary";

/** What an entry of the register is known by: names in three languages and any number of aliases, in any script. */
export type Named = { code: string; name: Trilingual; aliases: string[] };

const folded = (word: string) => word.normalize("NFKC").trim().toLowerCase();

/** An alias leads to one entry only: the text's words must never stand for two. */
export function sharedAlias(entry: Named, others: readonly Named[]): { word: string; other: Named } | null {
  const words = new Map([...Object.values(entry.name), ...entry.aliases].map((word) => [folded(word), word]));
  for (const other of others) {
    if (other.code === entry.code) continue;
    for (const theirs of [...Object.values(other.name), ...other.aliases]) {
      const word = words.get(folded(theirs));
      if (word) return { word, other };
    }
  }
  return null;
}

export type EntryChange<T> = {
  row: T;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
};

/**
 * A new entry, or a changed one: only the fields that differ, based on what was on the screen. Null changes nothing.
 */
export function decideEntry<T extends { recordVersion: number }>(
  current: T | null,
  wanted: Omit<T, "recordVersion">,
  basedOnVersion: number | null,
): Outcome<EntryChange<T> | null> {
  if (current === null)
    return basedOnVersion === null
      ? accept({ row: { ...wanted, recordVersion: 1 } as T, before: null, after: wanted })
      : refuse("not-found", "noSuchEntry");
  if (basedOnVersion === null)
    return refuse("invalid", "codeTaken", { fields: { code: sentence("codeTaken") } });
  if (current.recordVersion !== basedOnVersion)
    return refuse("conflict", "entryChanged", { current: { ...current } });
  const changed = Object.entries(wanted).filter(
    ([field, value]) => !sameValue(current[field as keyof T], value),
  );
  if (changed.length === 0) return accept(null);
  const before = Object.fromEntries(changed.map(([field]) => [field, current[field as keyof T]]));
  return accept({
    row: { ...current, ...wanted, recordVersion: current.recordVersion + 1 },
    before,
    after: Object.fromEntries(changed),
  });
}

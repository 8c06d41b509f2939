/** What a changed coding file does to a record: fields to write, and differences that only people can settle. */
export type Recoding = {
  changes: Record<string, unknown>;
  differences: { field: string; ours: unknown; file: unknown }[];
};

/** The file changes a field only while nobody else has written it; what a published result stands on stays. */
export function decideRecoding(
  ours: Record<string, unknown>,
  file: Record<string, unknown>,
  mayChange: (field: string) => boolean,
): Recoding {
  const recoding: Recoding = { changes: {}, differences: [] };
  for (const [field, value] of Object.entries(file)) {
    if (sameValue(ours[field], value)) continue;
    if (mayChange(field)) recoding.changes[field] = value;
    else recoding.differences.push({ field, ours: ours[field], file: value });
  }
  return recoding;
}

/** Equal as JSON, whatever the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return (a ?? null) === (b ?? null);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && sameValue(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

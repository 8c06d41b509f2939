/** What one SQL statement can bind is limited; so many rows of our widest table fit. */
const rowsAtOnce = 400;
export function* chunksOf<T>(rows: readonly T[], size = rowsAtOnce): Generator<T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}

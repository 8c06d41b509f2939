const han = /\p{Script=Han}/u;
const word = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu;

/** NFKC, lower case, ё as е. Callers fold Traditional to Simplified first. */
const fold = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");

/** Han runs become overlapping pairs, because Chinese has no spaces and its words mostly have two characters. */
function pairs(run: string): string[] {
  const chars = Array.from(run);
  if (chars.length === 1) return chars;
  return chars.slice(0, -1).map((char, i) => char + chars[i + 1]);
}

function runs(text: string): string[] {
  // A run of letters may hold Han next to Latin ("AI中心"): split where the script changes.
  return (fold(text).match(word) ?? []).flatMap(
    (run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [],
  );
}

/** What the index stores: Latin and Cyrillic words as they are, Han as single characters and pairs. */
export function indexText(text: string): string {
  return runs(text)
    .flatMap((run) =>
      han.test(run) ? [...pairs(run), ...(Array.from(run).length > 1 ? Array.from(run) : [])] : [run],
    )
    .join(" ");
}

/** What to ask the index for; each term must be found. */
export function searchTerms(typed: string): string[] {
  return runs(typed)
    .flatMap((run) => (han.test(run) ? pairs(run) : [run]))
    .slice(0, 32);
}

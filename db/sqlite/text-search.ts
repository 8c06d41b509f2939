import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../lib/communique/reading";
import { searchTerms } from "../../lib/domain/search-text";

/** The text index finds rows whose search text holds every term. */
export function searchCondition(words: string, access: "seek" | "walk" = "seek"): SQL | null {
  const terms = searchTerms(fold(words));
  if (terms.length === 0) return null;
  const match = terms.map(termPattern).join(" ");
  // An expression instead of the column keeps SQLite from fetching every row that was found.
  const row = access === "walk" ? sql`("commitment"."search_row" + 0)` : sql`"commitment"."search_row"`;
  return sql`${row} in (select rowid from commitment_search where commitment_search match ${match})`;
}

/** Words are inflected: three letters or more also find what begins with them, a Russian word without its ending. */
function termPattern(term: string): string {
  if (!/^[^\p{Script=Han}]{3,}$/u.test(term)) return `"${term}"`;
  return `"${term.replace(/(?<=^\p{Script=Cyrillic}{4,})[аеиоуыьэюяй]{1,2}$/u, "")}"*`;
}

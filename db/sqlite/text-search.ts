import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../lib/communique/reading";
import { searchTerms } from "../../lib/domain/search-text";

/** The text index finds rows whose search text holds every term; a term of several words must stand together. */
export function searchCondition(words: string): SQL | null {
  const terms = searchTerms(fold(words));
  if (terms.length === 0) return null;
  const match = terms.map((term) => `"${term}"`).join(" ");
  return sql`"commitment"."search_row" in (select rowid from commitment_search where commitment_search match ${match})`;
}

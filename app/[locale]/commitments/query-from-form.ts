import { type Column, type CommitmentQuery, filterNames, type Sort } from "@/lib/domain/commitment-query";
import { serializeCommitmentQuery } from "@/lib/domain/commitment-query-address";

/** The address of what the form says: the same spelling as every other link to a view, always from page one. */
export function addressOfForm(form: FormData): string {
  const all = (name: string) => form.getAll(name).map(String).filter(Boolean);
  const one = (name: string) => all(name)[0] ?? "";
  const query: Partial<CommitmentQuery> = {
    ...Object.fromEntries(filterNames.map((name) => [name, all(name)])),
    dueFrom: one("dueFrom") || null,
    dueTo: one("dueTo") || null,
    q: one("q").trim(),
    asOf: one("asOf") || null,
    sort: sortOf(one("sort")),
    size: Number(one("size")) || undefined,
    columns: all("columns").length > 0 ? (all("columns") as Column[]) : undefined,
  };
  return withQuotes(serializeCommitmentQuery(query), one("quotes") !== "");
}

const sortOf = (text: string): Sort | undefined =>
  text ? { column: text.replace(/^-/, "") as Column, descending: text.startsWith("-") } : undefined;

/** Whether the first words of the text stand under the titles: the page's own parameter beside the query. */
export const quotesParameter = "quotes";
export function withQuotes(address: URLSearchParams, quotes: boolean): string {
  if (quotes) address.set(quotesParameter, "1");
  const text = address.toString();
  return text ? `?${text}` : "?";
}

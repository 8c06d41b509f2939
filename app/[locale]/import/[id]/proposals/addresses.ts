import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

export const windows = ["all", "tracked", "open"] as const;
export type Window = (typeof windows)[number];
export const modes = ["look", "edit", "reject", "split"] as const;
/** What the person is doing with the statement. */
export type Mode = (typeof modes)[number];

export const oneOf = <T extends string>(known: readonly T[], asked: unknown, otherwise: T): T =>
  known.find((value) => value === asked) ?? otherwise;

/** The desk at one statement; without one, the first that is open. */
export function deskAddress(
  locale: Locale,
  id: string,
  at: { statement?: string | null; only?: Window; mode?: Mode; done?: string } = {},
): string {
  const params = new URLSearchParams();
  if (at.statement) params.set("statement", at.statement);
  if (at.only && at.only !== "all") params.set("only", at.only);
  if (at.mode && at.mode !== "look") params.set("mode", at.mode);
  if (at.done) params.set("done", at.done);
  const query = params.size > 0 ? `?${params}` : "";
  return localePath(locale, `/import/${id}/proposals${query}`);
}

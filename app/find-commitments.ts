import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { Context } from "@/lib/use-cases/context";
import { listCommitments } from "@/lib/use-cases/list-commitments";
import { showCommitment } from "@/lib/use-cases/show-commitment";
import { withRows } from "./form-rows";
import type { FormValues } from "./form-values";
import { type PickedCommitment, pickedFrom, pickedRow } from "./picked-commitment";

export const foundAtOnce = 12;

/** The picker's search for browsers without script; with script the same list comes from the API. */
export async function withFound(context: Context, locale: Locale, values: FormValues): Promise<FormValues> {
  const q = values.q?.[0]?.trim() ?? "";
  const params = { size: String(foundAtOnce), ...(q ? { q } : {}) };
  const listed = await listCommitments(context, params, { locale });
  const items = listed.ok ? listed.value.items : [];
  const { hedge } = wordsOf(locale);
  const rows = items.map((item) => pickedRow(pickedFrom(item, locale, hedge)));
  return {
    ...withRows(values, "found", rows),
    foundTotal: [String(listed.ok ? listed.value.total : 0)],
  };
}

/** The commitment an address names, `almaty-2025/13.4`; null when there is none. */
export async function pickedByCode(
  context: Context,
  locale: Locale,
  code: string,
): Promise<PickedCommitment | null> {
  const cut = code.lastIndexOf("/");
  const shown = await showCommitment(context, { document: code.slice(0, cut), number: code.slice(cut + 1) });
  return shown.ok ? pickedFrom(shown.value.item, locale, wordsOf(locale).hedge) : null;
}

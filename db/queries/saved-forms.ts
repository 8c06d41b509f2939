import { and, desc, eq, inArray, like, lt } from "drizzle-orm";
import { savedForm } from "../sqlite/schema";
import type { Q } from "../store";

export type SavedFormRow = typeof savedForm.$inferSelect;

/** The same form of the same person is one row: the newest typing counts. */
export async function writeSavedForm(q: Q, row: SavedFormRow): Promise<void> {
  const { values, savedAt } = row;
  await q
    .insert(savedForm)
    .values(row)
    .onConflictDoUpdate({ target: [savedForm.userId, savedForm.formKey], set: { values, savedAt } });
}

/** What a person left in one form, whichever tab it was, newest first. */
export function savedFormsOf(q: Q, userId: string, form: string): Promise<SavedFormRow[]> {
  // The pattern is narrowed by the exact name: `_` and `%` may stand in it.
  return q
    .select()
    .from(savedForm)
    .where(and(eq(savedForm.userId, userId), like(savedForm.formKey, `${form}#%`)))
    .orderBy(desc(savedForm.savedAt), desc(savedForm.formKey))
    .then((rows) => rows.filter(({ formKey }) => formKey.startsWith(`${form}#`)));
}

export async function deleteSavedForm(q: Q, userId: string, formKey: string): Promise<void> {
  await q.delete(savedForm).where(and(eq(savedForm.userId, userId), eq(savedForm.formKey, formKey)));
}

/** Nobody comes back to work of last season, and one person cannot fill the disk. */
export async function trimSavedForms(
  q: Q,
  userId: string,
  { before, most }: { before: Date; most: number },
): Promise<void> {
  await q.delete(savedForm).where(lt(savedForm.savedAt, before));
  const beyond = await q
    .select({ formKey: savedForm.formKey })
    .from(savedForm)
    .where(eq(savedForm.userId, userId))
    .orderBy(desc(savedForm.savedAt), desc(savedForm.formKey))
    .limit(1_000)
    .offset(most);
  const keys = beyond.map(({ formKey }) => formKey);
  if (keys.length > 0)
    await q.delete(savedForm).where(and(eq(savedForm.userId, userId), inArray(savedForm.formKey, keys)));
}

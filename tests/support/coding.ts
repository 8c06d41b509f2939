import { eq } from "drizzle-orm";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { DraftCommitment } from "../../lib/domain/import";
import type { Actor } from "../../lib/domain/permission";
import { draftCodingChange } from "../../lib/use-cases/draft-coding-change";
import { publishCodingChange } from "../../lib/use-cases/publish-coding-change";
import { showCodingChange } from "../../lib/use-cases/show-coding-change";
import { submitCodingChange } from "../../lib/use-cases/submit-coding-change";
import { contextOf, testDay } from "./commitments";
import { accepted } from "./outcome";

export const why = "The text names another body, so this was coded wrongly.";

export const later = (minutes: number) => new Date(testDay.getTime() + minutes * 60_000);

/** What the form would show of a commitment. */
export const codingOf = async (store: Store, editor: Actor, commitment: string): Promise<DraftCommitment> =>
  accepted(await showCodingChange(contextOf(store, editor), { commitment })).coding;

/** An edit of some fields, as the form would send it. */
export const editOf = async (
  store: Store,
  editor: Actor,
  commitment: string,
  fields: Partial<DraftCommitment>,
  more: Record<string, unknown> = {},
) => {
  const base = await codingOf(store, editor, commitment);
  return {
    ...{ kind: "edit", commitment, reason: why, base: JSON.stringify(base) },
    ...{ coding: { ...base, ...fields }, ...more },
  };
};

type People = { editor: Actor; reviewer: Actor };
type Minute = { at?: Date };

/** From a draft to its publication, by two people. */
export async function recoded(
  store: Store,
  { editor, reviewer }: People,
  proposal: Record<string, unknown>,
  { at = testDay }: Minute = {},
): Promise<string> {
  const drafted = accepted(await draftCodingChange(contextOf(store, editor, at), proposal));
  const step = { id: drafted.id, basedOnVersion: drafted.recordVersion };
  const sent = accepted(await submitCodingChange(contextOf(store, editor, at), step));
  const last = { id: drafted.id, basedOnVersion: sent.recordVersion };
  accepted(await publishCodingChange(contextOf(store, reviewer, at), last));
  return drafted.id;
}

export async function rowOf(store: Store, code: string) {
  const [row] = await store.read.select().from(t.commitment).where(eq(t.commitment.code, code));
  if (!row) throw new Error(`There is no commitment ${code}.`);
  return row;
}

import { pendingAssessments, pendingDevelopments, pendingSearches } from "../../db/queries/pending-work";
import { canSeeDrafts } from "../domain/permission";
import type { Context } from "./context";

type Rows<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

/** Work of these commitments that is not public yet; each row names its commitment by `code`. */
export type Drafts = {
  assessments: Rows<typeof pendingAssessments>;
  developments: Rows<typeof pendingDevelopments>;
  searches: Rows<typeof pendingSearches>;
};

/** Null for everyone but those who may see drafts. */
export async function listDrafts({ actor, store }: Context, commitmentIds: string[]): Promise<Drafts | null> {
  if (!canSeeDrafts(actor)) return null;
  const { read: q } = store;
  return {
    assessments: await pendingAssessments(q, commitmentIds),
    developments: await pendingDevelopments(q, commitmentIds),
    searches: await pendingSearches(q, commitmentIds),
  };
}

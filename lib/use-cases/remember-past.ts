import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { rewriteCommitment } from "../../db/queries/commitment-state";
import { commitmentsWithoutStates } from "../../db/queries/commitment-states";
import { keepDevelopmentState, keepSearchState } from "../../db/queries/evidence-states";
import { acceptedEvidence, confirmedLinks, creationsOf, firstInstant } from "../../db/queries/first-entries";
import { keepPublicRecordsSince, type PublicRecord } from "../../db/queries/public-records";
import { keepRecordState } from "../../db/queries/record-states";
import type { Q } from "../../db/store";
import { midnightOf, utcDay } from "../domain/calendar";
import { changesOf, fileAt } from "../domain/file-at";
import type { Context } from "./context";

const atOnce = 50;
const register: PublicRecord[] = ["sector", "party", "series", "meeting", "document", "version"];

/**
 * A database of a release that kept no states gets those that its records tell, once. Answers how many commitments. It
 * can be cut off at any point and goes on there: other records first, then commitments by the dozen.
 */
export async function rememberPast({ store, now }: Pick<Context, "store" | "now">): Promise<number> {
  const until = now();
  const [any] = await commitmentsWithoutStates(store.read, 1);
  if (!any) return 0;
  await store.tx((q) => rememberRecords(q, until));
  for (let told = 0; ; ) {
    const some = await commitmentsWithoutStates(store.read, atOnce);
    if (some.length === 0) return told;
    await store.tx(async (q) => {
      for (const one of some) await rememberCommitment(q, one, until);
    });
    told += some.length;
  }
}

/** Names as they are now, since each came; what stands accepted or confirmed, since it was. */
async function rememberRecords(q: Q, now: Date): Promise<void> {
  const first = (await firstInstant(q)) ?? now;
  for (const entity of register) {
    const since = await creationsOf(q, entity);
    await keepPublicRecordsSince(q, (id) => since.get(id) ?? first, [entity]);
  }
  const { developments, searches } = await acceptedEvidence(q);
  for (const { id, at } of developments) await keepDevelopmentState(q, id, at ?? now);
  for (const { id, at } of searches) await keepSearchState(q, id, at ?? now);
  for (const link of await confirmedLinks(q))
    await keepRecordState(q, "commitment-link", link.id, link, link.decidedAt ?? now);
}

/** Each write that changed what readers saw, and each midnight that did between them. */
async function rememberCommitment(
  q: Q,
  { id, publishedAt }: { id: string; publishedAt: Date },
  now: Date,
): Promise<void> {
  const file = await loadCommitmentFile(q, id);
  if (!file) return;
  const writes = changesOf(file, publishedAt, now);
  for (const [i, write] of writes.entries()) {
    const end = writes[i + 1] ?? now;
    for (let at: Date | null = write; at !== null; ) {
      const until: string | null = await rewriteCommitment(
        q,
        fileAt(file, at),
        { at, today: utcDay(at) },
        { text: false },
      );
      const next = until === null ? null : midnightOf(until);
      at = next !== null && next < end ? next : null;
    }
  }
}

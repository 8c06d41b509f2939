import { z } from "zod";
import {
  candidateCounts,
  candidateIdsIn,
  candidatesIn,
  candidateWithFile,
} from "../../db/queries/candidates";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { SameEventReason } from "../domain/same-event";
import { type CandidateState, candidateStates } from "../domain/vocabulary";
import type { Context } from "./context";
import { proposedEvents } from "./event-proposals";
import { describeCandidates, type InboxLine } from "./inbox-lines";
import { refuseFields } from "./refuse-fields";

const Asked = z.object({
  state: z.enum(candidateStates).catch("waiting").default("waiting"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** Reports of one event stand together; a single one is an entry of its own. */
export type InboxEntry = { key: string; lines: InboxLine[]; why: SameEventReason | null };

export type Inbox = {
  state: CandidateState;
  counts: Record<CandidateState, number>;
  entries: InboxEntry[];
  page: number;
  pages: number;
  /** Groups were looked for among so many of the newest; null: among all. */
  groupedAmong: number | null;
};

const entriesPerPage = 40;

/** The inbox, page by page: what waits by event, the rest by the day it was decided. */
export async function listInbox(context: Context, input: unknown): Promise<Outcome<Inbox>> {
  const { actor, store } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { state, page } = parsed.data;
  const q = store.read;
  const counts = await candidateCounts(q);
  const paged = (entries: number) => Math.max(1, Math.ceil(entries / entriesPerPage));
  if (state !== "waiting") {
    const pages = paged(counts[state]);
    const at = Math.min(page, pages);
    const found = await candidatesIn(q, state, { limit: entriesPerPage, offset: (at - 1) * entriesPerPage });
    const lines = await describeCandidates(q, found, actor.id);
    const entries = lines.map((line) => ({ key: line.id, lines: [line], why: null }));
    return accept({ state, counts, entries, page: at, pages, groupedAmong: null });
  }
  const { groups, belongs, among } = await proposedEvents(context);
  const groupOf = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group] as const)));
  const keys = new Map<string, string[]>();
  // The newest of a group says where the group stands.
  for (const id of await candidateIdsIn(q, state)) {
    const key = groupOf.get(id)?.ids[0] ?? id;
    const known = keys.get(key);
    if (known) known.push(id);
    else keys.set(key, [id]);
  }
  const pages = paged(keys.size);
  const at = Math.min(page, pages);
  const shown = [...keys].slice((at - 1) * entriesPerPage, at * entriesPerPage);
  const found = await candidateWithFile(
    q,
    shown.flatMap(([, ids]) => ids),
  );
  const lines = await describeCandidates(q, found, actor.id, { groups, belongs });
  const byId = new Map(lines.map((line) => [line.id, line]));
  const entries = shown.map(([key, ids]) => {
    const own = ids.flatMap((id) => byId.get(id) ?? []);
    return { key, lines: own, why: own.length > 1 ? (groupOf.get(key)?.why ?? null) : null };
  });
  const groupedAmong = counts.waiting > among ? among : null;
  return accept({ state, counts, entries, page: at, pages, groupedAmong });
}

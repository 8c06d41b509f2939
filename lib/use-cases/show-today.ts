import { itemsWithFlag } from "../../db/queries/overview-counts";
import { loadSettings } from "../../db/queries/settings";
import {
  contraryApprovedOnce,
  countFlagged,
  countInbox,
  dueBetween,
  openErrorReports,
  waitingCandidates,
} from "../../db/queries/today";
import { countWaitingSince, longestWaiting } from "../../db/queries/waiting-work";
import type { Q } from "../../db/store";
import { addDays } from "../domain/calendar";
import type { CommitmentItem } from "../domain/commitment-item";
import { lackingApproval } from "../domain/contrary-approval";
import { flagBit } from "../domain/flag";
import { accept, type Outcome } from "../domain/outcome";
import { type Actor, canAdminister, canEdit, canReview, notAllowed } from "../domain/permission";
import type { Flag } from "../domain/vocabulary";
import type { Context } from "./context";
import { type MyWork, myWork } from "./my-work";
import { refreshToday } from "./refresh-today";

/** What an editor looks after, in the order of urgency; the table shows the rest. */
const watchedFlags = [
  "review-due",
  "late",
  "to-reconfirm",
  "evidence-changed",
  "disputed",
  "stale",
  "under-correction",
] as const satisfies readonly Flag[];

const shown = 5;
const shownInQueue = 10;
const mostDeadlines = 50;
const daysAhead = 30;
/** What waits longer than this is told apart. */
export const longWaitDays = 7;
const day = 86_400_000;

export type QueueItem = Awaited<ReturnType<typeof longestWaiting>>[number] & {
  ageDays: number;
  own: boolean;
};
export type Today = {
  today: string;
  /** What the person has begun and nobody has published. */
  own: MyWork;
  flagged: { flag: (typeof watchedFlags)[number]; total: number; items: CommitmentItem[] }[];
  deadlines: { until: string; total: number; items: CommitmentItem[] };
  candidates: {
    total: number;
    oldest: Omit<Awaited<ReturnType<typeof waitingCandidates>>[number], "total">[];
  };
  reports: { total: number; oldest: Omit<Awaited<ReturnType<typeof openErrorReports>>[number], "total">[] };
  /** For reviewers: the oldest of what waits for them; `old`: how much waits longer than a week. */
  queue: { total: number; old: number; items: QueueItem[]; twoPersonRule: boolean } | null;
  /** For reviewers: contrary action that one person approved; `needs` names the other. */
  contrary:
    | (Awaited<ReturnType<typeof contraryApprovedOnce>>[number] & {
        needs: "reviewer" | "administrator";
        mine: boolean;
      })[]
    | null;
};

/** The day's page of somebody who works here: one question for each part. */
export async function showToday(context: Context): Promise<Outcome<Today>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const today = await refreshToday(context);
  const own = await myWork(context);
  if (!own.ok) return own;
  const q = store.read;
  const until = addDays(today, daysAhead);
  const due = await dueBetween(q, today, until, mostDeadlines);
  const candidates = await waitingCandidates(q, shown);
  const reports = await openErrorReports(q, shown);
  return accept({
    today,
    own: own.value,
    flagged: await flaggedOf(q),
    deadlines: { until, total: due[0]?.total ?? 0, items: due.map(({ item }) => asItem(item)) },
    candidates: counted(candidates),
    reports: counted(reports),
    queue: canReview(actor) ? await queueOf(q, actor.id, now()) : null,
    contrary: canReview(actor) ? await contraryOf(q, actor) : null,
  });
}

/** What waits in the inbox, for the head of the page; nothing is asked for those who do not work there. */
export const inboxCount = async ({ actor, store }: Pick<Context, "actor" | "store">): Promise<number> =>
  canEdit(actor) ? countInbox(store.read) : 0;

const asItem = (item: string) => JSON.parse(item) as CommitmentItem;

const counted = <T extends { total: number }>(rows: T[]) => ({
  total: rows[0]?.total ?? 0,
  oldest: rows.map(({ total: _, ...row }) => row),
});

async function flaggedOf(q: Q): Promise<Today["flagged"]> {
  const groups = await countFlagged(q);
  const flagged: Today["flagged"] = [];
  for (const flag of watchedFlags) {
    const total = groups.reduce((sum, { bits, n }) => sum + ((bits & flagBit(flag)) !== 0 ? n : 0), 0);
    const items = total > 0 ? (await itemsWithFlag(q, flag, shown)).map(asItem) : [];
    flagged.push({ flag, total, items });
  }
  return flagged;
}

async function queueOf(q: Q, actorId: string, at: Date): Promise<NonNullable<Today["queue"]>> {
  const { twoPersonRule } = await loadSettings(q);
  const { total, old } = await countWaitingSince(q, new Date(at.getTime() - longWaitDays * day));
  const items = total > 0 ? await longestWaiting(q, shownInQueue) : [];
  return {
    ...{ total, old, twoPersonRule },
    items: items.map((item) => ({
      ...item,
      ageDays: Math.max(0, Math.floor((at.getTime() - item.since.getTime()) / day)),
      own: item.authorId === actorId,
    })),
  };
}

/** Contrary action takes a reviewer and an administrator: whoever approved first, the other is missing. */
async function contraryOf(q: Q, actor: Actor): Promise<NonNullable<Today["contrary"]>> {
  const claims = await contraryApprovedOnce(q, shownInQueue);
  return claims.flatMap((claim) => {
    const { approverId, authorId, approverRole: role, approverState } = claim;
    const approver = approverId ? { id: approverId, role, active: approverState === "active" } : null;
    const needs = lackingApproval({ status: "contrary", authorId, approverId }, approver);
    // An approval that its giver may no longer give counts for nothing.
    if (needs === null || needs === "both") return [];
    const may = needs === "reviewer" || canAdminister(actor);
    return [{ ...claim, needs, mine: may && approverId !== actor.id && authorId !== actor.id }];
  });
}

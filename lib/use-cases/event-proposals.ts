import { candidatesIn, recentDevelopments } from "../../db/queries/candidates";
import { loadCurrentSources } from "../../db/queries/developments";
import { addDays } from "../domain/calendar";
import {
  type EventGroup,
  recordedEventsOf,
  type SameEventReason,
  sameEventGroups,
} from "../domain/same-event";
import type { Context } from "./context";
import { proposalRegister } from "./proposal-register";
import { todayOf } from "./refresh-today";
import { untilNextWrite } from "./until-next-write";

export type EventProposals = {
  groups: EventGroup[];
  /** By report: the recorded development it seems to be about. */
  belongs: Map<string, { developmentId: string; why: SameEventReason }>;
  among: number;
};

/** Comparing each with each grows with the square: the newest are enough for a desk. */
const mostCompared = 200;
const daysBack = 60;

/** What waits, by event; computed once until something is written. */
export function proposedEvents(context: Pick<Context, "store" | "now">): Promise<EventProposals> {
  const today = todayOf(context);
  return untilNextWrite(context, `inbox events ${today}`, async () => {
    const q = context.store.read;
    const waiting = await candidatesIn(q, "waiting", { limit: mostCompared });
    const reports = waiting.map(({ row }) => row);
    const register = await proposalRegister(q);
    const groups = sameEventGroups(reports, register);
    const recent = await recentDevelopments(q, addDays(today, -daysBack));
    const sources = await loadCurrentSources(
      q,
      recent.map(({ id }) => id),
    );
    const events = recent.map(({ id, happenedFrom, happenedTo, what, place }) => ({
      ...{ id, happenedFrom, happenedTo, text: `${place}. ${what}` },
      sources: sources
        .filter(({ developmentId }) => developmentId === id)
        .map((source) => ({ ...source, sketch: null })),
    }));
    // Other readers are served between the two comparisons.
    await new Promise((resolve) => setImmediate(resolve));
    const found = recordedEventsOf(reports, events, register);
    const belongs = new Map(
      [...found].map(([id, { id: developmentId, why }]) => [id, { developmentId, why }]),
    );
    return { groups, belongs, among: mostCompared };
  });
}

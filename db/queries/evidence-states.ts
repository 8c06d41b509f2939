import { eq } from "drizzle-orm";
import { development, developmentLink, searchLog, source } from "../sqlite/schema";
import type { Q } from "../store";
import { loadCurrentSources } from "./developments";
import { keepRecordState } from "./record-states";
import { bodyOf } from "./stored-body";

/** What readers see of a development as it stands now: with its links and those of its sources that are not internal. */
export async function keepDevelopmentState(q: Q, id: string, at: Date): Promise<void> {
  const seen = await developmentAsSeen(q, id);
  await keepRecordState(q, "development", id, seen?.row ?? null, at, seen?.parts);
}

/** Null: readers see nothing of it. */
export async function developmentAsSeen(q: Q, id: string) {
  const [row] = await q.select().from(development).where(eq(development.id, id));
  if (row?.state !== "accepted") return null;
  const links = await q
    .select()
    .from(developmentLink)
    .where(eq(developmentLink.developmentId, id))
    .orderBy(developmentLink.id);
  const sources = (await loadCurrentSources(q, [id])).filter(({ visibility }) => visibility !== "internal");
  const parts = {
    links: links.map((link) => bodyOf(developmentLink, link)),
    sources: sources.map((one) => bodyOf(source, one)),
  };
  return { row, parts };
}

export async function keepSearchState(q: Q, id: string, at: Date): Promise<void> {
  const [row] = await q.select().from(searchLog).where(eq(searchLog.id, id));
  await keepRecordState(q, "search-log", id, row?.state === "accepted" ? row : null, at);
}

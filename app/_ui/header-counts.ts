import type { RequestContext } from "@/lib/context";
import { mostCounted, newsCount } from "@/lib/use-cases/show-news";
import { inboxCount } from "@/lib/use-cases/show-today";

/** How much is new and how much came in, as the head of the page says it; nothing is asked for visitors. */
export async function headerCounts(context: RequestContext): Promise<{ news: string; inbox: string }> {
  if (context.actor.id === null) return { news: "", inbox: "" };
  // The frame stands when the records cannot be read: the page inside it says so.
  const news = await newsCount(context).catch(() => 0);
  const inbox = await inboxCount(context).catch(() => 0);
  return { news: atMost(news), inbox: atMost(inbox) };
}

const atMost = (count: number): string =>
  count === 0 ? "" : count >= mostCounted ? `${mostCounted - 1}+` : String(count);

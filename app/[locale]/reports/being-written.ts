import { isOpenReport } from "@/lib/domain/report";
import type { Context } from "@/lib/use-cases/context";
import { openReports } from "@/lib/use-cases/open-reports";

const mostOffered = 5;
const longestTitle = 40;

/** One's own drafts, the latest first: what a view can be chosen for. */
export async function reportsBeingWritten(context: Context): Promise<{ id: string; title: string }[]> {
  const open = await openReports(context);
  if (!open.ok) return [];
  return open.value.mine
    .filter(({ state }) => isOpenReport(state))
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, mostOffered)
    .map(({ id, title }) => ({
      id,
      title: title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title,
    }));
}

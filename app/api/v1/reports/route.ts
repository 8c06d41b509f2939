import { accept } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { listReports } from "@/lib/use-cases/list-reports";
import { refuseParameters } from "@/lib/use-cases/refuse-unknown";
import { answer, json, wrongMethod } from "../../answer";
import { toldReport } from "./told-report";

export const dynamic = "force-dynamic";

const known = ["kind", "document", "party", "page", "size"];

/** `{ total, page, pages, size, items }`: issued reports, the newest first; withdrawn ones say so. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ context, params }) => {
    const refused = refuseParameters(params, known);
    if (refused) return refused;
    const asked = known.flatMap((name) => (params.has(name) ? [[name, params.get(name)]] : []));
    const listed = await listReports(context, Object.fromEntries(asked));
    if (!listed.ok) return listed;
    const { items, ...counts } = listed.value;
    const told = toldReport(env().baseUrl);
    return accept(json({ ...counts, items: items.map(told.listed) }));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

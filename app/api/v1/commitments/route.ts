import { accept, refuse, sentence } from "@/lib/domain/outcome";
import { listCommitmentRows } from "@/lib/use-cases/list-commitments";
import { listDrafts } from "@/lib/use-cases/list-drafts";
import { refuseUnknown } from "@/lib/use-cases/refuse-unknown";
import { answer, jsonText, wrongMethod } from "../../answer";

export const dynamic = "force-dynamic";

/** `{ total, items }`; `chains` where linked commitments count more than once, for editors `drafts`. Items are sent as they were stored. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ context, params, locale }) => {
    const listed = await listCommitmentRows(context, params, { locale, alsoKnown: ["lang"] });
    if (!listed.ok) return listed;
    const { unknown, outOfRange, query, pages, total, chains, rows } = listed.value;
    if (unknown.length > 0) return refuseUnknown(unknown);
    if (outOfRange) {
      const message = sentence("pageOutOfRange", { page: query.page, pages });
      return refuse("invalid", message, { fields: { page: message } });
    }
    const ids = rows.map(({ id }) => id);
    // Drafts are never part of the past.
    const drafts = query.asOf ? null : await listDrafts(context, ids);
    const linked = chains ? `,"chains":${JSON.stringify(chains)}` : "";
    const beside = drafts ? `,"drafts":${JSON.stringify(drafts)}` : "";
    const items = rows.map(({ item }) => item).join(",");
    return accept(jsonText(`{"total":${total}${linked},"items":[${items}]${beside}}`));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

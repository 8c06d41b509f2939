import { accept } from "@/lib/domain/outcome";
import { asOfFrom } from "@/lib/use-cases/as-of-input";
import { refuseParameters, refuseUnknown } from "@/lib/use-cases/refuse-unknown";
import { showCommitment } from "@/lib/use-cases/show-commitment";
import { answer, json, wrongMethod } from "../../../../answer";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ document: string; number: string }> };

/** One commitment with its history: the list item's fields, and everything published about it beside them. */
export function GET(request: Request, { params }: Address): Promise<Response> {
  return answer(request, async ({ context, params: asked }) => {
    const refused = refuseParameters(asked, ["asOf"]);
    if (refused) return refused;
    const { asOf, unknown } = asOfFrom(asked.getAll("asOf"));
    if (unknown.length > 0) return refuseUnknown(unknown);
    const shown = await showCommitment(context, { ...(await params), asOf });
    if (!shown.ok) return shown;
    // The list item's fields come first and keep their shape; what the item lacks stands beside them.
    const { item, document, sectors, parties, timeline, drafts, ...record } = shown.value;
    const names = { documentNames: document, sectorNames: sectors, partyNames: parties };
    return accept(json({ ...item, ...record, ...names, ...(drafts ? { drafts } : {}) }));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

import { accept } from "@/lib/domain/outcome";
import { refuseParameters } from "@/lib/use-cases/refuse-unknown";
import { showDocumentRecord } from "@/lib/use-cases/show-document-record";
import { answer, json, wrongMethod } from "../../../answer";

export const dynamic = "force-dynamic";

/** A document with its clauses and statements. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  return answer(request, async ({ context, params: asked }) => {
    const refused = refuseParameters(asked);
    if (refused) return refused;
    const shown = await showDocumentRecord(context, await params);
    return shown.ok ? accept(json(shown.value)) : shown;
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

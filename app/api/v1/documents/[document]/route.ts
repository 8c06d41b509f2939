import { accept } from "@/lib/domain/outcome";
import { showDocumentRecord } from "@/lib/use-cases/show-document-record";
import { answer, json } from "../../../answer";

export const dynamic = "force-dynamic";

/** A document with its clauses and statements. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  return answer(request, async ({ context }) => {
    const shown = await showDocumentRecord(context, await params);
    return shown.ok ? accept(json(shown.value)) : shown;
  });
}

import { readDraftReportFile } from "@/lib/use-cases/read-report-file";
import { refuseParameters } from "@/lib/use-cases/refuse-unknown";
import { answer, wrongMethod } from "../../../../../answer";
import { sendFile } from "../../../send-file";

export const dynamic = "force-dynamic";

type RouteContext = { params: Promise<{ id: string; form: string }> };

/** One file of a draft, for the people who work here. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(request, async ({ context, params: asked }) => {
    const refused = refuseParameters(asked);
    if (refused) return refused;
    const found = await readDraftReportFile(context, await params);
    return found.ok ? sendFile(request, found.value) : found;
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

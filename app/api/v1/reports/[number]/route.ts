import { accept } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { refuseParameters } from "@/lib/use-cases/refuse-unknown";
import { showReport } from "@/lib/use-cases/show-report";
import { answer, json, wrongMethod } from "../../../answer";
import { toldReport } from "../told-report";

export const dynamic = "force-dynamic";

type RouteContext = { params: Promise<{ number: string }> };

/** One issued report: what it was asked for, its hashes and files, what was corrected since, and whether it stands. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(request, async ({ context, params: asked }) => {
    const refused = refuseParameters(asked);
    if (refused) return refused;
    const shown = await showReport(context, await params);
    return shown.ok ? accept(json(toldReport(env().baseUrl).shown(shown.value))) : shown;
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

import { accept } from "@/lib/domain/outcome";
import { showReportRun } from "@/lib/use-cases/show-report-run";
import { answer, json, wrongMethod } from "../../../../answer";

export const dynamic = "force-dynamic";

type RouteContext = { params: Promise<{ id: string }> };

/** How far the files of a report are; asked again and again while they are being made. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(request, async ({ context }) => {
    const shown = await showReportRun(context, await params);
    return shown.ok ? accept(json(shown.value)) : shown;
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

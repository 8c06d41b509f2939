import { accept } from "@/lib/domain/outcome";
import { showImportProgress } from "@/lib/use-cases/show-import-progress";
import { answer, json, wrongMethod } from "../../../answer";

export const dynamic = "force-dynamic";

type RouteContext = { params: Promise<{ id: string }> };

/** Where an import stands; asked again and again while something works on it. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(request, async ({ context }) => {
    const shown = await showImportProgress(context, await params);
    return shown.ok ? accept(json(shown.value)) : shown;
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

import { answer, json, wrongMethod } from "@/app/api/answer";
import { accept } from "@/lib/domain/outcome";
import { refuseParameters } from "@/lib/use-cases/refuse-unknown";
import { showHistory } from "@/lib/use-cases/show-history";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ document: string; number: string }> };

/** Every public change of one commitment, newest first; `page` goes on to older ones. */
export function GET(request: Request, { params }: Address): Promise<Response> {
  return answer(request, async ({ context, params: asked }) => {
    const others = new URLSearchParams([...asked].filter(([name]) => name !== "page"));
    const refused = refuseParameters(others);
    if (refused) return refused;
    const page = asked.get("page") ?? undefined;
    const shown = await showHistory(context, { ...(await params), page });
    if (!shown.ok) return shown;
    // Which fields can be taken back is for a form, not for a record.
    const { revertible: _, changes, ...history } = shown.value;
    return accept(json({ ...history, changes: changes.map(({ commitmentId: __, ...change }) => change) }));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;

import { accept, type Outcome, refuse } from "@/lib/domain/outcome";
import { isFromElsewhere } from "@/lib/server/same-origin";
import { orBusy } from "@/lib/use-cases/busy";
import { dropForm } from "@/lib/use-cases/drop-form";
import { saveForm } from "@/lib/use-cases/save-form";
import { answer, json } from "../answer";

export const dynamic = "force-dynamic";

/** More than a form may be kept at; the rule says so in words. */
const largestBody = 1_000_000;

/** What a page keeps while somebody types. Not an action: keeping must never draw the page anew. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async ({ context }) => {
    const body = await bodyOf(request);
    if (!body.ok) return body;
    const saved = await orBusy(saveForm(context, body.value));
    return saved.ok ? accept(json({ savedAt: saved.value.savedAt.toISOString() })) : saved;
  });
}

export function DELETE(request: Request): Promise<Response> {
  return answer(request, async ({ context }) => {
    const body = await bodyOf(request);
    if (!body.ok) return body;
    const dropped = await orBusy(dropForm(context, body.value));
    return dropped.ok ? accept(json({})) : dropped;
  });
}

async function bodyOf(request: Request): Promise<Outcome<unknown>> {
  if (isFromElsewhere(request.headers)) return refuse("not-allowed", "foreignOrigin");
  const text = Number(request.headers.get("content-length") ?? 0) > largestBody ? "" : await request.text();
  try {
    return text.length > largestBody ? refuse("invalid", "fieldWrong") : accept(JSON.parse(text));
  } catch {
    return refuse("invalid", "fieldWrong");
  }
}

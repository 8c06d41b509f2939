import { getStore } from "../../lib/server/open-store";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { editorId } from "./made-up-evidence";

/** The product's own verb behind a bare door, so that only the verb is measured. */
export async function recordThroughVerb(request: Request): Promise<Response> {
  const actor = { id: editorId, role: "editor" as const, name: "Made-up editor" };
  const context = { actor, store: getStore(), now: () => new Date(), publicRead: true };
  const outcome = await recordAssessments(context, await request.json());
  return outcome.ok ? Response.json(outcome.value) : Response.json(outcome, { status: 400 });
}

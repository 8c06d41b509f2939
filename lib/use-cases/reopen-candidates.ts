import { z } from "zod";
import { accept, type Outcome } from "../domain/outcome";
import { candidateRefs } from "./candidate-fields";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";
import { triageCandidates } from "./triage-candidates";

const Reopen = z.object({ candidates: candidateRefs });

/** Takes reports back that were set aside. */
export async function reopenCandidates(
  context: Context,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = Reopen.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const done = await triageCandidates(context, parsed.data.candidates, "reopen", "reopened", () => ({
    ...{ state: "waiting", setAsideReason: null },
  }));
  return done.ok ? accept({ count: done.value.length }) : done;
}

import { z } from "zod";
import { accept, type Outcome } from "../domain/outcome";
import { setAsideReasons } from "../domain/vocabulary";
import { candidateRefs } from "./candidate-fields";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";
import { triageCandidates } from "./triage-candidates";

const SetAside = z.object({
  candidates: candidateRefs,
  reason: z.enum(setAsideReasons, { error: "chooseAReason" }),
});

/** Puts reports out of the way with a reason, all or none; they can come back. */
export async function setAsideCandidates(
  context: Context,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = SetAside.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { candidates, reason } = parsed.data;
  const done = await triageCandidates(context, candidates, "set-aside", "set-aside", () => ({
    ...{ state: "set-aside", setAsideReason: reason },
  }));
  return done.ok ? accept({ count: done.value.length }) : done;
}

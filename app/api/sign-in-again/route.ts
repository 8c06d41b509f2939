import { attempts } from "@/lib/auth/attempts";
import { formerClaims } from "@/lib/auth/former-claims";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { requestContext } from "@/lib/context";
import { accept, refuse } from "@/lib/domain/outcome";
import { isFromElsewhere } from "@/lib/server/same-origin";
import { orBusy } from "@/lib/use-cases/busy";
import { signIn } from "@/lib/use-cases/sign-in";
import { answer, json } from "../answer";

export const dynamic = "force-dynamic";

/**
 * Signing in from inside a form whose session ended: the rules and limits of the sign-in page, and the page stays as
 * it is. `same` says whether it is the person whose session this browser held; null where nobody knows.
 */
export function POST(request: Request): Promise<Response> {
  return answer(request, async ({ context }) => {
    if (isFromElsewhere(request.headers)) return refuse("not-allowed", "foreignOrigin");
    const typed = await request.json().catch(() => null);
    const former = await formerClaims();
    const guard = { attempts: attempts(), address: (await requestContext()).clientAddress };
    const outcome = await orBusy(signIn(context, typed, guard));
    if (!outcome.ok) return outcome;
    const { sessionId, userId, name } = outcome.value;
    await setSessionCookie({ sid: sessionId, uid: userId });
    return accept(json({ name, same: former ? former.uid === userId : null }));
  });
}

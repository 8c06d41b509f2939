"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/form-state";
import { toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { withoutPasswords } from "@/app/secret-fields";
import { attempts } from "@/lib/auth/attempts";
import { returnAddress } from "@/lib/auth/return-address";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { signIn } from "@/lib/use-cases/sign-in";

export async function signInAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const context = await requestContext();
  const guard = { attempts: attempts(), address: context.clientAddress };
  const outcome = await orBusy(signIn(context, fromForm(form), guard));
  if (!outcome.ok) return toFormState(outcome, locale, withoutPasswords(form), previous);
  await setSessionCookie({ sid: outcome.value.sessionId, uid: outcome.value.userId });
  redirect(returnAddress(form.get("returnTo"), localePath(locale, "/")));
}

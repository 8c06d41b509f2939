"use server";

import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { withoutPasswords } from "@/app/secret-fields";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { acceptOneTimeLink } from "@/lib/use-cases/accept-one-time-link";
import { orBusy } from "@/lib/use-cases/busy";

export async function acceptLinkAction(
  locale: Locale,
  token: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const outcome = await orBusy(acceptOneTimeLink(context, { ...fromForm(form), token }));
  if (!outcome.ok) return toFormState(outcome, locale, withoutPasswords(form), previous);
  await setSessionCookie({ sid: outcome.value.sessionId, uid: outcome.value.userId });
  redirect(localePath(locale, "/account?welcome=1"));
}

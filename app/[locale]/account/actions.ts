"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FieldsState } from "@/app/_ui/fields-form";
import { toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { withoutPasswords } from "@/app/secret-fields";
import { attempts } from "@/lib/auth/attempts";
import { clearSessionCookie } from "@/lib/auth/session-cookie";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { changePassword } from "@/lib/use-cases/change-password";
import { setPublicName } from "@/lib/use-cases/set-public-name";
import { signOut } from "@/lib/use-cases/sign-out";
import { signOutEverywhere } from "@/lib/use-cases/sign-out-everywhere";

export async function setPublicNameAction(
  locale: Locale,
  previous: FieldsState,
  form: FormData,
): Promise<FieldsState> {
  const outcome = await orBusy(setPublicName(await requestContext(), fromForm(form)));
  if (outcome.ok) refresh();
  const t = await getTranslations({ locale, namespace: "people" });
  return { ...(await toFormState(outcome, locale, form, previous)), done: t("account.publicName.done") };
}

export async function changePasswordAction(
  locale: Locale,
  previous: FieldsState,
  form: FormData,
): Promise<FieldsState> {
  const context = await requestContext();
  const guard = {
    attempts: attempts(),
    address: context.clientAddress,
    sessionId: context.session?.id ?? "",
  };
  const outcome = await orBusy(changePassword(context, fromForm(form), guard));
  const state = await toFormState(outcome, locale, withoutPasswords(form), previous);
  const t = await getTranslations({ locale, namespace: "people" });
  return { ...state, done: t("account.password.done") };
}

export async function signOutAction(locale: Locale): Promise<void> {
  const context = await requestContext();
  try {
    if (context.session) await orBusy(signOut(context, context.session.id));
  } finally {
    // Where nothing can be written, this device forgets its session all the same.
    await clearSessionCookie();
  }
  redirect(localePath(locale, "/"));
}

export async function signOutEverywhereAction(
  locale: Locale,
  previous: FieldsState,
  form: FormData,
): Promise<FieldsState> {
  const context = await requestContext();
  if (context.actor.id) {
    const outcome = await orBusy(signOutEverywhere(context, { userId: context.actor.id }));
    // Still signed in elsewhere: whoever asked must be told, not sent away.
    if (!outcome.ok) return toFormState(outcome, locale, form, previous);
  }
  await clearSessionCookie();
  redirect(localePath(locale, "/sign-in"));
}

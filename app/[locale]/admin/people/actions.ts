"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { FieldsState, HandedOver } from "@/app/_ui/fields-form";
import { toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { env } from "@/lib/env";
import { welcomeAddress } from "@/lib/server/welcome-address";
import { orBusy } from "@/lib/use-cases/busy";
import { changePersonRole } from "@/lib/use-cases/change-person-role";
import type { Context } from "@/lib/use-cases/context";
import { disablePerson } from "@/lib/use-cases/disable-person";
import { enablePerson } from "@/lib/use-cases/enable-person";
import { invitePerson } from "@/lib/use-cases/invite-person";
import type { OneTimeToken } from "@/lib/use-cases/one-time-token";
import { resetPersonPassword } from "@/lib/use-cases/reset-person-password";
import { signOutEverywhere } from "@/lib/use-cases/sign-out-everywhere";

type Verb<T> = (context: Context, input: unknown) => Promise<Outcome<T>>;
type Done = "role" | "disabled" | "enabled" | "signedOut";

async function answer<T>(
  verb: Verb<T>,
  said: { locale: Locale; done?: Done },
  previous: FieldsState,
  form: FormData,
) {
  const { locale, done } = said;
  const outcome = await orBusy(verb(await requestContext(), fromForm(form)));
  if (outcome.ok) refresh();
  const t = await getTranslations({ locale, namespace: "people" });
  const state = await toFormState(outcome, locale, form, previous);
  return { outcome, t, state: done ? { ...state, done: t(`person.done.${done}`) } : state };
}

/** The link is in the answer and nowhere else: who leaves the page makes a new one. */
async function answerWithLink(
  verb: Verb<OneTimeToken & { email: string }>,
  locale: Locale,
  previous: FieldsState,
  form: FormData,
): Promise<FieldsState> {
  const { outcome, t, state } = await answer(verb, { locale }, previous, form);
  if (!outcome.ok) return state;
  const { email, token, expiresAt } = outcome.value;
  const handOver: HandedOver = {
    label: t("link.label", { email }),
    text: welcomeAddress(env().baseUrl, token, locale),
    note: t("link.note", { until: formatMoment(expiresAt, locale) }),
  };
  return { ...state, values: {}, handOver };
}

export async function inviteAction(locale: Locale, previous: FieldsState, form: FormData) {
  return answerWithLink(invitePerson, locale, previous, form);
}

export async function resetPasswordAction(locale: Locale, previous: FieldsState, form: FormData) {
  return answerWithLink(resetPersonPassword, locale, previous, form);
}

export async function changeRoleAction(locale: Locale, previous: FieldsState, form: FormData) {
  return (await answer(changePersonRole, { locale, done: "role" }, previous, form)).state;
}

export async function disableAction(locale: Locale, previous: FieldsState, form: FormData) {
  return (await answer(disablePerson, { locale, done: "disabled" }, previous, form)).state;
}

export async function enableAction(locale: Locale, previous: FieldsState, form: FormData) {
  return (await answer(enablePerson, { locale, done: "enabled" }, previous, form)).state;
}

export async function signOutPersonAction(locale: Locale, previous: FieldsState, form: FormData) {
  return (await answer(signOutEverywhere, { locale, done: "signedOut" }, previous, form)).state;
}

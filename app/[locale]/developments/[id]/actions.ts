"use server";

import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { env } from "@/lib/env";
import { localePath } from "@/lib/messages/routing";
import { makeFileStore } from "@/lib/server/file-store";
import { orBusy } from "@/lib/use-cases/busy";
import { changeSourceVisibility } from "@/lib/use-cases/change-source-visibility";
import { redactSource } from "@/lib/use-cases/redact-source";
import { sendBackEvidence } from "@/lib/use-cases/send-back-evidence";

export async function changeSourceVisibilityAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(changeSourceVisibility(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, `/developments/${outcome.value.id}?done=visibility`));
  return toFormState(outcome, locale, form, previous);
}

export async function redactSourceAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const files = makeFileStore(env().dataDir);
  const outcome = await orBusy(redactSource(await requestContext(), fromForm(form), files));
  if (!outcome.ok) return toFormState(outcome, locale, form, previous);
  const { id, kept } = outcome.value;
  const still = kept.length > 0 ? `&kept=${kept.join(".")}` : "";
  redirect(localePath(locale, `/developments/${id}?done=redacted${still}`));
}

export async function sendBackAcceptedAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(sendBackEvidence(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, "/review?done=sentBack"));
  return toFormState(outcome, locale, form, previous);
}

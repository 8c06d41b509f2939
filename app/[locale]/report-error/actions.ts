"use server";

import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { reportLimit } from "@/lib/auth/report-limit";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localeOf, localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { reportError } from "@/lib/use-cases/report-error";

/** Anybody's word that something is wrong; the answer is a number to quote. */
export async function reportErrorAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const told = { ...fromForm(form), language: localeOf(locale) };
  const outcome = await orBusy(reportError(await requestContext(), told, reportLimit()));
  if (!outcome.ok) return toFormState(outcome, locale, form, previous);
  const page = String(form.get("page") ?? "").slice(0, 2_000);
  const params = new URLSearchParams({ reference: outcome.value.reference, ...(page ? { page } : {}) });
  redirect(localePath(locale, `/report-error/thanks?${params}`));
}

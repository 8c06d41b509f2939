"use server";

import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { standing } from "@/app/merge-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { discardResponse } from "@/lib/use-cases/discard-response";
import { recordResponse } from "@/lib/use-cases/record-response";
import { reviseResponse } from "@/lib/use-cases/revise-response";
import { responseValues } from "./response-values";

/** The file travels as a row of its own in the form. */
function inputFrom(form: FormData): Record<string, unknown> {
  const { source, ...rest } = fromForm(form);
  return { ...rest, fileSha256: (source as { fileSha256?: unknown } | undefined)?.fileSha256 };
}

const atFile = (state: FormState): FormState => {
  const { fileSha256, ...fields } = state.fields;
  return fileSha256 ? { ...state, fields: { ...fields, "source.fileSha256": fileSha256 } } : state;
};

export async function recordResponseAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const outcome = await orBusy(recordResponse(context, inputFrom(form)));
  if (!outcome.ok) return atFile(await toFormState(outcome, locale, form, previous));
  await forgetForm(context, form);
  redirect(localePath(locale, "/work?done=response"));
}

export async function reviseResponseAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const outcome = await orBusy(reviseResponse(context, inputFrom(form)));
  if (outcome.ok) {
    await forgetForm(context, form);
    redirect(localePath(locale, "/work?done=response"));
  }
  const state = atFile(await toFormState(outcome, locale, form, previous));
  const open = state.current?.state === "submitted" || state.current?.state === "sent-back";
  return state.code === "conflict" && open ? standing(state, responseValues(state.current ?? {})) : state;
}

export async function discardResponseAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(discardResponse(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, "/work?done=discarded"));
  return toFormState(outcome, locale, form, previous);
}

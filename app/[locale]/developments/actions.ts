"use server";

import { redirect } from "next/navigation";
import { emptyFormState } from "@/app/empty-form-state";
import { withFound } from "@/app/find-commitments";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm, valueIn, valuesOf } from "@/app/form-values";
import { standing } from "@/app/merge-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import type { Context } from "@/lib/use-cases/context";
import { discardDevelopment } from "@/lib/use-cases/discard-development";
import { recordDevelopment } from "@/lib/use-cases/record-development";
import { reviseDevelopment } from "@/lib/use-cases/revise-development";
import { showOwnDevelopment } from "@/lib/use-cases/show-own-development";
import { developmentValues } from "./development-values";
import { developmentFrom, toGroups } from "./link-groups";
import { rearranged } from "./rearrange";

export async function recordDevelopmentAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") !== "save") return rearrange(locale, previous, form);
  const { input, owners } = developmentFrom(form);
  const context = await requestContext();
  const outcome = await orBusy(recordDevelopment(context, input));
  if (outcome.ok) {
    await forgetForm(context, form);
    redirect(localePath(locale, "/work?done=development"));
  }
  return toGroups(await toFormState(outcome, locale, form, previous), owners);
}

export async function reviseDevelopmentAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") !== "save") return rearrange(locale, previous, form);
  const { input, owners } = developmentFrom(form);
  const context = await requestContext();
  const outcome = await orBusy(reviseDevelopment(context, input));
  if (outcome.ok) {
    await forgetForm(context, form);
    redirect(localePath(locale, "/work?done=development"));
  }
  const state = toGroups(await toFormState(outcome, locale, form, previous), owners);
  return state.code === "conflict" ? withStanding(context, locale, state) : state;
}

export async function discardDevelopmentAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(discardDevelopment(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, "/work?done=discarded"));
  return toFormState(outcome, locale, form, previous);
}

/** What stands now, in the form's own fields, where its author may still change it. */
async function withStanding(context: Context, locale: Locale, state: FormState): Promise<FormState> {
  const shown = await showOwnDevelopment(context, { id: valueIn(state.values, "id") });
  if (!shown.ok) return state;
  const { recordVersion } = shown.value;
  return standing(
    { ...state, current: { ...state.current, recordVersion } },
    developmentValues(shown.value, locale),
  );
}

/** The small buttons, for browsers without script: nothing is saved. */
async function rearrange(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const intent = String(form.get("intent"));
  const typed = rearranged(valuesOf(form), intent);
  const values = intent === "find" ? await withFound(await requestContext(), locale, typed) : typed;
  return { ...emptyFormState, turn: previous.turn + 1, values };
}

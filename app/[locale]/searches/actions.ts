"use server";

import { redirect } from "next/navigation";
import { emptyFormState } from "@/app/empty-form-state";
import { withFound } from "@/app/find-commitments";
import { rowsIn, withRows } from "@/app/form-rows";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm, valueIn, valuesOf } from "@/app/form-values";
import { pickedIn } from "@/app/picked-commitment";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { discardSearch } from "@/lib/use-cases/discard-search";
import { logSearch } from "@/lib/use-cases/log-search";

export async function logSearchAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") !== "save") return choose(locale, previous, form);
  const context = await requestContext();
  const outcome = await orBusy(logSearch(context, fromForm(form)));
  if (outcome.ok) {
    await forgetForm(context, form);
    redirect(localePath(locale, "/work?done=search"));
  }
  const state = await toFormState(outcome, locale, form, previous);
  // The commitment is missing because nothing was chosen in the picker, so that is where the error leads.
  const { commitment, ...fields } = state.fields;
  return commitment ? { ...state, fields: { q: commitment, ...fields } } : state;
}

export async function discardSearchAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(discardSearch(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, "/work?done=discarded"));
  return toFormState(outcome, locale, form, previous);
}

/** Finding and choosing, for browsers without script: nothing is saved. */
async function choose(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const [verb, code] = String(form.get("intent")).split(/:(.*)/s);
  const typed = valuesOf(form);
  const found = rowsIn(typed, "found");
  const chosen = found.filter((row) => pickedIn(row).code === code);
  const picked = verb === "unlink" ? [] : chosen.length > 0 ? chosen : rowsIn(typed, "picked");
  const values = {
    ...withRows(withRows(typed, "found", []), "picked", picked),
    foundTotal: [],
    commitment: [valueIn(picked[0] ?? {}, "commitment")],
  };
  const shown = verb === "find" ? await withFound(await requestContext(), locale, values) : values;
  return { ...emptyFormState, turn: previous.turn + 1, values: shown };
}

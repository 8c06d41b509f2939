"use server";

import { redirect } from "next/navigation";
import { fieldOf } from "@/app/[locale]/import/[id]/proposals/coding-form";
import { type FormState, toFormState } from "@/app/form-state";
import { valueIn, valuesOf } from "@/app/form-values";
import { standing } from "@/app/merge-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { DraftCommitment } from "@/lib/domain/import";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import type { CodingChangeStep } from "@/lib/use-cases/change-coding";
import { clearUnderCorrection } from "@/lib/use-cases/clear-under-correction";
import type { Context } from "@/lib/use-cases/context";
import { discardCodingChange } from "@/lib/use-cases/discard-coding-change";
import { draftCodingChange } from "@/lib/use-cases/draft-coding-change";
import { editCodingChange } from "@/lib/use-cases/edit-coding-change";
import { editSplitPart } from "@/lib/use-cases/edit-split-part";
import { markUnderCorrection } from "@/lib/use-cases/mark-under-correction";
import { submitCodingChange } from "@/lib/use-cases/submit-coding-change";
import { withdrawCodingChange } from "@/lib/use-cases/withdraw-coding-change";
import { codingValues } from "./coding-values";
import { proposalFrom, typedPart } from "./proposal-from";

const placeOf = (locale: Locale, form: FormData, under: string, done: string) => {
  const code = String(form.get("commitment") ?? "");
  const path = code.split("/").map(encodeURIComponent).join("/");
  return `${localePath(locale, `/commitments/${path}/coding${under}`)}?done=${done}`;
};

/** A proposal of any kind is drafted or edited; then, where that was the button, submitted. */
export async function saveCodingAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const verb = form.get("id") ? editCodingChange : draftCodingChange;
  const outcome = await orBusy(verb(context, proposalFrom(form)));
  if (!outcome.ok) return answer(outcome, locale, form, previous);
  await forgetForm(context, form);
  const done = form.get("intent") === "submit" ? await submitted(context, outcome.value) : "draft";
  // The parts of a split are looked through next.
  const under = form.get("kind") === "split" && done !== "submitted" ? "/split" : "";
  redirect(placeOf(locale, form, under, done));
}

async function submitted(context: Context, { id, recordVersion }: CodingChangeStep): Promise<string> {
  const step = { id, basedOnVersion: recordVersion };
  return (await orBusy(submitCodingChange(context, step))).ok ? "submitted" : "unsubmitted";
}

export async function savePartAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const outcome = await orBusy(editSplitPart(context, typedPart(form)));
  if (!outcome.ok) return answer(outcome, locale, form, previous);
  await forgetForm(context, form);
  redirect(placeOf(locale, form, "/split", "draft"));
}

/** What stands now is laid beside what was typed; a refusal names the fields as the form does. */
async function answer(outcome: Outcome<unknown>, locale: Locale, form: FormData, previous: FormState) {
  const state = await toFormState(outcome, locale, form, previous);
  const named = Object.entries(state.fields).map(([name, said]) => [
    name.startsWith("parts.") ? name : fieldOf(name),
    said,
  ]);
  const answered = { ...state, fields: Object.fromEntries(named) };
  const coding = state.current?.coding as DraftCommitment | undefined;
  if (!coding) return answered;
  const reason = [String(state.current?.reason ?? valueIn(state.values, "reason"))];
  return standing(answered, { ...codingValues(coding), reason });
}

const steps = {
  submit: [submitCodingChange, "submitted"],
  takeBack: [withdrawCodingChange, "withdrawn"],
  discard: [discardCodingChange, "discarded"],
} as const;

/** One step in the life of one's own change. */
export async function stepCodingAction(
  locale: Locale,
  step: keyof typeof steps,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const [verb, done] = steps[step];
  const outcome = await orBusy(verb(await requestContext(), own(form)));
  if (outcome.ok) redirect(placeOf(locale, form, "", done));
  return toFormState(outcome, locale, form, previous);
}

const own = (form: FormData) => ({ id: form.get("id"), basedOnVersion: form.get("basedOnVersion") });

export async function markAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form);
  const said = { commitment: valueIn(values, "commitment"), note: valueIn(values, "note") };
  const outcome = await orBusy(markUnderCorrection(await requestContext(), said));
  if (outcome.ok) redirect(placeOf(locale, form, "", "marked"));
  return toFormState(outcome, locale, form, previous);
}

export async function clearAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form);
  const said = { commitment: valueIn(values, "commitment"), reason: valueIn(values, "markReason") };
  const outcome = await orBusy(clearUnderCorrection(await requestContext(), said));
  if (outcome.ok) redirect(placeOf(locale, form, "", "cleared"));
  const state = await toFormState(outcome, locale, form, previous);
  const { reason, ...fields } = state.fields;
  return { ...state, fields: reason ? { ...fields, markReason: reason } : fields };
}

"use server";

import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { standing } from "@/app/merge-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { orBusy } from "@/lib/use-cases/busy";
import { discardAssessment } from "@/lib/use-cases/discard-assessment";
import { editAssessment } from "@/lib/use-cases/edit-assessment";
import { recordAssessments } from "@/lib/use-cases/record-assessments";
import { submitAssessment } from "@/lib/use-cases/submit-assessment";
import { withdrawAssessment } from "@/lib/use-cases/withdraw-assessment";
import { placeOf } from "./place";

/** One draft for each subject; then, where that was the button, each is submitted if the evidence carries it. */
export async function recordAssessmentsAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const outcome = await orBusy(recordAssessments(context, fromForm(form)));
  if (!outcome.ok) return toFormState(outcome, locale, form, previous);
  await forgetForm(context, form);
  const drafts = outcome.value.drafts.map(({ id }) => ({ id, basedOnVersion: 1 }));
  redirect(placeOf(locale, form, await doneWith(form, drafts)));
}

export async function editAssessmentAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const outcome = await orBusy(editAssessment(context, fromForm(form)));
  if (!outcome.ok) return draftStanding(await toFormState(outcome, locale, form, previous));
  await forgetForm(context, form);
  const { id, recordVersion } = outcome.value;
  redirect(placeOf(locale, form, await doneWith(form, [{ id, basedOnVersion: recordVersion }])));
}

/** What the draft says now, under the names of its fields; what was handed in meanwhile cannot be merged. */
function draftStanding(state: FormState): FormState {
  const { state: step, status, reason, missing } = state.current ?? {};
  if (state.code !== "conflict" || (step !== "draft" && step !== "sent-back")) return state;
  const said = (value: unknown) => [String(value ?? "")];
  return standing(state, { status: said(status), reason: said(reason), missing: said(missing) });
}

/** What is saved stays saved; the page says what a draft still lacks. */
async function doneWith(form: FormData, drafts: { id: string; basedOnVersion: number }[]): Promise<string> {
  if (form.get("intent") !== "submit") return "draft";
  const context = await requestContext();
  const outcomes: Outcome<unknown>[] = [];
  for (const draft of drafts) outcomes.push(await orBusy(submitAssessment(context, draft)));
  return outcomes.every(({ ok }) => ok) ? "submitted" : "unsubmitted";
}

export async function discardAssessmentAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(discardAssessment(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(placeOf(locale, form, "discarded"));
  return toFormState(outcome, locale, form, previous);
}

export async function withdrawAssessmentAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(withdrawAssessment(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(placeOf(locale, form, "withdrawn"));
  return toFormState(outcome, locale, form, previous);
}

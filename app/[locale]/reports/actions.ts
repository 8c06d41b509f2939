"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm, valueIn, valuesOf } from "@/app/form-values";
import { standing } from "@/app/merge-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { env } from "@/lib/env";
import { localePath } from "@/lib/messages/routing";
import { makeFileStore } from "@/lib/server/file-store";
import { amendWithdrawal } from "@/lib/use-cases/amend-withdrawal";
import { orBusy } from "@/lib/use-cases/busy";
import { cancelReportRun } from "@/lib/use-cases/cancel-report-run";
import { changeReport } from "@/lib/use-cases/change-report";
import type { Context } from "@/lib/use-cases/context";
import { discardReport } from "@/lib/use-cases/discard-report";
import { draftReport } from "@/lib/use-cases/draft-report";
import { issueReport } from "@/lib/use-cases/issue-report";
import { orderReportFiles } from "@/lib/use-cases/order-report-files";
import { sendBackReport } from "@/lib/use-cases/send-back-report";
import { submitReport } from "@/lib/use-cases/submit-report";
import { takeBackReport } from "@/lib/use-cases/take-back-report";
import { withdrawReport } from "@/lib/use-cases/withdraw-report";
import { atFormFields, choiceIn, fieldsIn, formValuesOf, type ReportFields } from "./form-fields";
import { latestIssued } from "./issued-before";
import { reportSubjects } from "./report-subjects";
import { reportFormWords } from "./report-words";
import { suggestTitle } from "./suggest-title";

/** What the form says; a title nobody wrote follows the choices, also without script. */
async function inputFrom(context: Context, locale: Locale, form: FormData): Promise<ReportFields> {
  const values = valuesOf(form);
  const fields = fieldsIn(values, await latestIssued(context));
  if (fields.title !== "" && fields.title !== valueIn(values, "suggested")) return fields;
  const title = suggestTitle(
    choiceIn(values),
    reportFormWords(locale).suggest,
    await reportSubjects(context, locale),
  );
  return { ...fields, title };
}

const atFields = (state: FormState): FormState => {
  const fields = atFormFields(choiceIn(state.values).kind, state.fields);
  return { ...state, fields };
};

export async function draftReportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const outcome = await orBusy(draftReport(context, await inputFrom(context, locale, form)));
  if (!outcome.ok) return atFields(await toFormState(outcome, locale, form, previous));
  await forgetForm(context, form);
  redirect(localePath(locale, `/reports/drafts/${outcome.value.id}?done=drafted`));
}

export async function changeReportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const { id, basedOnVersion } = fromForm(form);
  const fields = await inputFrom(context, locale, form);
  const outcome = await orBusy(changeReport(context, { id, basedOnVersion, ...fields }));
  if (outcome.ok) {
    await forgetForm(context, form);
    redirect(localePath(locale, `/reports/drafts/${outcome.value.id}?done=changed`));
  }
  const state = atFields(await toFormState(outcome, locale, form, previous));
  const open = state.current?.state === "draft" || state.current?.state === "sent-back";
  return state.code === "conflict" && open && state.current?.kind
    ? standing(state, formValuesOf(state.current as unknown as ReportFields))
    : state;
}

type Verb = { act: (context: Context, input: unknown) => Promise<Outcome<unknown>>; done: string };
const files = () => makeFileStore(env().dataDir);

/** What the buttons of a draft do. Where there is nothing to say, the page is shown anew. */
const verbs: Record<string, Verb> = {
  submit: { act: submitReport, done: "submitted" },
  takeBack: { act: takeBackReport, done: "takenBack" },
  approve: { act: issueReport, done: "issuing" },
  "send-back": { act: sendBackReport, done: "sentBack" },
  make: { act: orderReportFiles, done: "" },
  cancel: { act: cancelReportRun, done: "" },
};

export async function draftStepAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const input = fromForm(form);
  const name = String(input.verb ?? input.intent ?? "");
  const verb = (Object.hasOwn(verbs, name) ? verbs[name] : undefined) ?? verbs["send-back"];
  const outcome = await orBusy((verb as Verb).act(await requestContext(), input));
  const done = verb?.done;
  if (outcome.ok && done) redirect(localePath(locale, `/reports/drafts/${input.id}?done=${done}`));
  // Also a refusal may mean that somebody else was faster: the page shows what stands.
  refresh();
  return toFormState(outcome, locale, form, previous);
}

export async function discardReportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(discardReport(await requestContext(), fromForm(form), files()));
  if (outcome.ok) redirect(localePath(locale, "/reports?done=discarded"));
  return toFormState(outcome, locale, form, previous);
}

/** Withdraws an issued report, or says later what replaces it. */
export async function withdrawReportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { number, intent, withholdFiles, ...input } = fromForm(form);
  const verb = intent === "amend" ? amendWithdrawal : withdrawReport;
  const asked = { ...input, withholdFiles: withholdFiles === "yes" };
  const outcome = await orBusy(verb(await requestContext(), asked));
  const done = intent === "amend" ? "amended" : "withdrawn";
  // Up from the form at the end of the page, to what the report says of itself now.
  if (outcome.ok) redirect(localePath(locale, `/reports/${number}?done=${done}#withdrawn`));
  if (outcome.code === "conflict") refresh();
  return toFormState(outcome, locale, form, previous);
}

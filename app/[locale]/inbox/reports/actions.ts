"use server";

import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { answerErrorReport } from "@/lib/use-cases/answer-error-report";
import { orBusy } from "@/lib/use-cases/busy";
import type { Context } from "@/lib/use-cases/context";
import { reopenErrorReport } from "@/lib/use-cases/reopen-error-report";
import { setAsideErrorReport } from "@/lib/use-cases/set-aside-error-report";

type Verb = (context: Context, input: unknown) => Promise<Outcome<unknown>>;
const verbs: Record<string, [verb: Verb, done: string]> = {
  answer: [answerErrorReport, "answered"],
  "set-aside": [setAsideErrorReport, "set-aside"],
  reopen: [reopenErrorReport, "opened"],
};

/** Answered, set aside or opened again; the button says which. */
export async function errorReportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const [verb, done] = verbs[String(form.get("intent"))] ?? [answerErrorReport, "answered"];
  const outcome = await orBusy(verb(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, `/inbox/reports?done=${done}`));
  return toFormState(outcome, locale, form, previous);
}

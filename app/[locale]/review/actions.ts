"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { acceptEvidence } from "@/lib/use-cases/accept-evidence";
import { orBusy } from "@/lib/use-cases/busy";
import { publishAssessment } from "@/lib/use-cases/publish-assessment";
import { sendBackAssessment } from "@/lib/use-cases/send-back-assessment";
import { sendBackEvidence } from "@/lib/use-cases/send-back-evidence";

/** A reviewer's decision; what it is about stands in the form, who may decide in the use case. */
export async function decideAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const assessment = form.get("kind") === "assessment";
  const approve = form.get("intent") === "approve";
  const verbs = assessment ? [sendBackAssessment, publishAssessment] : [sendBackEvidence, acceptEvidence];
  const verb = verbs[approve ? 1 : 0] as (typeof verbs)[number];
  const outcome = await orBusy<unknown>(verb(await requestContext(), fromForm(form)));
  const done = approve ? (assessment ? "published" : "accepted") : "sentBack";
  if (outcome.ok) redirect(localePath(locale, `/review?done=${done}`));
  // It waits again in another wording: the reviewer has to see that one.
  if (outcome.current?.state === "submitted") refresh();
  return toFormState(outcome, locale, form, previous);
}

"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { acceptEvidence } from "@/lib/use-cases/accept-evidence";
import { acceptResponse } from "@/lib/use-cases/accept-response";
import { orBusy } from "@/lib/use-cases/busy";
import type { Context } from "@/lib/use-cases/context";
import { publishAssessment } from "@/lib/use-cases/publish-assessment";
import { publishCodingChange } from "@/lib/use-cases/publish-coding-change";
import { sendBackAssessment } from "@/lib/use-cases/send-back-assessment";
import { sendBackCodingChange } from "@/lib/use-cases/send-back-coding-change";
import { sendBackEvidence } from "@/lib/use-cases/send-back-evidence";
import { sendBackResponse } from "@/lib/use-cases/send-back-response";
import { type ReviewKind, reviewKinds } from "@/lib/use-cases/show-review-item";

type Verb = (context: Context, input: unknown) => Promise<Outcome<{ id: string; state?: string }>>;

/** What the two buttons do to each kind of work; a further kind adds its line here. */
const verbs: Record<ReviewKind, { approve: Verb; sendBack: Verb; done: string }> = {
  assessment: { approve: publishAssessment, sendBack: sendBackAssessment, done: "published" },
  development: { approve: acceptEvidence, sendBack: sendBackEvidence, done: "accepted" },
  search: { approve: acceptEvidence, sendBack: sendBackEvidence, done: "accepted" },
  coding: { approve: publishCodingChange, sendBack: sendBackCodingChange, done: "published" },
  response: { approve: acceptResponse, sendBack: sendBackResponse, done: "accepted" },
};

/** A reviewer's decision; what it is about stands in the form, who may decide in the use case. */
export async function decideAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const kind = reviewKinds.find((each) => each === form.get("kind"));
  if (!kind) notFound();
  const approve = form.get("intent") === "approve";
  const { approve: approving, sendBack, done } = verbs[kind];
  const outcome = await orBusy((approve ? approving : sendBack)(await requestContext(), fromForm(form)));
  if (outcome.ok) {
    // Of contrary action the first of two people only approves.
    const approved = outcome.value.state === "submitted" ? "approved" : done;
    redirect(localePath(locale, `/review?done=${approve ? approved : "sentBack"}`));
  }
  // It waits again in another wording: the reviewer has to see that one.
  if (outcome.current?.state === "submitted") refresh();
  return toFormState(outcome, locale, form, previous);
}

"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { standing } from "@/app/merge-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { addComment } from "@/lib/use-cases/add-comment";
import { orBusy } from "@/lib/use-cases/busy";
import type { Context } from "@/lib/use-cases/context";
import { editComment } from "@/lib/use-cases/edit-comment";
import { removeComment } from "@/lib/use-cases/remove-comment";
import { reopenComment, resolveComment } from "@/lib/use-cases/resolve-comment";

type Verb = (context: Context, input: unknown) => Promise<Outcome<unknown>>;
const verbs: Record<string, Verb> = {
  add: addComment,
  edit: editComment,
  remove: removeComment,
  resolve: resolveComment,
  reopen: reopenComment,
};

/** A span is what was marked, else the whole statement that was chosen: `start-end` in code points. */
function inputFrom(form: FormData): Record<string, unknown> {
  const input = fromForm(form);
  if (input.target !== "span") return input;
  const [start, end] = String(input.marked || input.statement || "").split("-");
  return { ...input, start, end };
}

/** One word among colleagues, or what becomes of one; the page shows it at once. */
export async function commentAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const intent = String(form.get("intent"));
  const verb = Object.hasOwn(verbs, intent) ? verbs[intent] : undefined;
  if (!verb) notFound();
  const context = await requestContext();
  const outcome = await orBusy(verb(context, inputFrom(form)));
  if (outcome.ok) await forgetForm(context, form);
  const state = await toFormState(outcome, locale, form, previous);
  const { body } = state.current ?? {};
  if (outcome.ok || state.code === "conflict") refresh();
  return state.code === "conflict" && typeof body === "string" ? standing(state, { body: [body] }) : state;
}

"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm, valueIn, valuesOf } from "@/app/form-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { env } from "@/lib/env";
import { localePath } from "@/lib/messages/routing";
import { makeFileStore } from "@/lib/server/file-store";
import { orBusy } from "@/lib/use-cases/busy";
import { changeImportFacts } from "@/lib/use-cases/change-import-facts";
import { publishImport } from "@/lib/use-cases/publish-import";
import { sendBackImport } from "@/lib/use-cases/send-back-import";
import { submitImport } from "@/lib/use-cases/submit-import";
import { stepPath } from "../../import-places";
import { factsFrom } from "./facts-from-form";

const publishPage = (locale: Locale, form: FormData, done: string) =>
  `${localePath(locale, stepPath(String(form.get("id")), "publish"))}?done=${done}`;

export async function changeFactsAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = valuesOf(form);
  const [id, basedOnVersion] = [valueIn(values, "id"), valueIn(values, "basedOnVersion")];
  const input = { id, basedOnVersion, facts: factsFrom(form) };
  const context = await requestContext();
  const outcome = await orBusy(changeImportFacts(context, input));
  if (outcome.ok) {
    await forgetForm(context, form);
    redirect(publishPage(locale, form, "saved"));
  }
  const state = await toFormState(outcome, locale, form, previous);
  const fields = Object.entries(state.fields).map(([name, said]) => [name.replace(/^facts\./, ""), said]);
  return { ...state, fields: Object.fromEntries(fields) };
}

export async function submitImportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(submitImport(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(publishPage(locale, form, "submitted"));
  refresh();
  return toFormState(outcome, locale, form, previous);
}

/** A reviewer publishes, or sends back with a note. */
export async function decideImportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const context = await requestContext();
  const input = fromForm(form);
  const approve = form.get("intent") === "publish";
  const outcome = await orBusy<unknown>(
    approve ? publishImport(context, input, makeFileStore(env().dataDir)) : sendBackImport(context, input),
  );
  if (outcome.ok) redirect(publishPage(locale, form, approve ? "published" : "returned"));
  // It was decided or changed meanwhile: the page shows what stands.
  if (outcome.code === "conflict") refresh();
  return toFormState(outcome, locale, form, previous);
}

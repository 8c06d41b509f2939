"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { env } from "@/lib/env";
import { localePath } from "@/lib/messages/routing";
import { makeFileStore } from "@/lib/server/file-store";
import { orBusy } from "@/lib/use-cases/busy";
import { cancelImportJob } from "@/lib/use-cases/cancel-import-job";
import { confirmReport } from "@/lib/use-cases/confirm-report";
import type { Context } from "@/lib/use-cases/context";
import { discardImport } from "@/lib/use-cases/discard-import";
import { pasteImport } from "@/lib/use-cases/paste-import";
import { reopenReport } from "@/lib/use-cases/reopen-report";
import { retryImport } from "@/lib/use-cases/retry-import";
import { takeBackRepair } from "@/lib/use-cases/take-back-repair";
import { stepPath } from "./import-places";

export async function pasteImportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const files = makeFileStore(env().dataDir);
  const outcome = await orBusy(pasteImport(await requestContext(), fromForm(form), files));
  if (outcome.ok) redirect(localePath(locale, stepPath(outcome.value.id, "report")));
  return toFormState(outcome, locale, form, previous);
}

type Verb = (context: Context, input: unknown) => Promise<Outcome<unknown>>;

/** What the small buttons of the report do; the page is shown anew. */
const verbs: Record<string, Verb> = {
  repair: (context, input) => takeBackRepair(context, input),
  reopen: (context, input) => reopenReport(context, input),
  cancel: (context, input) => cancelImportJob(context, input),
  retry: (context, input) => retryImport(context, input),
};

export async function reportAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const { verb, ...input } = fromForm(form);
  const known = Object.hasOwn(verbs, String(verb)) ? verbs[String(verb)] : undefined;
  const outcome = await orBusy((known ?? retryImport)(await requestContext(), typed(input)));
  // Also a refusal may mean that somebody else was faster: the page shows what stands.
  refresh();
  return toFormState(outcome, locale, form, previous);
}

export async function confirmReportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const input = fromForm(form);
  const outcome = await orBusy(confirmReport(await requestContext(), input));
  if (outcome.ok) redirect(localePath(locale, stepPath(String(input.id), "structure")));
  return toFormState(outcome, locale, form, previous);
}

export async function discardImportAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(discardImport(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, "/import?done=discarded"));
  return toFormState(outcome, locale, form, previous);
}

const typed = (input: Record<string, unknown>) => ({
  ...input,
  ...("takenBack" in input ? { takenBack: input.takenBack === "yes" } : {}),
});

"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { decideLink, makeLink } from "@/lib/use-cases/decide-link";

const states: Record<string, string> = { confirm: "confirmed", reject: "rejected", reopen: "proposed" };
/** `at` makes it another address, so that the page is asked for again. */
function pageOf(locale: Locale, document: unknown, at: string): string {
  const page = `/documents/${encodeURIComponent(String(document))}/links?at=${encodeURIComponent(at)}`;
  return localePath(locale, `${page}#link-${at}`);
}

/** One pair; then on to the next that waits. */
export async function decideLinkAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { document, intent, next, ...typed } = fromForm(form);
  const state = states[String(intent)] ?? "confirmed";
  const outcome = await orBusy(decideLink(await requestContext(), { ...typed, state }));
  if (outcome.ok) redirect(pageOf(locale, document, String(next || outcome.value.link)));
  // Somebody else was faster: what stands now is shown.
  if (outcome.code === "conflict") refresh();
  return toFormState(outcome, locale, form, previous);
}

/** A link that nobody proposed, or that an earlier commitment was dropped. */
export async function makeLinkAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const input = fromForm(form);
  const outcome = await orBusy(makeLink(await requestContext(), input));
  if (outcome.ok) redirect(pageOf(locale, input.document, outcome.value.link));
  return toFormState(outcome, locale, form, previous);
}

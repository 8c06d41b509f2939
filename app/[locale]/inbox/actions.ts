"use server";

import { redirect } from "next/navigation";
import { emptyFormState } from "@/app/empty-form-state";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { changeCandidate } from "@/lib/use-cases/change-candidate";
import type { Context } from "@/lib/use-cases/context";
import { fetchAgain } from "@/lib/use-cases/fetch-again";
import { reopenCandidates } from "@/lib/use-cases/reopen-candidates";
import { setAsideCandidates } from "@/lib/use-cases/set-aside-candidates";
import { startCandidates } from "@/lib/use-cases/start-candidates";
import { type Brought, broughtView } from "./brought-view";

export type PasteState = FormState & { brought?: Brought };

/** Takes addresses in and says which of them are here already, and where. */
export async function pasteAction(locale: Locale, previous: FormState, form: FormData): Promise<PasteState> {
  const outcome = await orBusy(startCandidates(await requestContext(), fromForm(form)));
  if (!outcome.ok) return toFormState(outcome, locale, form, previous);
  const answered = { ...emptyFormState, turn: previous.turn + 1, ok: true };
  return { ...answered, brought: await broughtView(outcome.value, locale) };
}

/** One decision about what was chosen; the button says which. */
export async function triageAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const [verb = "", what = ""] = String(form.get("intent") ?? "").split(":");
  const input = { ...fromForm(form), reason: what };
  const chosen = form.getAll("candidates[]").map(String).filter(Boolean);
  const refs = new URLSearchParams(chosen.map((ref) => ["candidates", ref.split("~")[0] ?? ""]));
  if (chosen.length > 0 && verb === "develop") redirect(localePath(locale, `/developments/new?${refs}`));
  if (chosen.length > 0 && verb === "add-to")
    redirect(localePath(locale, `/developments/${encodeURIComponent(what)}/edit?${refs}`));
  const decision = decisions[verb] ?? decisions["set-aside"];
  const outcome = await orBusy(decision.decide(await requestContext(), input));
  if (outcome.ok) redirect(listAddress(locale, form, decision.done));
  return toFormState(outcome, locale, form, previous);
}

type Decision = { decide: (context: Context, input: unknown) => Promise<Outcome<unknown>>; done: string };
const decisions: Record<string, Decision> & { "set-aside": Decision } = {
  "set-aside": { decide: setAsideCandidates, done: "set-aside" },
  reopen: { decide: reopenCandidates, done: "reopened" },
  fetch: { decide: fetchAgain, done: "fetching" },
};

/** Back to the same part of the list. */
function listAddress(locale: Locale, form: FormData, done: string): string {
  const params = new URLSearchParams({ done });
  const state = String(form.get("state") ?? "");
  const page = String(form.get("page") ?? "");
  if (/^[a-z-]{1,20}$/.test(state) && state !== "waiting") params.set("state", state);
  if (/^\d{1,4}$/.test(page) && page !== "1") params.set("page", page);
  return localePath(locale, `/inbox?${params}`);
}

export async function changeCandidateAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(changeCandidate(await requestContext(), fromForm(form)));
  if (outcome.ok) redirect(localePath(locale, "/inbox?done=changed"));
  return toFormState(outcome, locale, form, previous);
}

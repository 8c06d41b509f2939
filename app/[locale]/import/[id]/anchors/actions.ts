"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { alignImport } from "@/lib/use-cases/align-import";
import { orBusy } from "@/lib/use-cases/busy";
import { confirmAnchors, placeAnchor } from "@/lib/use-cases/place-anchor";

const intents: Record<string, string> = { confirm: "confirmed", drop: "dropped", "take-back": "orphan" };
const pageOf = (locale: Locale, form: FormData, place = "") =>
  localePath(locale, `/import/${encodeURIComponent(String(form.get("id")))}/anchors${place}`);

/** One commitment's place; then on to the next that is open. */
export async function placeAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const state = intents[String(form.get("intent"))] ?? "confirmed";
  const [start, end] = String(form.get("span") ?? "").split("-");
  const span = state === "confirmed" && start && end ? { start, end } : {};
  const [id, anchor, basedOnVersion] = ["id", "anchor", "basedOnVersion"].map((name) => form.get(name));
  const outcome = await orBusy(
    placeAnchor(await requestContext(), { id, anchor, basedOnVersion, state, ...span }),
  );
  if (outcome.ok) {
    const next = String(form.get(state === "orphan" ? "anchor" : "next") ?? "");
    redirect(pageOf(locale, form, next ? `?place=${encodeURIComponent(next)}` : ""));
  }
  // Somebody else was faster: what stands now is shown.
  if (outcome.code === "conflict") refresh();
  return toFormState(outcome, locale, form, previous);
}

/** All places that were found surely enough, each as the person saw it. */
export async function confirmAllAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const anchors = form.getAll("pair").flatMap((pair) => {
    const [anchor, basedOnVersion] = String(pair).split(" ");
    return anchor ? [{ anchor, basedOnVersion }] : [];
  });
  const outcome = await orBusy(confirmAnchors(await requestContext(), { id: form.get("id"), anchors }));
  if (outcome.ok) redirect(pageOf(locale, form));
  if (outcome.code === "conflict") refresh();
  return toFormState(outcome, locale, form, previous);
}

export async function lookAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await orBusy(alignImport(await requestContext(), { id: form.get("id") }));
  if (outcome.ok) redirect(pageOf(locale, form));
  return toFormState(outcome, locale, form, previous);
}

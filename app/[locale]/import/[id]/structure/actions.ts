"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm, valueIn, valuesOf } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import { changeBlocks } from "@/lib/use-cases/change-blocks";
import { confirmStructure } from "@/lib/use-cases/confirm-structure";
import { reopenStructure } from "@/lib/use-cases/reopen-structure";
import { stepPath } from "../../import-places";

/** One step in the structure. The page shows what stands afterwards, also when somebody else was faster. */
export async function changeBlocksAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy(changeBlocks(await requestContext(), changeFrom(form)));
  // Shown anew to whoever may not see it any more, the page would take with it what was typed.
  if (outcome.ok || outcome.code !== "not-allowed") refresh();
  return toFormState(outcome, locale, form, previous);
}

export async function confirmStructureAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const input = fromForm(form);
  const outcome = await orBusy(confirmStructure(await requestContext(), input));
  if (outcome.ok) redirect(localePath(locale, stepPath(String(input.id), "proposals")));
  return toFormState(outcome, locale, form, previous);
}

export async function reopenStructureAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const input = fromForm(form);
  const outcome = await orBusy(reopenStructure(await requestContext(), input));
  if (outcome.ok) redirect(localePath(locale, stepPath(String(input.id), "structure")));
  return toFormState(outcome, locale, form, previous);
}

/** `act` may carry its value, `mark:closing`; `blocks` is a list of `id@version`. */
function changeFrom(form: FormData) {
  const values = valuesOf(form);
  const said = (name: string) => valueIn(values, name);
  const [act, value] = said("act").split(":");
  const seen = said("seen")
    .split(" ")
    .map((pair) => pair.split("@"));
  const blocks = said("blocks").split(" ").filter(Boolean);
  const [block] = blocks;
  const change: Record<string, unknown> = { act, block };
  if (act === "open-clause" || act === "relabel") change.label = said("label");
  if (act === "kind") change.kind = value;
  if (act === "split") change.at = said("at");
  return {
    id: said("id"),
    reading: said("reading"),
    basedOn: Object.fromEntries(seen),
    change: act === "mark" ? { act, blocks, part: value } : change,
  };
}

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { formerClaims } from "@/lib/auth/former-claims";
import { requestContext } from "@/lib/context";
import { pathHeader } from "@/lib/server/headers";
import type { Context } from "@/lib/use-cases/context";
import { dropForm } from "@/lib/use-cases/drop-form";
import { findSavedForms } from "@/lib/use-cases/find-saved-forms";
import { newFormKey } from "@/lib/use-cases/form-key";
import { stashForm } from "@/lib/use-cases/stash-form";
import { type FormValues, valueIn, valuesOf } from "./form-values";

export type SavedWork = {
  /** Where this form keeps what is typed; also a React key: continuing draws the form anew. */
  key: string;
  /** What was typed earlier, where the person chose to go on with it. */
  values: FormValues | null;
  /** When that was. */
  restoredAt: Date | null;
  /** Earlier work nobody has decided about, newest first. */
  offered: { formKey: string; savedAt: Date; glimpse: string }[];
  /** The page without a choice. */
  path: string;
};

/** The name of the choice in the address. */
export const unsavedParameter = "unsaved";

/** What the person left in this form, and what they said about it. `form` is `assess:almaty-2025/13.4`. */
export async function savedWork(
  context: Context,
  { form, asked, path }: { form: string; asked: string | string[] | undefined; path: string },
): Promise<SavedWork> {
  const found = await findSavedForms(context, { form });
  const saved = found.ok ? found.value : [];
  const [wanted] = [asked ?? []].flat();
  const chosen = saved.find(({ formKey }) => formKey === wanted);
  if (chosen)
    return { key: chosen.formKey, values: chosen.values, restoredAt: chosen.savedAt, offered: [], path };
  const offered = saved
    .slice(0, 5)
    .map(({ formKey, savedAt, values }) => ({ formKey, savedAt, glimpse: glimpseOf(values) }));
  return { key: newFormKey(context.actor.id ?? "", form), values: null, restoredAt: null, offered, path };
}

/** The first words of the longest text, to tell one piece of work from another. */
function glimpseOf(values: FormValues): string {
  const typed = Object.entries(values).filter(([name]) => !/^(picked|stood|groups)\./.test(name));
  const [longest = ""] = typed.flatMap(([, held]) => held).sort((a, b) => b.length - a.length);
  const letters = Array.from(longest.replace(/\s+/g, " ").trim());
  return letters.length > 80 ? `${letters.slice(0, 80).join("")}…` : letters.join("");
}

/** Saved for good: the scratch goes in the same request. What it says is never worth refusing the save. */
export async function forgetForm(context: Context, form: FormData): Promise<void> {
  const formKey = form.get("formKey");
  if (typeof formKey === "string" && formKey !== "") await dropForm(context, { formKey });
}

/**
 * A form sent without script from a browser whose session has just ended: what was typed waits for its owner, who is
 * led to signing in and back. A form sent by script still stands in its page and signs in there.
 */
export async function keepForOwner(form: FormData, signIn: string): Promise<void> {
  const asked = await headers();
  if (asked.has("next-action")) return;
  const values = valuesOf(form);
  const formKey = valueIn(values, "formKey");
  const claims = formKey === "" ? null : await formerClaims();
  if (claims) await stashForm(await requestContext(), claims.sid, { formKey, values });
  // From an action, so that the browser asks anew; a page that redirects would have it send the form again.
  redirect(`${signIn}?returnTo=${encodeURIComponent(asked.get(pathHeader) ?? "/")}`);
}

"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { acceptStatements } from "@/lib/use-cases/accept-statements";
import { orBusy } from "@/lib/use-cases/busy";
import type { Context } from "@/lib/use-cases/context";
import { decideStatement } from "@/lib/use-cases/decide-statement";
import { mergeStatements } from "@/lib/use-cases/merge-statements";
import { splitStatement } from "@/lib/use-cases/split-statement";
import { deskAddress, oneOf, windows } from "./addresses";
import { decisionFrom, fieldOf } from "./coding-form";

type Verb = (context: Context, form: FormData) => Promise<Outcome<unknown>>;

const plain = (form: FormData) => {
  const { id, statement, basedOnVersion, note } = fromForm(form);
  return { id, statement, basedOnVersion, note: note ?? "" };
};

const verbs = {
  accept: (context, form) => decideStatement(context, { ...plain(form), decision: "accepted" }),
  change: (context, form) => decideStatement(context, decisionFrom(form)),
  reject: (context, form) =>
    decideStatement(context, {
      ...plain(form),
      decision: "rejected",
      untrackedReason: form.get("rejectedReason") || undefined,
      note: form.get("rejectedNote") ?? "",
    }),
  open: (context, form) => decideStatement(context, { ...plain(form), decision: "open" }),
  split: (context, form) => splitStatement(context, { ...plain(form), at: form.get("at") }),
  merge: (context, form) => mergeStatements(context, plain(form)),
} satisfies Record<string, Verb>;
const intents = Object.keys(verbs) as (keyof typeof verbs)[];

/** A rejection has fields of its own, so that a correction begun before keeps its own. */
const rejected: Record<string, string> = { untrackedReason: "rejectedReason", note: "rejectedNote" };

/** One decision about one statement; then the next one that is open. */
export async function statementAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const intent = oneOf(intents, form.get("intent"), "accept");
  const verb: Verb = verbs[intent];
  const outcome = await orBusy(verb(await requestContext(), form));
  if (!outcome.ok) {
    const state = await toFormState(outcome, locale, form, previous);
    // Somebody else was faster: the text and the list show what stands.
    if (outcome.code === "conflict") refresh();
    const nameOf = (name: string) => (intent === "reject" ? (rejected[name] ?? name) : fieldOf(name));
    const fields = Object.entries(state.fields).map(([name, said]) => [nameOf(name), said]);
    return { ...state, fields: Object.fromEntries(fields) };
  }
  const stays = intent === "split" || intent === "merge" || intent === "open";
  const only = oneOf(windows, form.get("only"), "all");
  const own = String(form.get("statement"));
  const next = (outcome.value as { nextOpenId?: string | null }).nextOpenId;
  redirect(deskAddress(locale, String(form.get("id")), { statement: stays ? own : (next ?? own), only }));
}

/** Those that are surely not tracked, as the page listed them: each with the version it was seen in. */
export async function acceptManyAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const id = String(form.get("id"));
  const statements = String(form.get("statements"))
    .split(" ")
    .filter(Boolean)
    .map((pair) => {
      const [statement = "", version = ""] = pair.split("@");
      return { id: statement, basedOnVersion: version };
    });
  const outcome = await orBusy(acceptStatements(await requestContext(), { id, statements }));
  if (outcome.ok) redirect(`${deskAddress(locale, id)}?accepted=${statements.length}`);
  refresh();
  return toFormState(outcome, locale, form, previous);
}

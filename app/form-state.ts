import { getTranslations } from "next-intl/server";
import type { Outcome, RefusalCode, Sentence } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { emptyFormState } from "./empty-form-state";
import { type FormValues, valuesOf } from "./form-values";
import { keepForOwner } from "./saved-work";

/** A form's answer as the browser may see it: sentences in the reader's language, and everything that was typed. */
export type FormState = {
  /** Counts answers, so that a form can tell a new one from the last. */
  turn: number;
  ok: boolean;
  code: RefusalCode | null;
  message: string | null;
  fields: Record<string, string>;
  values: FormValues;
  /** For a conflict: what stands now. */
  current: Record<string, unknown> | null;
  /** Where to sign in again, when the session ended while somebody was typing. */
  signIn: string | null;
};

type Speak = (key: string, values?: Sentence["values"]) => string;

/** Says refusals in the reader's language; a key nobody translated becomes the general sentence. */
export async function refusalSpeaker(locale: Locale): Promise<(sentence: Sentence) => string> {
  const t = await getTranslations({ locale, namespace: "refusals" });
  const has = t.has as (key: string) => boolean;
  return ({ key, values }) =>
    has(key) ? (t as unknown as Speak)(key, values) : (t as unknown as Speak)("fieldWrong");
}

export async function toFormState(
  outcome: Outcome<unknown>,
  locale: Locale,
  form: FormData,
  previous: FormState = emptyFormState,
): Promise<FormState> {
  const answered = { ...emptyFormState, turn: previous.turn + 1, values: valuesOf(form) };
  if (outcome.ok) return { ...answered, ok: true };
  const say = await refusalSpeaker(locale);
  const signedOut = outcome.message.key === "signInFirst";
  if (signedOut) await keepForOwner(form, localePath(locale, "/sign-in"));
  const fields = Object.entries(outcome.fields ?? {}).map(([name, sentence]) => [name, say(sentence)]);
  return {
    ...answered,
    code: outcome.code,
    message: say(outcome.message),
    fields: Object.fromEntries(fields),
    current: outcome.current ?? null,
    signIn: signedOut ? localePath(locale, "/sign-in") : null,
  };
}

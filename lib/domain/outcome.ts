/** What a rule or a verb answers: a value, or a refusal that says what to do. Faults are thrown, never returned. */
export type RefusalCode = "invalid" | "not-found" | "not-allowed" | "conflict" | "busy";

export type Refusal = {
  ok: false;
  code: RefusalCode;
  /** A sentence for people, as a message key plus values, so that it can be said in the reader's language. */
  message: Sentence;
  fields?: Record<string, Sentence>;
  /** For a conflict: what stands now, so that the form can show both values. */
  current?: Record<string, unknown>;
};

export type Outcome<T> = { ok: true; value: T } | Refusal;

/** `key` names a sentence under `refusals` in lib/messages; `values` fill its gaps. */
export type Sentence = { key: string; values?: Record<string, string | number> };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const sentence = (key: string, values?: Sentence["values"]): Sentence =>
  values ? { key, values } : { key };

export function refuse(
  code: RefusalCode,
  message: string | Sentence,
  more: Pick<Refusal, "fields" | "current"> = {},
): Refusal {
  return { ok: false, code, message: typeof message === "string" ? sentence(message) : message, ...more };
}

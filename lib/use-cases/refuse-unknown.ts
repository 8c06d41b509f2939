import { type Refusal, refuse, type Sentence, sentence } from "../domain/outcome";
import type { UnknownParameter } from "./commitment-query-input";

/** For doors that must not answer a question they did not understand: names every part of it. */
export function refuseUnknown(unknown: readonly UnknownParameter[]): Refusal {
  // A map: a parameter may be called like something that every object has.
  const fields = new Map<string, Sentence>();
  for (const { kind, name, value } of unknown)
    if (!fields.has(name))
      fields.set(
        name,
        kind === "name"
          ? sentence("unknownName", { name: short(name) })
          : sentence("unknownValue", { name, value: short(value) }),
      );
  return refuse("invalid", "unknownParameters", { fields: Object.fromEntries(fields) });
}

/** For doors that know few parameters, or none, but the language of their sentences. */
export function refuseParameters(asked: URLSearchParams, known: readonly string[] = []): Refusal | null {
  const names = [...new Set(asked.keys())].filter((name) => name !== "lang" && !known.includes(name));
  return names.length === 0 ? null : refuseUnknown(names.map((name) => ({ kind: "name", name, value: "" })));
}

/** A value is repeated to its writer, but not a megabyte of it. */
const short = (value: string) => (value.length > 100 ? `${value.slice(0, 100)}…` : value);

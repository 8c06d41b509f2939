import { resolved, stoodPrefix } from "./merge-values";

/** What a form held, by field name, as the browser sends it; several values where a name occurs several times. */
export type FormValues = Record<string, string[]>;

/** Everything typed, without what the framework adds; files travel by another way. */
export function valuesOf(form: FormData): FormValues {
  // A map first: a field may bear the name of something that every object has.
  const values = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || name === "__proto__" || typeof value !== "string") continue;
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return resolved(Object.fromEntries(values));
}

export const valueIn = (values: FormValues, name: string, otherwise = ""): string =>
  values[name]?.[0] ?? otherwise;

type Branch = { [key: string]: unknown };
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * `sources.0.title` becomes a list of objects, `subjects[]` a list of texts. An empty entry of a list says only that
 * the list was on the screen, so that “nothing chosen” is an empty list and not a missing one.
 */
export function fromForm(form: FormData): Record<string, unknown> {
  const root: Branch = {};
  for (const [name, values] of Object.entries(valuesOf(form))) {
    const list = name.endsWith("[]");
    const steps = (list ? name.slice(0, -2) : name).split(".");
    if (steps.length > 4 || steps.some((step) => forbidden.has(step)) || name.startsWith(stoodPrefix))
      continue;
    const last = steps.pop() as string;
    let branch = root;
    for (const step of steps) {
      if (typeof branch[step] !== "object") branch[step] = {};
      branch = branch[step] as Branch;
    }
    branch[last] = list ? values.filter((value) => value !== "") : values[0];
  }
  return withLists(root) as Record<string, unknown>;
}

/** Branches named 0, 1, 2 … are lists. */
function withLists(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const);
  const numbered = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key));
  if (!numbered) return Object.fromEntries(entries);
  return entries.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, inner]) => inner);
}

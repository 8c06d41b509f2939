import type { FormState } from "./form-state";
import type { FormValues } from "./form-values";

/** One thing a form asks for: a field, or a whole repeating group where the name ends with a dot (`parties.`). */
export type MergeField = {
  name: string;
  label: string;
  /** What the values say, in words; left out: as they were typed. */
  shown?: (values: FormValues) => string;
  /** Language of what is typed here. */
  lang?: string;
};

export type MergeRow = {
  field: MergeField;
  /** Before either of them; null where nobody kept it. */
  was: string | null;
  stands: string;
  typed: string;
  /** Who changed it since. */
  by: "them" | "you" | "both";
};

/** Beside the fields of a form: what stood in them when it was sent, and what the person chose for each. */
export const stoodPrefix = "stood.";
export const choicePrefix = "merge.";

const belongs = (name: string, field: string) =>
  field.endsWith(".") ? name.startsWith(field) : name === field;

/** The values of one thing, without the rest of the form. */
export const valuesIn = (values: FormValues, field: string): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => belongs(name, field)));

const typedIn = (values: FormValues, { name, shown }: MergeField): string =>
  shown
    ? shown(values)
    : Object.values(valuesIn(values, name))
        .flat()
        .filter((value) => value !== "")
        .join("\n");

/** A line end at the end of a text is nothing that anybody typed. */
const same = (a: string, b: string) => a.replace(/\r\n?/g, "\n").trim() === b.replace(/\r\n?/g, "\n").trim();

/**
 * What differs between what stands now and what was typed, thing by thing. Whoever alone changed a thing keeps it;
 * where both did, or nobody knows what it was before, the person decides.
 */
export function mergeRows(
  fields: readonly MergeField[],
  { was, stands, typed }: { was: FormValues | null; stands: FormValues; typed: FormValues },
): MergeRow[] {
  return fields
    .map((field) => {
      const before = was && typedIn(was, field);
      const [now, mine] = [typedIn(stands, field), typedIn(typed, field)];
      const by = before === null ? "both" : same(before, mine) ? "them" : same(before, now) ? "you" : "both";
      return { field, was: before, stands: now, typed: mine, by } satisfies MergeRow;
    })
    .filter(({ stands: now, typed: mine }) => !same(now, mine));
}

/** The choices a form came back with, carried out: where what stands was chosen, it takes the place of what was typed. */
export function resolved(values: FormValues): FormValues {
  const taken = Object.entries(values)
    .filter(([name, [choice]]) => name.startsWith(choicePrefix) && choice === "theirs")
    .map(([name]) => name.slice(choicePrefix.length));
  const merged = Object.entries(values).filter(
    ([name]) => !name.startsWith(choicePrefix) && !taken.some((field) => belongs(name, field)),
  );
  const theirs = Object.entries(stoodIn(values) ?? {}).filter(([name]) =>
    taken.some((field) => belongs(name, field)),
  );
  return Object.fromEntries([...merged, ...theirs]);
}

/** What stood when the form was last compared; null where it never was. */
export function stoodIn(values: FormValues): FormValues | null {
  const stood = Object.entries(values)
    .filter(([name]) => name.startsWith(stoodPrefix))
    .map(([name, held]) => [name.slice(stoodPrefix.length), held] as const);
  return stood.length > 0 ? Object.fromEntries(stood) : null;
}

/** What stands now in the form's own field names, for the comparison. */
export const standing = (state: FormState, values: FormValues): FormState => ({
  ...state,
  current: { ...state.current, values },
});

export const standingValues = ({ code, current }: FormState): FormValues | null =>
  code === "conflict" && current && typeof current.values === "object"
    ? (current.values as FormValues)
    : null;

/** The version a save is based on: the one compared with, else the one the typing began with. */
export const basedOn = (state: FormState, version: number | string): string =>
  state.code === "conflict" && state.current?.recordVersion !== undefined
    ? String(state.current.recordVersion)
    : (state.values.basedOnVersion?.[0] ?? String(version));

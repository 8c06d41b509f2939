import type { FormValues } from "./form-values";

/** One row of a repeating group: what it holds, by the last part of its fields' names. */
export type FormRow = FormValues;

/** `sources.0.title` and `sources.2.title` are two rows, whatever their numbers. */
export function rowsIn(values: FormValues, list: string): FormRow[] {
  const rows = new Map<number, FormRow>();
  for (const [name, held] of Object.entries(values)) {
    const [head, number, ...rest] = name.split(".");
    if (head !== list || !/^\d{1,3}$/.test(number ?? "") || rest.length === 0) continue;
    const row = rows.get(Number(number)) ?? {};
    row[rest.join(".")] = held;
    rows.set(Number(number), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

export function withRows(values: FormValues, list: string, rows: FormRow[]): FormValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${list}.`));
  const own = rows.flatMap((row, i) =>
    Object.entries(row).map(([name, held]) => [`${list}.${i}.${name}`, held] as const),
  );
  return Object.fromEntries([...others, ...own]);
}

/** Puts values into the gaps of a plain sentence that the server has chosen. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

import { type AsOf, readAsOf } from "../domain/as-of";
import type { UnknownParameter } from "./commitment-query-input";

/** The past that an address asks for, where it is the only thing it asks for. */
export function asOfFrom(given: string | string[] | null | undefined): {
  asOf: AsOf | null;
  unknown: UnknownParameter[];
} {
  const values = [given ?? []].flat().filter(Boolean);
  const asOf = values.length === 1 ? readAsOf(values[0] as string) : null;
  if (values.length === 0 || asOf) return { asOf, unknown: [] };
  return { asOf, unknown: values.map((value) => ({ kind: "value", name: "asOf", value })) };
}

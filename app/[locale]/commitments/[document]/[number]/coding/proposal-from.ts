import { codingTyped } from "@/app/[locale]/import/[id]/proposals/coding-form";
import { fromForm, valueIn, valuesOf } from "@/app/form-values";

type Typed = { from?: string; title?: unknown; quote?: string };

/** What a form of any kind says, as the use cases take it. */
export function proposalFrom(form: FormData): Record<string, unknown> {
  const values = valuesOf(form);
  const said = (name: string) => valueIn(values, name);
  const kind = said("kind");
  const draft = said("id") ? { id: said("id"), basedOnVersion: said("basedOnVersion") } : {};
  const shared = { ...draft, kind, commitment: said("commitment"), reason: said("reason") };
  if (kind === "split") {
    const { parts } = fromForm(form);
    const typed = (Array.isArray(parts) ? parts : []) as Typed[];
    const said = typed.map(({ from, title, quote }) => ({ from: from || null, title: title ?? {}, quote }));
    return { ...shared, parts: said };
  }
  if (kind === "merge") return { ...shared, into: said("into") };
  if (kind === "withdraw")
    return {
      ...shared,
      successors: said("successors")
        .split(/[\s,;，；]+/u)
        .filter(Boolean),
    };
  const settles = said("settles") === "yes";
  const reverts = said("reverts") || undefined;
  return { ...shared, base: said("base"), coding: codingTyped(form), settles, reverts };
}

export function typedPart(form: FormData): Record<string, unknown> {
  const values = valuesOf(form);
  const said = (name: string) => valueIn(values, name);
  return {
    ...{ id: said("id"), basedOnVersion: said("basedOnVersion"), part: said("part") },
    coding: codingTyped(form),
  };
}

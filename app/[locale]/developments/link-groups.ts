import type { FormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";

type Group = { commitment?: unknown; subjects?: unknown; polarity?: unknown; note?: unknown };

/**
 * The form asks once per commitment, the record keeps one link per commitment and subject. `owners` tells which group
 * of the form a link came from, so that a refusal finds its field.
 */
export function developmentFrom(form: FormData): { input: Record<string, unknown>; owners: number[] } {
  const { groups, restated, ...rest } = fromForm(form);
  const links: Record<string, unknown>[] = [];
  const owners: number[] = [];
  for (const [owner, group] of (Array.isArray(groups) ? (groups as Group[]) : []).entries()) {
    const { commitment, polarity, note } = group;
    const chosen = Array.isArray(group.subjects) ? group.subjects : [];
    for (const subject of chosen.length > 0 ? chosen : [""]) {
      links.push({ commitment, subject, polarity, note });
      owners.push(owner);
    }
  }
  return { input: { sources: [], ...rest, restated: restated !== undefined, links }, owners };
}

/** `links.3.subject` is a field of the group it came from. */
export function toGroups(state: FormState, owners: number[]): FormState {
  const fields = Object.entries(state.fields).map(([name, message]) => {
    const [, index, field] = /^links\.(\d+)\.(\w+)$/.exec(name) ?? [];
    if (index !== undefined)
      return [`groups.${owners[Number(index)]}.${field === "subject" ? "subjects" : field}`, message];
    return [name === "links" ? "q" : name === "sources" ? "sources.add" : name, message];
  });
  return { ...state, fields: Object.fromEntries(fields) };
}

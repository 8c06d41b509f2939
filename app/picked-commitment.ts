import { isResponsible, type Locale, type Role, type Trilingual } from "@/lib/domain/vocabulary";
import type { FormRow } from "./form-rows";

/** A commitment as a form carries it: enough to show it again without asking the records. */
export type PickedCommitment = {
  code: string;
  title: string;
  /** The label that stands before its title. */
  wording: string;
  /** Responsible parties: whom evidence can speak of. */
  parties: string[];
};

export const pickedFrom = (
  item: { code: string; title: Trilingual; type: string; parties: { code: string; role: Role }[] },
  locale: Locale,
  wordings: Record<string, string>,
): PickedCommitment => ({
  code: item.code,
  title: item.title[locale],
  wording: wordings[item.type] ?? "",
  parties: item.parties.filter(({ role }) => isResponsible(role)).map(({ code }) => code),
});

export const pickedRow = ({ code, title, wording, parties }: PickedCommitment): FormRow => ({
  commitment: [code],
  title: [title],
  wording: [wording],
  parties: [parties.join(" ")],
});

export const pickedIn = (row: FormRow): PickedCommitment => ({
  code: row.commitment?.[0] ?? "",
  title: row.title?.[0] ?? "",
  wording: row.wording?.[0] ?? "",
  parties: (row.parties?.[0] ?? "").split(" ").filter(Boolean),
});

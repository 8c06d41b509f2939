import type { Sentence } from "@/lib/domain/outcome";
import { type Status, statuses } from "@/lib/domain/vocabulary";
import type { DeskSubject } from "@/lib/use-cases/assessment-desk";
import type { Lacking } from "./status-choices";

/** What each status lacks, said once for all subjects that lack the same. */
export function lackingFor(
  subjects: DeskSubject[],
  say: (sentence: Sentence) => string,
  nameOf: (subject: string) => string,
  withNames: (names: string[], why: string) => string,
): Lacking {
  const linesOf = (status: Status): string[] => {
    const whose = new Map<string, string[]>();
    for (const { subject, missing } of subjects) {
      const lack = missing[status];
      if (lack) whose.set(say(lack), [...(whose.get(say(lack)) ?? []), nameOf(subject)]);
    }
    return [...whose].map(([why, names]) => (names.length === subjects.length ? why : withNames(names, why)));
  };
  return Object.fromEntries(statuses.map((status) => [status, linesOf(status)])) as Lacking;
}

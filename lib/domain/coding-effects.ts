import type { AssessmentRecord } from "./commitment-file";
import type { DraftCommitment } from "./import";
import { isPublished } from "./published-assessment";
import { sameValue } from "./recoding";
import { subjectsOf } from "./subject";
import { allTogether, isResponsible, locales, type Trilingual } from "./vocabulary";

type Coding = Pick<
  DraftCommitment,
  "parties" | "mode" | "deliveredWhen" | "failedWhen" | "deadline" | "recurrence" | "type" | "verifiable"
>;

/** Assessments that a recoding touches; everything else stays as it is. */
export type CodingEffects = {
  /** Published and standing: to be re-confirmed. */
  reconfirm: AssessmentRecord[];
  /** Waiting: whoever read the claim before must look at it again. */
  look: AssessmentRecord[];
  /** Waiting, of a subject that is no longer assessed: back to their authors. */
  back: AssessmentRecord[];
  /** Published, of a subject that is no longer assessed: history, no longer counted. */
  uncounted: AssessmentRecord[];
};

/** Filling in a translation changes no test; other words in a language that said something do. */
export const testChanged = (before: Partial<Trilingual>, after: Partial<Trilingual>): boolean =>
  locales.some((locale) => before[locale] !== undefined && before[locale] !== after[locale]);

/** A status says what became of the tests, by the deadline, of what was undertaken: type, mode and period count too. */
const forEverybody = (before: Coding, after: Coding): boolean =>
  testChanged(before.deliveredWhen, after.deliveredWhen) ||
  testChanged(before.failedWhen, after.failedWhen) ||
  (["mode", "recurrence", "type", "verifiable"] as const).some((field) => before[field] !== after[field]) ||
  (["kind", "start", "end", "meeting"] as const).some(
    (part) => before.deadline[part] !== after.deadline[part],
  );

/** A party's own role; together, who answers and how. */
function rolesBehind({ parties }: Coding, subject: string) {
  const responsible = parties.filter(({ role }) => isResponsible(role));
  const own = subject === allTogether ? responsible : parties.filter(({ code }) => code === subject);
  return own.map(({ code, role }) => `${code} ${role}`).sort();
}

/** Whether what was said of a subject rests on something that this change alters. A title or a sector does not. */
export const restsOnChange = (subject: string, before: Coding, after: Coding): boolean =>
  forEverybody(before, after) || !sameValue(rolesBehind(before, subject), rolesBehind(after, subject));

const asFile = ({ mode, parties }: Coding) => ({
  mode,
  parties: parties.map(({ code, role }) => ({ code, role, counted: true })),
});

export function effectsOf(
  before: Coding,
  after: Coding,
  assessments: readonly AssessmentRecord[],
): CodingEffects {
  const assessed = new Set(subjectsOf(asFile(after)));
  const replaced = new Set(
    assessments.filter(isPublished).flatMap(({ correctsId }) => (correctsId === null ? [] : [correctsId])),
  );
  const standing = assessments.filter(({ id, state }) => state === "published" && !replaced.has(id));
  const waiting = assessments.filter(({ state }) => state === "submitted");
  const rests = ({ subject }: AssessmentRecord) => restsOnChange(subject, before, after);
  const still = ({ subject }: AssessmentRecord) => assessed.has(subject);
  return {
    reconfirm: standing.filter((one) => still(one) && rests(one)),
    look: waiting.filter((one) => still(one) && rests(one)),
    back: waiting.filter((one) => !still(one)),
    uncounted: standing.filter((one) => !still(one)),
  };
}

import { accept, type Outcome, refuse, sentence } from "./outcome";

/** What a form held, by field name. */
export type SavedValues = Record<string, string[]>;

/** Of one form, as JSON. */
const largestSavedBytes = 200_000;
/** Of one person; the oldest go first. */
export const mostSavedForms = 200;
export const savedForDays = 90;

/** Passwords and one-time tokens are never kept, whatever the form. */
export const isSecretField = (name: string): boolean => /password|token/i.test(name);

/** What belongs to the page and not to the person's work. */
const ofThePage = new Set(["formKey", "intent"]);
const isKept = (name: string) =>
  !isSecretField(name) && !ofThePage.has(name) && !/^found(\.|Total$)/.test(name);

/** What is worth keeping of a form: everything typed but secrets, and no more than a person can have typed. */
export function decideSavedValues(values: SavedValues): Outcome<SavedValues> {
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => isKept(name)));
  const bytes = new TextEncoder().encode(JSON.stringify(kept)).length;
  if (bytes > largestSavedBytes)
    return refuse("invalid", sentence("savedFormTooLarge", { most: largestSavedBytes / 1000 }));
  return accept(kept);
}

/** A form on a record, and the tab it is open in: two tabs never overwrite each other. */
export const formKeyPattern = /^[^\s#]{1,200}#[A-Za-z0-9-]{1,60}$/;

import type { FormValues } from "@/app/form-values";
import { valueIn } from "@/app/form-values";
import { sectionsOf, subjectOf } from "@/lib/domain/report";
import {
  type Locale,
  locales,
  type ReportForm,
  type ReportKind,
  reportForms,
  reportKinds,
  reportSections,
} from "@/lib/domain/vocabulary";

/** Every kind has a field of its own, so that changing the kind loses nothing. */
export const subjectField = {
  document: "subjectDocument",
  party: "subjectParty",
  sector: "subjectSector",
} as const;

/** What a report says of itself, as its verbs take it. */
export type ReportFields = {
  kind: ReportKind;
  language: Locale;
  title: string;
  introduction: string;
  notes: string;
  view: string;
  subject: string | null;
  sections: string[];
  columns: string[];
  forms: string[];
  asOf: string | null;
  since: string | null;
  /** The number of an issued report. */
  sinceNumber: string | null;
};

const isDay = (text: string | null) => text !== null && /^\d{4}-\d\d-\d\d$/.test(text);

/** A saved report as its form holds it. */
export function formValuesOf(fields: ReportFields): FormValues {
  const { kind, subject, sections, asOf, since, sinceNumber } = fields;
  const about = subjectOf[kind];
  // Parts that only other kinds have stay ticked, for whoever changes the kind.
  const ofOthers = reportSections.filter((one) => !sectionsOf[kind].includes(one));
  return {
    kind: [kind],
    ...(about && subject ? { [subjectField[about]]: [subject] } : {}),
    language: [fields.language],
    title: [fields.title],
    introduction: [fields.introduction],
    notes: [fields.notes],
    view: [fields.view],
    "sections[]": [...sections, ...ofOthers],
    "columns[]": fields.columns,
    "forms[]": fields.forms,
    asOfWhen: [asOf === null ? "now" : isDay(asOf) ? "day" : "moment"],
    ...(isDay(asOf) ? { asOfDay: [asOf as string] } : asOf ? { asOfMoment: [asOf] } : {}),
    sinceWhat: [sinceNumber ? "report" : "day"],
    sinceNumber: [sinceNumber ?? ""],
    sinceDay: [since?.slice(0, 10) ?? ""],
    ...(since && !isDay(since) ? { sinceMoment: [since] } : {}),
  };
}

const kindIn = (values: FormValues) =>
  reportKinds.find((kind) => kind === valueIn(values, "kind")) ?? "document";
const languageIn = (values: FormValues) =>
  locales.find((code) => code === valueIn(values, "language")) ?? "en";

/** What is chosen now: enough to suggest a title. */
export function choiceIn(values: FormValues) {
  const kind = kindIn(values);
  const about = subjectOf[kind];
  const subject = about ? valueIn(values, subjectField[about]) || null : null;
  return { kind, language: languageIn(values), subject };
}

/** What the form asks for; fields of other kinds stay behind. `latest` is the report issued last. */
export function fieldsIn(values: FormValues, latest: string | null): ReportFields {
  const choice = choiceIn(values);
  const many = (name: string) => (values[name] ?? []).filter((value) => value !== "");
  const text = (name: string) => valueIn(values, name);
  return {
    ...choice,
    title: text("title"),
    introduction: text("introduction"),
    notes: text("notes"),
    view: text("view"),
    sections: many("sections[]").filter((one) => sectionsOf[choice.kind].some((own) => own === one)),
    columns: many("columns[]"),
    forms: many("forms[]"),
    asOf: asOfIn(text),
    ...sinceIn(choice.kind, text, latest),
  };
}

/** A day that was not named is told from “now”: the rule then says which field lacks it. */
const noDay = "?";

function asOfIn(text: (name: string) => string): string | null {
  const when = text("asOfWhen");
  if (when === "day") return text("asOfDay") || noDay;
  return when === "moment" ? text("asOfMoment") || null : null;
}

function sinceIn(kind: ReportKind, text: (name: string) => string, latest: string | null) {
  const none = { since: null, sinceNumber: null };
  if (kind !== "interim") return none;
  const what = text("sinceWhat");
  if (what === "last") return { ...none, sinceNumber: latest };
  if (what === "report") return { ...none, sinceNumber: text("sinceNumber") || null };
  // An instant that was set elsewhere stays as long as its day does.
  const [day, moment] = [text("sinceDay"), text("sinceMoment")];
  return { ...none, since: (moment.startsWith(day) && day !== "" ? moment : day) || null };
}

/** The refusals of the verbs at the fields of the form. */
export function atFormFields(kind: ReportKind, fields: Record<string, string>): Record<string, string> {
  const about = subjectOf[kind];
  const places: Record<string, string> = {
    ...(about ? { subject: subjectField[about] } : {}),
    asOf: "asOfDay",
    since: "sinceDay",
  };
  return Object.fromEntries(Object.entries(fields).map(([name, said]) => [places[name] ?? name, said]));
}

/** Offered one by one; the description of a CSV comes with it, and JSON always. */
export const offeredForms = reportForms.filter(
  (form): form is Exclude<ReportForm, "csvw"> => form !== "csvw",
);
export const alwaysMade: readonly ReportForm[] = ["json"];
/** The other kinds tell each commitment whole. */
export const kindsWithColumns: readonly ReportKind[] = ["table"];

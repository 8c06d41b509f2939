import { withRows } from "@/app/form-rows";
import type { FormValues } from "@/app/form-values";
import { fromForm } from "@/app/form-values";
import { type ImportFacts, noFacts } from "@/lib/domain/import";
import { locales } from "@/lib/domain/vocabulary";

type Typed = Record<string, unknown>;

/** What the facts form says, as the use case takes it; fields that were not on the screen keep what stood. */
export function factsFrom(form: FormData): Record<string, unknown> {
  const typed = fromForm(form);
  const text = (name: keyof ImportFacts) => (typeof typed[name] === "string" ? typed[name] : "");
  const words = (name: keyof ImportFacts) => (typed[name] ?? {}) as Typed;
  const rows = Array.isArray(typed.participation) ? (typed.participation as Typed[]) : [];
  return {
    ...noFacts,
    slug: text("slug"),
    series: text("series") || null,
    number: text("number") || null,
    kind: words("kind"),
    title: words("title"),
    shortTitle: words("shortTitle"),
    place: words("place"),
    adoptedOn: text("adoptedOn") || null,
    language: text("language") || null,
    authority: text("authority") || null,
    sourceAddress: text("sourceAddress") || null,
    countDisputed: typed.countDisputed !== undefined,
    participation: rows
      .filter(({ party }) => party)
      .map(({ party, as, note }) => ({ party, as: as ?? [], note: saidIn(note) ? note : null })),
  };
}

const saidIn = (note: unknown) =>
  typeof note === "object" && note !== null && Object.values(note).some((text) => String(text).trim() !== "");

/** The facts as their form holds them. */
export function factValues(facts: ImportFacts): FormValues {
  const values: FormValues = {
    slug: [facts.slug],
    series: [facts.series ?? ""],
    number: [facts.number === null ? "" : String(facts.number)],
    adoptedOn: [facts.adoptedOn ?? ""],
    language: [facts.language ?? ""],
    authority: [facts.authority ?? ""],
    sourceAddress: [facts.sourceAddress ?? ""],
    ...(facts.countDisputed ? { countDisputed: ["on"] } : {}),
  };
  for (const field of ["kind", "title", "shortTitle", "place"] as const)
    for (const locale of locales) values[`${field}.${locale}`] = [facts[field][locale] ?? ""];
  const rows = facts.participation.map(({ party, as, note }) => ({
    party: [party],
    "as[]": [...as],
    ...Object.fromEntries(locales.map((locale) => [`note.${locale}`, [note?.[locale] ?? ""]])),
  }));
  return withRows(values, "participation", rows);
}

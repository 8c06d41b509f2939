import { type FactField, type ImportFacts, noFacts } from "./import";

/** What people entered stays; what nobody has touched yet is what the text says of itself, marked as such. */
export function withFactsFromText(
  current: ImportFacts,
  read: Partial<Omit<ImportFacts, "fromText">>,
): ImportFacts {
  const { fromText, ...facts } = current;
  if (!fromText && !isUntouched(facts)) return current;
  const proposed = Object.keys(read) as FactField[];
  const said = { ...noFacts, ...read };
  return proposed.length > 0 ? { ...said, fromText: proposed } : said;
}

const isUntouched = (facts: Omit<ImportFacts, "fromText">): boolean =>
  (Object.keys(noFacts) as FactField[]).every(
    (field) => JSON.stringify(facts[field]) === JSON.stringify(noFacts[field]),
  );

import type { ImportBlockRow } from "../../db/queries/imports";
import type { CommuniqueStructure } from "../communique/structure";

type Place = Pick<ImportBlockRow, "start" | "end" | "kind" | "part" | "label" | "outsideKind">;

/** The paragraphs as the desk keeps them, in text order; the one that opens a clause carries its label. */
export function blocksOf(
  { preamble, clauses, closing, wrappers }: CommuniqueStructure,
  importId: string,
): ImportBlockRow[] {
  const goesOn = { label: null, outsideKind: null };
  const places: Place[] = [
    ...preamble.map((paragraph) => ({ ...paragraph, part: "preamble" as const, ...goesOn })),
    ...clauses.flatMap(({ label, end, paragraphs }) => {
      // A label with nothing behind it is a clause all the same.
      const own = paragraphs.length > 0 ? paragraphs : [{ start: end, end, kind: "paragraph" as const }];
      return own.map((paragraph, i) => ({
        ...{ ...paragraph, part: "clause" as const, ...goesOn },
        label: i === 0 ? label : null,
      }));
    }),
    ...closing.map((paragraph) => ({ ...paragraph, part: "closing" as const, ...goesOn })),
    ...wrappers.map(({ kind, start, end }) => ({
      ...{ start, end, kind: "paragraph" as const, part: "outside" as const },
      ...{ label: null, outsideKind: kind },
    })),
  ];
  // One start, one paragraph: the first that claims it.
  const first = new Map(places.toReversed().map((place) => [place.start, place]));
  return [...first.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind, part, label, outsideKind }) => ({
      ...{ id: crypto.randomUUID(), importId, start, end, kind, part, label, outsideKind, recordVersion: 1 },
    }));
}

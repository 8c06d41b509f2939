import type { PlaceOnDesk } from "@/lib/use-cases/alignment-page";

/** What still asks for a person: no place yet and nobody has said so, or only proposed. */
export const isOpen = ({ state, decidedBy }: PlaceOnDesk): boolean =>
  state === "proposed" || (state === "orphan" && decidedBy === null);

const rank = (place: PlaceOnDesk) => (!isOpen(place) ? 2 : place.state === "orphan" ? 0 : 1);

/** Orphans first, then what is proposed, the least sure before the surer; what is decided in text order. */
export const inDeskOrder = (places: readonly PlaceOnDesk[]): PlaceOnDesk[] =>
  places
    .map((place, i) => ({ place, i }))
    .sort(
      (a, b) =>
        rank(a.place) - rank(b.place) ||
        (rank(a.place) === 1 ? a.place.confidence - b.place.confidence : 0) ||
        a.i - b.i,
    )
    .map(({ place }) => place);

/** At least as sure as this may be confirmed together. */
export const sureEnough = 0.9;
export const surePlaces = (places: readonly PlaceOnDesk[]): PlaceOnDesk[] =>
  places.filter(({ state, confidence }) => state === "proposed" && confidence >= sureEnough);

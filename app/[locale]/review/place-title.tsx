import Link from "next/link";
import { WordingLabel } from "@/app/_ui/wording-label";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { WorkPlace } from "@/lib/use-cases/open-work";

export type NamedPlace = Pick<WorkPlace, "code" | "title" | "type">;

/** A commitment as it is named everywhere: its code, how firm its words are, its title. */
export function PlaceTitle({ place, locale }: { place: NamedPlace; locale: Locale }) {
  return (
    <>
      <Link href={localePath(locale, `/commitments/${place.code}`)} className="mr-1 whitespace-nowrap">
        {place.code}
      </Link>{" "}
      <WordingLabel label={wordsOf(locale).hedge[place.type]} />
      {place.title[locale]}
    </>
  );
}

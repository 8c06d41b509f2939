import Link from "next/link";
import { InLanguage } from "@/app/_ui/in-language";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ChangePlace } from "@/lib/use-cases/corrections";

/** The commitment that a change is about. */
export function ChangePlaceLine({ place, locale }: { place: ChangePlace; locale: Locale }) {
  return (
    <p>
      <span className="text-sm text-faint">{place.code}</span>{" "}
      <Link href={localePath(locale, `/commitments/${place.code}`)} prefetch={false}>
        <InLanguage words={place.title} locale={locale} />
      </Link>
    </p>
  );
}

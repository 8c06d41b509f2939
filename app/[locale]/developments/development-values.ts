import { type FormRow, withRows } from "@/app/form-rows";
import type { FormValues } from "@/app/form-values";
import { pickedFrom, pickedRow } from "@/app/picked-commitment";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DetailSource } from "@/lib/use-cases/commitment-detail";
import type { OwnDevelopment } from "@/lib/use-cases/show-own-development";

/** A recorded development as its form holds it. */
export function developmentValues(development: OwnDevelopment, locale: Locale): FormValues {
  const { happenedFrom, happenedTo, place, what, language, restated } = development;
  const plain: FormValues = {
    happenedFrom: [happenedFrom],
    happenedTo: [happenedTo === happenedFrom ? "" : happenedTo],
    place: [place],
    what: [what],
    language: [language],
    ...(restated ? { restated: ["on"] } : {}),
  };
  const withSources = withRows(plain, "sources", development.sources.map(sourceRow));
  return withRows(withSources, "groups", groupRows(development, locale));
}

function sourceRow(source: DetailSource): FormRow {
  const { id, file, speaksFor, visibility, class: sourceClass, gistBy, ...texts } = source;
  const { address, archiveAddress, title, publisher, origin, language, publishedOn, accessedOn } = texts;
  const { excerpt, locator, gist } = texts;
  const held = {
    ...{ address, archiveAddress, title, publisher, origin, language, publishedOn, accessedOn },
    ...{ excerpt, locator, gist, gistBy, visibility, class: sourceClass, replacesId: id },
    ...(file ? { fileSha256: file.sha256, fileName: file.name } : {}),
  };
  const rows = Object.entries(held).map(([name, value]) => [name, [value ?? ""]] as const);
  return { ...Object.fromEntries(rows), "speaksFor[]": speaksFor };
}

/** One group per commitment and meaning: links that differ in subject only belong together. */
function groupRows({ links, parties }: OwnDevelopment, locale: Locale): FormRow[] {
  const { hedge } = wordsOf(locale);
  const groups = new Map<string, FormRow>();
  for (const { commitment, subject, polarity, note } of links) {
    const key = `${commitment.code} ${polarity} ${note}`;
    const known = groups.get(key);
    if (known) {
      known["subjects[]"]?.push(subject);
      continue;
    }
    const place = pickedFrom({ ...commitment, parties: parties.get(commitment.code) ?? [] }, locale, hedge);
    groups.set(key, { ...pickedRow(place), "subjects[]": [subject], polarity: [polarity], note: [note] });
  }
  return [...groups.values()];
}

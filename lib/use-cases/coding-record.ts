import { type LoadedCoding, loadCoding } from "../../db/queries/commitment-coding";
import { meetingEntries, seriesEntries } from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import type { CodingRecord } from "../domain/coding-change";
import { editableCoding } from "../domain/coding-fields";
import { type Locale, locales } from "../domain/vocabulary";
import { meetingKey } from "./coding-deadline";
import { deskRegister } from "./desk-register";

/** What the rules of coding know of one commitment, with the rows that they are about. */
export type CodingLoaded = LoadedCoding & { record: CodingRecord };

export async function loadCodingRecord(q: Q, idOrCode: string): Promise<CodingLoaded | null> {
  const loaded = await loadCoding(q, idOrCode);
  if (!loaded) return null;
  const { row, coding } = loaded.stored;
  const own = textLanguage(loaded.language);
  const record: CodingRecord = {
    ...{ id: row.id, code: row.code, documentId: row.documentId },
    ...{ lifecycle: row.lifecycle, successors: row.successors },
    ...{ underCorrectionAt: row.underCorrectionAt, underCorrectionNote: row.underCorrectionNote },
    coding: editableCoding(coding, row.untranslated, own),
    own,
    quote: loaded.anchors[0]?.quote ?? "",
    readingQuote: loaded.readingQuote,
    register: await deskRegister(q),
    participants: new Set(loaded.participants),
    others: new Map(loaded.others.map(({ id, code, lifecycle }) => [code, { id, lifecycle }])),
    openBy: loaded.openBy,
  };
  return { ...loaded, record };
}

/** `zh-Hant` is Chinese. */
const textLanguage = (tag: string): Locale => locales.find((locale) => tag.split("-")[0] === locale) ?? "en";

/** The ids of meetings by `series/number`. */
export async function meetingIds(q: Q): Promise<Map<string, string>> {
  const codes = new Map((await seriesEntries(q)).map(({ id, code }) => [id, code]));
  const entries = await meetingEntries(q);
  return new Map(
    entries.map(({ id, seriesId, number }) => [meetingKey(codes.get(seriesId) ?? "", number), id]),
  );
}

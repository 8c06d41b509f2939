import { checkFields, longestNote } from "./assessment";
import { type EvidenceRecord, staleEvidence } from "./evidence-review";
import { accept, type Outcome, type Refusal, sentence } from "./outcome";
import { type Actor, canAdminister, notAllowed } from "./permission";

/** Words of a source that can be taken away. */
export const redactableTexts = ["title", "excerpt", "locator", "gist"] as const;
/** Bytes that can be taken away: what somebody uploaded, and the copy that was stored of an address. */
const redactableFiles = ["file", "copy"] as const;
export const redactableFields = [...redactableTexts, ...redactableFiles] as const;
export type RedactableText = (typeof redactableTexts)[number];
export type RedactableField = (typeof redactableFields)[number];

export type Redaction = { at: string; by: string; reason: string; hashes: Record<string, string> };

/** A source as far as a redaction is concerned; of every revision. */
export type RedactableSource = Record<RedactableText, string> & {
  id: string;
  replacesId: string | null;
  fileSha256: string | null;
  copySha256: string | null;
  redaction: Redaction | null;
};

const columnOf = { file: "fileSha256", copy: "copySha256" } as const;
const isText = (field: RedactableField): field is RedactableText =>
  redactableTexts.some((each) => each === field);

/** Whether a redaction took this field of the source away. */
export const isRedactedField = (
  redaction: Pick<Redaction, "hashes"> | null | undefined,
  field: RedactableField,
): boolean => redaction?.hashes[field] !== undefined;

/** What stands in a field and can still be taken away; a file goes by its hash. */
export function heldIn(source: RedactableSource, field: RedactableField): string | null {
  if (isText(field)) return source[field] || null;
  return isRedactedField(source.redaction, field) ? null : source[columnOf[field]];
}

/** An administrator takes words or files of a source away, and says why: reason and hashes stay, publicly. */
export function decideRedaction(
  development: EvidenceRecord,
  revisions: RedactableSource[],
  asked: { fields: RedactableField[]; reason: string; basedOnVersion: number },
  by: Actor,
): Outcome<{ reason: string }> {
  if (!canAdminister(by)) return notAllowed(by);
  const stale: Refusal | null = staleEvidence(development, asked.basedOnVersion);
  if (stale) return stale;
  const reason = asked.reason.trim();
  if (reason === "") return checkFields({ reason: sentence("sayWhy") });
  if (reason.length > longestNote)
    return checkFields({ reason: sentence("textTooLong", { most: longestNote }) });
  if (asked.fields.length === 0) return checkFields({ fields: sentence("chooseWhatToRedact") });
  const holds = asked.fields.every((field) => revisions.some((source) => heldIn(source, field) !== null));
  return holds ? accept({ reason }) : checkFields({ fields: sentence("nothingToRedact") });
}

/** All revisions of one source: what it replaced, and what replaced it. */
export function revisionsOf<T extends Pick<RedactableSource, "id" | "replacesId">>(
  id: string,
  all: T[],
): T[] {
  const chain = new Set([id]);
  for (let size = 0; size !== chain.size; ) {
    size = chain.size;
    for (const source of all) {
      if (source.replacesId && chain.has(source.id)) chain.add(source.replacesId);
      if (source.replacesId && chain.has(source.replacesId)) chain.add(source.id);
    }
  }
  return all.filter((source) => chain.has(source.id));
}

/** What is taken away: by field, every wording and every file that any revision of the source held. */
export type Gone = Map<RedactableField, Set<string>>;

export const goneFrom = (revisions: RedactableSource[], fields: RedactableField[]): Gone =>
  new Map(
    fields.map((field) => [field, new Set(revisions.flatMap((source) => heldIn(source, field) ?? []))]),
  );

/** The source without it: each field leaves its hash. Null where it held nothing of what goes. */
export function redacted<T extends RedactableSource>(
  source: T,
  gone: Gone,
  told: Omit<Redaction, "hashes">,
  sha256: (text: string) => string,
): Pick<T, RedactableText | "redaction"> | null {
  const fields = [...gone].flatMap(([field, held]) => {
    const value = heldIn(source, field);
    return value !== null && held.has(value) ? [{ field, value }] : [];
  });
  if (fields.length === 0) return null;
  const hashes = Object.fromEntries(
    fields.map(({ field, value }) => [field, isText(field) ? sha256(value) : value]),
  );
  const words = Object.fromEntries(
    redactableTexts.map((field) => [field, hashes[field] === undefined ? source[field] : ""]),
  ) as Record<RedactableText, string>;
  return { ...words, redaction: { ...told, ...togetherWith(source.redaction, told.reason, hashes) } };
}

/** A source may lose words more than once: all hashes and all reasons stay. */
const togetherWith = (former: Redaction | null, reason: string, hashes: Record<string, string>) => ({
  hashes: { ...former?.hashes, ...hashes },
  reason: former && former.reason !== reason ? `${former.reason} / ${reason}` : reason,
});

/** Of a corrected source: what was taken away from the one it replaces and was not written anew. */
export function carriedRedaction(
  former: Redaction | null | undefined,
  source: Record<RedactableText, string>,
): Redaction | null {
  if (!former) return null;
  const kept = Object.entries(former.hashes).filter(
    ([field]) => !redactableTexts.some((each) => each === field && source[each] !== ""),
  );
  return kept.length > 0 ? { ...former, hashes: Object.fromEntries(kept) } : null;
}

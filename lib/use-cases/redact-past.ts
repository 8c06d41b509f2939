import { redactRecordStates } from "../../db/queries/record-states";
import type { StoredSource } from "../../db/queries/source-revisions";
import type { Q } from "../../db/store";
import { redactableTexts } from "../domain/redaction";

/** What readers saw before loses the same words: they are gone from the past as well. */
export const redactPast = (
  q: Q,
  developmentId: string,
  changed: ReadonlyMap<string, StoredSource>,
): Promise<void> =>
  redactRecordStates(q, "development", developmentId, (body) => {
    if (!Array.isArray(body.sources)) return body;
    const sources = (body.sources as { id: string }[]).map((one) => {
      const now = changed.get(one.id);
      if (!now) return one;
      const words = Object.fromEntries(redactableTexts.map((field) => [field, now[field]]));
      return { ...one, ...words, redaction: now.redaction };
    });
    return { ...body, sources };
  });

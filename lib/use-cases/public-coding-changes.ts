import type { AuditRow, publishedCodingChanges } from "../../db/queries/public-changes";
import { fieldChanges, type PublicChange } from "../domain/public-change";
import type { Lifecycle } from "../domain/vocabulary";
import { type VoiceAt, voicesFrom } from "./public-voices";

type CodingChanges = Awaited<ReturnType<typeof publishedCodingChanges>>;

/** What was written of commitments themselves, with the reason and the two people of the change that wrote it. */
export function codingChangesOf(
  entries: AuditRow[],
  published: CodingChanges,
  voiceAt: VoiceAt,
): PublicChange[] {
  return entries.flatMap((entry): PublicChange[] => {
    const { seq, at, entityId: commitmentId, actorId, before, after } = entry;
    const change = changeBehind(entry, published);
    const by = voicesFrom(voiceAt, change ?? { authorId: actorId }, at);
    const common = { key: keyOf(seq), at, commitmentId, by };
    const fields = fieldChanges(before, after);
    if (before === null) return fields.length > 0 ? [{ ...common, kind: "coded", fields }] : [];
    const shown: PublicChange[] = [];
    if (fields.length > 0)
      shown.push({
        ...common,
        kind: "recoded",
        change: change?.kind ?? null,
        revertKey: change?.kind === "edit" ? change.id : `entry-${seq}`,
        reason: change?.reason ?? "",
        fields: fields.filter(({ field }) => field !== "lifecycle" && field !== "successors"),
        lifecycle: (after?.lifecycle as Lifecycle | undefined) ?? null,
        successors: (after?.successors as string[] | undefined) ?? [],
      });
    if (after && "underCorrectionAt" in after && after.underCorrectionAt !== before.underCorrectionAt) {
      const begun = after.underCorrectionAt !== null;
      const told = begun ? after.underCorrectionNote : after.reason;
      const note = typeof told === "string" ? told : "";
      shown.push({ ...common, key: `${common.key}-mark`, kind: "under-correction", begun, note });
    }
    return shown;
  });
}

/** Padded, so that what was written at one moment sorts as it was written. */
export const keyOf = (seq: number) => `e${String(seq).padStart(9, "0")}`;

/** A change of the coding writes its entries at the moment of its publication: of its own commitment or of the others it touches. */
const changeBehind = ({ at, entityId, actorId }: AuditRow, published: CodingChanges) => {
  const sameMoment = published.filter(({ publishedAt }) => publishedAt?.getTime() === at.getTime());
  return (
    sameMoment.find(({ commitmentId, intoId }) => commitmentId === entityId || intoId === entityId) ??
    sameMoment.find(({ reviewerId }) => reviewerId === actorId)
  );
};

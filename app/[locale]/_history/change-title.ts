import type { PublicChange } from "@/lib/domain/public-change";
import type { HistorySpeech } from "./history-speech";

/** What happened, in one line. */
export function changeTitle(change: PublicChange, { t }: HistorySpeech): string {
  switch (change.kind) {
    case "coded":
      return t("kind.coded");
    case "recoded":
      if (change.change) return t(`kind.${change.change}`);
      if (change.fields.length > 0 && change.fields.every(({ field }) => field === "elsewhere"))
        return t("kind.placed");
      if (change.lifecycle === "withdrawn") return t("kind.withdraw");
      return t(change.by.author ? "kind.changed" : "kind.shipped");
    case "under-correction":
      return t(change.begun ? "kind.underCorrection" : "kind.corrected");
    case "assessment":
      return t(change.before ? "kind.reassessment" : "kind.assessment");
    case "mark":
      return t(change.mark === "to-reconfirm" ? "kind.toReconfirm" : "kind.evidenceChanged");
    case "redaction":
      return t("kind.redaction");
    case "link":
      return t(`lineage.${change.appearance}`);
    default:
      return t(`${change.kind}.${change.appearance}`);
  }
}

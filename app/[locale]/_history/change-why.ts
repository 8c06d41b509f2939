import type { PublicChange } from "@/lib/domain/public-change";

/** Why it was done, in the words of who did it; empty where nothing public was said. */
export const whyOf = (change: PublicChange): string =>
  "reason" in change ? change.reason : change.kind === "under-correction" ? change.note : "";

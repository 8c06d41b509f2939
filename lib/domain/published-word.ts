import type { ShownStatus } from "./vocabulary";

const unreviewed: readonly ShownStatus[] = ["not-reviewed", "not-yet-due"];
const progress: readonly ShownStatus[] = ["partial", "mostly", "delivered"];

/** A word that rests on published assessments; the other two say that there is none yet. */
export const isReviewed = (status: ShownStatus): boolean => !unreviewed.includes(status);
/** The two figures we name: any progress, and delivered. */
export const isProgress = (status: ShownStatus): boolean => progress.includes(status);
export const isDelivered = (status: ShownStatus): boolean => status === "delivered";

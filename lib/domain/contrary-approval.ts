import type { AssessmentRecord } from "./commitment-file";
import { accept, type Outcome, refuse } from "./outcome";
import { type Actor, canAdminister, canReview } from "./permission";
import type { UserRole } from "./vocabulary";

/** Who approved first, as their account stands today. */
export type Approver = { id: string; role: UserRole; active: boolean };

type Claimed = Pick<AssessmentRecord, "status" | "authorId" | "approverId">;

const asActor = ({ id, role }: Approver): Actor => ({ id, role, name: null });

/** An approval holds while who gave it may still review; the author's own is none. */
export function standingApproval(claim: Claimed, approver: Approver | null): Approver | null {
  if (claim.status !== "contrary" || approver === null || approver.id !== claim.approverId) return null;
  if (approver.id === claim.authorId || !approver.active) return null;
  return canReview(asActor(approver)) ? approver : null;
}

/** Whose approval a claim of contrary action still lacks; `both`: nobody has approved it yet. */
export type LackingApproval = "both" | "administrator" | "reviewer";

export function lackingApproval(claim: Claimed, approver: Approver | null): LackingApproval | null {
  if (claim.status !== "contrary") return null;
  const standing = standingApproval(claim, approver);
  if (!standing) return "both";
  return canAdminister(asActor(standing)) ? "reviewer" : "administrator";
}

/**
 * *Contrary action* takes a reviewer and an administrator, neither of them its author: the first approves, the second
 * publishes. With the two-person rule off an administrator may publish their own; the mark says so for good.
 */
export function contraryStep(
  claim: Claimed,
  approver: Approver | null,
  by: Actor,
): Outcome<"approve" | "publish"> {
  const lacking = lackingApproval(claim, approver);
  if (claim.authorId === by.id)
    return canAdminister(by) || lacking === "reviewer"
      ? accept("publish")
      : refuse("not-allowed", "contraryTakesAdministrator");
  if (lacking === "both") return accept("approve");
  if (approver?.id === by.id) return refuse("not-allowed", "contraryApprovedByYou");
  if (lacking === "administrator" && !canAdminister(by))
    return refuse("not-allowed", "contraryTakesAdministrator");
  return accept("publish");
}

/** What an approval leaves behind when the claim or its grounds change: nothing. */
export const noApproval = { approverId: null, approvedAt: null } as const;

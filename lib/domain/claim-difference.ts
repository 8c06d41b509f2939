import type { AssessmentRecord } from "./commitment-file";

type Said = Pick<AssessmentRecord, "status" | "basis" | "missing" | "reason" | "stoodOn">;

/** What a claim says otherwise than the assessment it would replace. */
export type ClaimDifference = {
  status: boolean;
  basis: boolean;
  reason: boolean;
  missing: boolean;
  /** Developments and searches that the former one did not stand on, and those that are left out now. */
  added: string[];
  dropped: string[];
  /** Sources of developments that both stand on, in a version the former one did not know. */
  newSources: string[];
};

export function claimDifference(former: Said, claim: Said): ClaimDifference {
  const grounds = ({ stoodOn }: Said) => [...stoodOn.developments, ...stoodOn.searches];
  const lacks = (ids: string[]) => (id: string) => !ids.includes(id);
  return {
    status: former.status !== claim.status,
    basis: former.basis !== claim.basis,
    reason: former.reason !== claim.reason,
    missing: former.missing !== claim.missing,
    added: grounds(claim).filter(lacks(grounds(former))),
    dropped: grounds(former).filter(lacks(grounds(claim))),
    newSources: claim.stoodOn.sources.filter(lacks(former.stoodOn.sources)),
  };
}

import type { AsOf } from "../domain/as-of";
import type { CommitmentItem } from "../domain/commitment-item";
import type { TierCounts, TierFigures } from "../domain/figures";
import type { ChainCount } from "../domain/lineage";
import type { PublicPerson } from "../domain/public-person";
import type { Level, Role, ShownStatus, Status, Tier, Trilingual, Wording } from "../domain/vocabulary";
import type { RegisterDocument, RegisterParty, RegisterSector } from "./register";

/** Chains of more than one commitment, and the total with each of them counted once. */
export type ChainTotal = Pick<ChainCount, "chains" | "once">;

export type Overview = {
  /** The past it tells of, as the address spells it; null: the present. */
  asOf: AsOf | null;
  today: string;
  codebook: string;
  documents: (RegisterDocument & { clauses: number; commitments: number })[];
  total: number;
  byTier: TierCounts;
  /** What the totals come to when linked commitments count once; null while none are linked. */
  chains: { all: ChainTotal; byTier: Record<Tier, ChainTotal> } | null;
  /** By primary sector, largest first. */
  sectors: { sector: RegisterSector; counts: TierCounts; total: number }[];
  /** Firmness of the words. */
  precision: { precision: Level; counts: TierCounts; total: number }[];
  wording: { wording: Wording; total: number }[];
  /** Commitments involving each state, by code; never ranked. */
  parties: StateCounts[];
  /** Null until the first assessment is published: no zeros before. */
  published: { assessments: number; figures: TierFigures[] } | null;
  /** The next days that end something, soonest first. */
  nextDeadlines: CommitmentItem[];
  deadlines: { dated: number; ahead: number; pastWithoutReview: number };
  reviewsDue: { total: number; items: CommitmentItem[] };
  /** Newest first. */
  latest: LatestPublication[];
};

export type StateCounts = {
  party: RegisterParty;
  /** Commitments that name it in any role. */
  total: number;
  /** Where it carries responsibility. */
  responsible: number;
  byRole: { role: Role; count: number }[];
  /** Its own words, where it is assessed by itself; commitments assessed together have none. */
  byStatus: { status: ShownStatus; count: number }[];
};

export type LatestPublication = {
  code: string;
  document: string;
  number: string;
  title: Trilingual;
  subject: string;
  status: Status;
  publishedAt: Date;
  correction: boolean;
  singlePerson: boolean;
  author: PublicPerson;
  reviewer: PublicPerson | null;
};

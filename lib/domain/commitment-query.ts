import type { AsOf } from "./as-of";
import { flags, levels, roles, shownStatuses, tiers, trackedTypes, wordings } from "./vocabulary";

/** The filters of the commitments list, as they stand in the address. Several values of one name mean “or”. */
export type CommitmentFilter = {
  document: string[];
  sector: string[];
  status: string[];
  /** `party`, `role` and `partyStatus` must hold on the same party row. */
  party: string[];
  role: string[];
  partyStatus: string[];
  tier: string[];
  type: string[];
  wording: string[];
  precision: string[];
  dueFrom: string | null;
  dueTo: string | null;
  flag: string[];
  q: string;
};

export const filterNames = [
  "document",
  "sector",
  "status",
  "party",
  "role",
  "partyStatus",
  "tier",
  "type",
  "wording",
  "precision",
  "flag",
] as const satisfies readonly (keyof CommitmentFilter)[];
export type FilterName = (typeof filterNames)[number];

/** Values known without asking the database; documents, sectors and parties come from the register. */
export const fixedValues = {
  status: shownStatuses,
  role: roles,
  partyStatus: shownStatuses,
  tier: tiers,
  type: trackedTypes,
  wording: wordings,
  precision: levels.map(String),
  flag: flags,
} as const;

export const columns = [
  "code",
  "title",
  "status",
  "parties",
  "sectors",
  "deadline",
  "type",
  "tier",
  "wording",
  "precision",
  "delegation",
  "verifiable",
  "mode",
  "flags",
  "reviewed",
  "updatedAt",
] as const;
export type Column = (typeof columns)[number];
export const defaultColumns: readonly Column[] = [
  "code",
  "title",
  "status",
  "parties",
  "sectors",
  "deadline",
];

/** `-deadline` sorts from the end; every order ends with document, clause and running number. */
export type Sort = { column: Column; descending: boolean };

export type CommitmentQuery = CommitmentFilter & {
  sort: Sort;
  /** From 1. */
  page: number;
  size: number;
  columns: Column[];
  /** A UTC day or an instant; null: as it stands now. */
  asOf: AsOf | null;
};

export const defaultSort: Sort = { column: "code", descending: false };
export const defaultSize = 50;
export const largestSize = 500;

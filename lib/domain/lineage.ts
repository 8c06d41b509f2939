import type { AuditEntry } from "./audit";
import { accept, type Outcome, refuse } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import type { LinkKind, LinkState } from "./vocabulary";

/** How a commitment stands to an earlier one of its series. */
export type CommitmentLink = {
  id: string;
  kind: LinkKind;
  /** Null where the newer document drops the earlier commitment. */
  fromCommitmentId: string | null;
  fromDocumentId: string;
  toCommitmentId: string;
  state: LinkState;
  /** Per mille; null where a person made the link. */
  likeness: number | null;
  note: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  recordVersion: number;
};

/** Kinds that make one chain of two commitments: what is said again, carried out or said anew is one thing to follow. */
export const chainingKinds = ["repeats", "implements", "replaces"] as const satisfies readonly LinkKind[];

export type LinkClaim = { kind: LinkKind; state: LinkState; note: string; basedOnVersion: number };

/** Software only proposes: a person says what kind of link it is, or that there is none. */
export function decideLink(
  current: CommitmentLink,
  claim: LinkClaim,
  by: Actor,
  at: Date,
): Outcome<CommitmentLink> {
  if (!canEdit(by)) return notAllowed(by);
  if (claim.basedOnVersion !== current.recordVersion) {
    const { kind, state, note, recordVersion } = current;
    return refuse("conflict", "linkChanged", { current: { kind, state, note, recordVersion } });
  }
  if ((claim.kind === "drops") !== (current.fromCommitmentId === null))
    return refuse("invalid", "linkKindWrong");
  return accept({
    ...current,
    kind: claim.kind,
    state: claim.state,
    note: claim.note,
    decidedBy: by.id,
    decidedAt: at,
    recordVersion: current.recordVersion + 1,
  });
}

export type LinkEnd = { id: string; documentId: string; seriesId: string; adoptedOn: string; number: number };

/** Of two documents the one adopted first is the earlier; of one day the one with the lower number. */
export const isEarlier = (
  a: Pick<LinkEnd, "adoptedOn" | "number">,
  b: Pick<LinkEnd, "adoptedOn" | "number">,
): boolean => a.adoptedOn < b.adoptedOn || (a.adoptedOn === b.adoptedOn && a.number < b.number);

/** A link leads from a document to a commitment of an earlier one. */
export function decideNewLink(
  {
    from,
    document,
    to,
    kind,
  }: {
    from: LinkEnd | null;
    document: Omit<LinkEnd, "id">;
    to: LinkEnd;
    kind: LinkKind;
  },
  by: Actor,
): Outcome<null> {
  if (!canEdit(by)) return notAllowed(by);
  if ((kind === "drops") !== (from === null)) return refuse("invalid", "linkKindWrong");
  if (from && from.documentId !== document.documentId) return refuse("invalid", "linkFromElsewhere");
  if (to.documentId === document.documentId || !isEarlier(to, document))
    return refuse("invalid", "linkToEarlier");
  return accept(null);
}

export function linkAudit(
  action: string,
  actorId: string,
  before: CommitmentLink | null,
  after: CommitmentLink,
): AuditEntry {
  return {
    ...{ actorId, entity: "commitment-link", entityId: after.id, action },
    before: before && { ...before },
    after: { ...after },
  };
}

export type ChainMember = { id: string; code: string; adoptedOn: string };

/** For every commitment its chain: the id of the earliest one it is linked to, over any number of links; null if alone. */
export function chainsOf(
  members: readonly ChainMember[],
  links: readonly { from: string; to: string }[],
): Map<string, string | null> {
  const root = new Map(members.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let top = id;
    while (root.get(top) !== top) top = root.get(top) ?? top;
    for (let at = id; at !== top; ) {
      const next = root.get(at) ?? top;
      root.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { from, to } of links) if (root.has(from) && root.has(to)) root.set(find(from), find(to));
  const groups = new Map<string, ChainMember[]>();
  for (const member of members) {
    const top = find(member.id);
    groups.set(top, [...(groups.get(top) ?? []), member]);
  }
  const chains = new Map<string, string | null>();
  for (const group of groups.values()) {
    const [earliest] = [...group].sort(
      (a, b) => compare(a.adoptedOn, b.adoptedOn) || compare(a.code, b.code),
    );
    for (const { id } of group) chains.set(id, group.length > 1 && earliest ? earliest.id : null);
  }
  return chains;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How often linked chains count a commitment more than once in a total. */
export type ChainCount = {
  /** Chains of which the total holds two or more. */
  chains: number;
  /** The total with each of them counted once. */
  once: number;
  /** Documents that the total spans. */
  documents: number;
};

export type TwoSides = {
  type: string;
  precision: number;
  deadlineEnd: string | null;
  /** Numbers, years and dates it names. */
  numbers: ReadonlySet<string>;
};

/** A first guess at the kind: other numbers or days replace, a more exact promise implements, the rest repeats. */
export function likelyKind(newer: TwoSides, older: TwoSides): Exclude<LinkKind, "drops"> {
  const differs = [...newer.numbers].some((number) => !older.numbers.has(number));
  const drops = [...older.numbers].some((number) => !newer.numbers.has(number));
  if (differs && drops) return "replaces";
  if (newer.deadlineEnd && older.deadlineEnd && newer.deadlineEnd !== older.deadlineEnd) return "replaces";
  return newer.precision > older.precision ? "implements" : "repeats";
}

/** A version as far as choosing needs it. Position is its order of arrival within the document. */
export type VersionPlace = { id: string; position: number; replacedById: string | null };

/** The version that stands at the end of a chain of better copies. */
export function standingVersion<T extends VersionPlace>(versions: readonly T[], id: string): T | null {
  let current = versions.find((version) => version.id === id) ?? null;
  for (let steps = 0; current?.replacedById && steps < versions.length; steps++) {
    const next = versions.find((version) => version.id === current?.replacedById);
    if (!next) break;
    current = next;
  }
  return current;
}

/** The text that is read: the newest copy of the version the commitments were coded from. */
export function mainVersion<T extends VersionPlace>(versions: readonly T[]): T | null {
  const [first] = [...versions].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return first ? standingVersion(versions, first.id) : null;
}

/** In order of arrival, without those that a better copy replaced. */
export const standingVersions = <T extends VersionPlace>(versions: readonly T[]): T[] =>
  versions
    .filter(({ replacedById }) => replacedById === null)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** Anchors of one version each, in the order they were given. */
export type VersionAnchors<A> = { versionId: string; anchors: A[] };

/**
 * The anchors that people read, the main ones first: those in the newest copy of the version of the first anchor, then
 * those of each other standing version. Where a better copy holds none of a commitment's words, the copy that does
 * is still shown: a quote is never lost.
 */
export function anchorsToRead<A extends { versionId: string }>(
  anchors: readonly A[],
  versions: readonly VersionPlace[],
): VersionAnchors<A>[] {
  const chains = new Map<string, Map<string, A[]>>();
  for (const anchor of anchors) {
    const end = standingVersion(versions, anchor.versionId)?.id ?? anchor.versionId;
    const chain = chains.get(end) ?? new Map<string, A[]>();
    chain.set(anchor.versionId, [...(chain.get(anchor.versionId) ?? []), anchor]);
    chains.set(end, chain);
  }
  const newest = (ids: Iterable<string>) =>
    [...ids].sort((a, b) => placeOf(versions, b) - placeOf(versions, a))[0] as string;
  return [...chains.values()].map((chain) => {
    const versionId = newest(chain.keys());
    return { versionId, anchors: chain.get(versionId) ?? [] };
  });
}

const placeOf = (versions: readonly VersionPlace[], id: string) =>
  versions.find((version) => version.id === id)?.position ?? -1;

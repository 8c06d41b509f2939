import type { SourceRecord } from "./commitment-file";
import type { Basis, SourceClass } from "./vocabulary";

const firm: readonly SourceClass[] = ["P1", "P2", "P3"];
export const isFirm = (source: Pick<SourceRecord, "class">): boolean => firm.includes(source.class);

/** Internal sources alone carry nothing that is published. */
export const publicSources = (sources: SourceRecord[]): SourceRecord[] =>
  sources.filter(({ visibility }) => visibility !== "internal");

const plain = (name: string) => name.normalize("NFKC").trim().toLowerCase();

type Told = Pick<SourceRecord, "id" | "origin" | "publisher">;

/** Reprints count once with the dispatch they reprint; a source without one is its publisher's own report. */
export const originOf = (source: Told): string =>
  plain(source.origin) || plain(source.publisher) || source.id;

export const originCount = (sources: Told[]): number => new Set(sources.map(originOf)).size;

/**
 * Self-reported: all sources speak for the assessed parties. Independent: at least one speaks for no party to the
 * document and nobody with a role in the commitment. Corroborated: two origins. Otherwise another party says it.
 */
export function basisOf(sources: SourceRecord[], assessed: string[], involved: string[]): Basis | null {
  if (sources.length === 0) return null;
  const speaksForOneOf = (source: SourceRecord, codes: string[]) =>
    source.speaksFor.some((code) => codes.includes(code));
  if (sources.every((source) => speaksForOneOf(source, assessed))) return "self-reported";
  if (sources.some((source) => !speaksForOneOf(source, involved))) return "independent";
  return originCount(sources) >= 2 ? "corroborated" : "other-party";
}

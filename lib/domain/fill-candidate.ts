import { hostOf } from "./address-key";
import { isDay } from "./calendar";
import type { Named } from "./register-entry";
import type { SourceClass } from "./vocabulary";

/** What a page or a file says of itself; empty where it says nothing. */
export type Described = {
  title?: string;
  publisher?: string;
  language?: string;
  publishedOn?: string | null;
  excerpt?: string;
  origin?: string;
};

/** A candidate, as far as its facts may be filled in. */
export type CandidateFacts = {
  address: string | null;
  finalAddress?: string | null;
  title: string;
  publisher: string;
  publisherCode: string | null;
  class: SourceClass | null;
  speaksFor: string[];
  origin: string;
  language: string;
  publishedOn: string | null;
  excerpt: string;
};

type Publisher = Named & { defaultClass: SourceClass; speaksFor: string[] };

export const longest = { title: 500, publisher: 300, origin: 300, excerpt: 2_000 };

const folded = (words: string) => words.normalize("NFKC").trim().toLowerCase();
const isHost = (alias: string) => /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(alias);

/** By an alias that is the host of the address or stands above it, else by a name; the longest alias decides. */
export function recognisePublisher<T extends Named>(
  publishers: readonly T[],
  { address, publisher }: { address: string | null; publisher: string },
): T | null {
  const host = address && hostOf(address);
  const known = host
    ? publishers
        .flatMap((one) => one.aliases.map((alias) => ({ one, alias: folded(alias).replace(/^www\./, "") })))
        .filter(({ alias }) => isHost(alias) && (host === alias || host.endsWith(`.${alias}`)))
        .sort((a, b) => b.alias.length - a.alias.length || (a.one.code < b.one.code ? -1 : 1))
    : [];
  if (known[0]) return known[0].one;
  const name = folded(publisher);
  const named = (one: T) =>
    [...Object.values(one.name), ...one.aliases].some((word) => folded(word) === name);
  return (name && publishers.find(named)) || null;
}

/** Fills only what is empty: what somebody typed is never overwritten by a page or by the register. */
export function fillCandidate(
  facts: CandidateFacts,
  described: Described,
  publishers: readonly Publisher[],
): Partial<CandidateFacts> {
  const set: Partial<CandidateFacts> = {};
  for (const field of ["title", "publisher", "origin", "excerpt"] as const) {
    const said = cut(described[field] ?? "", longest[field]);
    if (facts[field] === "" && said !== "") set[field] = said;
  }
  if (facts.language === "" && described.language) set.language = described.language;
  const day = described.publishedOn;
  if (facts.publishedOn === null && day && isDay(day)) set.publishedOn = day;
  return { ...set, ...fromRegister({ ...facts, ...set }, publishers) };
}

/** What the register knows of whoever published it: name, default class, whom it speaks for. */
export function fromRegister(
  facts: CandidateFacts,
  publishers: readonly Publisher[],
): Partial<CandidateFacts> {
  const address = facts.finalAddress ?? facts.address;
  const known = recognisePublisher(publishers, { address, publisher: facts.publisher });
  if (!known || facts.publisherCode !== null) return {};
  const language = facts.language.slice(0, 2) as keyof typeof known.name;
  return {
    publisherCode: known.code,
    ...(facts.publisher === "" ? { publisher: known.name[language] ?? known.name.en } : {}),
    ...(facts.class === null ? { class: known.defaultClass } : {}),
    ...(facts.speaksFor.length === 0 && known.speaksFor.length > 0 ? { speaksFor: known.speaksFor } : {}),
  };
}

/** Whole characters only. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

import type { Lifecycle, LinkKind, LinkState, TrackedType, Trilingual } from "../domain/vocabulary";

export type LinksPage = {
  document: { slug: string; shortTitle: Trilingual; adoptedOn: string };
  /** Earlier documents of the series, the latest first. */
  earlier: { slug: string; shortTitle: Trilingual; adoptedOn: string }[];
  /** Proposed ones first, the likest first; then decided ones in text order. */
  links: LinkOnDesk[];
  /** Earlier commitments in force that nothing here is linked with: perhaps dropped. Software never says so. */
  unlinked: LinkSide[];
  /** Of this document, to link by hand. */
  own: LinkSide[];
  counts: Record<LinkState, number>;
};

export type LinkOnDesk = {
  id: string;
  kind: LinkKind;
  state: LinkState;
  /** Between 0 and 1; null where a person made it. */
  likeness: number | null;
  note: string;
  /** Null: this document drops the other. */
  from: LinkSide | null;
  to: LinkSide;
  /** Words that both quotes hold, where they are in one language. */
  shared: string[];
  decidedBy: string | null;
  decidedAt: Date | null;
  recordVersion: number;
};

export type LinkSide = {
  code: string;
  number: string;
  document: string;
  shortTitle: Trilingual;
  title: Trilingual;
  type: TrackedType;
  lifecycle: Lifecycle;
  quote: { text: string; language: string; script: string } | null;
};

import type { Block } from "../report";
import { canSay } from "./can-say";
import type { ComposeSection, Composing } from "./composing";
import { summaryBlocks } from "./figures";
import { apartSentence, isKeptApart } from "./not-yet-due";
import { outlookFigures } from "./outlook-deadlines";
import { paragraph } from "./runs";

/** Figures of results without what is not yet due, and the sentence that says so. */
export function interimSummary(c: Composing): Block[] {
  const { items } = c.facts;
  const reviewable = items.filter((item) => !isKeptApart(item));
  const figures = reviewable.length > 0 || items.length === 0 ? summaryBlocks(c, reviewable) : [];
  return [...(items.length > 0 ? [apartSentence(c)] : []), ...figures, ...canSay(c)];
}

/** What an outlook counts is when things fall due, not what came of them. */
export function outlookSummary(c: Composing): Block[] {
  const { say, facts } = c;
  if (facts.items.length === 0) return [...summaryBlocks(c, []), ...canSay(c)];
  const nothing = facts.anythingPublished ? [] : [paragraph(say("summary.none"), "lead")];
  return [...nothing, outlookFigures(c), ...canSay(c)];
}

/** A part of an interim report that speaks of results alone. */
export const withoutKeptApart =
  (compose: ComposeSection): ComposeSection =>
  (c) =>
    compose({ ...c, facts: { ...c.facts, items: c.facts.items.filter((item) => !isKeptApart(item)) } });

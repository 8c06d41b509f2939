import type { CommitmentItem } from "../../domain/commitment-item";
import { isSpecificTo } from "../../domain/own-part";
import type { Block, Run } from "../report";
import type { Composing } from "./composing";
import { ownSentence } from "./own-sentence";
import { type OwnStanding, ownStanding } from "./own-standing";
import { documentNote } from "./party-notes";
import { heading, list, paragraph, small, withNotes } from "./runs";
import { translatedRuns } from "./titles";

type Told = { item: CommitmentItem; standing: OwnStanding };

/** The commitments that give the report's party a part of its own, and those it shares. */
export function partsOf(
  c: Composing,
  party: string,
): { specific: CommitmentItem[]; shared: CommitmentItem[] } {
  const counted = new Map(
    c.facts.documents.map(({ slug, participation }) => [
      slug,
      participation.filter((one) => one.counted).map((one) => one.party),
    ]),
  );
  const involving = c.facts.items.filter(({ parties }) => parties.some(({ code }) => code === party));
  const isSpecific = (item: CommitmentItem) => isSpecificTo(item, party, counted.get(item.document) ?? []);
  return {
    specific: involving.filter(isSpecific),
    shared: involving.filter((item) => !isSpecific(item)),
  };
}

const groups = ["assessed", "open", "role"] as const;

/** One page: what is specific to the party, every sentence footnoted, gaps as prominent as results. */
export function partySpecific(c: Composing): Block[] {
  const party = c.facts.request.subject ?? "";
  const { specific, shared } = partsOf(c, party);
  const told = specific.map((item) => ({ item, standing: ownStanding(c, item, party) }));
  const documents = new Set(specific.map(({ document }) => document)).size;
  const tier = (one: CommitmentItem["tier"]) => specific.filter((item) => item.tier === one).length;
  const sizes = {
    party: c.nameOf(party),
    all: specific.length + shared.length,
    specific: specific.length,
    undertakings: tier("undertaking"),
    items: tier("followed-item"),
  };
  const lead = c.say(told.length > 0 ? "party.lead" : "party.none", sizes);
  const took = participationBlocks(c, party);
  const said = withNotes([{ text: lead }], documentNotes(c, [...specific, ...shared]));
  if (told.length === 0) return [...took, paragraph(said)];
  return [
    ...took,
    ...standingBlocks(c, said, told, documentNotes(c, specific)),
    paragraph(withNotes([{ text: c.say("party.lede", { documents }) }], documentNotes(c, specific)), "small"),
    ...groups.flatMap((group) => groupBlocks(c, party, group, told)),
  ];
}

/** How it took part, document by document; a dispute is said with its note, as prominently as a gap. */
function participationBlocks(c: Composing, party: string): Block[] {
  return c.facts.documents.flatMap((document) => {
    const took = document.participation.find((one) => one.party === party);
    if (!took) return [];
    const disputed = took.participation.includes("text-disputed");
    const words = took.participation
      .map((one) => small(c, c.words.participation[one]))
      .join(c.say("party.semicolon"));
    const said = c.say("party.participation", { document: document.shortTitle[c.lang], words });
    const gap = c.lang === "zh" ? "" : " ";
    const note = took.note ? translatedRuns(c, took.note) : [];
    // A note of the document says this in its own words.
    const uncounted = took.counted || took.note ? [] : [{ text: c.say("party.notCounted") }];
    const more = [...note, ...uncounted];
    const runs: Run[] = [{ text: said }, ...(more.length > 0 ? [{ text: gap }, ...more] : [])];
    return [paragraph(withNotes(runs, [documentNote(c, document)]), disputed ? "gap" : "small")];
  });
}

const documentNotes = (c: Composing, items: readonly CommitmentItem[]): string[] =>
  c.facts.documents
    .filter(({ slug }) => items.some(({ document }) => document === slug))
    .map((document) => documentNote(c, document));

/** Counts first: what is assessed and what is not, in one sentence; before anything was published no zeros. */
function standingBlocks(c: Composing, lead: Run[], told: Told[], notes: string[]): Block[] {
  const { say, facts, lang } = c;
  if (!facts.anythingPublished) {
    const text = say("party.nothingText", { documents: notes.length });
    const nothing = withNotes([{ text: say("party.nothing"), strong: true }, { text }], notes);
    return [paragraph(lead), paragraph(nothing, "gap")];
  }
  const count = (holds: (standing: OwnStanding) => boolean) =>
    told.filter(({ standing }) => holds(standing)).length;
  const open = (status: string) => count((one) => one.kind === "open" && one.status === status);
  const flagged = (flag: "late" | "silent" | "review-due") =>
    count((one) => one.kind !== "role" && one.flags.includes(flag));
  const parts = (
    [
      ["assessed", count(({ kind }) => kind === "assessed")],
      ["not-reviewed", open("not-reviewed")],
      ["not-yet-due", open("not-yet-due")],
      ["role", count(({ kind }) => kind === "role")],
      ["late", flagged("late")],
      ["silent", flagged("silent")],
      ["review-due", flagged("review-due")],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([part, n]) => say(`party.part.${part}`, { count: n }));
  const said = say("party.split", { of: told.length, parts: parts.join(say("party.semicolon")) });
  const gap = lang === "zh" ? "" : " ";
  return [paragraph([...lead, ...withNotes([{ text: `${gap}${said}` }], notes)])];
}

function groupBlocks(c: Composing, party: string, group: (typeof groups)[number], told: Told[]): Block[] {
  const own = told.filter(({ standing }) => standing.kind === group);
  if (own.length === 0) return [];
  const count = { count: own.length, of: told.length };
  return [
    heading(2, `specific-${group}`, c.say(`party.group.${group}`, count)),
    list(own.map(({ item, standing }) => ownSentence(c, item, party, standing))),
  ];
}

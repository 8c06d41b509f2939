import type { CommitmentItem } from "../../domain/commitment-item";
import { formatDay } from "../../domain/day-words";
import type { Block, Run } from "../report";
import type { FactDocument } from "../report-facts";
import { commitmentsTable } from "./commitment-rows";
import type { Composing } from "./composing";
import { clauseAddress, clauseWords, documentAddress } from "./places";
import { heading, joined, paragraph, plain, small } from "./runs";
import { headOf } from "./tables";
import { toldCommitment } from "./told";

/** Clause by clause, in text order: what stands in it, and of every commitment what came of it. */
export function clausesSection(c: Composing): Block[] {
  const { facts, say } = c;
  if (facts.items.length === 0) return [paragraph(say("noMatch"), "gap")];
  const several = facts.documents.filter(({ slug }) => itemsOf(c, slug).length > 0).length > 1;
  return [
    paragraph(say("unofficial"), "small"),
    ...facts.documents.flatMap((document) => documentBlocks(c, document, several)),
  ];
}

const inText = (a: CommitmentItem, b: CommitmentItem) => a.clause - b.clause || runningOf(a) - runningOf(b);
const runningOf = ({ number }: CommitmentItem) => Number(number.slice(number.lastIndexOf(".") + 1));
const itemsOf = ({ facts }: Composing, slug: string) =>
  facts.items.filter(({ document }) => document === slug).sort(inText);

function documentBlocks(c: Composing, document: FactDocument, several: boolean): Block[] {
  const items = itemsOf(c, document.slug);
  if (items.length === 0) return [];
  const clauses = [...new Set(items.map(({ clause }) => clause))];
  const title = document.shortTitle[c.lang];
  return [
    ...(several ? [heading(2, `document-${document.slug}`, title, documentAddress(c, document.slug))] : []),
    aboutText(c, document),
    ...clauses.flatMap((clause) =>
      clauseBlocks(
        c,
        document.slug,
        clause,
        items.filter((item) => item.clause === clause),
      ),
    ),
    ...untrackedBlocks(c, document, new Set(clauses)),
  ];
}

/** What was read, and who took part: facts about the text before what it says. */
function aboutText(
  c: Composing,
  { title, slug, adoptedOn, place, language, authority, participation }: FactDocument,
): Block {
  const { say, lang, words } = c;
  const languages = new Intl.DisplayNames([lang], { type: "language" });
  const adopted = { date: formatDay(adoptedOn, lang), place: place[lang] };
  const took = new Map(participation.map((one) => [one.party, one]));
  const parties = c.sorted([...took.keys()]).map((party): Run[] => {
    const said = took.get(party)?.participation.map((code) => small(c, words.participation[code])) ?? [];
    return plain(
      say("document.party", { party: c.nameOf(party), participation: said.join(say("source.list")) }),
    );
  });
  return {
    block: "facts",
    rows: [
      { name: headOf(c, "document"), value: [{ text: title[lang], href: documentAddress(c, slug) }] },
      { name: say("document.adopted"), value: plain(say("document.adoptedIn", adopted)) },
      ...(authority
        ? [
            {
              name: say("document.text"),
              value: plain(
                say("quotes.source", {
                  authority: words.authority[authority],
                  language: languages.of(language) ?? language,
                }),
              ),
            },
          ]
        : []),
      ...(parties.length > 0
        ? [{ name: say("document.parties"), value: joined(parties, say("source.semicolon")) }]
        : []),
    ],
  };
}

function clauseBlocks(c: Composing, slug: string, clause: number, items: CommitmentItem[]): Block[] {
  const id = `clause-${slug}-${clause}`;
  const name = clauseWords(c, slug, clause);
  const caption = c.say("told.inClause", { clause: name, count: items.length });
  return [
    heading(2, id, name, clauseAddress(c, slug, clause)),
    commitmentsTable(c, { id: `${id}-commitments`, caption, items }),
    ...items.flatMap((item) => toldCommitment(c, item)),
  ];
}

/** What a reader looks for and does not find is said, too. */
function untrackedBlocks(c: Composing, { slug, clauses }: FactDocument, told: ReadonlySet<number>): Block[] {
  const rest = clauses.filter(({ position }) => position > 0 && !told.has(position));
  if (rest.length === 0) return [];
  const names = rest.map(({ position }) => [
    { text: clauseWords(c, slug, position), href: clauseAddress(c, slug, position) },
  ]);
  return [
    paragraph(
      [
        { text: c.say("told.untracked") },
        ...joined(names, c.say("source.list")),
        { text: c.say("source.end") },
      ],
      "small",
    ),
  ];
}

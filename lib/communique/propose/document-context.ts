import { unitsOf } from "../code-points";
import { collectiveWords } from "./collective-words";
import { groupMembers } from "./groups";
import { type DocumentWords, documentWords, type Mention, mentionsIn, together } from "./mentions";
import { properNamesIn } from "./proper-names";
import type { ProposalInput } from "./proposal";
import { type Actor, indexRegister, type RegisterIndex } from "./register-index";
import { findSectorWords, type SectorLexicon, sectorLexicon } from "./sector-lexicon";
import { sideCharacters, sidesOf } from "./side-forms";
import { foldInPlace, type View, viewOf } from "./view";

/** What the whole document says that its sentences rely on. */
export type DocumentContext = {
  index: RegisterIndex;
  words: DocumentWords;
  /** Codes of those who adopted it, in order of code. */
  participants: string[];
  /** Whether the record names them, or they were read from the text's head. */
  participantsKnown: boolean;
  /** Words by which the text says who they are. */
  definition: string;
  /** The register's group that stands for them where nobody can be named. */
  partiesGroup: string | null;
  /** Mechanisms that are the document's own frame, so that they act through nobody. */
  ownFrame: Set<string>;
  sides: Map<string, string>;
  /** The one sector that the title names, with its words: ministers of energy, digital cooperation. */
  topic: { sector: string; words: string } | null;
  /** Words that the text writes with a capital inside a sentence and nowhere without one; stems. */
  properNames: ReadonlySet<string>;
};

const definitions = [
  /[(](?:以下|下)(?:统|简|合)?称(?:为)?:?\s*["“]?(?<term>[^”")]{1,12})/gu,
  /[(,]\s*(?:hereinafter|hereafter)[^"“”'()]{0,40}["“'](?:the )?(?<term>[^”"'()]{2,40})/gu,
  /(?:далее|в дальнейшем|именуем\p{L}*)(?:[\s,:-]|по тексту|совместно|вместе|именуем\p{L}*|в дальнейшем|далее){1,8}«?(?<term>\p{L}[^»)]{2,40})/gu,
];
const noActor =
  /组织|机制|协定|条约|公约|声明|宣言|计划|organi[sz]ation|forum|agreement|treaty|protocol|statement|declaration|plan|организаци|содружеств|совет|соглашени|договор$|протокол|заявлени|саммит|план|форум/u;

export function contextOf({ text, statements, document, register }: ProposalInput): DocumentContext {
  const { language } = document;
  const index = indexRegister(register);
  const unit = unitsOf(text);
  const head = text.slice(0, Math.min(unit(headEnd(statements)) || 3000, 6000));
  const headViews = head.split(/\n+/u).map(viewOf);
  const title = text.slice(0, Math.min(unit(statements[0]?.start ?? 0), 600));
  const titleViews = title.replace(genre, " ").split(/\n+/u).map(viewOf);
  const plain = documentWords(language, []);
  const defined: [string, Actor][] = [];
  let definition = "";
  let definers: Mention[] = [];
  for (const view of headViews) {
    for (const { term, at } of definedTerms(view)) {
      const actor = definedActor(term, mentionsIn(viewUpTo(view, at), language, index, plain), language);
      if (!actor) continue;
      defined.push([term, actor]);
      if (actor.kind === "together" && definition === "") {
        definition = view.printed.slice(Math.max(0, at - 30), at + term.length + 12);
        definers = mentionsIn(viewUpTo(view, at), language, index, plain);
      }
    }
  }
  const inHead = headViews.flatMap((view) => mentionsIn(view, language, index, plain));
  const sides = sidesOf(
    inHead.filter(({ kind }) => kind === "state").map(({ code }) => code),
    register,
  );
  const words = documentWords(language, [...defined, ...sides]);
  const named = document.participants.filter((code) => index.states.has(code));
  const closing = statements.find(({ clause }) => clause === null);
  const tail = closing ? text.slice(unit(closing.start)).slice(0, 2000) : "";
  const participants =
    named.length > 0
      ? [...named].sort()
      : // The sentence that says who “the Parties” are names them, and not whoever else the head names.
        (severalStates(definers) ??
        readParticipants(
          [...headViews, viewOf(tail)].flatMap((view) => mentionsIn(view, language, index, words)),
        ));
  return {
    index,
    words,
    participants,
    participantsKnown: named.length > 0,
    definition,
    partiesGroup: partiesGroupOf(register),
    ownFrame: ownFrameOf(document.series, head, register),
    sides: sideCharacters(register),
    topic: topicOf(titleViews, sectorLexicon(register, language)),
    properNames: language === "zh" ? new Set() : properNamesIn(text),
  };
}

/** Without a preamble the first clause tells who met. */
function headEnd(statements: ProposalInput["statements"]): number {
  const first = statements.findIndex(({ clause }) => clause !== null && clause > 0);
  if (first !== 0) return statements[first]?.start ?? 0;
  const number = statements[0]?.clause;
  return statements.findLast(({ clause }) => clause === number)?.end ?? 0;
}

/** A press communiqué is not about the press. */
const genre =
  /新[闻聞](?:公[报報]|稿)|[Pp]ress [\p{L}-]+|PRESS [\p{L}-]+|для (?:прессы|СМИ)|[Ии]нформационн\p{L}+/gu;

/** A title that speaks of two sectors is about neither alone. */
function topicOf(title: View[], lexicon: SectorLexicon): DocumentContext["topic"] {
  const hits = title
    .flatMap((view) =>
      findSectorWords(view, lexicon).map((hit) => ({
        ...hit,
        words: view.printed.slice(hit.start, hit.end),
      })),
    )
    .filter(({ sector, weight }) => sector !== "mechanism" && weight >= 1);
  const [first] = hits;
  return first && hits.every(({ sector }) => sector === first.sector)
    ? { sector: first.sector, words: first.words }
    : null;
}

function definedTerms({ folded }: View): { term: string; at: number }[] {
  return definitions.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => ({
      term: (match.groups?.term ?? "").trim(),
      at: match.index,
    })),
  );
}

const viewUpTo = ({ printed }: View, at: number): View => viewOf(printed.slice(0, at));

/** What stands right before the definition: one state, or those who adopted the text. */
function definedActor(term: string, before: Mention[], language: string): Actor | null {
  if (term === "" || noActor.test(term)) return null;
  const usual = language === "zh" || language === "ru" || language === "en" ? collectiveWords[language] : [];
  if (usual.some((word) => foldInPlace(word).replace(/^the /u, "") === term)) return together;
  const last = before.at(-1);
  if (last?.kind === "state" && /方$|side$|сторона$/u.test(term)) return { code: last.code, kind: "state" };
  return before.length > 0 ? together : null;
}

function readParticipants(mentions: Mention[]): string[] {
  const codes = mentions.flatMap(({ code, kind }) =>
    kind === "state" ? [code] : kind === "group" ? (groupMembers[code] ?? []) : [],
  );
  const found = [...new Set(codes)].sort();
  return found.length > 1 ? found : [];
}

function severalStates(mentions: Mention[]): string[] | null {
  const found = readParticipants(mentions);
  return found.length > 1 ? found : null;
}

/** The group by which texts call all who adopted them. */
export function partiesGroupOf({ parties }: Pick<ProposalInput["register"], "parties">): string | null {
  const usual = new Set(["各方", "the parties", "стороны"]);
  const group = parties.find(
    ({ kind, name, aliases }) =>
      kind === "group" &&
      [name.zh, name.en, name.ru, ...aliases].some((word) => usual.has(foldInPlace(word))),
  );
  return group?.code ?? null;
}

/** “In the framework of the mechanism” delegates to nobody when the document is the mechanism's own. */
function ownFrameOf(series: string | null, head: string, register: ProposalInput["register"]): Set<string> {
  const own = register.series.find(({ code }) => code === series);
  const names = own ? Object.values(own.name).concat(Object.values(own.otherOrder)) : [];
  // Without a series the title tells whose text it is.
  const title = foldInPlace(head.trimStart().split(/\n/u)[0]?.slice(0, 200) ?? "");
  const inside = own ? names.map(foldInPlace) : [title];
  return new Set(
    register.parties
      .filter(({ kind }) => kind === "mechanism" || kind === "forum")
      .filter(({ code, name, aliases }) => {
        if (code === series) return true;
        const written = [...Object.values(name), ...aliases].map(foldInPlace).filter((one) => one.length > 3);
        return written.some((one) => inside.some((where) => where.includes(one)));
      })
      .map(({ code }) => code),
  );
}

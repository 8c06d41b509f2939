import type { Analysis } from "./analysis";
import type { DocumentContext } from "./document-context";
import type { ProposalRegister, Proposed } from "./proposal";
import { findSectorWords, type SectorHit, sectorLexicon } from "./sector-lexicon";

/** Zones whose words say where, for what or with what, not what is done. */
const frames: Record<string, RegExp> = {
  zh: /在[^,，。;；]{1,60}?(?:框架|平台|机制)(?:框架)?(?:内|下)|(?:为|以便|以)(?=[^,，。;；]{2,40}(?:创造|提供|促进|实现|满足|维护))[^,，。;；]{2,40}|(?:包括|特别是|尤其是|如)[^。;；]{2,80}|(?:通过|利用|借助)[^,，。;；]{2,40}|[^,，。;；]{0,14}(?:成功|顺利)[^,，。;；]{0,6}/gu,
  ru: /в рамках [^,.;]{2,80}|(?:включая|в том числе|в частности|таких как) [^.;]{2,160}|(?:в целях|для|с целью|что позволит|чтобы) [^,.;]{2,120}|(?:посредством|путем|через|по линии) [^,.;]{2,80}/gu,
  en: /\b(?:within|in) the framework of [^,.;]{2,80}|\b(?:including|such as|in particular|inter alia|as well as) [^.;]{2,160}|\b(?:in order to|with a view to|so as to|for the purpose of|aimed at) [^,.;]{2,120}|\b(?:through|by means of|via) [^,.;]{2,80}/gu,
};

type Ranked = { sector: string; score: number; words: string; weak: boolean }[];

const persons = new Set(["together", "state", "group"]);

/** By what is done: the object of the act first, its frame, means and examples less. */
function rank(analysis: Analysis, register: ProposalRegister, deadlineWords: string | null): Ranked {
  const { view, language, actAt, mentions } = analysis;
  const due = deadlineWords ? view.printed.indexOf(deadlineWords) : -1;
  // “Before our next meeting” says when, not what.
  const hits = findSectorWords(view, sectorLexicon(register, language)).filter(
    ({ start }) => due < 0 || start < due || start >= due + (deadlineWords?.length ?? 0),
  );
  const framed = [...view.folded.matchAll(frames[language] ?? /^(?!)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const inFrame = ({ start }: SectorHit) => framed.some((zone) => start >= zone.start && start < zone.end);
  /** Of a body's name its head says what it is for: the last word in Chinese, the first elsewhere. */
  const inName = (hit: SectorHit) => {
    const name = mentions.find(
      ({ kind, start, end }) => !persons.has(kind) && start <= hit.start && hit.end <= end,
    );
    if (!name) return 1;
    const inside = hits.filter(
      ({ start, end, sector }) => name.start <= start && end <= name.end && sector !== "mechanism",
    );
    const head = language === "zh" ? inside.at(-1) : inside[0];
    return head === hit ? 0.8 : 0.2;
  };
  const scores = new Map<string, { score: number; words: string; order: number; weak: boolean }>();
  const comma = view.folded.slice(actAt).search(/[,，;；]/u);
  const firstEnd = comma < 0 ? view.folded.length : actAt + comma;
  // “Monetary policy should …”: where nothing else is said, the subject says what it is about.
  const behind = hits.some((hit) => hit.start >= actAt && hit.weight >= 0.5 && !inFrame(hit));
  let order = 0;
  for (const hit of hits) {
    const before = hit.start < actAt && behind ? 0.35 : 1;
    const early = 1 + 0.6 / (1 + order);
    const weight =
      hit.weight *
      before *
      early *
      (hit.start > firstEnd ? 0.75 : 1) *
      (view.quoted[hit.start] === 1 ? 0.8 : 1) *
      (inFrame(hit) && behind ? 0.4 : 1) *
      inName(hit);
    if (hit.start >= actAt) order++;
    const known = scores.get(hit.sector);
    // A second word of the same sector says less than the first.
    scores.set(hit.sector, {
      score: (known?.score ?? 0) + weight * (known ? 0.6 : 1),
      words: known?.words ?? view.printed.slice(hit.start, hit.end),
      order: known?.order ?? hits.indexOf(hit),
      weak: (known?.weak ?? true) && hit.weight < 0.5,
    });
  }
  const codes = new Set(register.sectors.map(({ code }) => code));
  return [...scores]
    .filter(([sector]) => codes.has(sector))
    .map(([sector, { score, words, weak, order: at }]) => ({
      sector,
      // The mechanism is what a text is about anyway: it wins only where nothing else is done.
      score: sector === "mechanism" ? score * 0.55 : score,
      words,
      weak,
      at,
    }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

const likewise =
  /上述|该领域|这些领域|указанн\p{L}+ (?:сфер|област|направлен)|этих (?:сфер|област)|these (?:areas|fields|sectors)|the above/u;

/** Primary first; what a sentence does not say is taken from the one before, and said so. */
export function proposeSectors(
  analysis: Analysis,
  register: ProposalRegister,
  before: Proposed<string[]> | null,
  deadlineWords: string | null,
  topic: DocumentContext["topic"],
): Proposed<string[]> {
  const ranked = rank(analysis, register, deadlineWords);
  const [first, second] = ranked;
  // Words that say little, “data” or “roadmap”, do not outweigh the sentence before.
  const weak = ranked.every((one) => one.weak);
  const known = before?.because[0]?.rule !== "sectorUnknown";
  if (before && known && (!first || weak || likewise.test(analysis.view.folded)) && before.value.length > 0)
    return {
      value: before.value,
      confidence: Math.min(before.confidence, 0.45),
      because: [{ rule: "sectorOfSentenceBefore", words: "" }],
    };
  if (topic && !first)
    return {
      value: [topic.sector],
      confidence: 0.45,
      because: [{ rule: "sectorOfTitle", words: topic.words }],
    };
  if (!first) {
    const mechanism = register.sectors.find(({ code }) => code === "mechanism") ?? register.sectors[0];
    return {
      value: mechanism ? [mechanism.code] : [],
      confidence: 0.3,
      because: [{ rule: "sectorUnknown", words: "" }],
    };
  }
  const others = ranked
    .slice(1)
    .filter(({ score, sector }) => score >= first.score * 0.3 && sector !== "mechanism");
  const across = ranked.filter(({ score }) => score >= first.score * 0.6);
  if (across.length >= 4 && register.sectors.some(({ code }) => code === "mechanism"))
    return {
      value: ["mechanism", ...across.map(({ sector }) => sector).filter((sector) => sector !== "mechanism")],
      confidence: 0.5,
      because: across.map(({ words }) => ({ rule: "sectorAcross", words })),
    };
  const lead = second ? (first.score - second.score) / first.score : 1;
  return {
    value: [first.sector, ...others.slice(0, 3).map(({ sector }) => sector)],
    confidence: Math.round((0.5 + 0.4 * lead) * 100) / 100,
    because: [first, ...others.slice(0, 3)].map(({ words }) => ({ rule: "sectorWords", words })),
  };
}

import type { Role } from "../../domain/vocabulary";
import type { Analysis } from "./analysis";
import type { DocumentContext } from "./document-context";
import { mentionsIn } from "./mentions";
import { roleWords } from "./role-words";
import { chainsOf } from "./subject";
import { viewOf } from "./view";

type BodyRole = { code: string; role: Role; words: string; rule: string };
const notBodies = new Set(["state", "group", "together", "instrument"]);

/** Bodies act for the Parties or are what the act brings about; the text does not bind them. */
export function bodyRoles(analysis: Analysis, context: DocumentContext, hosted: boolean): BodyRole[] {
  const { view, mentions, language } = analysis;
  const words = roleWords[language];
  const bodies = mentions.filter(({ kind, end }) => !notBodies.has(kind) && end > 0);
  return chainsOf(view, bodies, language).flatMap(({ mentions: chain, start, end }): BodyRole[] => {
    const before = view.folded.slice(Math.max(0, start - 60), start);
    const after = view.folded.slice(end, end + 60);
    if (words.notBodyBefore.test(before) || words.notBodyAfter.test(after)) return [];
    const foreign = chain.filter(({ code }) => !context.ownFrame.has(code));
    const as = (role: Role, rule: string, who = foreign): BodyRole[] =>
      who.map(({ code, words: said }) => ({ code, role, words: said, rule }));
    if (words.createdBefore.test(before) || (language === "zh" && /^(?:的)?(?:成立|设立|建立)/u.test(after)))
      return [
        ...as("beneficiary", "broughtAbout"),
        ...foreign.flatMap((one) => parentOf(one.code, one.words, analysis, context)),
      ];
    if (words.frameBefore.test(before) && (language !== "zh" || words.frameAfter.test(after)))
      return foreign.some(({ kind }) => kind === "mechanism") ? as("implementing", "actsThrough") : [];
    if (words.throughBefore.test(before) || words.throughAfter.test(after)) {
      const active = foreign.filter(({ kind }) => kind === "body" || kind === "mechanism");
      return as("implementing", "actsThrough", active);
    }
    return hosted ? foreign.flatMap((one) => parentOf(one.code, one.words, analysis, context)) : [];
  });
}

/** The organisation whose centre or conference it is, named inside the longer name. */
function parentOf(code: string, words: string, { language }: Analysis, context: DocumentContext): BodyRole[] {
  const inner = [words.slice(0, -1), words.slice(1)].flatMap((part) =>
    mentionsIn(viewOf(part), language, context.index, context.words),
  );
  const parent = inner.find(
    (one) => one.kind === "body" && one.code !== code && !context.ownFrame.has(one.code),
  );
  return parent
    ? [{ code: parent.code, role: "implementing", words: parent.words, rule: "actsThrough" }]
    : [];
}

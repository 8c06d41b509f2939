import type { Language } from "../language";
import type { Statement } from "../statements";
import { type Act, readAct } from "./acts";
import type { DocumentContext } from "./document-context";
import { type Mention, mentionsIn } from "./mentions";
import { foldInPlace, type View, viewOf } from "./view";

/** A statement as every rule of this folder reads it. */
export type Analysis = {
  statement: Statement;
  language: Language;
  view: View;
  mentions: Mention[];
  /** Where the governing words begin and end; -1 where they stand elsewhere, in a lead-in. */
  cueAt: number;
  cueEnd: number;
  /** What follows the governing words: the act. */
  act: string;
  actAt: number;
  /** The verb that says what is done. */
  found: Act | null;
};

export function analyse(statement: Statement, language: Language, context: DocumentContext): Analysis {
  const view = viewOf(statement.text);
  const parts = foldInPlace(statement.cue).split("…").filter(Boolean);
  const cueAt = parts[0] ? view.folded.indexOf(parts[0]) : -1;
  const first = cueAt < 0 ? -1 : cueAt + (parts[0]?.length ?? 0);
  // “指出 … 十分重要” closes the act, “强调…应” opens it.
  const last = parts.length > 1 && cueAt >= 0 ? view.folded.indexOf(parts.at(-1) ?? "", first) : -1;
  const opens = last >= 0 && opensAct(parts.at(-1) ?? "", view.folded.slice(last + 1), language);
  const cueEnd = opens ? last + (parts.at(-1)?.length ?? 0) : first;
  const bullet = /^[-·•*\s\d.)]+/u.exec(view.folded)?.[0].length ?? 0;
  const actAt = actBegins(view, cueAt, cueEnd, bullet, language);
  const until = last >= 0 && !opens ? last : view.folded.length;
  const act = until > actAt + 3 ? view.folded.slice(actAt, until) : view.folded.slice(actAt);
  return {
    statement,
    language,
    view,
    mentions: withoutBareOffices(mentionsIn(view, language, context.index, context.words), context),
    cueAt,
    cueEnd,
    act,
    actAt,
    found: readAct(act, language, view.printed.slice(actAt, actAt + act.length)),
  };
}

const bareOffice = /^(?:秘书处|秘書處|секретариат\p{L}*|secretariat)$/iu;

/** “The Secretariat” is the register's only in its own mechanism's text, and “Секретариат ШОС” is another's. */
function withoutBareOffices(mentions: Mention[], { ownFrame }: DocumentContext): Mention[] {
  return mentions.filter(({ words, start, end }) => {
    if (!bareOffice.test(words)) return true;
    const beside = mentions.some(
      (one) => one.kind === "body" && (one.end === start || one.start === end + 1),
    );
    return ownFrame.size > 0 && !beside;
  });
}

/** 应 and “should” stand before the act, 十分重要 behind it. */
function opensAct(words: string, behind: string, language: Language): boolean {
  if (language === "zh") return /^(?:应|须|必须|有必要|需|要|将|愿|不应|决心|反对|支持)/u.test(words);
  return behind.replace(/\P{L}/gu, "").length > words.length + 12;
}

/** Chinese 对…表示欢迎 and passives put the act before the governing words. */
function actBegins(view: View, cueAt: number, cueEnd: number, bullet: number, language: Language): number {
  if (cueAt < 0) return bullet;
  const behind = view.folded.slice(cueEnd).replace(/[\s.,;:。，；、]/gu, "").length;
  const least = language === "zh" ? 3 : 12;
  return behind < least ? bullet : cueEnd;
}

/** The confidence that no guess may exceed. */
export const least = (...values: number[]): number => Math.round(Math.min(...values) * 100) / 100;

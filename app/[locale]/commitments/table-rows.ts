import { langTag } from "@/app/_ui/in-language";
import type { CommitmentItem } from "@/lib/domain/commitment-item";
import type { Column } from "@/lib/domain/commitment-query";
import { formatInstant } from "@/lib/domain/day-words";
import { deadlineText } from "@/lib/domain/deadline-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { languageOfWords } from "@/lib/domain/words-language";
import type { Words } from "@/lib/messages/words";
import type { RegisterParty } from "@/lib/use-cases/register";
import type { TableRow } from "./table-row";

export type RowSpeech = {
  locale: Locale;
  words: Words;
  cell: { yes: string; no: string; reviewed: string };
  /** In the reader's alphabet. */
  parties: RegisterParty[];
  /** `almaty-2025 TM`: participation is disputed. */
  disputed: ReadonlySet<string>;
};

/** Makes rows of the chosen columns only: what is not shown is not sent. */
export function tableRows(
  items: readonly CommitmentItem[],
  columns: readonly Column[],
  quotes: boolean,
  speech: RowSpeech,
): TableRow[] {
  const place = new Map(speech.parties.map((party, index) => [party.code, { kind: party.kind, index }]));
  const has = (column: Column) => columns.includes(column);
  return items.map((item) => ({
    code: item.code,
    type: item.type,
    title: item.title[speech.locale],
    ...titleLang(item, speech),
    ...(quotes ? { quote: { text: firstWords(item.quote.text), lang: item.quote.lang } } : {}),
    ...(has("status") ? { status: item.status } : {}),
    ...(has("parties") ? partyCells(item, place, speech.disputed) : {}),
    ...(has("sectors") ? { sectors: item.sectors } : {}),
    ...(has("flags") ? { flags: item.flags } : {}),
    text: Object.fromEntries(
      Object.entries(plainCells)
        .filter(([column]) => has(column as Column))
        .map(([column, say]) => [column, say(item, speech)]),
    ),
  }));
}

function titleLang({ title }: CommitmentItem, { locale }: RowSpeech): Pick<TableRow, "titleLang"> {
  const lang = languageOfWords(title, locale);
  return lang === locale ? {} : { titleLang: langTag(lang) };
}

const plainCells: Partial<Record<Column, (item: CommitmentItem, speech: RowSpeech) => string>> = {
  deadline: ({ deadline }, { locale, words }) => deadlineText(deadline, locale, words.deadlineKind),
  type: ({ type }, { words }) => words.statementType[type],
  tier: ({ tier }, { words }) => words.tier[tier],
  wording: ({ wording }, { words }) => words.wording[wording],
  precision: ({ precision }, { words }) => words.precisionShort[precision],
  delegation: ({ delegation }, { words }) => words.delegation[delegation],
  verifiable: ({ verifiable }, { cell }) => (verifiable ? cell.yes : cell.no),
  mode: ({ mode }, { words }) => words.modeShort[mode],
  reviewed: ({ reviewed }, { cell }) =>
    cell.reviewed.replace("{done}", String(reviewed.done)).replace("{of}", String(reviewed.of)),
  updatedAt: ({ updatedAt }, { locale }) => formatInstant(updatedAt, locale),
};

function partyCells(
  item: CommitmentItem,
  place: Map<string, { kind: string; index: number }>,
  disputed: ReadonlySet<string>,
): Pick<TableRow, "parties" | "others"> {
  const ordered = [...item.parties].sort(
    (a, b) => (place.get(a.code)?.index ?? 0) - (place.get(b.code)?.index ?? 0),
  );
  const isState = (code: string) => place.get(code)?.kind === "state";
  const others = ordered.filter(({ code }) => !isState(code)).map(({ code }) => code);
  return {
    parties: ordered
      .filter(({ code }) => isState(code))
      .map(({ code, role, status }) =>
        disputed.has(`${item.document} ${code}`) ? [code, role, status, 1] : [code, role, status],
      ),
    ...(others.length > 0 ? { others } : {}),
  };
}

const longestQuote = 48;
function firstWords(text: string): string {
  const letters = Array.from(text);
  return letters.length > longestQuote ? `${letters.slice(0, longestQuote).join("")}…` : text;
}

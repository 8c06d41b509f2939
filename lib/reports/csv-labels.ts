import type { CommitmentItem, ItemParty } from "../domain/commitment-item";
import type { Column } from "../domain/commitment-query";
import type { Locale, Trilingual } from "../domain/vocabulary";
import { messagesOf } from "../messages";

/** Names of sectors and parties, from the register. */
export type CsvNames = {
  sectors: ReadonlyMap<string, Trilingual>;
  parties: ReadonlyMap<string, Trilingual>;
  /** Codes of parties whose participation the texts dispute, by document: never listed without saying so. */
  disputed: ReadonlyMap<string, readonly string[]>;
};

type Words = Readonly<Record<string, string>>;
const word = (words: Words, code: string | number): string => words[String(code)] ?? String(code);

/** What a cell says to people, in their language; days stay as they are kept, because spreadsheets sort them. */
export function labelsIn(lang: Locale, names: CsvNames) {
  const { vocabulary, commitments } = messagesOf[lang];
  const { csv } = commitments;
  const nameOf = (known: ReadonlyMap<string, Trilingual>, code: string) => known.get(code)?.[lang] ?? code;
  const party = ({ code, role, status }: ItemParty, document: string) => {
    const disputed = names.disputed.get(document)?.includes(code) ?? false;
    const roleWords = word(vocabulary.role, role);
    const note = disputed ? `${csv.semicolon}${vocabulary.participation["text-disputed"]}` : "";
    const named = csv.party
      .replace("{party}", () => nameOf(names.parties, code))
      .replace("{role}", () => `${roleWords}${note}`);
    return status ? `${named}${csv.colon}${word(vocabulary.status, status)}` : named;
  };
  return {
    column: (column: Column) => word(csv.column, column),
    asOf: csv.asOf,
    codebook: csv.codebook,
    permalink: csv.permalink,
    type: (item: CommitmentItem) => word(vocabulary.statementType, item.type),
    /** The title never stands without its hedge. */
    title: (item: CommitmentItem) =>
      `${word(vocabulary.statementType, item.type)}${csv.hedge}${item.title[lang]}`,
    status: (item: CommitmentItem) => word(vocabulary.status, item.status),
    tier: (item: CommitmentItem) => word(vocabulary.tier, item.tier),
    wording: (item: CommitmentItem) => word(vocabulary.wording, item.wording),
    precision: (item: CommitmentItem) => word(vocabulary.precision, item.precision),
    delegation: (item: CommitmentItem) => word(vocabulary.delegation, item.delegation),
    verifiable: (item: CommitmentItem) => (item.verifiable ? csv.yes : csv.no),
    mode: (item: CommitmentItem) => word(vocabulary.mode, item.mode),
    parties: ({ parties, document }: CommitmentItem) =>
      parties.map((one) => party(one, document)).join(csv.semicolon),
    sectors: (item: CommitmentItem) =>
      item.sectors.map((code) => nameOf(names.sectors, code)).join(csv.semicolon),
    flags: (item: CommitmentItem) =>
      item.flags.map((flag) => word(vocabulary.flag, flag)).join(csv.semicolon),
    deadline: ({ deadline }: CommitmentItem) => {
      const kind = word(vocabulary.deadlineKind, deadline.kind);
      const days = daysOf(deadline);
      if (deadline.kind === "dated" && days) return days;
      return days ? `${kind}${csv.colon}${days}` : kind;
    },
    // “3/5” would be read as a day by a spreadsheet.
    reviewed: ({ reviewed }: CommitmentItem) =>
      csv.reviewed.replace("{done}", String(reviewed.done)).replace("{of}", String(reviewed.of)),
  };
}

/** As precise as the text: a year, a month or a day, or two of them. */
function daysOf({ start, end, precision }: CommitmentItem["deadline"]): string | null {
  if (!start || !end) return null;
  const length = precision === "year" ? 4 : precision === "month" ? 7 : 10;
  const [from, to] = [start.slice(0, length), end.slice(0, length)];
  return from === to ? from : `${from} – ${to}`;
}

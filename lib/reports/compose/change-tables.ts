import type { CommitmentItem } from "../../domain/commitment-item";
import { isReviewed } from "../../domain/published-word";
import type { ReportChanges, Turn } from "../../domain/report-changes";
import type { ShownStatus } from "../../domain/vocabulary";
import type { Cell, Row, TableBlock, TableColumn } from "../report";
import type { FactsBefore } from "../report-facts";
import type { Composing } from "./composing";
import { namesOf } from "./own-sentence";
import { assessmentNote } from "./party-notes";
import { codeRuns } from "./places";
import { type ColumnId, column, deadlineCell, noneCell, statusCell, table, textCell } from "./tables";
import { titleRuns } from "./titles";

type Kind = keyof ReportChanges;

/** One table for each kind of change that there was. */
export function changeTables(c: Composing, changes: ReportChanges, before: FactsBefore): TableBlock[] {
  // As a commitment stands now, where it stands at all.
  const known = new Map(
    [...before.others, ...before.items, ...before.left, ...c.facts.items].map((item) => [item.code, item]),
  );
  const head = [column(c, "code", { width: 2 }), column(c, "title", { width: 6 })];
  const make = (kind: Kind, columns: TableColumn[], rows: Row[]): TableBlock[] =>
    rows.length === 0
      ? []
      : [
          table(c, {
            id: `changes-${kind}`,
            caption: c.say(`interim.table.${kind}`),
            columns: [...head, ...columns],
            rows,
          }),
        ];
  const rowsOf = <T extends { code: string }>(
    list: readonly T[],
    cells: (item: CommitmentItem, one: T) => Cell[],
  ) =>
    list.flatMap((one): Row[] => {
      const item = known.get(one.code);
      if (!item) return [];
      const id = "subject" in one ? `${one.code} ${one.subject}` : one.code;
      return [
        { id, cells: [textCell(codeRuns(c, item)), textCell(titleRuns(c, item)), ...cells(item, one)] },
      ];
    });
  const named = (codes: readonly string[]) => codes.map((code) => ({ code }));
  const status = () => column(c, "status", { width: 3, type: "status" });
  const due = () => column(c, "deadline", { width: 2, type: "day" });
  const subject = () => column(c, "subject", { width: 3, coded: true });
  const word = (id: ColumnId) => column(c, id, { width: 3, type: "status" });
  return [
    ...make(
      "turned",
      [subject(), word("from"), word("to"), column(c, "why", { width: 3, coded: true })],
      rowsOf(inAlphabetOf(c, changes.turned), (item, turn) => [
        subjectCell(c, item, turn.subject),
        wordCell(c, turn.from),
        wordCell(c, turn.to),
        whyCell(c, turn),
      ]),
    ),
    ...make(
      "newlyLate",
      [subject(), due(), status()],
      rowsOf(inAlphabetOf(c, changes.newlyLate), (item, one) => [
        subjectCell(c, item, one.subject),
        deadlineCell(c, item),
        statusCell(c, item.parties.find(({ code }) => code === one.subject)?.status ?? item.status),
      ]),
    ),
    ...make(
      "deadlinesPassed",
      [due(), status()],
      rowsOf(changes.deadlinesPassed, (item) => [deadlineCell(c, item), statusCell(c, item.status)]),
    ),
    ...(["added", "entered", "left"] as const).flatMap((kind) =>
      make(
        kind,
        [due(), status()],
        rowsOf(named(changes[kind]), (item) => [deadlineCell(c, item), statusCell(c, item.status)]),
      ),
    ),
    ...make(
      "ended",
      [column(c, "ended", { width: 4, coded: true })],
      rowsOf(changes.ended, (_, one) => [endedCell(c, one)]),
    ),
    ...make(
      "recoded",
      [status()],
      rowsOf(named(changes.recoded), (item) => [statusCell(c, item.status)]),
    ),
  ];
}

/** The subjects of one commitment in the reader's alphabet; commitments stay in their order. */
function inAlphabetOf<T extends { code: string; subject: string }>(c: Composing, list: readonly T[]): T[] {
  return [...new Set(list.map(({ code }) => code))].flatMap((code) => {
    const own = new Map(list.filter((one) => one.code === code).map((one) => [one.subject, one]));
    return c.sorted([...own.keys()]).flatMap((subject) => own.get(subject) ?? []);
  });
}

const subjectCell = (c: Composing, item: CommitmentItem, subject: string): Cell =>
  textCell(namesOf(c, item, [subject]), subject);

const wordCell = (c: Composing, status: ShownStatus | null): Cell =>
  status === null ? noneCell(c.say("interim.notComparable")) : statusCell(c, status);

/** Where a new word rests on an assessment, its sources stand in the footnote. */
function whyCell(c: Composing, { code, subject, to, why }: Turn): Cell {
  const details = c.facts.details.get(code);
  const assessment = details?.assessments.find((one) => one.subject === subject && one.current);
  const note = to !== null && isReviewed(to) && assessment ? assessmentNote(c, details, [assessment]) : null;
  return textCell([{ text: c.say(`interim.why.${why}`), ...(note ? { note } : {}) }], why);
}

function endedCell(c: Composing, { code, lifecycle }: ReportChanges["ended"][number]): Cell {
  const successors = c.facts.details.get(code)?.successors ?? [];
  const word = c.words.lifecycle[lifecycle];
  const after =
    successors.length > 0 ? `${c.say("party.colon")}${successors.join(c.say("party.comma"))}` : "";
  return textCell(`${word}${after}`, lifecycle);
}

import type { CommitmentItem } from "../../domain/commitment-item";
import { formatDay } from "../../domain/day-words";
import { isResponsible } from "../../domain/vocabulary";
import type { Block, TableBlock, TextBlock } from "../report";
import type { Composing } from "./composing";
import { namesOf } from "./own-sentence";
import { codeRuns } from "./places";
import { paragraph } from "./runs";
import { column, deadlineCell, table, textCell } from "./tables";
import { titleRuns, translatedRuns } from "./titles";

/** Their window lies wholly ahead and nothing was published of them: no result, and no lack of one. */
export const isKeptApart = ({ status }: CommitmentItem): boolean => status === "not-yet-due";

/** Of an interim report: “20 could be reviewed by then; 9 not yet due are kept apart”. */
export function apartSentence({ facts, lang, say }: Composing): TextBlock {
  const apart = facts.items.filter(isKeptApart).length;
  const day = formatDay(facts.today, lang);
  return paragraph(say("interim.apart", { reviewable: facts.items.length - apart, apart, day }));
}

export function interimNotYetDue(c: Composing): Block[] {
  const items = inOrder(c);
  if (items.length === 0) return [paragraph(c.say("interim.aheadNone"))];
  return [paragraph(c.say("interim.ahead", { count: items.length })), aheadTable(c, items, false)];
}

/** An outlook says beside each what will count as delivered. */
export function outlookNotYetDue(c: Composing): Block[] {
  const items = inOrder(c);
  if (items.length === 0) return [paragraph(c.say("interim.aheadNone"))];
  return [paragraph(c.say("outlook.ahead", { count: items.length })), aheadTable(c, items, true)];
}

function inOrder({ facts }: Composing): CommitmentItem[] {
  const due = ({ deadline }: CommitmentItem) => `${deadline.end ?? ""} ${deadline.start ?? ""}`;
  return facts.items.filter(isKeptApart).sort((a, b) => (due(a) < due(b) ? -1 : due(a) === due(b) ? 0 : 1));
}

function aheadTable(c: Composing, items: CommitmentItem[], tests: boolean): TableBlock {
  return table(c, {
    id: "not-yet-due",
    caption: c.say("interim.aheadTable"),
    columns: [
      column(c, "code", { width: 2 }),
      column(c, "title", { width: 5 }),
      column(c, "deadline", { width: 2, type: "day" }),
      column(c, "responsible", { width: 3 }),
      ...(tests ? [column(c, "deliveredWhen", { width: 4 })] : []),
    ],
    rows: items.map((item) => {
      const test = c.facts.details.get(item.code)?.deliveredWhen;
      return {
        id: item.code,
        cells: [
          textCell(codeRuns(c, item)),
          textCell(titleRuns(c, item)),
          deadlineCell(c, item),
          textCell(responsibleNames(c, item)),
          ...(tests ? [textCell(test ? translatedRuns(c, test) : [])] : []),
        ],
      };
    }),
  });
}

/** In the reader's alphabet, each with what is disputed about it; all who took part are called so. */
export function responsibleNames(c: Composing, item: CommitmentItem): string {
  const responsible = c.sorted(
    item.parties.filter(({ role }) => isResponsible(role)).map(({ code }) => code),
  );
  const took = c.documentOf(item.document)?.participation ?? [];
  const everyone = took.length > 2 && took.every(({ party }) => responsible.includes(party));
  if (!everyone || responsible.length !== took.length) return namesOf(c, item, responsible);
  const disputed = responsible.filter((code) => c.disputeOf(item.document, code));
  if (disputed.length === 0) return c.say("party.everyone");
  return c.say("party.everyoneDisputed", { names: disputed.map(c.nameOf).join(c.say("party.comma")) });
}

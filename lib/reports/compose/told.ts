import type { CommitmentItem, ItemParty } from "../../domain/commitment-item";
import { formatDay } from "../../domain/day-words";
import { shownStatuses } from "../../domain/vocabulary";
import type { Block, FactsBlock, Run } from "../report";
import type { CommitmentFacts } from "../report-facts";
import type { Composing } from "./composing";
import { clauseRuns, commitmentAddress } from "./places";
import { heading, joined, paragraph, plain, sentenceGap, small, statusRun } from "./runs";
import { otherRows, standingRows } from "./standing";
import { deadlineWords, headOf } from "./tables";
import { titleText, translatedRuns } from "./titles";

/** One commitment with everything that readers know of it: its words, its test, and what stands for every subject. */
export function toldCommitment(c: Composing, item: CommitmentItem): Block[] {
  const details = c.facts.details.get(item.code);
  const id = `commitment-${item.code.replace(/[^a-z0-9]+/gi, "-")}`;
  return [
    heading(3, id, `${item.number} ${titleText(c, item)}`, commitmentAddress(c, item)),
    ...(details ? quoteBlocks(c, item, details) : []),
    ...noticeBlocks(c, item, details),
    {
      block: "facts",
      rows: [...codedRows(c, item, details), ...standingRows(c, item, details), ...otherRows(c, details)],
    },
  ];
}

/** The reading text; what was received stands in the annex. */
function quoteBlocks(c: Composing, item: CommitmentItem, { quotes }: CommitmentFacts): Block[] {
  const [quote] = quotes;
  if (!quote) return [];
  const restored: Run[] =
    quote.received === null ? [] : [{ text: c.say("source.comma") }, { text: c.say("told.restored") }];
  return [
    {
      block: "quote",
      text: quote.reading,
      script: quote.readingScript,
      source: [...clauseRuns(c, { ...item, clause: quote.clause }), ...restored],
    },
  ];
}

/** What a reader must know before the rest: it was withdrawn, or is being corrected. */
function noticeBlocks(c: Composing, item: CommitmentItem, details: CommitmentFacts | undefined): Block[] {
  const { say, lang } = c;
  const ended =
    item.lifecycle === "in-force"
      ? []
      : [
          paragraph(
            [
              say("told.lifecycle", { lifecycle: item.lifecycle }),
              ...(details && details.successors.length > 0
                ? [say("told.successors", { list: details.successors.join(say("source.list")) })]
                : []),
            ].join(sentenceGap(c)),
            "gap",
          ),
        ];
  const mark = details?.underCorrection;
  if (!mark) return ended;
  const date = formatDay(mark.at.toISOString().slice(0, 10), lang);
  return [...ended, paragraph(say("told.underCorrection", { date, note: mark.note }), "gap")];
}

function codedRows(
  c: Composing,
  item: CommitmentItem,
  details: CommitmentFacts | undefined,
): FactsBlock["rows"] {
  const { say, words } = c;
  return [
    { name: say("told.due"), value: plain(deadlineWords(c, item.deadline)) },
    { name: headOf(c, "precision"), value: plain(words.precision[item.precision]) },
    { name: say("told.parties"), value: partyRuns(c, item) },
    ...(item.verifiable ? [] : [{ name: say("told.test"), value: plain(say("told.notVerifiable")) }]),
    ...(details && item.verifiable
      ? [
          { name: say("told.deliveredWhen"), value: translatedRuns(c, details.deliveredWhen) },
          { name: say("told.failedWhen"), value: translatedRuns(c, details.failedWhen) },
        ]
      : []),
    ...(item.flags.length > 0
      ? [
          {
            name: say("told.flags"),
            value: plain(
              item.flags
                .map((flag, at) => (at === 0 ? words.flag[flag] : small(c, words.flag[flag])))
                .join(say("source.list")),
            ),
          },
        ]
      : []),
    // What is assessed together has its word once, below.
    ...(item.mode === "each" ? [{ name: say("told.status"), value: wordRuns(c, item) }] : []),
  ];
}

/** Everybody it names with its role, in the alphabet; a disputed participation is said beside the name. */
function partyRuns(c: Composing, item: CommitmentItem): Run[] {
  const byCode = new Map(item.parties.map((party) => [party.code, party]));
  const parts = c
    .sorted([...byCode.keys()])
    .map((code) => plain(partyWords(c, item.document, byCode.get(code) as ItemParty)));
  return joined(parts, c.say("source.semicolon"));
}

function partyWords(c: Composing, document: string, { code, role }: ItemParty) {
  const { say, nameOf } = c;
  const own = small(c, c.words.role[role]);
  const dispute = c.disputeOf(document, code);
  const roleWords = dispute
    ? `${own}${say("source.semicolon")}${say("told.disputed", { counted: String(dispute.counted) })}`
    : own;
  return say("told.party", { party: nameOf(code), role: roleWords });
}

/** The commitment's own word; where each party is assessed, never without how the parties stand. */
function wordRuns(c: Composing, item: CommitmentItem): Run[] {
  const word: Run[] = [{ ...statusRun(c, item.status), strong: true }];
  if (item.mode === "collective") return word;
  const assessed = item.parties.filter(({ code, status }) => {
    const dispute = c.disputeOf(item.document, code);
    return status !== null && (dispute === null || dispute.counted);
  });
  const spread = shownStatuses
    .map((status) => ({ status, count: assessed.filter((party) => party.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => c.say("told.spread", { status: small(c, c.words.status[status]), count }));
  return spread.length > 0
    ? [...word, { text: c.say("told.distribution", { list: spread.join(c.say("source.list")) }) }]
    : word;
}

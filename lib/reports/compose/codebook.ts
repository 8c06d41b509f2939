import {
  bases,
  codebookVersion,
  flags,
  levels,
  type ShownStatus,
  shownStatuses,
  sourceClasses,
  tiers,
} from "../../domain/vocabulary";
import type { Block, TableBlock } from "../report";
import type { Composing } from "./composing";
import { methodAddress } from "./places";
import { heading, paragraph } from "./runs";
import { column, statusCell, table, textCell } from "./tables";

/** The rule behind every word that occurs, and the way to all of them. */
export function codebookSection(c: Composing): Block[] {
  const { say } = c;
  const intro = isStreamed(c) ? "codebook.introAll" : "codebook.intro";
  return [
    paragraph(say(intro, { version: codebookVersion })),
    paragraph([{ text: say("codebook.link"), href: methodAddress(c, "status") }]),
    heading(2, "codebook-status", say("codebook.status"), methodAddress(c, "status")),
    statusTable(c),
    ...otherTables(c),
  ];
}

/** A plain table is read while it is written: nobody knows yet which words will occur. */
const isStreamed = ({ facts }: Composing): boolean => facts.listed.count !== facts.items.length;
const occurs = (c: Composing, inItems: boolean): boolean => isStreamed(c) || inItems;

function statusTable(c: Composing): TableBlock {
  const { facts, words, say } = c;
  const used = new Set<ShownStatus>([
    ...facts.items.flatMap((item) => [item.status, ...item.parties.flatMap(({ status }) => status ?? [])]),
    ...[...facts.details.values()].flatMap(({ assessments }) => assessments.map(({ status }) => status)),
  ]);
  return table(c, {
    id: "codebook-status-words",
    caption: say("codebook.status"),
    columns: [column(c, "word", { type: "status", width: 2 }), column(c, "meaning", { width: 5 })],
    rows: shownStatuses
      .filter((status) => occurs(c, used.has(status)))
      .map((status) => ({ id: status, cells: [statusCell(c, status), textCell(words.statusRule[status])] })),
  });
}

type Meaning = { code: string; word: string; meaning: string };

function otherTables(c: Composing): Block[] {
  const { facts, words, say } = c;
  const { items } = facts;
  const assessments = [...facts.details.values()].flatMap((one) => one.assessments);
  const classes = new Set(
    [...facts.details.values()].flatMap(({ developments }) =>
      developments.flatMap(({ sources }) => sources.map((source) => source.class)),
    ),
  );
  const raised = new Set(items.flatMap((item) => item.flags));
  return [
    ...meanings(
      c,
      "tier",
      tiers
        .filter((tier) =>
          occurs(
            c,
            items.some((item) => item.tier === tier),
          ),
        )
        .map((tier) => ({
          code: tier,
          word: words.tier[tier],
          meaning: say(`codebook.tierMeaning.${tier}`),
        })),
    ),
    ...meanings(
      c,
      "precision",
      levels
        .filter((level) =>
          occurs(
            c,
            items.some(({ precision }) => precision === level),
          ),
        )
        .map((level) => ({
          code: String(level),
          word: words.precisionShort[level],
          meaning: words.precision[level],
        })),
    ),
    ...meanings(
      c,
      "basis",
      bases
        .filter((basis) => assessments.some((one) => one.basis === basis))
        .map((basis) => ({
          code: basis,
          word: words.basis[basis],
          meaning: say(`codebook.basisMeaning.${basis}`),
        })),
    ),
    ...meanings(
      c,
      "flag",
      flags
        .filter((flag) => occurs(c, raised.has(flag)))
        .map((flag) => ({
          code: flag,
          word: words.flag[flag],
          meaning: words.flagMeaning[flag],
        })),
    ),
    ...meanings(
      c,
      "sourceClass",
      sourceClasses
        .filter((code) => classes.has(code))
        .map((code) => ({
          code,
          word: say("source.class", { code, label: words.sourceClass[code] }),
          meaning: words.sourceClassMeaning[code],
        })),
    ),
  ];
}

function meanings(
  c: Composing,
  name: "tier" | "precision" | "basis" | "flag" | "sourceClass",
  rows: Meaning[],
): Block[] {
  if (rows.length === 0) return [];
  const title = c.say(`codebook.${name}`);
  return [
    heading(2, `codebook-${name}`, title),
    table(c, {
      id: `codebook-${name}-words`,
      caption: title,
      columns: [column(c, "word", { width: 2, coded: true }), column(c, "meaning", { width: 5 })],
      rows: rows.map(({ code, word, meaning }) => ({
        id: code,
        cells: [textCell(word, code), textCell(meaning)],
      })),
    }),
  ];
}

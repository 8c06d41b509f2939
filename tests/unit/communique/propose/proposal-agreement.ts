import { readFileSync } from "node:fs";
import { readCodingFolder } from "@/db/seed/read-coding";
import { readShippedRegister } from "@/db/seed/read-register";
import { decodeBytes } from "@/lib/communique/decode";
import type { Proposal, ProposalInput, ProposalRegister } from "@/lib/communique/propose/proposal";
import { proposeAll } from "@/lib/communique/propose/propose";
import { readCommunique } from "@/lib/communique/structure";
import { isResponsible, type Role } from "@/lib/domain/vocabulary";
import { type CodedText, firstTexts, lastTexts, laterTexts } from "./coded-statements";

/** One coded commitment beside what is proposed for its statement. */
export type Pair = {
  document: string;
  language: string;
  quote: string;
  proposal: Proposal;
  /** “CN lead”; null where it was not coded. */
  roles: string[] | null;
  responsible: string[];
  sector: string | null;
  kind: string | null;
  start: string | null;
  end: string | null;
  precision: number | null;
  mode: string | null;
};

const decoded = (path: string): string => {
  const text = decodeBytes(readFileSync(path));
  if (!text.ok) throw new Error(path);
  return text.value.text;
};
const same = (text: string) => text.replace(/\s+/gu, "");

type Coded = {
  anchors: { quote: string }[];
  parties: { parties: string[]; role: Role }[];
  sector: string;
  mode: string;
  precision: number;
  deadline: { kind: string; start?: string; end?: string };
};

/** The one real document, coded by others. */
export function almatyPairs(): Pair[] {
  const bundle = readCodingFolder();
  const [files] = bundle.documents;
  const facts = files?.document.data as {
    adoptedOn: string;
    series: string;
    number: number;
    participation: { party: string }[];
  };
  const structure = readCommunique(decoded("db/seed/almaty-2025/source.zh.txt"));
  const proposals = proposeAll({
    text: structure.text,
    statements: structure.statements,
    register: readShippedRegister(),
    document: {
      language: structure.language,
      adoptedOn: facts.adoptedOn,
      series: facts.series,
      number: facts.number,
      participants: facts.participation.map(({ party }) => party),
    },
  });
  const clauses = (files?.clauses ?? []).map(({ data }) => data as { clause: number; commitments: Coded[] });
  return clauses.flatMap(({ clause, commitments }) =>
    commitments.map((coded): Pair => {
      const quote = coded.anchors[0]?.quote ?? "";
      const index = structure.statements.findIndex((one) => one.clause === clause && holds(one.text, quote));
      const proposal = proposals[index];
      if (!proposal) throw new Error(`No statement holds “${quote}”.`);
      const roles = coded.parties.flatMap(({ parties, role }) => parties.map((code) => ({ code, role })));
      return {
        document: "almaty-2025",
        language: "zh",
        quote,
        proposal,
        roles: roles.map(({ code, role }) => `${code} ${role}`),
        responsible: roles.filter(({ role }) => isResponsible(role)).map(({ code }) => code),
        sector: coded.sector,
        kind: coded.deadline.kind,
        start: coded.deadline.start ?? null,
        end: coded.deadline.end ?? null,
        precision: coded.precision,
        mode: coded.mode,
      };
    }),
  );
}

/** An anchor that runs over two statements counts for the one it begins in. */
const holds = (text: string, quote: string): boolean => {
  const printed = same(text);
  return printed.includes(same(quote)) || printed.includes(same(quote).slice(0, 8));
};

/** A fictional document's register beside the shipped sectors. */
export function registerOf({ states, groups = {} }: CodedText): ProposalRegister {
  const party =
    (kind: string) =>
    ([code, names]: [string, string[]]) => ({
      code,
      kind,
      name: { en: names[0] ?? code, zh: names[0] ?? code, ru: names[0] ?? code },
      aliases: names.slice(1),
    });
  return {
    parties: [...Object.entries(states).map(party("state")), ...Object.entries(groups).map(party("group"))],
    sectors: readShippedRegister().sectors,
    series: [],
  };
}

export function fixturePairs(texts: CodedText[] = [...firstTexts, ...laterTexts, ...lastTexts]): Pair[] {
  return texts.flatMap((coded) => {
    const structure = readCommunique(decoded(`tests/fixtures/communique/${coded.file}`));
    const participants = Object.keys(coded.states);
    const input: ProposalInput = {
      text: structure.text,
      statements: structure.statements,
      register: registerOf(coded),
      document: {
        language: structure.language,
        adoptedOn: coded.adoptedOn,
        series: null,
        number: null,
        participants,
      },
    };
    const proposals = proposeAll(input);
    return coded.rows.map(([quote, responsible, sector, kind, end]): Pair => {
      const index = structure.statements.findIndex(({ text }) => same(text).includes(same(quote)));
      const proposal = proposals[index];
      if (!proposal) throw new Error(`${coded.file}: no statement holds “${quote}”.`);
      return {
        document: coded.file,
        language: structure.language,
        quote,
        proposal,
        roles: null,
        responsible: responsible ? responsible.split(" ") : participants,
        sector: sector || null,
        kind: kind || null,
        start: null,
        end: end ?? null,
        precision: null,
        mode: null,
      };
    });
  });
}

export type Rate = { agreed: number; of: number };
export type ProposalAgreement = {
  commitments: number;
  responsible: { precision: number; recall: number; f1: number; exact: Rate };
  roles: { precision: number; recall: number; f1: number };
  sector: Rate;
  /** The coded primary sector stands anywhere among the proposed ones. */
  sectorAmong: Rate;
  kind: Rate;
  interval: Rate;
  precision: Rate;
  mode: Rate;
};

export function measureProposals(pairs: readonly Pair[]): ProposalAgreement {
  const responsibleOf = ({ proposal }: Pair) =>
    proposal.parties.value.filter(({ role }) => isResponsible(role)).map(({ code }) => code);
  const withRoles = pairs.filter(({ roles }) => roles !== null);
  return {
    commitments: pairs.length,
    responsible: {
      ...setScore(pairs.map((pair) => [pair.responsible, responsibleOf(pair)])),
      exact: rate(pairs, (pair) => isSame(pair.responsible, responsibleOf(pair))),
    },
    roles: setScore(
      withRoles.map(({ roles, proposal }) => [
        roles ?? [],
        proposal.parties.value.map(({ code, role }) => `${code} ${role}`),
      ]),
    ),
    sector: rate(
      pairs.filter(({ sector }) => sector),
      ({ sector, proposal }) => proposal.sectors.value[0] === sector,
    ),
    sectorAmong: rate(
      pairs.filter(({ sector }) => sector),
      ({ sector, proposal }) => proposal.sectors.value.includes(sector ?? ""),
    ),
    kind: rate(
      pairs.filter(({ kind }) => kind),
      ({ kind, proposal }) => proposal.deadline.value.kind === kind,
    ),
    interval: rate(
      pairs.filter(({ end }) => end),
      ({ start, end, proposal }) =>
        proposal.deadline.value.end === end && (start === null || proposal.deadline.value.start === start),
    ),
    precision: rate(
      pairs.filter(({ precision }) => precision !== null),
      ({ precision, proposal }) => proposal.precision.value === precision,
    ),
    mode: rate(
      pairs.filter(({ mode }) => mode !== null),
      ({ mode, proposal }) => proposal.mode.value === mode,
    ),
  };
}

const isSame = (a: string[], b: string[]) => [...a].sort().join() === [...b].sort().join();
const rate = (pairs: readonly Pair[], agrees: (pair: Pair) => boolean): Rate => ({
  agreed: pairs.filter(agrees).length,
  of: pairs.length,
});

/** Over all pairs of statement and party together. */
function setScore(sets: [coded: string[], proposed: string[]][]) {
  let shared = 0;
  let coded = 0;
  let proposed = 0;
  for (const [first, second] of sets) {
    shared += first.filter((one) => second.includes(one)).length;
    coded += first.length;
    proposed += second.length;
  }
  const precision = proposed ? shared / proposed : 0;
  const recall = coded ? shared / coded : 0;
  return { precision, recall, f1: shared ? (2 * precision * recall) / (precision + recall) : 0 };
}

import { createHash } from "node:crypto";
import type { z } from "zod";
import type { CodingBundle, CodingFile } from "../domain/coding-bundle";
import { collectFaults, type Fault } from "./coding-faults";
import {
  type CodedClause,
  type CodedDocument,
  type CodedParty,
  type CodedSector,
  type CodedSeries,
  clauseSchema,
  documentSchema,
  partiesSchema,
  sectorsSchema,
  seriesSchema,
} from "./coding-schema";

/** The coding files in their own format, with every code they use known to the register. */
export type Coding = {
  parties: CodedParty[];
  sectors: CodedSector[];
  series: CodedSeries[];
  documents: DocumentCoding[];
};
export type ClauseCoding = { file: CodingFile; coded: CodedClause };
export type DocumentCoding = {
  file: CodingFile;
  coded: CodedDocument;
  clauses: ClauseCoding[];
  raw: Uint8Array;
};

export function checkCodingFiles(bundle: CodingBundle): Coding {
  const { fault, stopIfAny } = collectFaults();
  const parse = <T extends z.ZodType>(file: CodingFile, schema: T) => parseFile(file, schema, fault);
  const parties = parse(bundle.parties, partiesSchema)?.parties ?? [];
  const sectors = parse(bundle.sectors, sectorsSchema)?.sectors ?? [];
  const series = parse(bundle.series, seriesSchema)?.series ?? [];
  const documents = bundle.documents.map(({ document, clauses, raw }) => ({
    file: document,
    coded: parse(document, documentSchema),
    clauses: clauses.map((file) => ({ file, coded: parse(file, clauseSchema) })),
    raw,
  }));
  // A file that is not in its format cannot be looked at further.
  stopIfAny();
  const coding = { parties, sectors, series, documents: documents as DocumentCoding[] };
  checkRegister(bundle, coding, fault);
  for (const document of coding.documents) checkDocument(document, coding, fault);
  stopIfAny();
  return coding;
}

function parseFile<T extends z.ZodType>(file: CodingFile, schema: T, fault: Fault): z.output<T> | null {
  const parsed = schema.safeParse(file.data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const path = unknown === undefined ? issue.path : [...issue.path, unknown];
    const message =
      unknown !== undefined ? "is no key of this format" : describe(file.data, path, issue.message);
    fault(file, path, `“${path.map(String).join(".")}” ${message}.`);
  }
  return null;
}

function describe(data: unknown, path: readonly PropertyKey[], message: string): string {
  let value = data;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === undefined ? "is missing" : message.replace(/^Invalid/, "is invalid");
}

function checkRegister(bundle: CodingBundle, coding: Coding, fault: Fault): void {
  const unique = (file: CodingFile, key: string, codes: string[]) =>
    codes.forEach((code, i) => {
      if (codes.indexOf(code) < i) fault(file, [key, i, "code"], `The code “${code}” stands twice.`);
    });
  const codesOf = (rows: { code: string }[]) => rows.map((row) => row.code);
  unique(bundle.parties, "parties", codesOf(coding.parties));
  unique(bundle.sectors, "sectors", codesOf(coding.sectors));
  unique(bundle.series, "series", codesOf(coding.series));
}

function checkDocument({ file, coded, clauses, raw }: DocumentCoding, coding: Coding, fault: Fault): void {
  const parties = new Set(coding.parties.map(({ code }) => code));
  const sectors = new Set(coding.sectors.map(({ code }) => code));
  const hash = createHash("sha256").update(raw).digest("hex");
  if (hash !== coded.sha256) fault(file, ["sha256"], `The SHA-256 of ${coded.file} is ${hash}.`);
  if (!coding.series.some(({ code }) => code === coded.series))
    fault(file, ["series"], `The series “${coded.series}” is not in the register.`);
  coded.participation.forEach(({ party }, i) => {
    if (!parties.has(party))
      fault(file, ["participation", i], `The party “${party}” is not in the register.`);
  });

  for (const clause of clauses) {
    clause.coded.paragraphs.forEach((paragraph, i) => {
      paragraph.statements.forEach(({ type, untracked }, j) => {
        const path = ["paragraphs", i, "statements", j];
        if (untracked === null && ["position", "records", "lead-in"].includes(type))
          fault(
            clause.file,
            path,
            `A statement of type “${type}” is not tracked and needs a reason (untracked).`,
          );
      });
    });
    checkCommitments(clause, { parties, sectors, series: coding.series }, fault);
  }
}

type Known = { parties: Set<string>; sectors: Set<string>; series: CodedSeries[] };

function checkCommitments({ file, coded }: ClauseCoding, known: Known, fault: Fault): void {
  const numbers = coded.commitments.map(({ number }) => number);
  coded.commitments.forEach((commitment, i) => {
    const say = (path: readonly PropertyKey[], message: string) =>
      fault(file, ["commitments", i, ...path], message);
    if (numbers.indexOf(commitment.number) < i)
      say(["number"], `The number ${commitment.number} stands twice.`);
    if (!known.sectors.has(commitment.sector))
      say(["sector"], `The sector “${commitment.sector}” is unknown.`);
    commitment.alsoSectors.forEach((code, j) => {
      if (!known.sectors.has(code)) say(["alsoSectors", j], `The sector “${code}” is unknown.`);
      if (code === commitment.sector || commitment.alsoSectors.indexOf(code) < j)
        say(["alsoSectors", j], `The sector “${code}” stands twice.`);
    });
    const seen = new Set<string>();
    commitment.parties.forEach((row, j) => {
      row.parties.forEach((code, k) => {
        if (!known.parties.has(code))
          say(["parties", j, "parties", k], `The party “${code}” is not in the register.`);
        if (seen.has(code)) say(["parties", j, "parties", k], `The party “${code}” has two roles.`);
        seen.add(code);
      });
    });
    const { deadline } = commitment;
    if (deadline.kind === "dated" && deadline.start > deadline.end)
      say(["deadline", "end"], "The deadline ends before it begins.");
    if (deadline.kind !== "meeting") return;
    const series = known.series.find(({ code }) => code === deadline.series);
    if (!series?.meetings.some(({ number }) => number === deadline.number))
      say(["deadline"], `Meeting ${deadline.number} of “${deadline.series}” is not in the register.`);
  });
}

import { countClauses } from "../../db/queries/import-blocks";
import {
  codedStatements,
  countStatements,
  danglingRepeats,
  nextOpen,
} from "../../db/queries/import-statements";
import type { ImportRow } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { codingFaults, notBound, spelledOut, tidied } from "../domain/desk-coding";
import { completeWords } from "../domain/import";
import { factFaults, factsLacking } from "../domain/import-facts";
import { type Sentence, sentence } from "../domain/outcome";
import { tierOf } from "../domain/vocabulary";
import { knownFacts } from "./change-import-facts";
import { deskRegister } from "./desk-register";
import type { ImportChecks } from "./import-desk";
import { versionLacking } from "./publish-version";
import { ownLanguage } from "./statement-desk";

type Lacking = ImportChecks["lacking"];
type Place = Lacking[number]["at"];
const lack = (what: Sentence, at: Place, id: string | null = null) => ({ sentence: what, at, id });

/** More than this of one kind nobody reads; the rest shows when these are mended. */
const mostOfAKind = 50;

/** Everything that stands in the way of publishing, with what would be published. */
export async function weighImport(
  q: Q,
  row: ImportRow,
  today: string,
): Promise<{ lacking: Lacking; counts: ImportChecks["counts"] }> {
  const statements = await countStatements(q, row.id);
  const codings = await codedStatements(q, row.id);
  const undertakings = codings.filter(({ coding }) => tierOf(coding.type) === "undertaking").length;
  const counts = {
    clauses: await countClauses(q, row.id),
    statements: statements.all,
    commitments: codings.length,
    undertakings,
    followedItems: codings.length - undertakings,
    untracked: statements.all - statements.tracked,
    untranslated: codings.filter(({ coding }) => isUntranslated(coding, row)).length,
  };
  const early = tooEarly(row);
  if (row.purpose !== "document")
    return { lacking: [...early, ...(early.length === 0 ? await versionLacking(q, row) : [])], counts };
  const open = await nextOpen(q, row.id);
  const lacking = [
    ...early,
    ...(counts.clauses === 0 ? [lack(sentence("noClauseInText"), "structure")] : []),
    ...(open ? [lack(sentence("statementsOpen", { count: statements.open }), "proposals", open.id)] : []),
    ...(await danglingRepeats(q, row.id, mostOfAKind)).map(({ id }) =>
      lack(sentence("repeatsNoCommitment"), "proposals", id),
    ),
    ...(await codingLacking(q, row, codings)),
    ...(await factLacking(q, row, today)),
  ];
  return { lacking, counts };
}

/** Before the proposals are made nothing else needs saying about them. */
function tooEarly({ state }: ImportRow): Lacking {
  if (state === "reading" || state === "report" || state === "failed")
    return [lack(sentence("notAtStructure"), "report")];
  if (state === "structure" || state === "proposing") return [lack(sentence("notAtProposals"), "structure")];
  return [];
}

type Coded = Awaited<ReturnType<typeof codedStatements>>[number];

/** The register and the participants may have changed since a coding was decided. */
async function codingLacking(q: Q, { facts }: ImportRow, codings: Coded[]): Promise<Lacking> {
  const register = await deskRegister(q);
  const adopted = facts.participation.map(({ party }) => party);
  const participants = new Set(adopted);
  const found = codings.flatMap(({ id, coding: said }): Lacking => {
    const coding = spelledOut(said, register.together, adopted);
    const [fault] = Object.values(codingFaults(tidied(coding, register), register));
    if (fault) return [lack(fault, "proposals", id)];
    const [stranger] = participants.size > 0 ? notBound(coding, participants) : [];
    return stranger ? [lack(sentence("notBound", { party: stranger }), "proposals", id)] : [];
  });
  return found.slice(0, mostOfAKind);
}

async function factLacking(q: Q, { facts, language }: ImportRow, today: string): Promise<Lacking> {
  const faults = {
    ...factsLacking(facts, language),
    ...factFaults(facts, await knownFacts(q, facts, today)),
  };
  const unconfirmed = facts.fromText?.length ? [lack(sentence("factsNotConfirmed"), "facts")] : [];
  return [...unconfirmed, ...Object.entries(faults).map(([field, what]) => lack(what, "facts", field))];
}

function isUntranslated(coding: Coded["coding"], row: ImportRow): boolean {
  const own = ownLanguage(row);
  return [coding.title, coding.summary, coding.deliveredWhen, coding.failedWhen].some(
    (words) => (completeWords(words, own)?.untranslated.length ?? 0) > 0,
  );
}

import { personName, type StatementDraftRow } from "../../db/queries/import-statements";
import { findImport, type ImportRow } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { draftOf } from "../communique/propose/draft";
import type { AuditEntry } from "../domain/audit";
import type { DraftCommitment } from "../domain/import";
import { decideImportStep } from "../domain/import-step";
import { type Outcome, type Refusal, refuse } from "../domain/outcome";
import { type Locale, locales, type UntrackedReason } from "../domain/vocabulary";
import { untrackedAs } from "./propose-import";
import type { TextWindow } from "./text-window";

// What the verbs of single statements share.

/** The import while people decide on its statements; its own version does not matter to them. */
export async function importAtProposals(q: Q, id: string): Promise<Outcome<ImportRow>> {
  const step = { from: ["proposals"] as const, otherwise: "notAtProposals", basedOnVersion: null };
  return decideImportStep(await findImport(q, id), step);
}

/** The document's own language as our records know it; drafts are written in it. */
export const ownLanguage = ({ facts, language }: Pick<ImportRow, "facts" | "language">): Locale =>
  facts.language ?? locales.find((locale) => locale === language) ?? "en";

export type ProposedAs = { draft: DraftCommitment; proposedReason: UntrackedReason | null };

/** What would be recorded if a person accepted the proposal, or tracked the statement against it. */
export function proposedAs(desk: ImportRow, row: StatementDraftRow, { reading }: TextWindow): ProposedAs {
  const words = reading(row.start, row.end);
  return {
    draft: draftOf(row.proposal, words, ownLanguage(desk), desk.facts.adoptedOn),
    proposedReason: untrackedAs(row.clause, row.proposal),
  };
}

/** A colleague was first: what stands now, and who decided it. */
export async function statementStale(q: Q, row: StatementDraftRow): Promise<Refusal> {
  const { id, start, end, type, untrackedReason, decision, coding, sameAsStart, note, recordVersion } = row;
  const decidedBy = await personName(q, row.decidedBy);
  return refuse(
    "conflict",
    decidedBy ? { key: "statementDecidedBy", values: { name: decidedBy } } : "statementChanged",
    {
      current: {
        ...{ id, start, end, type, untrackedReason, decision, coding, sameAsStart, note, recordVersion },
        ...{ decidedBy, decidedAt: row.decidedAt },
      },
    },
  );
}

/** One change of a statement, as the audit tells it: the fields that differ. */
export function statementEntry(
  before: StatementDraftRow,
  set: Partial<StatementDraftRow>,
  { action, actorId }: { action: string; actorId: string },
): AuditEntry {
  const names = Object.keys(set) as (keyof StatementDraftRow)[];
  return {
    ...{ actorId, action, entity: "import-statement", entityId: before.id },
    before: Object.fromEntries(names.map((name) => [name, before[name]])),
    after: set,
  };
}

import { z } from "zod";
import { findCodingChange, openCodingChanges, toldBefore, whoMarked } from "../../db/queries/coding-changes";
import type { Q } from "../../db/store";
import { type CodingField, codingFields, editableCoding } from "../domain/coding-fields";
import type { CommitmentCoding } from "../domain/commitment-coding";
import type { DraftCommitment } from "../domain/import";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { PublicPerson } from "../domain/public-person";
import type { Lifecycle, Locale, TrackedType, Trilingual } from "../domain/vocabulary";
import { type Dependents, dependentsOf } from "./coding-dependents";
import { type CodingLoaded, loadCodingRecord } from "./coding-record";
import type { Context } from "./context";
import { deskChoices } from "./desk-choices";
import { codeField, text } from "./evidence-fields";
import type { ImportProposals } from "./import-desk";
import { describeOpenCoding, type OpenCodingChange } from "./open-coding-changes";
import { refuseFields } from "./refuse-fields";

const Asked = z.object({
  commitment: codeField,
  /** A published change, or `entry-<seq>` of the record of changes. */
  revert: text(100).optional(),
  field: text(40).optional(),
});

/** What an editor needs in order to change the coding of one commitment. */
export type CodingDesk = {
  commitment: {
    code: string;
    number: string;
    title: Trilingual;
    type: TrackedType;
    lifecycle: Lifecycle;
    quote: string;
    /** Of the text. */
    language: string;
  };
  own: Locale;
  /** As it stands. */
  coding: DraftCommitment;
  choices: ImportProposals["choices"];
  underCorrection: { at: Date; note: string; by: PublicPerson | null } | null;
  /** One's own change on its way, and what it would touch; null: a new one may begin. */
  mine: OpenCodingChange | null;
  dependents: Dependents | null;
  /** What colleagues are changing. */
  colleagues: OpenCodingChange[];
  /** The other commitments of the document that are in force. */
  others: { code: string; title: Trilingual; type: TrackedType }[];
  /** A field as it was before, to be brought back. */
  revert: { id: string; field: CodingField; value: unknown } | null;
};

export async function showCodingChange(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<CodingDesk>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const q = store.read;
  const loaded = await loadCodingRecord(q, parsed.data.commitment);
  if (!loaded) return refuse("not-found", "noSuchCommitment");
  const { record, stored } = loaded;
  const { row } = stored;
  const open = describeOpenCoding(await openCodingChanges(q, { of: row.id }), actor.id);
  const mine = open.find(({ own }) => own) ?? null;
  return accept({
    commitment: {
      ...{ code: row.code, number: row.number, title: row.title, type: row.type },
      ...{ lifecycle: row.lifecycle, quote: record.readingQuote, language: loaded.language },
    },
    ...{ own: record.own, coding: record.coding, choices: await deskChoices(q) },
    underCorrection: row.underCorrectionAt && {
      ...{ at: row.underCorrectionAt, note: row.underCorrectionNote },
      by: await whoMarked(q, row.id, row.underCorrectionAt),
    },
    mine,
    dependents: mine && (await dependentsOf(q, record, mine)),
    colleagues: open.filter(({ own, state }) => !own && state === "submitted"),
    others: loaded.others
      .filter(({ lifecycle }) => lifecycle === "in-force")
      .map(({ code, title, type }) => ({ code, title, type })),
    revert: await reverted(q, loaded, parsed.data),
  });
}

/** The value of a field before one change, wherever that change was told. */
async function reverted(
  q: Q,
  { record, stored }: CodingLoaded,
  { revert, field: asked }: z.output<typeof Asked>,
): Promise<CodingDesk["revert"]> {
  const field = codingFields.find((name) => name === asked);
  if (!revert || !field) return null;
  const seq = /^(?:entry-)?(\d{1,12})$/.exec(revert)?.[1];
  if (seq === undefined) {
    const change = await findCodingChange(q, revert);
    const fits = change?.state === "published" && change.commitmentId === record.id && field in change.base;
    return fits ? { id: revert, field, value: change.base[field] } : null;
  }
  const before = await toldBefore(q, record.id, Number(seq));
  if (!(field in before)) return null;
  // The audit tells words in every language; copies are empty in the form.
  const untranslated = (before.untranslated as Locale[] | undefined) ?? stored.row.untranslated;
  const whole = { ...stored.coding, ...before } as CommitmentCoding;
  return { id: `entry-${seq}`, field, value: editableCoding(whole, untranslated, record.own)[field] };
}

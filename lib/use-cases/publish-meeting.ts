import { addMeeting, meetingEntries, writeMeeting } from "../../db/queries/register-entries";
import type { Q } from "../../db/store";
import type { AuditEntry } from "../domain/audit";
import type { Trilingual } from "../domain/vocabulary";

type Held = {
  seriesId: string;
  number: number;
  heldOn: string;
  place: Trilingual;
  actorId: string;
  at: Date;
};

/** The meeting that adopted a document, entered where the register lacks it or its day. */
export async function enterMeeting(q: Q, held: Held): Promise<{ audits: AuditEntry[] }> {
  const { seriesId, number, heldOn, place, actorId } = held;
  const known = (await meetingEntries(q)).find((one) => one.seriesId === seriesId && one.number === number);
  const entry = { actorId, entity: "meeting" as const };
  if (!known) {
    const row = { id: crypto.randomUUID(), seriesId, number, heldOn, place, aliases: [] };
    await addMeeting(q, { ...row, recordVersion: 1 });
    return { audits: [{ ...entry, entityId: row.id, action: "added", before: null, after: row }] };
  }
  if (known.heldOn !== null) return { audits: [] };
  const after = { heldOn, place: known.place ?? place };
  await writeMeeting(q, { ...known, ...after, recordVersion: known.recordVersion + 1 });
  const before = { heldOn: null, place: known.place };
  return { audits: [{ ...entry, entityId: known.id, action: "changed", before, after }] };
}

import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { keepPublicRecords } from "../../db/queries/public-records";
import {
  addMeeting,
  commitmentsOfMeetings,
  meetingEntries,
  seriesEntries,
  writeMeeting,
} from "../../db/queries/register-entries";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { decideEntry } from "../domain/register-entry";
import type { Context } from "./context";
import { entryStale } from "./entry-stale";
import { text } from "./evidence-fields";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";
import { aliasLines, basedOn, dayOrNone } from "./register-fields";

const place = text(200);
const MeetingInput = z.object({
  series: z.string("fieldWrong").max(60),
  number: z.coerce.number("numberWrong").int("numberWrong").min(1, "numberWrong").max(9_999, "numberWrong"),
  heldOn: dayOrNone,
  place: z.object({ en: place, zh: place, ru: place }),
  aliases: aliasLines,
  basedOnVersion: basedOn,
});

/** A meeting of a series. Its day closes review periods and dates the deadlines that were set by it. */
export async function saveMeeting(
  context: Context,
  input: unknown,
): Promise<Outcome<{ series: string; number: number }>> {
  const { actor } = context;
  const { id: actorId } = actor;
  if (!canEdit(actor) || !actorId) return notAllowed(actor);
  const parsed = MeetingInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { basedOnVersion, series: seriesCode, place: typed, ...rest } = parsed.data;
  const named = typed.en || typed.zh || typed.ru;
  const wantedPlace = named ? { en: typed.en || named, zh: typed.zh || named, ru: typed.ru || named } : null;
  return publicWrite(context, async (q, moment) => {
    const { at } = moment;
    const series = (await seriesEntries(q)).find(({ code }) => code === seriesCode);
    if (!series) return refuse("not-found", "noSuchEntry");
    const all = await meetingEntries(q);
    const current =
      all.find(({ seriesId, number }) => seriesId === series.id && number === rest.number) ?? null;
    const id = current?.id ?? crypto.randomUUID();
    const decided = decideEntry(
      current,
      { id, seriesId: series.id, ...rest, place: wantedPlace },
      basedOnVersion,
    );
    const key = { series: seriesCode, number: rest.number };
    if (!decided.ok || !decided.value)
      return decided.ok ? accept(key) : entryStale(q, decided, "meeting", id);
    const { row, before, after } = decided.value;
    await (current ? writeMeeting(q, row) : addMeeting(q, row));
    const action = current ? "changed" : "added";
    await appendAudit(q, { actorId, entity: "meeting", entityId: row.id, action, before, after }, at);
    await keepPublicRecords(q, at, ["meeting"]);
    if ("heldOn" in after)
      for (const commitmentId of await commitmentsOfMeetings(q, series.id))
        await refreshCommitment(q, commitmentId, moment);
    return accept(key);
  });
}

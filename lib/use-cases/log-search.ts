import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { loadLinkedCommitments } from "../../db/queries/commitment-files";
import { raiseVersions } from "../../db/queries/commitment-state";
import { insertSearch } from "../../db/queries/search-logs";
import { checkFields } from "../domain/assessment";
import { pastDayFault } from "../domain/development";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { evidenceSubjects } from "../domain/subject";
import type { Context } from "./context";
import { codeField, languageField, requiredText, subjectField } from "./evidence-fields";
import { todayOf } from "./refresh-today";
import { refuseFields } from "./refuse-fields";

const Search = z.object({
  commitment: codeField,
  subject: subjectField,
  words: requiredText(1_000),
  language: languageField,
  searchedWhere: requiredText(1_000),
  searchedOn: requiredText(20).optional(),
});

/** Logs a search that found nothing: its words, language, place and day. */
export async function logSearch(
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Search.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const [authorId, at, today] = [actor.id, now(), todayOf(context)];
  const { commitment: code, searchedOn = today, ...told } = parsed.data;
  const dayFault = pastDayFault(searchedOn, today);
  if (dayFault) return checkFields({ searchedOn: dayFault });
  return store.tx(async (q) => {
    const commitment = (await loadLinkedCommitments(q, [code])).get(code);
    if (!commitment) return refuse("not-found", "noSuchCommitment");
    if (!evidenceSubjects(commitment).includes(told.subject))
      return checkFields({ subject: sentence("notAssessed", { subject: told.subject }) });
    const row = {
      ...told,
      id: crypto.randomUUID(),
      commitmentId: commitment.id,
      searchedOn,
      state: "submitted" as const,
      authorId,
      createdAt: at,
      reviewerId: null,
      reviewedAt: null,
      reviewNote: null,
      singlePerson: false,
      recordVersion: 1,
    };
    await insertSearch(q, row);
    await raiseVersions(q, [commitment.id]);
    const entry = { entity: "search-log" as const, entityId: row.id, action: "logged", before: null };
    await appendAudit(q, { ...entry, actorId: authorId, after: row }, at);
    return accept({ id: row.id, recordVersion: row.recordVersion });
  });
}

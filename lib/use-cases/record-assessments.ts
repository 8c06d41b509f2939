import { z } from "zod";
import { insertAssessments } from "../../db/queries/assessments";
import { appendAudits } from "../../db/queries/audit";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { raiseVersions } from "../../db/queries/commitment-state";
import { type AssessmentDraft, decideAssessment, longestNote, longestReason } from "../domain/assessment";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { statuses } from "../domain/vocabulary";
import type { Context } from "./context";
import { codeField, dayField, subjectField, text, versionField } from "./evidence-fields";
import { todayOf } from "./refresh-today";
import { refuseFields } from "./refuse-fields";

const Claim = z.object({
  commitment: codeField,
  basedOnVersion: versionField,
  periodStart: dayField.optional(),
  subjects: z.array(subjectField).max(200, "tooMany"),
  status: z.enum(statuses, { error: "chooseStatus" }),
  reason: text(longestReason),
  missing: text(longestNote).default(""),
});

export type RecordedDrafts = { recordVersion: number; drafts: { id: string; subject: string }[] };

/** Records what an editor claims of one or several subjects: one draft each, together or not at all. */
export async function recordAssessments(context: Context, input: unknown): Promise<Outcome<RecordedDrafts>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Claim.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const [actorId, at, today] = [actor.id, now(), todayOf(context)];
  return store.tx(async (q) => {
    const file = await loadCommitmentFile(q, parsed.data.commitment, { evidence: false });
    if (!file) return refuse("not-found", "noSuchCommitment");
    const decision = decideAssessment(file, parsed.data, actor, today);
    if (!decision.ok) return decision;
    const rows = decision.value.map((draft) => draftRow(draft, file.id, at));
    await insertAssessments(q, rows);
    await raiseVersions(q, [file.id]);
    const entry = { actorId, entity: "assessment" as const, action: "recorded", before: null };
    await appendAudits(
      q,
      rows.map((row) => ({ ...entry, entityId: row.id, after: row })),
      at,
    );
    return accept({
      recordVersion: file.recordVersion + 1,
      drafts: rows.map(({ id, subject }) => ({ id, subject })),
    });
  });
}

const draftRow = ({ period, ...draft }: AssessmentDraft, commitmentId: string, at: Date) => ({
  ...draft,
  id: crypto.randomUUID(),
  commitmentId,
  periodStart: period.start,
  periodEnd: period.end,
  basis: null,
  stoodOn: { developments: [], sources: [], searches: [] },
  submittedAt: null,
  publishedAt: null,
  evidenceChangedAt: null,
  toReconfirmAt: null,
  rule: null,
  approverId: null,
  approvedAt: null,
  createdAt: at,
  reviewerId: null,
  reviewedAt: null,
  reviewNote: null,
  singlePerson: false,
  recordVersion: 1,
});

import { z } from "zod";
import {
  type CorrectionsAsked,
  changedCoding,
  correctedAssessments,
  recodedByRelease,
  redactedSources,
  underCorrection,
} from "../../db/queries/corrections";
import type { Q } from "../../db/store";
import { accept, type Outcome } from "../domain/outcome";
import { fieldChanges, newestFirst, type PublicChange } from "../domain/public-change";
import type { Trilingual } from "../domain/vocabulary";
import type { Context } from "./context";
import { mayRead } from "./may-read";
import { codingChangesOf } from "./public-coding-changes";
import { voicesFrom, voicesOf } from "./public-voices";
import { refuseFields } from "./refuse-fields";
import { untilNextWrite } from "./until-next-write";

/** The commitment that a change is about. */
export type ChangePlace = { code: string; document: string; number: string; title: Trilingual };
export type Correction = { place: ChangePlace; change: PublicChange };
export type Corrections = {
  /** Newest first. */
  changes: Correction[];
  page: number;
  /** Whether older ones follow. */
  more: boolean;
  /** Marked at this moment, the latest mark first. */
  underCorrection: { place: ChangePlace; since: Date; note: string }[];
};

const mostMarked = 100;
const Asked = z.object({
  document: z.string().max(200, "fieldWrong").nullish(),
  page: z.coerce
    .number("fieldWrong")
    .int("fieldWrong")
    .min(1, "fieldWrong")
    .max(1_000, "fieldWrong")
    .default(1),
  size: z.coerce
    .number("fieldWrong")
    .int("fieldWrong")
    .min(1, "fieldWrong")
    .max(100, "fieldWrong")
    .default(30),
});

/**
 * What this house published and had to put right: assessments, coding, sources; and what it is putting right now.
 * One question for each kind, each on an index; what they find is merged.
 */
export async function corrections(context: Context, input: unknown = {}): Promise<Outcome<Corrections>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { page, size } = parsed.data;
  const document = parsed.data.document || null;
  const key = `corrections ${JSON.stringify([document, page, size])}`;
  return accept(
    await untilNextWrite(context, key, async () => {
      const q = context.store.read;
      const all = await latest(q, { document, limit: page * size + 1 });
      const marked = await underCorrection(q, { document, limit: mostMarked });
      return {
        changes: all.slice((page - 1) * size, page * size),
        page,
        more: all.length > page * size,
        underCorrection: marked.flatMap(({ place, since, note }) =>
          since ? [{ place: placeOf(place), since, note }] : [],
        ),
      };
    }),
  );
}

type Place = ChangePlace & { id: string };
const placeOf = ({ id: _, ...place }: Place): ChangePlace => place;

async function latest(q: Q, asked: CorrectionsAsked): Promise<Correction[]> {
  const assessments = await correctedAssessments(q, asked);
  const coding = await changedCoding(q, asked);
  const releases = await recodedByRelease(q, asked);
  const redactions = await redactedSources(q, asked);
  const voiceAt = await voicesOf(q, [
    ...assessments.flatMap(({ assessment: row }) => [row.authorId, row.reviewerId, row.approverId]),
    ...coding.flatMap(({ change }) => [change.authorId, change.reviewerId]),
    ...redactions.map(({ redaction }) => redaction?.by ?? null),
  ]);
  const found: { place: Place; change: PublicChange | undefined }[] = [
    ...assessments.map(({ place, assessment: row, corrected: before }) => {
      const { id, subject, status, reason, missing, basis } = row;
      const at = row.publishedAt ?? new Date(0);
      const common = { key: `a-${id}`, at, commitmentId: place.id, by: voicesFrom(voiceAt, row, at) };
      const told = { id, subject, before, status, reason, missing, basis };
      return { place, change: { ...common, kind: "assessment" as const, ...told } };
    }),
    ...coding.map(({ place, change: row, lifecycle, successors }) => {
      const at = row.publishedAt ?? new Date(0);
      const ended = row.kind === "edit" ? null : lifecycle === "in-force" ? null : lifecycle;
      const change = {
        ...{ key: `c-${row.id}`, at, commitmentId: place.id, by: voicesFrom(voiceAt, row, at) },
        ...{ kind: "recoded" as const, change: row.kind, revertKey: row.id, reason: row.reason },
        ...{ fields: fieldChanges(row.base, row.changes), lifecycle: ended },
        successors: ended ? successors : [],
      };
      return { place, change };
    }),
    ...releases.map(({ place, entry }) => ({ place, change: codingChangesOf([entry], [], voiceAt)[0] })),
    ...redactions.map(({ place, developmentId, redaction }) => {
      if (!redaction) return { place, change: undefined };
      const at = new Date(redaction.at);
      const by = voicesFrom(voiceAt, { authorId: redaction.by }, at);
      // The same words in several revisions were taken away at one moment.
      const key = `r-${developmentId}-${at.getTime()}-${place.id}`;
      const told = { kind: "redaction" as const, developmentId, reason: redaction.reason };
      return { place, change: { key, at, commitmentId: place.id, by, ...told } };
    }),
  ];
  const once = new Map(
    found.flatMap(({ place, change }) =>
      change ? [[change.key, { place: placeOf(place), change }] as const] : [],
    ),
  );
  return [...once.values()].sort((a, b) => newestFirst(a.change, b.change)).slice(0, asked.limit);
}

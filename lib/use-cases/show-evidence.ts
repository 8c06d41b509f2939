import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { reportsNaming } from "../../db/queries/reports";
import { openDevelopments } from "../../db/queries/review";
import { loadSettings } from "../../db/queries/settings";
import { allSources } from "../../db/queries/source-revisions";
import type { Q } from "../../db/store";
import type { CommitmentFile } from "../domain/commitment-file";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canAdminister, canReview, notAllowed } from "../domain/permission";
import { heldIn, type RedactableField, redactableFields, revisionsOf } from "../domain/redaction";
import { type VisibilityEffect, visibilityEffects } from "../domain/source-visibility";
import { type Status, type Visibility, visibilities } from "../domain/vocabulary";
import type { Context } from "./context";
import { describeOpenDevelopments, type OpenDevelopment } from "./open-work";
import { todayOf } from "./refresh-today";
import { mayDecide } from "./review-queue";

/** What choosing a visibility would do. */
export type VisibilityChoice = {
  visibility: Visibility;
  /** Published assessments that would be marked for a new review. */
  effects: (VisibilityEffect & { code: string })[];
  /** No source would be left that readers may see. */
  hides: boolean;
};
export type KeptSource = {
  id: string;
  /** Every visibility but its own. */
  choices: VisibilityChoice[];
  /** What an administrator can still take away; empty for others. */
  redactable: RedactableField[];
};

/** Accepted evidence as a reviewer keeps it in order: who sees each source, what rests on it, what may be taken away. */
export type KeptEvidence = {
  development: OpenDevelopment;
  /** False for one's own while the two-person rule is on: somebody else sends it back. */
  mayDecide: boolean;
  sources: KeptSource[];
  /** Published assessments that stand on the development. */
  standing: { id: string; code: string; subject: string; status: Status }[];
  /** Issued reports that speak of its commitments and whose files are handed out: they keep the words they were issued with. */
  reports: { number: string; title: string; asOfAt: Date }[];
};

export async function showEvidence(context: Context, { id }: { id: string }): Promise<Outcome<KeptEvidence>> {
  const { actor, store } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const q = store.read;
  const rows = await openDevelopments(q, { ids: [id] });
  const [development] = await describeOpenDevelopments(q, rows, actor.id);
  if (development?.state !== "accepted") return refuse("not-found", "noSuchDevelopment");
  const files = await filesOf(q, development);
  const today = todayOf(context);
  const every = await allSources(q, id);
  const { twoPersonRule } = await loadSettings(q);
  const redactable = (sourceId: string) =>
    canAdminister(actor)
      ? redactableFields.filter((field) =>
          revisionsOf(sourceId, every).some((source) => heldIn(source, field) !== null),
        )
      : [];
  return accept({
    development,
    mayDecide: mayDecide(twoPersonRule, development),
    sources: development.sources.map((source) => ({
      id: source.id,
      choices: visibilities
        .filter((visibility) => visibility !== source.visibility)
        .map((visibility) => ({
          visibility,
          effects: files.flatMap((file) =>
            visibilityEffects(file, source.id, visibility, today).map((effect) => ({
              ...effect,
              code: file.code,
            })),
          ),
          hides:
            visibility === "internal" &&
            development.sources.every((one) => one.id === source.id || one.visibility === "internal"),
        })),
      redactable: redactable(source.id),
    })),
    standing: files.flatMap((file) => standingOn(file, id)),
    reports: await reportsAbout(q, files, development),
  });
}

async function filesOf(q: Q, { links }: OpenDevelopment): Promise<CommitmentFile[]> {
  const files: CommitmentFile[] = [];
  for (const code of new Set(links.map(({ commitment }) => commitment.code))) {
    const file = await loadCommitmentFile(q, code);
    if (file) files.push(file);
  }
  return files;
}

/** Those that could have shown it: it had been recorded by the moment they show. */
async function reportsAbout(
  q: Q,
  files: CommitmentFile[],
  { createdAt }: OpenDevelopment,
): Promise<KeptEvidence["reports"]> {
  const found = await reportsNaming(
    q,
    files.map(({ id }) => id),
  );
  return found
    .filter(({ asOfAt }) => asOfAt >= createdAt)
    .map(({ number, title, asOfAt }) => ({ number, title, asOfAt }));
}

const standingOn = ({ code, assessments }: CommitmentFile, id: string) =>
  assessments
    .filter(({ state, stoodOn }) => state === "published" && stoodOn.developments.includes(id))
    .map((one) => ({ id: one.id, code, subject: one.subject, status: one.status }));

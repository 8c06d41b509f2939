import {
  type AuditRow,
  auditOf,
  decidedLinks,
  developmentAuthors,
  developmentIdsOf,
  publishedAssessments,
  publishedCodingChanges,
  responsesWithAuthors,
  searchesWithAuthors,
  wordingsOfSources,
} from "../../db/queries/public-changes";
import type { Q } from "../../db/store";
import { newestFirst, type PublicChange } from "../domain/public-change";
import { codingChangesOf, keyOf } from "./public-coding-changes";
import {
  developmentChangesOf,
  linkChangesOf,
  responseChangesOf,
  searchChangesOf,
} from "./public-evidence-changes";
import { type VoiceAt, voicesFrom, voicesOf } from "./public-voices";

type Published = Awaited<ReturnType<typeof publishedAssessments>>;

/**
 * Every change of some commitments that readers could see, newest first. A fixed number of queries; drafts, notes to
 * authors and internal sources are never in it, whoever asks.
 */
export async function publicChangesOf(q: Q, commitmentIds: string[]): Promise<PublicChange[]> {
  if (commitmentIds.length === 0) return [];
  const coding = await auditOf(q, "commitment", commitmentIds);
  const moments = coding.filter(({ actorId }) => !actorId.startsWith("system:")).map(({ at }) => at);
  const codingChanges = await publishedCodingChanges(q, commitmentIds, moments.slice(-mostMoments));
  const published = await publishedAssessments(q, commitmentIds);
  const assessmentIds = published.map(({ assessment }) => assessment.id);
  const marks = await auditOf(q, "assessment", assessmentIds);
  const links = [...(await developmentIdsOf(q, commitmentIds)), ...stoodOn(published)];
  const developmentIds = [...new Set(links.map(({ id }) => id))];
  const developments = await auditOf(q, "development", developmentIds);
  const authors = new Map((await developmentAuthors(q, developmentIds)).map((row) => [row.id, row]));
  const searchHolders = await searchesWithAuthors(q, commitmentIds);
  const searches = await auditOf(q, "search-log", ids(searchHolders));
  const responseHolders = await responsesWithAuthors(q, assessmentIds);
  const responses = await auditOf(q, "response", ids(responseHolders));
  const lineage = await decidedLinks(q, commitmentIds);
  const linked = await auditOf(q, "commitment-link", ids(lineage));
  const sources = await wordingsOfSources(q, developmentIds);

  const voiceAt = await voicesOf(q, [
    ...[coding, marks, developments, searches, responses, linked].flat().map(({ actorId }) => actorId),
    ...[...codingChanges, ...published.map(({ assessment }) => assessment)].flatMap((row) => [
      ...[row.authorId, row.reviewerId],
    ]),
    ...[...authors.values(), ...searchHolders, ...responseHolders].map(({ authorId }) => authorId),
    ...published.map(({ assessment }) => assessment.approverId),
  ]);
  const bearing = new Map(links.map((link) => [`${link.id} ${link.commitmentId}`, link]));
  const holders = [...bearing.values()].flatMap(({ id, commitmentId }) => {
    const author = authors.get(id);
    return author ? [{ ...author, commitmentId }] : [];
  });
  return [
    ...codingChangesOf(coding, codingChanges, voiceAt),
    ...assessmentChangesOf(published, voiceAt),
    ...markChangesOf(marks, published, voiceAt),
    ...developmentChangesOf(developments, holders, sources, voiceAt),
    ...searchChangesOf(searches, searchHolders, voiceAt),
    ...responseChangesOf(responses, responseHolders, voiceAt),
    ...linkChangesOf(linked, lineage, new Set(commitmentIds), voiceAt),
  ].sort(newestFirst);
}

/** A development that was taken back may bear on other commitments since; what stood on it remembers it. */
const stoodOn = (published: Published) =>
  published.flatMap(({ assessment: { commitmentId, stoodOn: grounds } }) =>
    grounds.developments.map((id) => ({ id, commitmentId })),
  );

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
/** A commitment is not recoded more often than this; the digest of many asks for the latest. */
const mostMoments = 500;

function assessmentChangesOf(published: Published, voiceAt: VoiceAt): PublicChange[] {
  return published.flatMap(({ assessment: row, corrected }): PublicChange[] => {
    if (!row.publishedAt) return [];
    const { id, commitmentId, subject, status, reason, missing, basis, publishedAt: at } = row;
    const told = { id, subject, before: corrected, status, reason, missing, basis };
    const by = voicesFrom(voiceAt, row, at);
    return [{ key: `a-${id}`, at, commitmentId, by, kind: "assessment", ...told }];
  });
}

/** What stood on evidence or coding that changed is said to need another look; the status stays as it is. */
function markChangesOf(entries: AuditRow[], published: Published, voiceAt: VoiceAt): PublicChange[] {
  const byId = new Map(published.map(({ assessment }) => [assessment.id, assessment]));
  return entries.flatMap(({ seq, at, actorId, entityId, after }): PublicChange[] => {
    const row = byId.get(entityId);
    if (!row?.publishedAt || at < row.publishedAt || !after) return [];
    const { commitmentId, subject, status } = row;
    const marks = [
      ...(after.evidenceChangedAt ? (["evidence-changed"] as const) : []),
      ...(after.toReconfirmAt ? (["to-reconfirm"] as const) : []),
    ];
    return marks.map((mark) => ({
      ...{ key: `${keyOf(seq)}-${mark}`, at, commitmentId, kind: "mark" as const, mark, subject, status },
      by: voicesFrom(voiceAt, { authorId: actorId }, at),
    }));
  });
}

import type { CommitmentFile } from "./commitment-file";
import { isPublished } from "./published-assessment";

const by = (at: Date) => (instant: Date | null) => instant !== null && instant <= at;

/** Of what the records still tell: what of a commitment was public at an instant. */
export function fileAt(file: CommitmentFile, at: Date): CommitmentFile {
  const had = by(at);
  const accepted = ({ state, reviewedAt }: { state: string; reviewedAt: Date | null }) =>
    state === "accepted" && had(reviewedAt);
  const only = (instant: Date | null) => (had(instant) ? instant : null);
  return {
    ...file,
    underCorrectionAt: only(file.underCorrectionAt),
    assessments: file.assessments
      .filter((record) => isPublished(record) && had(record.publishedAt))
      .map((record) => ({
        ...record,
        evidenceChangedAt: only(record.evidenceChangedAt),
        toReconfirmAt: only(record.toReconfirmAt),
      })),
    developments: file.developments.filter(accepted),
    searches: file.searches.filter(accepted),
  };
}

/** The instants, up to now, at which the public view of a commitment changed by a write; the first is its coding. */
export function changesOf(file: CommitmentFile, publishedAt: Date, now: Date): Date[] {
  const evidence = [...file.developments, ...file.searches].filter(({ state }) => state === "accepted");
  const instants = [
    publishedAt,
    file.underCorrectionAt,
    ...evidence.map(({ reviewedAt }) => reviewedAt),
    ...file.assessments
      .filter(isPublished)
      .flatMap((record) => [record.publishedAt, record.evidenceChangedAt, record.toReconfirmAt]),
  ];
  const times = instants.flatMap((at) => (at && at >= publishedAt && at <= now ? [at.getTime()] : []));
  return [...new Set(times)].sort((a, b) => a - b).map((time) => new Date(time));
}

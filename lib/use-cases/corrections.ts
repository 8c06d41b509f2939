import { latestCorrections } from "../../db/queries/publications";
import { accept, type Outcome } from "../domain/outcome";
import type { PublicPerson } from "../domain/public-person";
import type { Status, Trilingual } from "../domain/vocabulary";
import type { Context } from "./context";
import { mayRead } from "./may-read";

/** A published assessment that corrects another; both stay public. */
export type Correction = {
  id: string;
  code: string;
  document: string;
  number: string;
  title: Trilingual;
  subject: string;
  before: { id: string; status: Status; publishedAt: Date };
  after: { status: Status; reason: string; publishedAt: Date };
  author: PublicPerson;
  reviewer: PublicPerson | null;
};
/** The corrections list, newest first. */
export async function corrections(context: Context, limit = 50): Promise<Outcome<Correction[]>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const rows = await latestCorrections(context.store.read, limit);
  return accept(
    rows.flatMap(({ assessment, corrected, ...place }) => {
      if (!assessment.publishedAt || !corrected.publishedAt) return [];
      return [
        {
          ...place,
          id: assessment.id,
          subject: assessment.subject,
          before: { id: corrected.id, status: corrected.status, publishedAt: corrected.publishedAt },
          after: {
            status: assessment.status,
            reason: assessment.reason,
            publishedAt: assessment.publishedAt,
          },
        },
      ];
    }),
  );
}

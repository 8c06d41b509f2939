import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { prepared } from "../prepared";
import { anchor, assessment, development, developmentLink } from "../sqlite/schema";
import type { Q } from "../store";
import { byIds } from "./by-ids";
import { bodyOf, type StoredBody } from "./stored-body";

/** What a commitment's page shows of other tables and that may change: its quotes, its evidence, marks on results. */
export async function partsOf(q: Q, ids: string[], at: Date): Promise<Map<string, StoredBody>> {
  const { shape, places, values } = byIds(ids);
  const anchors = await prepared(q, `anchors ${shape}`, () =>
    q
      .select()
      .from(anchor)
      .where(inArray(anchor.commitmentId, places))
      .orderBy(asc(anchor.position), asc(anchor.id))
      .prepare(),
  ).execute(values);
  const evidence = await prepared(q, `linked developments ${shape}`, () =>
    q
      .selectDistinct({
        commitmentId: developmentLink.commitmentId,
        id: development.id,
        state: development.state,
        acceptedAt: development.reviewedAt,
      })
      .from(developmentLink)
      .innerJoin(development, eq(development.id, developmentLink.developmentId))
      // Whether it is accepted is asked afterwards: the database would begin with all that are.
      .where(inArray(developmentLink.commitmentId, places))
      .orderBy(asc(development.id))
      .prepare(),
  ).execute(values);
  const { commitmentId, id, evidenceChangedAt, toReconfirmAt } = assessment;
  const marks = await prepared(q, `marks ${shape}`, () =>
    q
      .select({ commitmentId, id, evidenceChangedAt, toReconfirmAt })
      .from(assessment)
      .where(
        and(
          inArray(commitmentId, places),
          eq(assessment.state, "published"),
          or(isNotNull(evidenceChangedAt), isNotNull(toReconfirmAt)),
        ),
      )
      .orderBy(asc(id))
      .prepare(),
  ).execute(values);
  const of = <T extends { commitmentId: string }>(rows: T[], which: string) =>
    rows.filter((row) => row.commitmentId === which);
  return new Map(
    ids.map((which) => [
      which,
      {
        anchors: of(anchors, which).map((row) => bodyOf(anchor, row)),
        developments: of(evidence, which)
          .filter(({ state, acceptedAt }) => state === "accepted" && by(acceptedAt, at) !== null)
          .map((row) => row.id),
        marks: of(marks, which)
          .map((row) => ({
            id: row.id,
            evidence_changed_at: by(row.evidenceChangedAt, at),
            to_reconfirm_at: by(row.toReconfirmAt, at),
          }))
          .filter((mark) => mark.evidence_changed_at !== null || mark.to_reconfirm_at !== null),
      },
    ]),
  );
}

const by = (instant: Date | null, at: Date) => (instant !== null && instant <= at ? instant.getTime() : null);

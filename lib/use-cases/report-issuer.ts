import type { Q } from "../../db/store";
import { formatInstant } from "../domain/day-words";
import type { PublicPerson } from "../domain/public-person";
import type { SavedReport } from "../domain/saved-report";
import { messagesOf } from "../messages";
import type { IssuedAs } from "../reports/report";
import { voicesOf } from "./public-voices";

type Approved = Pick<
  SavedReport,
  "number" | "reviewerId" | "reviewedAt" | "issuedAt" | "language" | "singlePerson"
>;

/** Where an issued report stands for good, in its own language. */
export const addressOfReport = (
  baseUrl: string,
  { language, number }: Pick<SavedReport, "language" | "number">,
) => `${baseUrl}/${language}/reports/${number}`;

/** Who issued each of these, as publications name people: by the name they chose, else by the role they had then. */
export async function reportIssuers<T extends Approved>(
  q: Q,
  reports: readonly T[],
): Promise<(report: T) => PublicPerson> {
  const voiceAt = await voicesOf(
    q,
    reports.map(({ reviewerId }) => reviewerId),
  );
  return ({ reviewerId, issuedAt, reviewedAt }) =>
    voiceAt(reviewerId, issuedAt ?? reviewedAt ?? new Date(0)) ?? { publicName: null, role: "reviewer" };
}

/** What every file of an approved report says of its issue. Null before the approval. */
export async function issuedAs(q: Q, report: Approved, baseUrl: string): Promise<IssuedAs | null> {
  const { number, reviewedAt, language, singlePerson } = report;
  if (number === null || reviewedAt === null) return null;
  const { role, publicName } = (await reportIssuers(q, [report]))(report);
  const { vocabulary, report: words } = messagesOf[language];
  const by = publicName ?? vocabulary.userRole[role];
  const told = words.issuedAs.words
    .replace("{number}", () => number)
    .replace("{day}", () => formatInstant(reviewedAt, language))
    .replace("{by}", () => by);
  return {
    ...{ number, address: addressOfReport(baseUrl, report), at: reviewedAt.toISOString(), by, role },
    words: singlePerson ? words.issuedAs.single.replace("{words}", () => told) : told,
  };
}

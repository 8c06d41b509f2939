import { loadLinkedCommitments } from "../../db/queries/commitment-files";
import { knownFiles, knownParties } from "../../db/queries/register-codes";
import type { Q } from "../../db/store";
import type { DevelopmentInput, Known } from "../domain/development";

/** What the records know of everything a development names; one query for each table. */
export async function knowledgeFor(q: Q, input: DevelopmentInput, today: string) {
  const commitments = await loadLinkedCommitments(
    q,
    input.links.map(({ commitment }) => commitment),
  );
  const known: Known = {
    today,
    commitments,
    parties: await knownParties(
      q,
      input.sources.flatMap(({ speaksFor }) => speaksFor),
    ),
    files: await knownFiles(
      q,
      input.sources.flatMap(({ fileSha256 }) => fileSha256 ?? []),
    ),
  };
  const idOf = (code: string) => commitments.get(code)?.id ?? code;
  return { known, idOf, commitmentIds: [...commitments.values()].map(({ id }) => id) };
}

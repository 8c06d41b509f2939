import { type CandidateRow, insertCandidates } from "../../db/queries/candidates";
import { loadSettings, writeSetting } from "../../db/queries/settings";
import type { Store } from "../../db/store";
import { askForFetch } from "../../lib/use-cases/ask-for-fetch";

/** A candidate of the editor “ed” that waits for its page or file to be read. */
export async function aWaitingCandidate(
  store: Store,
  at: Date,
  more: Partial<CandidateRow>,
): Promise<string> {
  const id = crypto.randomUUID();
  const row: CandidateRow = {
    ...{
      id,
      address: null,
      addressKey: null,
      fileSha256: null,
      title: "",
      publisher: "",
      publisherCode: null,
    },
    ...{ class: null, speaksFor: [], origin: "", language: "", publishedOn: null, excerpt: "", sketch: null },
    ...{ commitmentId: null, note: "", state: "waiting", setAsideReason: null, developmentId: null },
    ...{ fetchState: "queued", fetchFailure: null, finalAddress: null, fetchedAt: null, copySha256: null },
    ...{ createdBy: "ed", createdAt: at, decidedBy: null, decidedAt: null, recordVersion: 1, ...more },
  };
  await store.tx(async (q) => {
    await insertCandidates(q, [row]);
    if (row.fetchState === "queued") await askForFetch(q, { candidateId: id, requestedBy: "ed" }, at);
  });
  return id;
}

export const allowFetching = async (store: Store, allowed = true) => {
  await store.tx((q) => writeSetting(q, "fetching", allowed));
  return (await loadSettings(store.read)).fetching;
};

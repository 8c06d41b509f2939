import { quotedPlaces, versionsOfDocuments } from "../../db/queries/report-texts";
import type { Q } from "../../db/store";
import { groupedBy } from "../domain/grouped-by";
import { anchorsToRead } from "../domain/version-anchors";
import type { CommitmentFacts } from "../reports/report-facts";

type Quote = CommitmentFacts["quotes"][number];

/** Where the text that is read says it; another version's words are other words. */
export async function quotesOf(
  q: Q,
  coded: readonly { id: string; documentId: string }[],
): Promise<Map<string, Quote[]>> {
  const places = groupedBy(
    await quotedPlaces(
      q,
      coded.map(({ id }) => id),
    ),
    ({ commitmentId }) => commitmentId,
  );
  const versions = groupedBy(
    await versionsOfDocuments(q, [...new Set(coded.map(({ documentId }) => documentId))]),
    ({ documentId }) => documentId,
  );
  return new Map(
    coded.map(({ id, documentId }) => {
      const [main] = anchorsToRead(places.get(id) ?? [], versions.get(documentId) ?? []);
      return [id, (main?.anchors ?? []).map(toldQuote)];
    }),
  );
}

type Place = Awaited<ReturnType<typeof quotedPlaces>>[number];

/** People read Chinese in Simplified characters, whatever script was received. */
function toldQuote({ clause, reading, received, language, script }: Place): Quote {
  const chinese = language.startsWith("zh");
  return {
    ...{ clause, reading },
    received: received === reading ? null : received,
    readingScript: chinese ? "zh-Hans" : language,
    receivedScript: chinese ? receivedChinese(script) : language,
  };
}

const receivedChinese = (script: string) => (script === "Hans" ? "zh-Hans" : "zh-Hant");

import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";

export const adoptedOn = "2025-04-26";
export const three = (text: string) => ({ en: text, zh: text, ru: text });

/** As received, and as people read it. */
export const text = "各方願定期開展聯合禁毒行動。";
const reading = "各方愿定期开展联合禁毒行动。";

/** A document with its text, once per store. */
export async function aDocument(store: Store): Promise<void> {
  const [found] = await store.read.select({ id: t.document.id }).from(t.document);
  if (found) return;
  await store.tx(async (q) => {
    await q.insert(t.series).values({
      id: "series",
      code: "series",
      name: three("Series"),
      otherOrder: three("Series"),
    });
    await q.insert(t.document).values({
      id: "test-2025",
      slug: "test-2025",
      seriesId: "series",
      number: 1,
      kind: three("communiqué"),
      title: three("Test communiqué"),
      shortTitle: three("Test"),
      place: three("Almaty"),
      adoptedOn,
      notes: [],
      countDisputed: false,
      recordVersion: 1,
      publishedAt: new Date("2025-05-01T00:00:00Z"),
    });
    await q.insert(t.sector).values({ code: "security", position: 0, label: three("Security") });
    await q.insert(t.version).values({
      id: "version",
      documentId: "test-2025",
      language: "zh",
      authority: "unofficial-copy",
      fileName: "source.txt",
      rawBase64: "",
      rawBytes: 0,
      sha256: "0",
    });
    await q.insert(t.textRevision).values({
      id: "revision",
      versionId: "version",
      cleanerVersion: "1",
      script: "Hant",
      cleanText: text,
      readingText: reading,
      edits: [],
      wrappers: [],
      damaged: [],
      sha256: "0",
    });
    await q.insert(t.clause).values({
      id: "clause",
      revisionId: "revision",
      position: 1,
      label: "一",
      start: 0,
      end: text.length,
      paragraphs: [],
    });
    await q.insert(t.statement).values({
      id: "statement",
      clauseId: "clause",
      revisionId: "revision",
      start: 0,
      end: text.length,
      type: "intends",
      tracked: true,
    });
  });
}

export async function knownParty(store: Store, code: string, disputed: boolean): Promise<void> {
  await store.tx(async (q) => {
    await q
      .insert(t.party)
      .values({ code, kind: "state", name: three(`State ${code}`), aliases: [] })
      .onConflictDoNothing();
    await q
      .insert(t.participation)
      .values({
        documentId: "test-2025",
        partyCode: code,
        participation: disputed ? ["text-disputed"] : ["minister"],
      })
      .onConflictDoNothing();
  });
}

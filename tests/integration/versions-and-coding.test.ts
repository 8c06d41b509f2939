import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findImport } from "../../db/queries/imports";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { StatementText } from "../../lib/communique/align/align-statements";
import { readCommunique } from "../../lib/communique/structure";
import { visitor } from "../../lib/domain/permission";
import { alignImport } from "../../lib/use-cases/align-import";
import { confirmAnchors } from "../../lib/use-cases/place-anchor";
import { publishVersion } from "../../lib/use-cases/publish-version";
import { showAlignment } from "../../lib/use-cases/show-alignment";
import { showDocument } from "../../lib/use-cases/show-document";
import { aUser, contextOf, testDay } from "../support/commitments";
import { aVersionOnTheDesk } from "../support/fictional-version";
import { accepted } from "../support/outcome";
import { loadSeed, seedCopy, seededStore } from "../support/seed";

/** The shipped text as a clean Simplified copy would arrive. */
function simplifiedCopy(): StatementText {
  const { language, reading, preamble, clauses, statements } = readCommunique(
    readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8"),
  );
  const opening = { position: 0, label: "", start: preamble[0]?.start ?? 0, end: preamble.at(-1)?.end ?? 0 };
  return {
    ...{ language, text: reading },
    clauses: [
      opening,
      ...clauses.map(({ order, label, start, end }) => ({ position: order, label, start, end })),
    ],
    statements: statements.filter(({ clause }) => clause !== null),
  };
}

async function withSimplifiedCopy(purpose: "version" | "replacement"): Promise<Store> {
  const store = await seededStore();
  const editor = await aUser(store, "editor");
  const given = { language: "zh", purpose, text: simplifiedCopy(), document: "almaty-2025" } as const;
  const [stored] = await store.read.select().from(t.version);
  const { id, raw } = await aVersionOnTheDesk(store, editor.id, { ...given, versionId: stored?.id });
  const context = contextOf(store, editor);
  accepted(await alignImport(context, { id }));
  const { places, counts } = accepted(await showAlignment(context, { id }));
  expect(counts.orphan).toBe(0);
  expect(new Set(places.map(({ confidence }) => confidence))).toEqual(new Set([1]));
  const anchors = places.map(({ anchor, recordVersion }) => ({ anchor, basedOnVersion: recordVersion }));
  accepted(await confirmAnchors(context, { id, anchors }));
  await store.tx(async (q) => {
    const draft = await findImport(q, id);
    if (draft) accepted(await publishVersion(q, { draft, raw }, testDay, editor));
  });
  return store;
}

const almaty = { document: "almaty-2025" };
const anchorsOf = (store: Store, code: string) =>
  store.read
    .select({ position: t.anchor.position, versionId: t.anchor.versionId, quote: t.anchor.quote })
    .from(t.anchor)
    .innerJoin(t.commitment, eq(t.commitment.id, t.anchor.commitmentId))
    .where(eq(t.commitment.code, code))
    .orderBy(asc(t.anchor.position));

describe("the shipped coding beside a further version of the same document", () => {
  test.each(["version", "replacement"] as const)("finds no difference after a %s", async (purpose) => {
    const store = await withSimplifiedCopy(purpose);
    const { differences, updated, inserted, withdrawn } = await loadSeed(store);
    expect({ differences, updated, inserted, withdrawn }).toEqual({
      ...{ differences: [], updated: [], inserted: {}, withdrawn: [] },
    });
    const { counts } = accepted(await showDocument(contextOf(store, visitor), almaty));
    expect(counts.commitments).toBe(69);
    if (purpose === "version") expect(counts.statements).toBe(88);
  });

  test("moves the anchors of its own text, and leaves those of the other where they are", async () => {
    const store = await withSimplifiedCopy("version");
    const before = await anchorsOf(store, "almaty-2025/02.1");
    const copy = seedCopy();
    copy.replace(
      "almaty-2025/clauses/02.yaml",
      '      - quote: "各方將繼續通過外交渠道保持密切溝通協作,確保峰會圓滿成功、取得豐碩成果"',
      '      - quote: "各方將繼續通過外交渠道保持密切溝通協作"\n      - quote: "確保峰會圓滿成功"',
    );
    const { updated, differences } = await loadSeed(store, copy.folder);
    expect(differences).toEqual([]);
    expect(updated).toEqual([{ code: "almaty-2025/02.1", fields: ["anchors"] }]);
    const [first, second] = before;
    expect(await anchorsOf(store, "almaty-2025/02.1")).toEqual([
      { position: 0, versionId: first?.versionId, quote: "各方將繼續通過外交渠道保持密切溝通協作" },
      { position: 1, versionId: first?.versionId, quote: "確保峰會圓滿成功" },
      { ...second, position: 2 },
    ]);
    // And back again, while an import still points at the anchors.
    await loadSeed(store);
    expect(await anchorsOf(store, "almaty-2025/02.1")).toEqual(before);
  });
});

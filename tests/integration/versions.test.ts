import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findImport } from "../../db/queries/imports";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { Actor } from "../../lib/domain/permission";
import { visitor } from "../../lib/domain/permission";
import { alignImport } from "../../lib/use-cases/align-import";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { movePlaces } from "../../lib/use-cases/move-places";
import { overview } from "../../lib/use-cases/overview";
import { confirmAnchors, placeAnchor } from "../../lib/use-cases/place-anchor";
import { publishVersion, versionLacking } from "../../lib/use-cases/publish-version";
import { showAlignment } from "../../lib/use-cases/show-alignment";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showDocument } from "../../lib/use-cases/show-document";
import { showDocumentRecord } from "../../lib/use-cases/show-document-record";
import { showVersionsBeside } from "../../lib/use-cases/show-versions-beside";
import { firstBrokenEntry, replayed } from "../support/audit-trail";
import { aUser, contextOf, testDay } from "../support/commitments";
import { aFictionalDocument, aVersionOnTheDesk, betterCopy } from "../support/fictional-version";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";
import { fictionalText, withoutClause } from "../support/version-texts";

type Desk = { store: Store; editor: Actor & { id: string }; reviewer: Actor & { id: string } };
async function aDesk(): Promise<Desk> {
  const store = testStore();
  await aFictionalDocument(store);
  return { store, editor: await aUser(store, "editor"), reviewer: await aUser(store, "reviewer") };
}
const shown = async ({ store, editor }: Desk, id: string) =>
  accepted(await showAlignment(contextOf(store, editor), { id }));

async function confirmAll(desk: Desk, id: string): Promise<void> {
  const { places } = await shown(desk, id);
  const anchors = places
    .filter(({ state }) => state === "proposed")
    .map(({ anchor, recordVersion }) => ({ anchor, basedOnVersion: recordVersion }));
  accepted(await confirmAnchors(contextOf(desk.store, desk.editor), { id, anchors }));
}
const publish = ({ store, reviewer }: Desk, id: string, raw: Uint8Array) =>
  store.tx(async (q) => {
    const draft = await findImport(q, id);
    if (!draft) throw new Error("There is no such import.");
    return publishVersion(q, { draft, raw }, testDay, reviewer);
  });
const read = (store: Store) => contextOf(store, visitor);

describe("a further version on the desk", () => {
  test.each(["zh", "ru"] as const)("finds the place of every commitment in the %s text", async (language) => {
    const desk = await aDesk();
    const { id } = await aVersionOnTheDesk(desk.store, desk.editor.id, { language });
    expect((await shown(desk, id)).aligned).toBe(false);
    accepted(await alignImport(contextOf(desk.store, desk.editor), { id }));
    const { places, counts, rows, aligned } = await shown(desk, id);
    expect(aligned).toBe(true);
    expect(places.map(({ clause, newClause }) => [clause, newClause])).toEqual(
      places.map(({ clause }) => [clause, clause]),
    );
    expect(counts).toMatchObject({
      places: 13,
      proposed: 13,
      orphan: 0,
      onlyOld: 0,
      onlyNew: 0,
      unclaimed: 0,
    });
    expect(rows[2]?.new[0]?.statements[0]?.anchors).toEqual([places[0]?.anchor]);
    const glaciers = places.find(({ number }) => number === "04.1");
    expect(glaciers?.words).toMatch(/冰川|ледников/);
    expect(glaciers?.confidence).toBeGreaterThan(0.8);
  });

  test("lists the clause that it leaves out, and its commitments as orphans", async () => {
    const desk = await aDesk();
    const text = withoutClause(fictionalText("zh"), 8, true);
    const { id } = await aVersionOnTheDesk(desk.store, desk.editor.id, { language: "zh", text });
    accepted(await alignImport(contextOf(desk.store, desk.editor), { id }));
    const { places, counts, rows } = await shown(desk, id);
    expect(counts).toMatchObject({ onlyOld: 1, onlyNew: 0, orphan: 1, proposed: 12 });
    expect(places.filter(({ state }) => state === "orphan").map(({ number }) => number)).toEqual(["08.1"]);
    expect(rows.filter((row) => row.new.length === 0).map((row) => row.old[0]?.position)).toEqual([8]);
  });

  test("of the same language takes over what is said word for word, and guesses nothing else", async () => {
    const desk = await aDesk();
    const given = { language: "en", purpose: "replacement", text: betterCopy() } as const;
    const { id } = await aVersionOnTheDesk(desk.store, desk.editor.id, given);
    accepted(await alignImport(contextOf(desk.store, desk.editor), { id }));
    const { places } = await shown(desk, id);
    const orphans = places.filter(({ state }) => state === "orphan").map(({ number }) => number);
    // Another date, and a sentence that is gone.
    expect(orphans).toEqual(["03.1", "04.2"]);
    const kept = places.filter(({ state }) => state === "proposed");
    expect(new Set(kept.map(({ confidence }) => confidence))).toEqual(new Set([1]));
    // Two spaces and capitals are no other words; the clause is now the ninth.
    expect(kept.find(({ number }) => number === "06.1")?.words).toContain(
      "strengthen  cooperation in Artificial",
    );
    expect(kept.find(({ number }) => number === "08.1")?.newClause).toBe(9);
  });

  test("keeps what a person decided when places are looked for again", async () => {
    const desk = await aDesk();
    const { store, editor } = desk;
    const { id, text } = await aVersionOnTheDesk(store, editor.id, { language: "ru" });
    accepted(await alignImport(contextOf(store, editor), { id }));
    const [first, second] = (await shown(desk, id)).places;
    const other = text.statements.find(({ clause }) => clause === 9);
    const choice = { id, anchor: first?.anchor, basedOnVersion: 1, state: "confirmed", ...place(other) };
    accepted(await placeAnchor(contextOf(store, editor), choice));
    accepted(
      await placeAnchor(contextOf(store, editor), { ...choice, anchor: second?.anchor, state: "dropped" }),
    );
    accepted(await alignImport(contextOf(store, editor), { id }));
    const { places, counts } = await shown(desk, id);
    expect(places[0]).toMatchObject({
      state: "confirmed",
      newClause: 9,
      decidedBy: editor.name,
      recordVersion: 2,
    });
    expect(places[1]).toMatchObject({ state: "dropped", start: null, words: "" });
    expect(counts.proposed).toBe(11);
    const { surprises, records } = await replayed(store, "import-anchor");
    expect(surprises).toEqual([]);
    for (const row of await store.read.select().from(t.importAnchor))
      expect(records.get(row.id)).toEqual(JSON.parse(JSON.stringify(row)));
  });

  test("lets places follow a text that is read anew, and opens those whose words have changed", async () => {
    const desk = await aDesk();
    const { store, editor } = desk;
    const { id, text } = await aVersionOnTheDesk(store, editor.id, { language: "zh" });
    accepted(await alignImport(contextOf(store, editor), { id }));
    await confirmAll(desk, id);
    const before = await shown(desk, id);
    const chars = Array.from(text.text);
    const visa = chars.join("").indexOf("签证");
    const edits = [
      { rawStart: 0, rawEnd: 5, replacement: "", rule: "masthead" },
      { rawStart: visa, rawEnd: visa + 2, replacement: "护照", rule: "repair" },
    ];
    const cleanText = text.text.replace("签证", "护照").slice(5);
    await store.tx((q) => movePlaces(q, id, { cleanText, edits }, testDay));
    const rows = await store.read.select().from(t.importAnchor);
    const [changed] = before.places.filter(({ number }) => number === "09.1");
    for (const place of before.places) {
      const row = rows.find(({ anchorId }) => anchorId === place.anchor);
      if (place === changed) expect(row).toMatchObject({ state: "orphan", start: null, decidedBy: null });
      else
        expect(row).toMatchObject({
          state: "confirmed",
          start: (place.start ?? 0) - 5,
          decidedBy: editor.id,
        });
    }
    expect((await replayed(store, "import-anchor")).surprises).toEqual([]);
  });

  test("refuses a stale save, a place across two statements, readers, and work on what is submitted", async () => {
    const desk = await aDesk();
    const { store, editor } = desk;
    const reader = await aUser(store, "reader");
    const { id, text } = await aVersionOnTheDesk(store, editor.id, { language: "zh" });
    const asEditor = contextOf(store, editor);
    expect(refusalOf(await alignImport(contextOf(store, reader), { id }))).toBe("notAllowed");
    expect(refusalOf(await showAlignment(read(store), { id }))).toBe("signInFirst");
    accepted(await alignImport(asEditor, { id }));
    const [anchor] = (await shown(desk, id)).places;
    const base = { id, anchor: anchor?.anchor, basedOnVersion: 1, state: "confirmed" };
    const stale = await placeAnchor(asEditor, { ...base, basedOnVersion: 7 });
    expect(stale).toMatchObject({ ok: false, code: "conflict", current: { recordVersion: 1 } });
    const clause = text.clauses[4];
    expect(refusalOf(await placeAnchor(asEditor, { ...base, start: clause?.start, end: clause?.end }))).toBe(
      "placeInOneStatement",
    );
    expect(refusalOf(await placeAnchor(contextOf(store, reader), base))).toBe("notAllowed");
    expect(refusalOf(await placeAnchor(asEditor, { ...base, anchor: "nowhere" }))).toBe("noSuchPlace");
    await store.tx(async (q) => void (await q.update(t.importDraft).set({ state: "submitted" })));
    expect(refusalOf(await placeAnchor(asEditor, base))).toBe("importNotInProposals");
    expect((await store.read.select().from(t.importAnchor)).every(({ state }) => state === "proposed")).toBe(
      true,
    );
  });
});

const place = (statement: { start: number; end: number } | undefined) => ({
  start: statement?.start,
  end: statement?.end,
});

describe("publishing a further version", () => {
  test("waits until every place is confirmed or given up", async () => {
    const desk = await aDesk();
    const { id, raw } = await aVersionOnTheDesk(desk.store, desk.editor.id, { language: "zh" });
    accepted(await alignImport(contextOf(desk.store, desk.editor), { id }));
    expect(refusalOf(await publish(desk, id, raw))).toBe("placesOpen");
    expect(await desk.store.read.select().from(t.version)).toHaveLength(1);
    const draft = await findImport(desk.store.read, id);
    expect(draft && (await versionLacking(desk.store.read, draft))).toEqual([
      { sentence: { key: "placesOpen", values: { places: 13 } }, at: "proposals", id: null },
    ]);
  });

  test("adds its anchors behind those there are, and changes no figure of the document", async () => {
    const desk = await aDesk();
    const { store } = desk;
    const before = accepted(await showDocument(read(store), { document: "fiction-2" }));
    const headline = accepted(await overview(read(store)));
    const { id, raw, text } = await aVersionOnTheDesk(store, desk.editor.id, { language: "zh" });
    accepted(await alignImport(contextOf(store, desk.editor), { id }));
    await confirmAll(desk, id);
    const published = accepted(await publish(desk, id, raw));

    const after = accepted(await showDocument(read(store), { document: "fiction-2" }));
    expect(after.counts).toEqual(before.counts);
    expect(after.text).toEqual(before.text);
    expect(
      after.versions.map(({ language, position, main, orphans }) => [language, position, main, orphans]),
    ).toEqual([
      ["en", 0, true, []],
      ["zh", 1, false, []],
    ]);
    expect(accepted(await overview(read(store))).documents).toEqual(headline.documents);

    const anchors = await store.read
      .select()
      .from(t.anchor)
      .where(eq(t.anchor.commitmentId, "fiction-2/04.1"))
      .orderBy(asc(t.anchor.position));
    expect(anchors.map(({ position, versionId }) => [position, versionId])).toEqual([
      [0, "fiction-2-version"],
      [1, published.versionId],
    ]);
    expect(anchors[1]?.quote).toBe("各方支持塔尔卡什关于将2033年宣布为国际冰川年的倡议。");

    const detail = accepted(await showCommitment(read(store), { document: "fiction-2", number: "04.1" }));
    expect(detail.item.quote.lang).toBe("en");
    expect(detail.anchors).toHaveLength(1);
    expect(detail.elsewhere.map(({ language, anchors: [first] }) => [language, first?.readingQuote])).toEqual(
      [["zh", "各方支持塔尔卡什关于将2033年宣布为国际冰川年的倡议。"]],
    );
    const found = accepted(await listCommitments(read(store), { q: "冰川" }, { locale: "en" }));
    expect(found.items.map(({ code }) => code)).toEqual(["fiction-2/04.1"]);

    const [chinese] = accepted(
      await showVersionsBeside(read(store), { document: "fiction-2", versions: [published.versionId] }),
    );
    expect(chinese?.pairs.map(({ a, b }) => [a, b])).toEqual(
      text.clauses.map(({ position }) => [[position], [position]]),
    );
    // First said in this version too: nothing here repeats.
    const here = (chinese?.text.clauses ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ statements }) => statements.flatMap(({ commitments }) => commitments)),
    );
    expect(here).toHaveLength(13);
    expect(here.some(({ repetition }) => repetition)).toBe(false);
  });

  test("leaves a record that replays, in a chain that holds", async () => {
    const desk = await aDesk();
    const { store } = desk;
    const { id, raw } = await aVersionOnTheDesk(store, desk.editor.id, { language: "ru" });
    accepted(await alignImport(contextOf(store, desk.editor), { id }));
    await confirmAll(desk, id);
    const { versionId } = accepted(await publish(desk, id, raw));
    expect(await firstBrokenEntry(store)).toBeNull();
    const versions = await replayed(store, "version");
    expect(versions.surprises).toEqual([]);
    const [row] = await store.read.select().from(t.version).where(eq(t.version.id, versionId));
    const { rawBase64: _, receivedText: __, ...told } = row ?? ({} as typeof t.version.$inferSelect);
    expect(versions.records.get(versionId)).toMatchObject(told);
    expect(versions.records.get(versionId)?.statements).toHaveLength(17);
    const { records } = await replayed(store, "commitment");
    expect(records.get("fiction-2/10.1")?.elsewhere).toEqual([
      expect.objectContaining({
        position: 1,
        version: versionId,
        clause: 10,
        quote: "Следующая встреча состоится в Солмаре в 2033 году.",
      }),
    ]);
    const raised = await store.read.select({ version: t.commitment.recordVersion }).from(t.commitment);
    expect(new Set(raised.map(({ version }) => version))).toEqual(new Set([2]));
  });

  test("writes all of it or nothing", async () => {
    const desk = await aDesk();
    const { store } = desk;
    const { id, raw } = await aVersionOnTheDesk(store, desk.editor.id, { language: "zh" });
    accepted(await alignImport(contextOf(store, desk.editor), { id }));
    await confirmAll(desk, id);
    const rows = async () => [
      await store.read.select({ id: t.version.id }).from(t.version),
      await store.read.select({ id: t.anchor.id }).from(t.anchor),
      await store.read.select({ seq: t.auditEntry.seq }).from(t.auditEntry),
      await store.read.select({ id: t.statement.id }).from(t.statement),
    ];
    const before = await rows();
    await expect(
      store.tx(async (q) => {
        const draft = await findImport(q, id);
        if (draft) accepted(await publishVersion(q, { draft, raw }, testDay, desk.reviewer));
        throw new Error("The power fails.");
      }),
    ).rejects.toThrow("The power fails.");
    expect(await rows()).toEqual(before);
  });

  test("of a better copy lets it be read, keeps the old one, and lists what it does not say", async () => {
    const desk = await aDesk();
    const { store, editor } = desk;
    const given = { language: "en", purpose: "replacement", text: betterCopy() } as const;
    const { id, raw, text } = await aVersionOnTheDesk(store, editor.id, given);
    accepted(await alignImport(contextOf(store, editor), { id }));
    await confirmAll(desk, id);
    const orphans = (await shown(desk, id)).places.filter(({ state }) => state === "orphan");
    const [moved, gone] = orphans;
    const karsu = text.statements.find(({ clause }) => clause === 3);
    const choice = { id, anchor: moved?.anchor, basedOnVersion: 1, state: "confirmed", ...place(karsu) };
    accepted(await placeAnchor(contextOf(store, editor), choice));
    expect(gone?.number).toBe("04.2");
    const { versionId } = accepted(await publish(desk, id, raw));

    const page = accepted(await showDocument(read(store), { document: "fiction-2" }));
    expect(page.versions).toHaveLength(1);
    expect(page.versions[0]).toMatchObject({ versionId, main: true, replaces: true });
    expect(page.versions[0]?.orphans.map(({ number }) => number)).toEqual(["04.2"]);
    expect(page.text?.clauses).toHaveLength(12);
    expect(page.counts.commitments).toBe(13);
    const said = accepted(await showCommitment(read(store), { document: "fiction-2", number: "03.1" }));
    expect(said.anchors[0]?.quote).toContain("1 September 2032");
    expect(said.elsewhere).toEqual([]);
    expect(said.item.quote.text).toContain("1 September 2032");
    // Its words stand only in the copy that was replaced: they are still shown.
    const kept = accepted(await showCommitment(read(store), { document: "fiction-2", number: "04.2" }));
    expect(kept.anchors[0]?.quote).toContain("water resources");
    expect(accepted(await overview(read(store))).documents.map(({ clauses }) => clauses)).toEqual([11]);
    const [old] = await store.read
      .select()
      .from(t.version)
      .where(and(eq(t.version.id, "fiction-2-version")));
    expect(old?.replacedById).toBe(versionId);
    const record = accepted(await showDocumentRecord(read(store), { document: "fiction-2" }));
    expect(record).toMatchObject({ versions: [{ id: versionId, main: true, notFound: ["fiction-2/04.2"] }] });
  });
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { ImportPurpose } from "../../lib/domain/vocabulary";
import { changeImportFacts } from "../../lib/use-cases/change-import-facts";
import { confirmReport } from "../../lib/use-cases/confirm-report";
import { confirmStructure } from "../../lib/use-cases/confirm-structure";
import { confirmAnchors, placeAnchor } from "../../lib/use-cases/place-anchor";
import { publishImport } from "../../lib/use-cases/publish-import";
import { showAlignment } from "../../lib/use-cases/show-alignment";
import { showDocument } from "../../lib/use-cases/show-document";
import { showImportChecks } from "../../lib/use-cases/show-import-checks";
import { showLinks } from "../../lib/use-cases/show-links";
import { submitImport } from "../../lib/use-cases/submit-import";
import { firstBrokenEntry } from "../support/audit-trail";
import {
  aSeededDesk,
  atReview,
  based,
  facts,
  importRow,
  type SeededDesk,
  shortText,
} from "../support/desk-steps";
import { upload } from "../support/import-desk";
import { accepted, refusalOf } from "../support/outcome";
import { addPerson } from "../support/people";

/** The short text in Russian, as it would be published: fiction like the Chinese one. */
const russian = [
  "1 марта 2026 года Стороны провели встречу в Астане.",
  "1. Стороны договорились создать центр сотрудничества в сфере туризма «Китай – Центральная Азия». Стороны продолжат совместные операции по борьбе с наркотиками.",
  "2. Стороны приветствуют:",
  "— проведение в 2027 году саммита по вопросам гор в Кыргызстане;",
  "— расширение торговли сельскохозяйственной продукцией.",
  "3. Стороны высоко оценили итоги встречи. Стороны готовы углублять энергетическое сотрудничество.",
].join("\n");
const slug = facts.slug;

/** A further text of the published document, with its structure confirmed and its places looked for by the job. */
async function onTheDesk(
  desk: SeededDesk,
  purpose: ImportPurpose,
  text: string,
  version: string | null = null,
) {
  const wanted = { purpose, document: slug, version };
  const { id } = accepted(await upload(desk.editor, desk.files, "further.txt", [text], wanted));
  await desk.workAll();
  accepted(await confirmReport(desk.editor, await based(desk.store, id)));
  const said = { ...(await importRow(desk.store, id)).facts, authority: "party-press-text" };
  accepted(await changeImportFacts(desk.editor, { ...(await based(desk.store, id)), facts: said }));
  accepted(await confirmStructure(desk.editor, await based(desk.store, id)));
  await desk.workAll();
  return id;
}
const shown = async (desk: SeededDesk, id: string) => accepted(await showAlignment(desk.editor, { id }));
async function confirmProposed(desk: SeededDesk, id: string) {
  const { places } = await shown(desk, id);
  const anchors = places
    .filter(({ state }) => state === "proposed")
    .map(({ anchor, recordVersion }) => ({ anchor, basedOnVersion: recordVersion }));
  accepted(await confirmAnchors(desk.editor, { id, anchors }));
}
const publish = async (desk: SeededDesk, id: string) =>
  publishImport(desk.reviewer, await based(desk.store, id), desk.files);

describe("a further version, from the upload to the reader", () => {
  test("in another language is aligned by the job, confirmed, reviewed and published", async () => {
    const desk = await aSeededDesk();
    accepted(await publish(desk, await atReview(desk)));
    const id = await onTheDesk(desk, "version", russian);
    const { places, counts } = await shown(desk, id);
    expect(counts).toMatchObject({ places: 5, proposed: 5, onlyOld: 0, onlyNew: 0 });
    expect(places.map(({ clause, newClause }) => [clause, newClause])).toEqual(
      [1, 1, 2, 2, 3].map((n) => [n, n]),
    );
    expect(places.find(({ quote }) => quote.includes("山地峰会"))?.words).toContain("саммита");

    expect(refusalOf(await submitImport(desk.editor, await based(desk.store, id)))).toBe("placesOpen");
    const [first] = places;
    const one = { id, anchors: [{ anchor: first?.anchor, basedOnVersion: first?.recordVersion }] };
    accepted(await confirmAnchors(desk.reviewer, one));
    await confirmProposed(desk, id);
    expect(accepted(await showImportChecks(desk.editor, { id })).lacking).toEqual([]);
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    // Who placed an anchor does not approve it.
    expect((await publish(desk, id)).ok).toBe(false);
    const other = { ...desk.reviewer, actor: await addPerson(desk.store, "other", { role: "reviewer" }) };
    const published = accepted(await publishImport(other, await based(desk.store, id), desk.files));
    expect(published).toMatchObject({ slug });
    expect((await importRow(desk.store, id)).state).toBe("published");

    const page = accepted(await showDocument(desk.stranger, { document: slug }));
    expect(page.versions.map(({ language, main, orphans }) => [language, main, orphans.length])).toEqual([
      ["zh", true, 0],
      ["ru", false, 0],
    ]);
    expect(page.counts.commitments).toBe(5);
    expect(page.text?.language).toBe("zh");
    expect(await firstBrokenEntry(desk.store)).toBeNull();
  });

  test("as a better copy of the same text takes over every quote, and lists what it lost", async () => {
    const desk = await aSeededDesk();
    accepted(await publish(desk, await atReview(desk)));
    const [old] = await desk.store.read.select().from(t.version).where(eq(t.version.documentId, slug));
    const better = shortText.replace("扩大农产品贸易", "扩大农产品和食品贸易");
    const id = await onTheDesk(desk, "replacement", better, old?.id);
    const { places } = await shown(desk, id);
    const [lost] = places.filter(({ state }) => state === "orphan");
    expect(places.filter(({ state }) => state === "proposed")).toHaveLength(4);
    expect(lost?.quote).toContain("农产品");
    await confirmProposed(desk, id);
    const gone = { id, anchor: lost?.anchor, basedOnVersion: lost?.recordVersion, state: "dropped" };
    accepted(await placeAnchor(desk.editor, gone));
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    accepted(await publish(desk, id));
    const page = accepted(await showDocument(desk.stranger, { document: slug }));
    expect(page.versions).toHaveLength(1);
    expect(page.versions[0]).toMatchObject({ main: true, replaces: true });
    expect(page.versions[0]?.orphans).toHaveLength(1);
    expect(page.counts.commitments).toBe(5);
  });

  test("a new document of a series brings links to what was said before", async () => {
    const desk = await aSeededDesk();
    accepted(await publish(desk, await atReview(desk)));
    // Almaty is earlier, of the same series and in the same language.
    const { links, earlier } = accepted(await showLinks(desk.editor, { document: slug }));
    expect(earlier.map((document) => document.slug)).toEqual(["almaty-2025"]);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map(({ state }) => state))).toEqual(new Set(["proposed"]));
    expect(links.flatMap(({ shared }) => shared).length).toBeGreaterThan(0);
  });
});

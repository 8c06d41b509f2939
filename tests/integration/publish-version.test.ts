import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findImport } from "../../db/queries/imports";
import * as t from "../../db/sqlite/schema";
import { changeImportFacts } from "../../lib/use-cases/change-import-facts";
import { confirmReport } from "../../lib/use-cases/confirm-report";
import { confirmStructure } from "../../lib/use-cases/confirm-structure";
import { decideStatement } from "../../lib/use-cases/decide-statement";
import { confirmAnchors } from "../../lib/use-cases/place-anchor";
import { publishImport } from "../../lib/use-cases/publish-import";
import { publishVersion } from "../../lib/use-cases/publish-version";
import { showAlignment } from "../../lib/use-cases/show-alignment";
import { showDocument } from "../../lib/use-cases/show-document";
import { submitImport } from "../../lib/use-cases/submit-import";
import { aUser, testDay } from "../support/commitments";
import {
  aSeededDesk,
  atProposals,
  based,
  decideAll,
  facts,
  importRow,
  shortText,
  statementsOfImport,
} from "../support/desk-steps";
import { aFictionalDocument, aVersionOnTheDesk } from "../support/fictional-version";
import { upload } from "../support/import-desk";
import { accepted } from "../support/outcome";
import { testStore } from "../support/store";
import { fictionalText, readFictional } from "../support/version-texts";

test("a better copy keeps what people decided not to track: the document's coverage stays as it is", async () => {
  const desk = await aSeededDesk();
  const { store, editor, reviewer, files } = desk;
  const first = await atProposals(desk);
  const rows = await statementsOfImport(store, first);
  const trade = rows.find(({ proposal }) => JSON.stringify(proposal.title).includes("农产品"));
  const rejected = { decision: "rejected", untrackedReason: "principle", note: "Everybody always says so." };
  accepted(
    await decideStatement(editor, {
      ...{ id: first, statement: trade?.id, basedOnVersion: trade?.recordVersion },
      ...rejected,
    }),
  );
  await decideAll(desk, first);
  accepted(await submitImport(editor, await based(store, first)));
  accepted(await publishImport(reviewer, await based(store, first), files));
  const counts = async () => accepted(await showDocument(desk.stranger, { document: facts.slug })).counts;
  const before = await counts();
  expect(before.untracked).toContainEqual({ reason: "principle", count: 1 });

  const [old] = await store.read.select().from(t.version).where(eq(t.version.documentId, facts.slug));
  const better = shortText.replace("高度评价会晤成果", "高度评价此次会晤的成果");
  const wanted = { purpose: "replacement", document: facts.slug, version: old?.id };
  const { id } = accepted(await upload(editor, files, "better.txt", [better], wanted));
  await desk.workAll();
  accepted(await confirmReport(editor, await based(store, id)));
  const said = { ...(await importRow(store, id)).facts, authority: "party-press-text" };
  accepted(await changeImportFacts(editor, { ...(await based(store, id)), facts: said }));
  accepted(await confirmStructure(editor, await based(store, id)));
  await desk.workAll();
  const { places } = accepted(await showAlignment(editor, { id }));
  const anchors = places.map(({ anchor, recordVersion }) => ({ anchor, basedOnVersion: recordVersion }));
  accepted(await confirmAnchors(editor, { id, anchors }));
  accepted(await submitImport(editor, await based(store, id)));
  accepted(await publishImport(reviewer, await based(store, id), files));
  expect(await counts()).toEqual(before);
});

test("a version of many thousand statements is published like any other", async () => {
  const store = testStore();
  await aFictionalDocument(store);
  const [editor, reviewer] = [await aUser(store, "editor"), await aUser(store, "reviewer")];
  const more = Array.from({ length: 5_000 }, (_, i) => `Point ${i} stands.`).join(" ");
  const text = fictionalText("en", `${readFictional("fictional.en.txt").trimEnd()}\n11. ${more}`);
  const { id, raw } = await aVersionOnTheDesk(store, editor.id, { language: "en", text });
  await store.tx(async (q) => {
    for (const one of await q.select().from(t.anchor))
      await q.insert(t.importAnchor).values({
        ...{ id: crypto.randomUUID(), importId: id, anchorId: one.id, commitmentId: one.commitmentId },
        ...{ state: "dropped", confidence: 0, decidedBy: editor.id, decidedAt: testDay, recordVersion: 1 },
      });
  });
  const { versionId } = accepted(
    await store.tx(async (q) => {
      const draft = await findImport(q, id);
      if (!draft) throw new Error("There is no such import.");
      return publishVersion(q, { draft, raw }, testDay, reviewer);
    }),
  );
  const [revision] = await store.read
    .select()
    .from(t.textRevision)
    .where(eq(t.textRevision.versionId, versionId));
  const rows = await store.read
    .select()
    .from(t.statement)
    .where(eq(t.statement.revisionId, revision?.id ?? ""));
  expect(rows.length).toBeGreaterThan(5_000);
});

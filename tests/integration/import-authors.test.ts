import { expect, test } from "vitest";
import { changeBlocks } from "../../lib/use-cases/change-blocks";
import { changeImportFacts } from "../../lib/use-cases/change-import-facts";
import { confirmStructure } from "../../lib/use-cases/confirm-structure";
import { publishImport } from "../../lib/use-cases/publish-import";
import { submitImport } from "../../lib/use-cases/submit-import";
import {
  aSeededDesk,
  atStructure,
  based,
  blocksOfImport,
  decideAll,
  facts,
  importRow,
} from "../support/desk-steps";
import { accepted, refusalOf } from "../support/outcome";
import { addPerson } from "../support/people";

test("who changed a paragraph of a text does not publish it, though somebody else confirmed the structure", async () => {
  const desk = await aSeededDesk();
  const { store, editor, reviewer, files } = desk;
  const id = await atStructure(desk);
  const last = (await blocksOfImport(store, id)).findLast(({ label }) => label !== null);
  const { reading } = await importRow(store, id);
  accepted(
    await changeBlocks(reviewer, {
      ...{ id, reading, basedOn: { [last?.id ?? ""]: last?.recordVersion } },
      change: { act: "relabel", block: last?.id, label: "四、" },
    }),
  );
  accepted(await changeImportFacts(editor, { ...(await based(store, id)), facts }));
  accepted(await confirmStructure(editor, await based(store, id)));
  await desk.workAll();
  await decideAll(desk, id);
  accepted(await submitImport(editor, await based(store, id)));
  expect(refusalOf(await publishImport(reviewer, await based(store, id), files))).toBe("ownImport");
  const other = { ...reviewer, actor: await addPerson(store, "other", { role: "reviewer" }) };
  accepted(await publishImport(other, await based(store, id), files));
});

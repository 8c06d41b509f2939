import { expect, test } from "vitest";
import { acceptStatements } from "../../lib/use-cases/accept-statements";
import { listImportTargets } from "../../lib/use-cases/list-import-targets";
import { listSureUntracked, sureAbove } from "../../lib/use-cases/list-sure-untracked";
import { blocksOnPage, showImportStructure } from "../../lib/use-cases/show-import-structure";
import {
  aSeededDesk,
  atProposals,
  atStructure,
  blocksOfImport,
  statementsOfImport,
} from "../support/desk-steps";
import { accepted, refusalOf } from "../support/outcome";

test("what is surely not tracked is listed with the version it was seen in, and can be accepted at once", async () => {
  const desk = await aSeededDesk();
  const id = await atProposals(desk);
  const open = (await statementsOfImport(desk.store, id)).filter(
    ({ untrackedReason, proposal }) => untrackedReason !== null && proposal.confidence > sureAbove,
  );
  const { statements } = accepted(await listSureUntracked(desk.editor, { id }));
  expect(statements).toEqual(open.map(({ id: own, recordVersion }) => ({ id: own, recordVersion })));
  expect(statements.length).toBeGreaterThan(0);
  const seen = statements.map(({ id: own, recordVersion }) => ({ id: own, basedOnVersion: recordVersion }));
  accepted(await acceptStatements(desk.editor, { id, statements: seen }));
  expect(accepted(await listSureUntracked(desk.editor, { id })).statements).toEqual([]);
});

test("commitments are never among them, however sure the software is", async () => {
  const desk = await aSeededDesk();
  const id = await atProposals(desk);
  const tracked = (await statementsOfImport(desk.store, id)).filter((row) => row.untrackedReason === null);
  const { statements } = accepted(await listSureUntracked(desk.editor, { id }));
  expect(tracked.length).toBeGreaterThan(0);
  expect(statements.filter((one) => tracked.some((row) => row.id === one.id))).toEqual([]);
});

test("a text can stand beside or replace any text that stands here, under its document’s name", async () => {
  const desk = await aSeededDesk();
  expect(accepted(await listImportTargets(desk.editor))).toMatchObject([
    { slug: "almaty-2025", language: "zh", authority: "unofficial-copy", fileName: "source.zh.txt" },
  ]);
});

test("readers and strangers are told nothing of the desk’s lists", async () => {
  const desk = await aSeededDesk();
  const id = await atProposals(desk);
  for (const [who, said] of [
    [desk.reader, "notAllowed"],
    [desk.stranger, "signInFirst"],
  ] as const) {
    expect(refusalOf(await listSureUntracked(who, { id }))).toBe(said);
    expect(refusalOf(await listImportTargets(who))).toBe(said);
  }
});

test("an address that names a clause or a paragraph opens the page of the text that holds it", async () => {
  const desk = await aSeededDesk();
  const clauses = Array.from({ length: blocksOnPage + 20 }, (_, i) => `${i + 1}. The Parties will meet.`);
  const id = await atStructure(desk, `The Ministers met in Bishkek.\n\n${clauses.join("\n\n")}`);
  const blocks = await blocksOfImport(desk.store, id);
  const last = blocks.at(-1);
  const far = accepted(await showImportStructure(desk.editor, { id, clause: String(blocksOnPage + 10) }));
  expect(far.from).toBe(blocksOnPage);
  expect(far.blocks.some(({ clause }) => clause === blocksOnPage + 10)).toBe(true);
  const named = accepted(await showImportStructure(desk.editor, { id, block: last?.id }));
  expect(named.blocks.some((block) => block.id === last?.id)).toBe(true);
  expect(accepted(await showImportStructure(desk.editor, { id, clause: 1 })).from).toBe(0);
  expect(accepted(await showImportStructure(desk.editor, { id, clause: 9999 })).from).toBe(0);
});

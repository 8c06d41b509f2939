import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findImportText } from "../../db/queries/imports";
import { importDraft } from "../../db/sqlite/schema";
import { accept } from "../../lib/domain/outcome";
import { changeBlocks } from "../../lib/use-cases/change-blocks";
import { confirmReport } from "../../lib/use-cases/confirm-report";
import { confirmStructure } from "../../lib/use-cases/confirm-structure";
import { decideStatement } from "../../lib/use-cases/decide-statement";
import { proposeImport } from "../../lib/use-cases/propose-import";
import { reopenReport } from "../../lib/use-cases/reopen-report";
import { reopenStructure } from "../../lib/use-cases/reopen-structure";
import { showImportStructure } from "../../lib/use-cases/show-import-structure";
import { takeBackRepair } from "../../lib/use-cases/take-back-repair";
import { firstBrokenEntry } from "../support/audit-trail";
import {
  aSeededDesk,
  atProposals,
  atStructure,
  based,
  blocksOfImport,
  decideAll,
  importRow,
  type SeededDesk,
  statementsOfImport,
} from "../support/desk-steps";
import { nobodyAnswers } from "../support/import-desk";
import { accepted, refusalOf } from "../support/outcome";
import { auditOf } from "../support/people";

const structureOf = async (desk: SeededDesk, id: string) =>
  accepted(await showImportStructure(desk.editor, { id }));

/** Changes a block as the page that shows it would. */
async function change(
  desk: SeededDesk,
  id: string,
  wanted: Record<string, unknown>,
  who = desk.editor,
  stale: Record<string, number> = {},
) {
  const blocks = await blocksOfImport(desk.store, id);
  const basedOn = { ...Object.fromEntries(blocks.map((one) => [one.id, one.recordVersion])), ...stale };
  const { reading } = await importRow(desk.store, id);
  return changeBlocks(who, { id, reading, basedOn, change: wanted });
}
const blockWith = async (desk: SeededDesk, id: string, words: string) => {
  const { blocks } = await structureOf(desk, id);
  const found = blocks.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`No paragraph says ${words}.`);
  return found;
};

describe("the structure of an imported text", () => {
  test("is shown paragraph by paragraph, each with its part and clause", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const { blocks, of, head } = await structureOf(desk, id);
    expect(blocks.map(({ part, clause, label, kind }) => [part, clause, label, kind])).toEqual([
      ["preamble", 0, null, "paragraph"],
      ["clause", 1, "一", "paragraph"],
      ["clause", 2, "二", "lead-in"],
      ["clause", 2, null, "bullet"],
      ["clause", 2, null, "bullet"],
      ["clause", 3, "三", "paragraph"],
      ["closing", null, null, "paragraph"],
    ]);
    expect(of).toBe(7);
    expect(head.state).toBe("structure");
    expect(blocks[1]?.text).toBe("各方商定建立中国-中亚旅游合作中心。各方将继续开展联合禁毒行动。");
  });

  test("a clause that goes on with the one above takes its label back into its words, and gives it away again", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const three = await blockWith(desk, id, "高度评价");
    accepted(await change(desk, id, { act: "join-clause", block: three.id }));
    const joined = await blockWith(desk, id, "高度评价");
    expect(joined).toMatchObject({ id: three.id, label: null, clause: 2 });
    expect(joined.text.startsWith("三、各方")).toBe(true);
    accepted(await change(desk, id, { act: "open-clause", block: three.id, label: "三" }));
    expect(await blockWith(desk, id, "高度评价")).toMatchObject({ text: three.text, label: "三", clause: 3 });
  });

  test("is split and joined between words; what is split keeps every word", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const one = await blockWith(desk, id, "旅游合作中心");
    const at = one.start + one.text.indexOf("各方将继续");
    const { added } = accepted(await change(desk, id, { act: "split", block: one.id, at }));
    const { blocks } = await structureOf(desk, id);
    expect(blocks.slice(1, 3).map(({ text, clause, label }) => [text, clause, label])).toEqual([
      ["各方商定建立中国-中亚旅游合作中心。", 1, "一"],
      ["各方将继续开展联合禁毒行动。", 1, null],
    ]);
    expect(blocks[2]?.id).toBe(added[0]);
    accepted(await change(desk, id, { act: "merge", block: one.id }));
    expect((await blockWith(desk, id, "旅游合作中心")).text).toBe(one.text);
    for (const wrong of [one.start, one.end, one.end + 5])
      expect(refusalOf(await change(desk, id, { act: "split", block: one.id, at: wrong }))).toBe(
        "splitBetweenWords",
      );
  });

  test("what is marked as no part of the text takes its label along; preamble, clauses and closing keep their order", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const three = await blockWith(desk, id, "高度评价");
    accepted(await change(desk, id, { act: "mark", blocks: [three.id], part: "outside" }));
    const out = await blockWith(desk, id, "高度评价");
    expect(out).toMatchObject({ part: "outside", label: null, clause: null });
    expect(out.text.startsWith("三、")).toBe(true);
    const first = await blockWith(desk, id, "旅游合作中心");
    expect(refusalOf(await change(desk, id, { act: "mark", blocks: [first.id], part: "closing" }))).toBe(
      "partsOutOfOrder",
    );
    accepted(await change(desk, id, { act: "mark", blocks: [first.id], part: "preamble" }));
    expect(await blockWith(desk, id, "旅游合作中心")).toMatchObject({ part: "preamble", clause: 0 });
  });

  test("two analysts change different paragraphs at once; of two who change the same one, the second is told", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const [one, three] = [await blockWith(desk, id, "旅游合作中心"), await blockWith(desk, id, "高度评价")];
    const seen = { [one.id]: one.recordVersion, [three.id]: three.recordVersion };
    accepted(await change(desk, id, { act: "relabel", block: one.id, label: "I" }, desk.editor, seen));
    accepted(await change(desk, id, { act: "relabel", block: three.id, label: "III" }, desk.second, seen));
    const late = await change(desk, id, { act: "relabel", block: one.id, label: "1" }, desk.second, seen);
    expect(late).toMatchObject({
      code: "conflict",
      message: { key: "blockChangedBy", values: { name: "ed" } },
      current: { label: "I", recordVersion: 2, name: "ed" },
    });
    const entries = (await auditOf(desk.store)).filter(({ entity }) => entity === "import-block");
    expect(entries.map(({ actorId, action, before, after }) => [actorId, action, before, after])).toEqual([
      ["ed", "relabel", { label: "一", recordVersion: 1 }, { label: "I", recordVersion: 2 }],
      ["second", "relabel", { label: "三", recordVersion: 1 }, { label: "III", recordVersion: 2 }],
    ]);
    expect(await firstBrokenEntry(desk.store)).toBeNull();
  });

  test("a paragraph that a colleague joined away is a conflict, and so is a page from before the text was read anew", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const [first, second] = (await structureOf(desk, id)).blocks.filter(({ kind }) => kind === "bullet");
    accepted(await change(desk, id, { act: "merge", block: first?.id }));
    expect(refusalOf(await change(desk, id, { act: "kind", block: second?.id, kind: "paragraph" }))).toBe(
      "blockGone",
    );
    const old = { id, reading: 0, basedOn: {}, change: { act: "merge", block: first?.id } };
    expect(refusalOf(await changeBlocks(desk.editor, old))).toBe("textReadAnew");
  });

  test("is for editors: readers and strangers are refused, and nothing changes", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const one = await blockWith(desk, id, "旅游合作中心");
    const wanted = { act: "relabel", block: one.id, label: "X" };
    for (const [who, said] of [
      [desk.reader, "notAllowed"],
      [desk.stranger, "signInFirst"],
    ] as const) {
      expect(refusalOf(await change(desk, id, wanted, who))).toBe(said);
      expect(refusalOf(await showImportStructure(who, { id }))).toBe(said);
      expect(refusalOf(await confirmStructure(who, await based(desk.store, id)))).toBe(said);
      expect(refusalOf(await reopenStructure(who, { ...(await based(desk.store, id)), reason: "x" }))).toBe(
        said,
      );
    }
    expect((await blockWith(desk, id, "旅游合作中心")).label).toBe("一");
    expect(refusalOf(await showImportStructure(desk.editor, { id: "nowhere" }))).toBe("noSuchImport");
  });

  test("is confirmed once; then a job makes proposals and the structure stands still", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const before = await based(desk.store, id);
    accepted(await confirmStructure(desk.editor, before));
    expect(refusalOf(await confirmStructure(desk.second, before))).toBe("importChanged");
    const one = await blockWith(desk, id, "旅游合作中心");
    expect(refusalOf(await change(desk, id, { act: "relabel", block: one.id, label: "X" }))).toBe(
      "importAtWork",
    );
    expect(await desk.workAll()).toEqual(["done"]);
    expect((await importRow(desk.store, id)).state).toBe("proposals");
    expect(refusalOf(await change(desk, id, { act: "relabel", block: one.id, label: "X" }))).toBe(
      "notAtStructure",
    );
  });

  test("without a clause it is not confirmed", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    const { blocks } = await structureOf(desk, id);
    const all = blocks.map((one) => one.id);
    accepted(await change(desk, id, { act: "mark", blocks: all, part: "outside" }));
    expect(refusalOf(await confirmStructure(desk.editor, await based(desk.store, id)))).toBe(
      "noClauseInText",
    );
  });
});

describe("opening the structure again", () => {
  test("keeps decisions on words that are cut as before, and asks before it drops others", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const before = await statementsOfImport(desk.store, id);
    for (const row of before.filter(({ untrackedReason }) => untrackedReason !== null))
      accepted(
        await decideStatement(desk.second, {
          ...{ id, statement: row.id, basedOnVersion: row.recordVersion, decision: "accepted" },
        }),
      );
    const decided = (await statementsOfImport(desk.store, id)).filter(({ decision }) => decision !== "open");
    expect(decided.length).toBeGreaterThan(2);
    accepted(
      await reopenStructure(desk.editor, {
        ...(await based(desk.store, id)),
        reason: "Clause three is two.",
      }),
    );
    // The closing becomes the preamble's neighbour no more: its decision loses its clause.
    const closing = await blockWith(desk, id, "签署");
    accepted(await change(desk, id, { act: "open-clause", block: closing.id, label: "" }));
    const asked = await confirmStructure(desk.editor, await based(desk.store, id));
    expect(asked).toMatchObject({
      message: { key: "decisionsWouldBeLost", values: { count: 1 } },
      current: { lost: [{ words: "本公报于2026年3月1日在阿斯塔纳签署。" }] },
    });
    accepted(await confirmStructure(desk.editor, { ...(await based(desk.store, id)), dropDecisions: true }));
    expect(await desk.workAll()).toEqual(["done"]);
    const after = await statementsOfImport(desk.store, id);
    const kept = decided.filter(({ start }) => start !== closing.start);
    expect(after.filter(({ decision }) => decision !== "open")).toEqual(kept);
    expect(after.find(({ start }) => start === closing.start)).toMatchObject({ decision: "open", clause: 4 });
    expect(after.map(({ start, end }) => [start, end])).toEqual(before.map(({ start, end }) => [start, end]));
  });
});

describe("the job that proposes", () => {
  const long = Array.from(
    { length: 500 },
    (_, i) => `${i + 1}. The Parties will hold meeting ${i + 1}.`,
  ).join("\n\n");

  test("may be ended anywhere and run again: the same statements stand, and no decision is lost", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk, long);
    const before = await statementsOfImport(desk.store, id);
    expect(before.length).toBe(500);
    for (const row of [before[3], before[450]])
      accepted(
        await decideStatement(desk.second, {
          ...{ id, statement: row?.id, basedOnVersion: row?.recordVersion, decision: "rejected" },
          ...{ untrackedReason: "narrative", note: "Nothing but a plan." },
        }),
      );
    accepted(await reopenStructure(desk.editor, { ...(await based(desk.store, id)), reason: "Look again." }));
    accepted(await confirmStructure(desk.editor, await based(desk.store, id)));
    let writes = 0;
    const failing = {
      ...desk.store,
      tx: ((work) => {
        writes += 1;
        if (writes === 2) throw new Error("The worker was ended.");
        return desk.store.tx(work);
      }) as typeof desk.store.tx,
    };
    const run = {
      ...{ store: failing, files: desk.files, now: desk.now, jobId: "job", subjectId: id, requestedBy: "ed" },
      pages: nobodyAnswers,
      baseUrl: "https://kept.example.org",
      progress: () => undefined,
      held: async () => true,
      finish: async () => accept(null),
    };
    await expect(proposeImport(run)).rejects.toThrow("The worker was ended.");
    expect((await importRow(desk.store, id)).state).toBe("proposing");
    expect(await desk.workAll()).toEqual(["done"]);
    const after = await statementsOfImport(desk.store, id);
    const shown = ({ id: each, start, end, clause, type, decision, note }: (typeof after)[number]) => [
      ...[each, start, end, clause, type, decision, note],
    ];
    const decided = new Map([3, 450].map((i) => [i, "Nothing but a plan."]));
    expect(after.map(shown)).toEqual(
      before.map((row, i) =>
        shown({ ...row, decision: decided.has(i) ? "rejected" : "open", note: decided.get(i) ?? "" }),
      ),
    );
  });

  test("that lost its import to somebody who discarded it writes nothing", async () => {
    const desk = await aSeededDesk();
    const id = await atStructure(desk);
    accepted(await confirmStructure(desk.editor, await based(desk.store, id)));
    await desk.store.tx(
      async (q) =>
        void (await q.update(importDraft).set({ state: "discarded" }).where(eq(importDraft.id, id))),
    );
    expect(await desk.workAll()).toEqual(["done"]);
    expect(await statementsOfImport(desk.store, id)).toEqual([]);
  });
});

describe("a text that is read anew after people decided on it", () => {
  test("keeps every decision with its words; where a repair changed the words, the statement is open again", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk, readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8"));
    await decideAll(desk, id);
    const decidedWords = async () => {
      const text = await findImportText(desk.store.read, id);
      const points = Array.from(text?.cleanText ?? "");
      return (await statementsOfImport(desk.store, id)).map(({ start, end, decision, coding }) => ({
        words: points.slice(start, end).join(""),
        ...{ decision, title: coding?.title.zh ?? null },
      }));
    };
    const before = await decidedWords();
    accepted(
      await reopenStructure(desk.editor, { ...(await based(desk.store, id)), reason: "A repair is wrong." }),
    );
    accepted(await reopenReport(desk.editor, await based(desk.store, id)));
    const edits = (await findImportText(desk.store.read, id))?.edits ?? [];
    const repair = edits[Math.floor(edits.length / 3)];
    accepted(
      await takeBackRepair(desk.editor, {
        ...(await based(desk.store, id)),
        ...{ takenBack: true, repair: { rawStart: repair?.rawStart } },
      }),
    );
    await desk.workAll();
    accepted(await confirmReport(desk.editor, await based(desk.store, id)));
    accepted(await confirmStructure(desk.editor, { ...(await based(desk.store, id)), dropDecisions: true }));
    expect(await desk.workAll()).toEqual(["done"]);
    const after = await decidedWords();
    const open = after.filter(({ decision }) => decision === "open");
    expect(open.length).toBe(1);
    const same = after.filter(({ decision }) => decision !== "open");
    const asBefore = new Map(before.map((one) => [one.words, one]));
    expect(same.length).toBe(before.length - 1);
    for (const one of same) expect(one).toEqual(asBefore.get(one.words));
  });
});

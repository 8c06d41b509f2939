import { describe, expect, test } from "vitest";
import { acceptStatements } from "../../lib/use-cases/accept-statements";
import type { Context } from "../../lib/use-cases/context";
import { decideStatement } from "../../lib/use-cases/decide-statement";
import { mergeStatements } from "../../lib/use-cases/merge-statements";
import { showImportProposals } from "../../lib/use-cases/show-import-proposals";
import { splitStatement } from "../../lib/use-cases/split-statement";
import { firstBrokenEntry } from "../support/audit-trail";
import {
  aSeededDesk,
  atProposals,
  type SeededDesk,
  shortText,
  statementsOfImport,
} from "../support/desk-steps";
import { accepted, refusalOf } from "../support/outcome";
import { auditOf } from "../support/people";

const pageOf = async (desk: SeededDesk, id: string, more: Record<string, unknown> = {}) =>
  accepted(await showImportProposals(desk.editor, { id, ...more }));
async function saying(desk: SeededDesk, id: string, words: string) {
  const { lines } = await pageOf(desk, id);
  const found = lines.find((line) => line.words.includes(words));
  if (!found) throw new Error(`No statement says ${words}.`);
  const { current } = await pageOf(desk, id, { statement: found.id });
  if (!current) throw new Error("It is shown.");
  return current;
}
const decide = (who: Context, id: string, row: { id: string; recordVersion: number }, more: object) =>
  decideStatement(who, { id, statement: row.id, basedOnVersion: row.recordVersion, ...more });

describe("the proposals of an imported text", () => {
  test("show one statement with its neighbours, the first open one unless another is asked for", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const page = await pageOf(desk, id);
    expect(page.lines.map(({ clause, type, untrackedReason }) => [clause, type, untrackedReason])).toEqual([
      [0, "records", "narrative"],
      [1, "decides", null],
      [1, "continues", null],
      [2, "lead-in", "lead-in"],
      [2, "supports", null],
      [2, "supports", null],
      [3, "records", "appraisal"],
      [3, "intends", null],
      [null, "records", "narrative"],
    ]);
    expect(page.linesOf).toBe(9);
    expect(page.counts).toEqual({ open: 9, accepted: 0, changed: 0, rejected: 0, tracked: 5, lacking: 0 });
    expect(page.current?.id).toBe(page.lines[0]?.id);
    expect([page.previousId, page.nextId, page.nextOpenId]).toEqual([
      null,
      page.lines[1]?.id,
      page.lines[1]?.id,
    ]);
    const bullet = await pageOf(desk, id, { statement: page.lines[4]?.id });
    expect(bullet.current).toMatchObject({
      leadIn: "各方欢迎：",
      text: "——2027年在吉尔吉斯斯坦举办山地峰会。",
    });
    expect(bullet.current?.coding).toMatchObject({
      type: "supports",
      deadline: { kind: "dated", start: "2027-01-01", end: "2027-12-31", precision: "year" },
    });
    expect(bullet.before.map(({ text }) => text).join("")).toContain("各方欢迎：");
    expect(bullet.after.find(({ id: piece }) => piece !== null)?.id).toBe(page.lines[5]?.id);
    expect(bullet.choices.parties.map(({ code }) => code)).toContain("KG");
    expect((await pageOf(desk, id, { only: "tracked" })).linesOf).toBe(5);
  });

  test("a proposal is accepted as it is, and the way leads to the next open one", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const row = await saying(desk, id, "旅游合作中心");
    const done = accepted(await decide(desk.editor, id, row, { decision: "accepted" }));
    expect(done.nextOpenId).toBe((await saying(desk, id, "禁毒")).id);
    const after = await saying(desk, id, "旅游合作中心");
    expect(after).toMatchObject({ decision: "accepted", decidedBy: "ed", recordVersion: 2 });
    expect(after.coding?.parties.map(({ code }) => code)).toEqual(["CN", "KG", "KZ", "TJ", "TM", "UZ"]);
    const [entry] = (await auditOf(desk.store)).filter(({ entity }) => entity === "import-statement");
    expect(entry).toMatchObject({
      ...{ actorId: "ed", action: "accepted", entityId: row.id },
      before: { decision: "open", coding: null, recordVersion: 1 },
      after: { decision: "accepted", coding: { type: "decides" }, recordVersion: 2 },
    });
  });

  test("a coding is changed within the method: known parties and sectors, somebody who answers, a real interval", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const row = await saying(desk, id, "山地峰会");
    const coding = row.coding;
    if (!coding) throw new Error("It is proposed.");
    const wrong: [object, string, string][] = [
      [{ parties: [{ code: "XX", role: "host", sourceWords: "" }] }, "parties", "noSuchParty"],
      [{ parties: [{ code: "KG", role: "addressee", sourceWords: "" }] }, "parties", "nobodyAnswers"],
      [{ sectors: [] }, "sectors", "sectorNeeded"],
      [{ sectors: ["magic"] }, "sectors", "noSuchSector"],
      [{ deadline: { ...coding.deadline, start: "2027-02-30" } }, "deadline.start", "noSuchDay"],
      [{ deadline: { ...coding.deadline, end: "2026-01-01" } }, "deadline.end", "endsBeforeItBegins"],
      [
        { deadline: { ...coding.deadline, kind: "meeting", meeting: "x/1" } },
        "deadline.meeting",
        "noSuchMeeting",
      ],
      [{ title: {} }, "title", "oneLanguageNeeded"],
      [{ type: "position" }, "coding.type", "fieldRequired"],
    ];
    for (const [change, field, key] of wrong) {
      const refused = await decide(desk.editor, id, row, {
        decision: "changed",
        coding: { ...coding, ...change },
      });
      expect(refused).toMatchObject({ code: "invalid", fields: { [field]: { key } } });
    }
    const parties = [
      { code: "KG", role: "host", sourceWords: "吉尔吉斯斯坦" },
      { code: "CN", role: "addressee", sourceWords: "各方" },
    ];
    const change = { ...coding, title: { zh: "山地峰会", en: "Mountain summit" }, parties };
    accepted(await decide(desk.editor, id, row, { decision: "changed", coding: change }));
    const after = await saying(desk, id, "山地峰会");
    expect(after.decision).toBe("changed");
    expect(after.coding?.title).toEqual({ zh: "山地峰会", en: "Mountain summit" });
    expect(after.coding?.parties.map(({ code }) => code)).toEqual(["CN", "KG"]);
  });

  test("what was proposed as a commitment is rejected with a reason and a note, and can be opened again", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const row = await saying(desk, id, "禁毒");
    expect(await decide(desk.editor, id, row, { decision: "rejected" })).toMatchObject({
      fields: { untrackedReason: { key: "untrackedReasonNeeded" } },
    });
    const short = { decision: "rejected", untrackedReason: "narrative", note: "No." };
    expect(await decide(desk.editor, id, row, short)).toMatchObject({
      fields: { note: { key: "noteAgainstProposal" } },
    });
    const note = "Only describes what already goes on.";
    accepted(await decide(desk.editor, id, row, { ...short, note }));
    const rejected = await saying(desk, id, "禁毒");
    expect(rejected).toMatchObject({
      decision: "rejected",
      untrackedReason: "narrative",
      coding: null,
      note,
    });
    accepted(await decide(desk.second, id, rejected, { decision: "open" }));
    expect(await saying(desk, id, "禁毒")).toMatchObject({
      ...{ decision: "open", untrackedReason: null, note: "", decidedBy: null, decidedAt: null },
    });
  });

  test("what was proposed as no commitment can be tracked; in the closing nothing is", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const row = await saying(desk, id, "高度评价");
    const base = (await saying(desk, id, "能源合作")).coding;
    accepted(
      await decide(desk.editor, id, row, { decision: "changed", coding: { ...base, type: "supports" } }),
    );
    expect(await saying(desk, id, "高度评价")).toMatchObject({ type: "supports", untrackedReason: null });
    const closing = await saying(desk, id, "签署");
    expect(refusalOf(await decide(desk.editor, id, closing, { decision: "changed", coding: base }))).toBe(
      "closingPromisesNothing",
    );
  });

  test("a repetition names a commitment of its own; where that is given up, the repetition is lacking", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const [one, other] = [await saying(desk, id, "农产品"), await saying(desk, id, "能源合作")];
    const itself = { decision: "changed", sameAs: one.id };
    expect(await decide(desk.editor, id, one, itself)).toMatchObject({
      fields: { sameAs: { key: "repeatsItself" } },
    });
    const no = await saying(desk, id, "高度评价");
    expect(await decide(desk.editor, id, one, { decision: "changed", sameAs: no.id })).toMatchObject({
      fields: { sameAs: { key: "repeatsNoCommitment" } },
    });
    accepted(await decide(desk.editor, id, other, { decision: "accepted" }));
    accepted(await decide(desk.editor, id, one, { decision: "changed", sameAs: other.id }));
    expect(await saying(desk, id, "农产品")).toMatchObject({ sameAs: { id: other.id }, coding: null });
    expect((await pageOf(desk, id)).counts.lacking).toBe(0);
    const again = await saying(desk, id, "能源合作");
    expect(await decide(desk.editor, id, again, { decision: "changed", sameAs: one.id })).toMatchObject({
      fields: { sameAs: { key: "repeatsNoCommitment" } },
    });
    accepted(await decide(desk.editor, id, again, { decision: "open" }));
    expect((await pageOf(desk, id)).counts.lacking).toBe(1);
  });

  test("two analysts see each other's decisions and cannot overwrite them", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const seen = await saying(desk, id, "旅游合作中心");
    const other = await saying(desk, id, "禁毒");
    const both = await Promise.all([
      decide(desk.editor, id, seen, { decision: "accepted" }),
      decide(desk.second, id, seen, {
        decision: "rejected",
        untrackedReason: "effect",
        note: "A mere effect.",
      }),
    ]);
    expect(both.map((outcome) => outcome.ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject({
      code: "conflict",
      message: { key: "statementDecidedBy", values: { name: "ed" } },
      current: { decision: "accepted", decidedBy: "ed", recordVersion: 2 },
    });
    accepted(await decide(desk.second, id, other, { decision: "accepted" }));
    const page = accepted(await showImportProposals(desk.second, { id }));
    expect(page.lines.slice(1, 3).map(({ decision }) => decision)).toEqual(["accepted", "accepted"]);
    expect(page.head.recordVersion).toBe((await pageOf(desk, id)).head.recordVersion);
    expect(await firstBrokenEntry(desk.store)).toBeNull();
  });

  test("many are accepted at once, all of them or none", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const rows = (await statementsOfImport(desk.store, id)).filter((row) => row.untrackedReason !== null);
    const statements = rows.map(({ id: each, recordVersion }) => ({
      id: each,
      basedOnVersion: recordVersion,
    }));
    const stale = statements.map((each, i) => (i === 2 ? { ...each, basedOnVersion: 7 } : each));
    expect(refusalOf(await acceptStatements(desk.editor, { id, statements: stale }))).toBe(
      "statementChanged",
    );
    expect((await pageOf(desk, id)).counts.accepted).toBe(0);
    expect(accepted(await acceptStatements(desk.editor, { id, statements })).accepted).toBe(4);
    expect((await pageOf(desk, id)).counts).toMatchObject({ accepted: 4, open: 5 });
  });

  test("a statement is cut in two and joined again; every character stays in one, and the pieces are open", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const before = await statementsOfImport(desk.store, id);
    const whole = await saying(desk, id, "能源合作");
    accepted(await decide(desk.editor, id, whole, { decision: "accepted" }));
    const at = whole.start + whole.text.indexOf("深化");
    const cut = { id, statement: whole.id, basedOnVersion: whole.recordVersion + 1, at };
    expect(refusalOf(await splitStatement(desk.editor, { ...cut, at: whole.end }))).toBe("splitBetweenWords");
    expect(refusalOf(await splitStatement(desk.editor, { ...cut, basedOnVersion: 1 }))).toBe(
      "statementDecidedBy",
    );
    const { statements } = accepted(await splitStatement(desk.editor, cut));
    const [first, second] = (await statementsOfImport(desk.store, id)).filter(({ id: each }) =>
      statements.some((one) => one.id === each),
    );
    expect([first?.start, first?.end, second?.start, second?.end]).toEqual([whole.start, at, at, whole.end]);
    expect([first?.decision, second?.decision, first?.decidedBy]).toEqual(["open", "open", null]);
    const join = { id, statement: first?.id, basedOnVersion: first?.recordVersion };
    accepted(await mergeStatements(desk.editor, join));
    const after = await statementsOfImport(desk.store, id);
    expect(after.map(({ start, end, type }) => [start, end, type])).toEqual(
      before.map(({ start, end, type }) => [start, end, type]),
    );
    const last = after.find(({ id: each }) => each === whole.id);
    const alone = { id, statement: last?.id, basedOnVersion: last?.recordVersion };
    expect(refusalOf(await mergeStatements(desk.editor, alone))).toBe("lastOfItsParagraph");
  });

  test("are for editors only", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const row = await saying(desk, id, "能源合作");
    const same = { id, statement: row.id, basedOnVersion: row.recordVersion };
    for (const [who, said] of [
      [desk.reader, "notAllowed"],
      [desk.stranger, "signInFirst"],
    ] as const)
      for (const outcome of [
        await showImportProposals(who, { id }),
        await decideStatement(who, { ...same, decision: "accepted" }),
        await acceptStatements(who, { id, statements: [{ id: row.id, basedOnVersion: 1 }] }),
        await splitStatement(who, { ...same, at: row.start + 3 }),
        await mergeStatements(who, same),
      ])
        expect(refusalOf(outcome)).toBe(said);
  });

  test("a statement proposed as untracked brings a whole draft, so that it can become a commitment", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const row = await saying(desk, id, "高度评价会晤成果");
    expect([row.untrackedReason, row.coding]).toEqual(["appraisal", null]);
    expect(row.draft.title.zh).not.toBe("");
    for (const locale of ["en", "zh", "ru"] as const) {
      expect(row.draft.summary[locale]).toContain("各方高度评价会晤成果");
      expect(row.draft.deliveredWhen[locale]).not.toBe("");
      expect(row.draft.failedWhen[locale]).not.toBe("");
    }
    const coding = { ...row.draft, type: "supports", sectors: ["mechanism"] };
    const note = "The second sentence commits them to these results.";
    accepted(
      await decide(desk.editor, id, row, { decision: "changed", coding, untrackedReason: null, note }),
    );
    expect((await saying(desk, id, "高度评价会晤成果")).coding?.parties.length).toBe(6);
  });

  test("what is proposed and published is in the script that people read", async () => {
    const desk = await aSeededDesk();
    const traditional = shortText
      .replace("建立中国-中亚旅游合作中心", "於2027年底前建立中國-中亞旅遊合作中心，並擴大農產品貿易")
      .replace("各方将继续开展联合禁毒行动", "各方將繼續開展聯合禁毒行動");
    const id = await atProposals(desk, traditional);
    const center = await saying(desk, id, "旅游合作中心");
    expect(center.received).toContain("旅遊合作中心");
    const { proposal } = center;
    const told = [
      proposal.title,
      ...[proposal.type, proposal.parties, proposal.sectors, proposal.deadline].flatMap(({ because }) =>
        because.map(({ words }) => words),
      ),
    ].join(" ");
    expect(told).toContain("旅游");
    expect(told).not.toMatch(/[國亞遊於並擴農產貿]/u);
    accepted(await decide(desk.editor, id, center, { decision: "accepted" }));
    const { coding } = await saying(desk, id, "旅游合作中心");
    expect(JSON.stringify(coding)).not.toMatch(/[國亞遊於並擴農產貿]/u);
    expect(coding?.deadline).toMatchObject({ kind: "dated", end: "2027-12-31" });
    const pieces = { id, statement: (await saying(desk, id, "禁毒")).id };
    const whole = await saying(desk, id, "禁毒");
    accepted(
      await splitStatement(desk.editor, {
        ...pieces,
        basedOnVersion: whole.recordVersion,
        at: whole.start + 5,
      }),
    );
    const { current } = await pageOf(desk, id, { statement: (await saying(desk, id, "联合禁毒")).id });
    expect(current?.proposal.title).not.toMatch(/[開聯動]/u);
  });

  test("any decided commitment of the text is offered as what is said again, however far away", async () => {
    const desk = await aSeededDesk();
    const many = Array.from(
      { length: 70 },
      (_, i) => `${i + 1}. The Parties will open centre number ${i + 1}.`,
    );
    const id = await atProposals(desk, ["Joint Statement", "", "The ministers met.", "", ...many].join("\n"));
    const rows = (await statementsOfImport(desk.store, id)).filter(
      ({ untrackedReason }) => untrackedReason === null,
    );
    expect(rows.length).toBe(70);
    const [first, second, last] = [rows[0], rows[1], rows.at(-1)];
    if (!first || !second || !last) throw new Error("There are seventy.");
    expect((await pageOf(desk, id, { statement: last.id })).repeatable.map((one) => one.id)).not.toContain(
      first.id,
    );
    const { current } = await pageOf(desk, id, { statement: first.id });
    const parties = [{ code: "KZ", role: "joint", sourceWords: "The Parties" }];
    const coding = { ...current?.draft, parties, sectors: ["mechanism"], title: { en: "The first centre" } };
    accepted(await decide(desk.editor, id, first, { decision: "changed", coding, untrackedReason: null }));
    const { repeatable } = await pageOf(desk, id, { statement: last.id });
    expect(repeatable[0]).toEqual({ id: first.id, clause: 1, words: "The first centre" });
    expect(repeatable.map((one) => one.id)).not.toContain(last.id);
    // Itself a repetition, it is offered to nobody.
    accepted(
      await decide(desk.editor, id, last, { decision: "changed", sameAs: first.id, untrackedReason: null }),
    );
    const offered = (await pageOf(desk, id, { statement: second.id })).repeatable.map((one) => one.id);
    expect(offered).toContain(first.id);
    expect(offered).not.toContain(last.id);
  });
});

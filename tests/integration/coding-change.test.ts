import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { Actor } from "../../lib/domain/permission";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { corrections } from "../../lib/use-cases/corrections";
import { discardCodingChange } from "../../lib/use-cases/discard-coding-change";
import { draftCodingChange } from "../../lib/use-cases/draft-coding-change";
import { editCodingChange } from "../../lib/use-cases/edit-coding-change";
import { exportCommitments } from "../../lib/use-cases/export-commitments";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { publishCodingChange } from "../../lib/use-cases/publish-coding-change";
import { sendBackCodingChange } from "../../lib/use-cases/send-back-coding-change";
import { showCodingChange } from "../../lib/use-cases/show-coding-change";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showHistory } from "../../lib/use-cases/show-history";
import { submitCodingChange } from "../../lib/use-cases/submit-coding-change";
import { withdrawCodingChange } from "../../lib/use-cases/withdraw-coding-change";
import { explainUntold, verified } from "../support/audit-trail";
import { codingOf, editOf, later, recoded, rowOf, why } from "../support/coding";
import { aCommitment, aUser, contextOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";
import { three } from "../support/test-document";

async function office() {
  const store = testStore();
  const { code, id } = await aCommitment(store);
  const editor = await aUser(store, "editor");
  const reviewer = await aUser(store, "reviewer");
  await explainUntold(store);
  return { store, code, id, editor, reviewer };
}
const found = async (store: Store, actor: Actor, words: string) => {
  const params = new URLSearchParams({ q: words });
  return accepted(await listCommitments(contextOf(store, actor), params, { locale: "en" })).items.length;
};
const titled = (text: string) => ({ title: three(text) });
const place = { document: "test-2025", number: "1.1" };

describe("a change of coding", () => {
  test("is drafted, submitted and published by a second person, and the record says so everywhere", async () => {
    const { store, code, editor, reviewer } = await office();
    const before = await rowOf(store, code);
    const words = { title: { en: "Patrols of the lake", zh: "湖区巡逻", ru: "Патрули на озере" } };
    await recoded(store, { editor, reviewer }, await editOf(store, editor, code, words), { at: later(5) });
    const after = await rowOf(store, code);
    expect(after.title).toEqual(words.title);
    expect(after.recordVersion).toBeGreaterThan(before.recordVersion);
    const [change] = await store.read.select().from(t.codingChange);
    expect(change).toMatchObject({
      ...{ state: "published", reviewerId: reviewer.id, singlePerson: false },
      ...{ base: { title: before.title }, changes: words, reason: why },
    });
    const shown = accepted(await showCommitment(contextOf(store, reviewer), place));
    expect(shown.item.title).toEqual(words.title);
    for (const typed of ["patrols", "巡逻", "озере"]) expect(await found(store, reviewer, typed)).toBe(1);
  });

  test("keeps only the fields that differ", async () => {
    const { store, code, editor } = await office();
    const proposal = await editOf(store, editor, code, { precision: 2, verifiable: true });
    accepted(await draftCodingChange(contextOf(store, editor), proposal));
    const [change] = await store.read.select().from(t.codingChange);
    expect([change?.base, change?.changes]).toEqual([{ precision: 1 }, { precision: 2 }]);
  });

  test("brings tier and wording along with the type, and the statement in the reader", async () => {
    const { store, code, editor, reviewer } = await office();
    await recoded(store, { editor, reviewer }, await editOf(store, editor, code, { type: "supports" }));
    expect(await rowOf(store, code)).toMatchObject({
      ...{ type: "supports", tier: "followed-item", wording: "support-or-stress" },
    });
    const [statement] = await store.read.select().from(t.statement);
    expect(statement?.type).toBe("supports");
    const told = (await store.read.select().from(t.auditEntry)).filter(
      ({ entity, before }) => entity === "version" && before,
    );
    expect(told.map(({ after }) => after)).toEqual([{ statements: [[1, 0, 14, "supports", null]] }]);
  });

  test("leaves the statement alone while another commitment of the old type begins in it", async () => {
    const { store, code, editor, reviewer } = await office();
    await aCommitment(store, { number: 2 });
    await recoded(store, { editor, reviewer }, await editOf(store, editor, code, { type: "supports" }));
    const [statement] = await store.read.select().from(t.statement);
    expect(statement?.type).toBe("intends");
  });

  test("fills in a translation, and the language is no longer marked as untranslated", async () => {
    const { store, code, id, editor, reviewer } = await office();
    const chinese = { en: "联合行动", zh: "联合行动", ru: "联合行动" };
    await store.tx(async (q) => {
      const own = { title: chinese, summary: chinese, deliveredWhen: chinese, failedWhen: chinese };
      await q
        .update(t.commitment)
        .set({ ...own, untranslated: ["en", "ru"] })
        .where(eq(t.commitment.id, id));
    });
    const stands = await codingOf(store, editor, code);
    expect(stands.title).toEqual({ zh: "联合行动" });
    const english = (zh: string, en: string) => ({ zh, en });
    const fields = {
      title: english("联合行动", "Joint operations"),
      summary: english("联合行动", "They hold joint operations."),
      deliveredWhen: english("联合行动", "one was held"),
      failedWhen: english("联合行动", "a record says none was"),
    };
    const tests = (await rowOf(store, code)).testsWrittenAt;
    await recoded(store, { editor, reviewer }, await editOf(store, editor, code, fields), { at: later(9) });
    const row = await rowOf(store, code);
    expect([row.title, row.untranslated]).toEqual([
      { zh: "联合行动", en: "Joint operations", ru: "联合行动" },
      ["ru"],
    ]);
    expect(row.testsWrittenAt).toEqual(tests);
  });

  test("meets the rules of publishing", async () => {
    const { store, code, editor } = await office();
    const draft = async (fields: object, more = {}) =>
      draftCodingChange(contextOf(store, editor), await editOf(store, editor, code, fields, more));
    const faultOf = async (fields: object, more = {}) => {
      const outcome = await draft(fields, more);
      return outcome.ok
        ? null
        : Object.entries(outcome.fields ?? {}).map(([name, { key }]) => `${name} ${key}`);
    };
    expect(await faultOf({}, { reason: "Too short." })).toEqual(["reason reasonTooShort"]);
    expect(await faultOf({ title: { en: " " } })).toEqual(["title oneLanguageNeeded"]);
    expect(await faultOf({ sectors: ["gardening"] })).toEqual(["sectors noSuchSector"]);
    expect(await faultOf({ sectors: [] })).toEqual(["sectors sectorNeeded"]);
    const party = (code: string, role: string) => ({ code, role, sourceWords: "" });
    expect(await faultOf({ parties: [party("CN", "addressee")] })).toEqual(["parties nobodyAnswers"]);
    expect(await faultOf({ parties: [party("XX", "joint")] })).toEqual(["parties noSuchParty"]);
    const deadline = { kind: "dated", start: "2027-02-01", end: "2027-01-01", precision: "day" };
    expect(await faultOf({ deadline: { ...deadline, words: null, meeting: null } })).toEqual([
      "deadline.end endsBeforeItBegins",
    ]);
    expect(refusalOf(await draft({}))).toBe("codingUnchanged");
    expect(await store.read.select().from(t.codingChange)).toEqual([]);
  });

  test("is closed to readers, and a draft belongs to its author", async () => {
    const { store, code, editor, reviewer } = await office();
    const reader = await aUser(store, "reader");
    const other = await aUser(store, "editor");
    const proposal = await editOf(store, editor, code, { precision: 2 });
    expect(refusalOf(await draftCodingChange(contextOf(store, reader), proposal))).toBe("notAllowed");
    expect(refusalOf(await showCodingChange(contextOf(store, reader), { commitment: code }))).toBe(
      "notAllowed",
    );
    const { id } = accepted(await draftCodingChange(contextOf(store, editor), proposal));
    expect(refusalOf(await draftCodingChange(contextOf(store, editor), proposal))).toBe("codingDraftOpen");
    const step = { id, basedOnVersion: 1 };
    const { commitment: _, ...edit } = proposal;
    expect(refusalOf(await editCodingChange(contextOf(store, other), { ...edit, ...step }))).toBe(
      "onlyItsAuthor",
    );
    for (const verb of [submitCodingChange, discardCodingChange, withdrawCodingChange])
      expect(refusalOf(await verb(contextOf(store, other), step))).toBe("onlyItsAuthor");
    expect(refusalOf(await publishCodingChange(contextOf(store, other), step))).toBe("notAllowed");
    expect(refusalOf(await publishCodingChange(contextOf(store, reviewer), step))).toBe("notWaiting");
  });

  test("is never published by its author while the two-person rule is on, nor behind the rules' back", async () => {
    const { store, code, reviewer } = await office();
    const proposal = await editOf(store, reviewer, code, { precision: 2 });
    const { id } = accepted(await draftCodingChange(contextOf(store, reviewer), proposal));
    accepted(await submitCodingChange(contextOf(store, reviewer), { id, basedOnVersion: 1 }));
    const step = { id, basedOnVersion: 2 };
    expect(refusalOf(await publishCodingChange(contextOf(store, reviewer), step))).toBe("ownCodingChange");
    const forced = { state: "published" as const, publishedAt: later(1), reviewerId: reviewer.id };
    await expect(
      store.tx((q) => q.update(t.codingChange).set(forced).where(eq(t.codingChange.id, id))),
    ).rejects.toThrow();
    const administrator = await aUser(store, "administrator");
    accepted(await changeSettings(contextOf(store, administrator), { twoPersonRule: false }));
    accepted(await publishCodingChange(contextOf(store, reviewer), step));
    const [row] = await store.read.select().from(t.codingChange);
    expect(row?.singlePerson).toBe(true);
  });

  test("goes back with a note, is edited and comes again; the author can take it back or drop it", async () => {
    const { store, code, editor, reviewer } = await office();
    const proposal = await editOf(store, editor, code, { precision: 2 });
    const { id } = accepted(await draftCodingChange(contextOf(store, editor), proposal));
    const mine = contextOf(store, editor);
    accepted(await submitCodingChange(mine, { id, basedOnVersion: 1 }));
    accepted(await withdrawCodingChange(mine, { id, basedOnVersion: 2 }));
    accepted(await submitCodingChange(mine, { id, basedOnVersion: 3 }));
    const back = { id, basedOnVersion: 4, note: "Which words say so?" };
    accepted(await sendBackCodingChange(contextOf(store, reviewer), back));
    expect(
      refusalOf(await sendBackCodingChange(contextOf(store, reviewer), { ...back, basedOnVersion: 5 })),
    ).toBe("notWaiting");
    const { commitment: _, ...again } = await editOf(store, editor, code, { precision: 0 });
    expect(refusalOf(await editCodingChange(mine, { ...again, id, basedOnVersion: 4 }))).toBe(
      "codingDraftChanged",
    );
    accepted(await editCodingChange(mine, { ...again, id, basedOnVersion: 5 }));
    accepted(await discardCodingChange(mine, { id, basedOnVersion: 6 }));
    expect(refusalOf(await submitCodingChange(mine, { id, basedOnVersion: 7 }))).toBe("noSuchCodingChange");
    expect((await rowOf(store, code)).precision).toBe(1);
  });

  test("of a field that somebody else has changed meanwhile is shown beside theirs", async () => {
    const { store, code, editor, reviewer } = await office();
    const other = await aUser(store, "editor");
    const mine = await editOf(store, editor, code, { precision: 2, ...titled("Mine") });
    const late = accepted(await draftCodingChange(contextOf(store, editor), mine));
    accepted(await submitCodingChange(contextOf(store, editor), { id: late.id, basedOnVersion: 1 }));
    await recoded(store, { editor: other, reviewer }, await editOf(store, other, code, { precision: 0 }));
    const outcome = await publishCodingChange(contextOf(store, reviewer), { id: late.id, basedOnVersion: 2 });
    expect(outcome).toMatchObject({
      ...{ ok: false, code: "conflict", message: { key: "codingChangedMeanwhile" } },
      current: { coding: { precision: 0 } },
    });
    // The form that was opened before meets the same; with what stands now as its base it is taken.
    accepted(await withdrawCodingChange(contextOf(store, editor), { id: late.id, basedOnVersion: 2 }));
    const { commitment: _, ...old } = mine;
    const step = { id: late.id, basedOnVersion: 3 };
    expect(refusalOf(await editCodingChange(contextOf(store, editor), { ...old, ...step }))).toBe(
      "codingChangedMeanwhile",
    );
    const base = JSON.stringify({ ...JSON.parse(old.base), precision: 0 });
    accepted(await editCodingChange(contextOf(store, editor), { ...old, ...step, base }));
    const [row] = await store.read.select().from(t.codingChange).where(eq(t.codingChange.id, late.id));
    expect(row?.changes).toEqual({ precision: 2, ...titled("Mine") });
  });

  test("of other fields, or of another language of the same words, joins with theirs", async () => {
    const { store, code, editor, reviewer } = await office();
    const other = await aUser(store, "editor");
    const title = (await codingOf(store, editor, code)).title;
    const mine = await editOf(store, editor, code, { title: { ...title, ru: "Операции" } });
    await recoded(
      store,
      { editor: other, reviewer },
      await editOf(store, other, code, { title: { ...title, en: "Operations" }, precision: 0 }),
    );
    await recoded(store, { editor, reviewer }, mine);
    expect(await rowOf(store, code)).toMatchObject({
      title: { ...title, ru: "Операции", en: "Operations" },
      precision: 0,
    });
  });

  test("is taken back field by field, with a reason", async () => {
    const { store, code, editor, reviewer } = await office();
    const first = await recoded(
      store,
      { editor, reviewer },
      await editOf(store, editor, code, { precision: 2, ...titled("Wrong") }),
    );
    const asked = { commitment: code, revert: first, field: "precision" };
    const desk = accepted(await showCodingChange(contextOf(store, editor), asked));
    expect(desk.revert).toEqual({ id: first, field: "precision", value: 1 });
    const entries = await store.read
      .select()
      .from(t.auditEntry)
      .where(eq(t.auditEntry.entityId, desk.commitment.code === code ? (await rowOf(store, code)).id : ""))
      .orderBy(asc(t.auditEntry.seq));
    const seq = String(entries.find(({ action }) => action === "recoded")?.seq);
    const told = accepted(await showCodingChange(contextOf(store, editor), { ...asked, revert: seq }));
    expect(told.revert?.value).toBe(1);
    const back = await editOf(store, editor, code, { precision: 1 }, { reverts: first });
    const id = await recoded(store, { editor, reviewer }, back);
    const [row] = await store.read.select().from(t.codingChange).where(eq(t.codingChange.id, id));
    expect([row?.revertsId, row?.base, row?.changes]).toEqual([first, { precision: 2 }, { precision: 1 }]);
    expect(await rowOf(store, code)).toMatchObject({ precision: 1, ...titled("Wrong") });
  });

  test("is told by the record of changes as it happened", async () => {
    const { store, code, editor, reviewer } = await office();
    const two = [
      { code: "CN", role: "lead", sourceWords: "中方" },
      { code: "KZ", role: "addressee", sourceWords: "" },
    ] as const;
    const deadline = { kind: "dated", start: "2027-01-01", end: "2027-12-31", precision: "year" } as const;
    await recoded(
      store,
      { editor, reviewer },
      await editOf(store, editor, code, {
        ...{ parties: [...two], deadline: { ...deadline, words: "2027年", meeting: null } },
        ...{ mode: "each", reviewRhythmDays: 90 },
      }),
    );
    expect((await verified(store)).faults).toEqual([]);
    const [entry] = await store.read.select().from(t.auditEntry).where(eq(t.auditEntry.action, "recoded"));
    const [change] = await store.read.select().from(t.codingChange);
    expect(entry?.at).toEqual(change?.publishedAt);
  });
});

describe("a reader", () => {
  test("sees nothing of a change before it is published, by any door", async () => {
    const { store, code, editor } = await office();
    const reader = await aUser(store, "reader");
    const context = contextOf(store, reader);
    const csv = async () => {
      const options = { baseUrl: "https://kept.example.org" };
      const file = accepted(
        await exportCommitments(context, new URLSearchParams({ for: "machines" }), options),
      );
      let text = "";
      for await (const chunk of file.chunks) text += chunk;
      // Every file names its instant.
      return text.replaceAll(/[^,\n]*asOf=[^,\n]*|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
    };
    const list = async () =>
      accepted(await listCommitments(context, new URLSearchParams(), { locale: "en" }));
    const all = async () =>
      JSON.stringify([
        accepted(await showCommitment(context, place)),
        await list(),
        accepted(await showHistory(context, place)),
        accepted(await corrections(context)),
      ]);
    const before = [await all(), await csv()];
    const proposal = await editOf(store, editor, code, titled("Secret title"), {
      reason: "A secret reason that nobody outside may read.",
    });
    const { id } = accepted(await draftCodingChange(contextOf(store, editor), proposal));
    accepted(await submitCodingChange(contextOf(store, editor), { id, basedOnVersion: 1 }));
    expect([await all(), await csv()]).toEqual(before);
  });
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { appendAudit } from "../../db/queries/audit";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { Actor } from "../../lib/domain/permission";
import { visitor } from "../../lib/domain/permission";
import type { PublicChange } from "../../lib/domain/public-change";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { acceptResponse } from "../../lib/use-cases/accept-response";
import { corrections } from "../../lib/use-cases/corrections";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { recordResponse } from "../../lib/use-cases/record-response";
import { redactSource } from "../../lib/use-cases/redact-source";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { historyPageSize, showHistory } from "../../lib/use-cases/show-history";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import {
  aCommitment,
  anAct,
  aSource,
  aUser,
  contextOf,
  reason,
  testDay,
  versionOf,
} from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";
import { three } from "../support/test-document";

const later = (minutes: number) => new Date(testDay.getTime() + minutes * 60_000);

async function house() {
  const store = testStore();
  const { id, code } = await aCommitment(store);
  const [editor, reviewer, reader] = [
    await aUser(store, "editor"),
    await aUser(store, "reviewer"),
    await aUser(store, "reader"),
  ];
  const number = code.slice(code.indexOf("/") + 1);
  const history = async (actor: Actor = visitor, more: Record<string, unknown> = {}) =>
    accepted(await showHistory(contextOf(store, actor), { document: "test-2025", number, ...more }));
  return { store, id, code, number, editor, reviewer, reader, history };
}
type House = Awaited<ReturnType<typeof house>>;

/** An accepted development of this wording. */
async function happened(
  { store, code, editor, reviewer }: House,
  given: Record<string, unknown>,
  minutes = 0,
) {
  const act = accepted(await recordDevelopment(contextOf(store, editor, later(minutes)), anAct(code, given)));
  const by = contextOf(store, reviewer, later(minutes + 1));
  return accepted(
    await acceptEvidence(by, { kind: "development", id: act.id, basedOnVersion: act.recordVersion }),
  );
}

async function published(
  { store, code, editor, reviewer }: House,
  status: string,
  minutes: number,
  why = reason,
): Promise<string> {
  const at = contextOf(store, editor, later(minutes));
  const claim = { commitment: code, basedOnVersion: await versionOf(store, code), subjects: ["all"] };
  const drafts = accepted(
    await recordAssessments(at, { ...claim, status, reason: why, missing: "one more" }),
  );
  const id = drafts.drafts[0]?.id ?? "";
  const sent = accepted(await submitAssessment(at, { id, basedOnVersion: 1 }));
  const by = contextOf(store, reviewer, later(minutes + 1));
  accepted(await publishAssessment(by, { id, basedOnVersion: sent.recordVersion }));
  return id;
}

const recode = (
  store: Store,
  commitmentId: string,
  actorId: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  at: Date,
) =>
  store.tx((q) =>
    appendAudit(
      q,
      { actorId, entity: "commitment", entityId: commitmentId, action: "recoded", before, after },
      at,
    ),
  );

async function codingChange(
  { store, id, editor, reviewer }: House,
  given: Partial<typeof t.codingChange.$inferInsert>,
) {
  const at = given.publishedAt ?? null;
  await store.tx(async (q) => {
    await q.insert(t.codingChange).values({
      ...{ id: "change", kind: "edit", documentId: "test-2025", commitmentId: id },
      ...{ reason: "The text names the state itself.", base: {}, changes: {}, parts: [], codebook: "1" },
      ...{ state: at ? "published" : "submitted", submittedAt: testDay, publishedAt: at },
      ...{ authorId: editor.id, createdAt: testDay, reviewerId: at ? reviewer.id : null },
      ...{ reviewedAt: at, singlePerson: false, recordVersion: 1 },
      ...given,
    });
  });
}

const kinds = ({ changes }: { changes: PublicChange[] }) =>
  changes.map((change) => ("appearance" in change ? `${change.kind} ${change.appearance}` : change.kind));

describe("the history of a commitment", () => {
  test("tells publications and evidence, newest first, with status, reason and who answers for it", async () => {
    const all = await house();
    await happened(all, {});
    await published(all, "partial", 10);
    await published(all, "mostly", 20, "A second operation was held, so the core act is done.");
    const told = await all.history();
    expect(kinds(told)).toEqual(["assessment", "assessment", "development shown"]);
    expect(told.changes[0]).toMatchObject({
      before: { status: "partial" },
      status: "mostly",
      reason: "A second operation was held, so the core act is done.",
      subject: "all",
      at: later(21),
      by: { author: { role: "editor" }, reviewer: { role: "reviewer" }, singlePerson: false },
    });
    expect(told.changes[1]).toMatchObject({ before: null, status: "partial" });
    expect(told.changes[2]).toMatchObject({ what: "A joint operation was held." });
  });

  test("says every coded field that changed, old and new, with the reason of the published change", async () => {
    const all = await house();
    const { store, id, reviewer } = all;
    await codingChange(all, { publishedAt: later(5) });
    const [before, after] = [
      { precision: 1, title: three("Joint operations 1"), recordVersion: 1 },
      { precision: 2, title: three("Joint anti-drug operations"), recordVersion: 2 },
    ];
    await recode(store, id, reviewer.id, before, after, later(5));
    const [change] = (await all.history()).changes;
    expect(change).toMatchObject({
      kind: "recoded",
      change: "edit",
      reason: "The text names the state itself.",
      revertKey: "change",
      by: { author: { role: "editor" }, reviewer: { role: "reviewer" } },
    });
    expect(change?.kind === "recoded" && change.fields).toEqual([
      { field: "title", before: before.title, after: after.title },
      { field: "precision", before: 1, after: 2 },
    ]);
  });

  test("an open change of the coding is nobody's business but the house's", async () => {
    const all = await house();
    await codingChange(all, { reason: "Secret reason of a draft.", changes: { precision: 2 } });
    expect(JSON.stringify(await all.history(all.editor))).not.toContain("Secret");
    expect((await all.history()).total).toBe(0);
  });

  test("names people in the role they had then, by the name they chose, never by more", async () => {
    const all = await house();
    const { store, editor } = all;
    await happened(all, {});
    await store.tx(async (q) => {
      const entry = { actorId: "system:start", entity: "user" as const, entityId: editor.id };
      await appendAudit(
        q,
        { ...entry, action: "invited", before: null, after: { role: "editor" } },
        later(-9),
      );
      const [before, after] = [{ role: "editor" }, { role: "administrator" }];
      await appendAudit(q, { ...entry, action: "role-changed", before, after }, later(30));
      await q.update(t.user).set({ role: "administrator" }).where(eq(t.user.id, editor.id));
    });
    const told = await all.history();
    expect(told.changes[0]?.by.author).toEqual({ publicName: null, role: "editor" });
    const text = JSON.stringify(told);
    expect(text).not.toContain("@example.org");
    expect(text).not.toContain(editor.id);
    expect(text).not.toContain(editor.name ?? "?");
  });

  test("a mark of correction begins and ends with its words", async () => {
    const all = await house();
    const { store, id, editor } = all;
    const marked = { underCorrectionAt: later(1), underCorrectionNote: "The host is another state." };
    const none = { underCorrectionAt: null, underCorrectionNote: "" };
    await recode(store, id, editor.id, none, marked, later(1));
    await recode(store, id, editor.id, marked, { ...none, reason: "It was right." }, later(2));
    expect((await all.history()).changes).toMatchObject([
      { kind: "under-correction", begun: false, note: "It was right." },
      { kind: "under-correction", begun: true, note: "The host is another state." },
    ]);
  });

  test("evidence that is taken back is said, its note to the author is not", async () => {
    const all = await house();
    const act = await happened(all, {});
    await published(all, "partial", 10);
    accepted(
      await sendBackEvidence(contextOf(all.store, all.reviewer, later(20)), {
        ...{ kind: "development", id: act.id, basedOnVersion: act.recordVersion },
        note: "Secret note: the source is a forgery.",
      }),
    );
    const told = await all.history();
    expect(kinds(told)).toEqual(
      expect.arrayContaining(["development taken-back", "mark", "development shown"]),
    );
    expect(told.changes.find(({ kind }) => kind === "mark")).toMatchObject({
      mark: "evidence-changed",
      status: "partial",
    });
    expect(JSON.stringify(told)).not.toContain("Secret note");
  });

  test("readers and editors alike never see drafts, waiting evidence or what rests on internal sources", async () => {
    const all = await house();
    const { store, code, editor } = all;
    await recordDevelopment(contextOf(store, editor), anAct(code, { what: "Secret: waits for review." }));
    await happened(all, { what: "Secret: internal.", sources: [aSource({ visibility: "internal" })] });
    await recordAssessments(contextOf(store, editor), {
      ...{ commitment: code, basedOnVersion: await versionOf(store, code), subjects: ["all"] },
      ...{ status: "partial", reason: "Secret reason of a draft.", missing: "" },
    });
    for (const actor of [visitor, all.reader, editor])
      expect(JSON.stringify(await all.history(actor))).not.toContain("Secret");
  });

  test("evidence whose only source became internal later is no longer told", async () => {
    const all = await house();
    const act = await happened(all, { what: "Told while it was public." });
    expect((await all.history()).total).toBe(1);
    await all.store.tx(async (q) => {
      await q.update(t.source).set({ visibility: "internal" }).where(eq(t.source.developmentId, act.id));
      const entry = { actorId: all.reviewer.id, entity: "development" as const, entityId: act.id };
      await appendAudit(q, { ...entry, action: "visibility", before: {}, after: {} }, later(40));
    });
    expect((await all.history()).total).toBe(0);
  });

  test("a redaction leaves its reason, and the words are gone from what was told before", async () => {
    const all = await house();
    const act = await happened(all, { sources: [aSource({ excerpt: "Secret: Garden Street 4." })] });
    const [row] = await all.store.read.select().from(t.source).where(eq(t.source.developmentId, act.id));
    const administrator = await aUser(all.store, "administrator");
    const asked = {
      id: row?.id,
      basedOnVersion: act.recordVersion,
      fields: ["excerpt"],
      reason: "A private address.",
    };
    const none = { remove: async () => undefined };
    accepted(await redactSource(contextOf(all.store, administrator, later(9)), asked, none));
    const told = await all.history();
    expect(kinds(told)).toEqual(["redaction", "development shown"]);
    expect(told.changes[0]).toMatchObject({
      reason: "A private address.",
      at: later(9),
      by: { author: { role: "administrator" } },
    });
    expect(JSON.stringify(told)).not.toContain("Secret");
    const list = accepted(await corrections(contextOf(all.store, visitor)));
    expect(list.changes).toMatchObject([{ place: { code: all.code }, change: { kind: "redaction" } }]);
  });

  test("evidence that was moved to another commitment stays in the history of the one that stood on it", async () => {
    const all = await house();
    const other = await aCommitment(all.store, { number: 2 });
    const act = await happened(all, {});
    await published(all, "partial", 10);
    const back = { kind: "development", id: act.id, basedOnVersion: act.recordVersion, note: "Another act." };
    const sent = accepted(await sendBackEvidence(contextOf(all.store, all.reviewer, later(20)), back));
    const moved = { ...anAct(other.code), id: act.id, basedOnVersion: sent.recordVersion };
    const again = accepted(await reviseDevelopment(contextOf(all.store, all.editor, later(21)), moved));
    const claim = { kind: "development", id: act.id, basedOnVersion: again.recordVersion };
    accepted(await acceptEvidence(contextOf(all.store, all.reviewer, later(22)), claim));
    const evidence = (told: { changes: PublicChange[] }) =>
      kinds(told).filter((kind) => kind.startsWith("development"));
    expect(evidence(await all.history())).toEqual(["development taken-back", "development shown"]);
    const there = { document: "test-2025", number: "1.2" };
    expect(evidence(accepted(await showHistory(contextOf(all.store, visitor), there)))).toEqual([
      "development shown",
    ]);
  });

  test("a party's response is told once it was accepted", async () => {
    const all = await house();
    await happened(all, {});
    const assessment = await published(all, "partial", 10);
    const given = {
      ...{ assessment, party: "KZ", body: "The second operation was held in August.", language: "en" },
      ...{ givenOn: "2026-11-01", sourceTitle: "Letter", sourceAddress: "https://example.org/letter" },
    };
    const { id } = accepted(await recordResponse(contextOf(all.store, all.editor, later(20)), given));
    expect(kinds(await all.history(all.editor))).not.toContain("response shown");
    accepted(await acceptResponse(contextOf(all.store, all.reviewer, later(21)), { id, basedOnVersion: 1 }));
    expect((await all.history()).changes[0]).toMatchObject({
      ...{ kind: "response", appearance: "shown", party: "KZ", body: given.body, at: later(21) },
      by: { author: { role: "editor" }, reviewer: { role: "reviewer" } },
    });
  });

  test("long histories come in pages, and nothing is lost between them", async () => {
    const all = await house();
    const { store, id } = all;
    for (let i = 0; i < historyPageSize + 5; i++)
      await recode(store, id, "system:seed", { reviewRhythmDays: i }, { reviewRhythmDays: i + 1 }, later(i));
    const [first, second] = [await all.history(), await all.history(visitor, { page: "2" })];
    expect(first).toMatchObject({ total: historyPageSize + 5, page: 1, pages: 2 });
    expect(second.changes).toHaveLength(5);
    const keys = [...first.changes, ...second.changes].map(({ key }) => key);
    expect(new Set(keys).size).toBe(historyPageSize + 5);
    expect(refusalOf(await showHistory(contextOf(store, visitor), { ...placeOf(all), page: "x" }))).toBe(
      "checkFields",
    );
  });

  test("only editors may take a field back, and only one that does not stand as before", async () => {
    const all = await house();
    const { store, id, editor } = all;
    await recode(store, id, editor.id, { precision: 0 }, { precision: 1 }, later(1));
    await recode(store, id, editor.id, { precision: 1 }, { precision: 2 }, later(2));
    await recode(store, id, editor.id, { precision: 2 }, { precision: 1 }, later(3));
    const asEditor = await all.history(editor);
    const at = (seq: number) => `e${String(seq).padStart(9, "0")}`;
    expect(asEditor.revertible.map(({ key }) => key)).toEqual([at(3), at(1)]);
    expect((await all.history(all.reader)).revertible).toEqual([]);
    expect((await all.history()).revertible).toEqual([]);
  });

  test("what is not there is not found, and strangers sign in where reading is not public", async () => {
    const all = await house();
    const context = contextOf(all.store, visitor);
    expect(refusalOf(await showHistory(context, { document: "test-2025", number: "9.9" }))).toBe(
      "commitmentNotFound",
    );
    expect(refusalOf(await showHistory({ ...context, publicRead: false }, placeOf(all)))).toBe("signInFirst");
  });
});

const placeOf = ({ number }: House) => ({ document: "test-2025", number });

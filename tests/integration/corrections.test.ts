import { eq } from "drizzle-orm";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { appendAudit } from "../../db/queries/audit";
import * as t from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { correctionsFeed } from "../../lib/reports/corrections-feed";
import { type Corrections, corrections } from "../../lib/use-cases/corrections";
import { aCommitment, anAct, aUser, contextOf, testDay } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

const later = (minutes: number) => new Date(testDay.getTime() + minutes * 60_000);

async function house() {
  const store = testStore();
  const { id, code } = await aCommitment(store);
  const [editor, reviewer] = [await aUser(store, "editor"), await aUser(store, "reviewer")];
  const list = async (input: unknown = {}) => accepted(await corrections(contextOf(store, visitor), input));
  return { store, id, code, editor, reviewer, list };
}
type House = Awaited<ReturnType<typeof house>>;

const assessment = (
  { id: commitmentId, editor, reviewer }: House,
  given: Partial<typeof t.assessment.$inferInsert> & { id: string },
): typeof t.assessment.$inferInsert => ({
  ...{ commitmentId, subject: "all", periodStart: "2025-04-27", periodEnd: null, status: "partial" },
  ...{ reason: "The operation of May 2026 meets the test.", missing: "", basis: null },
  ...{ stoodOn: { developments: [], sources: [], searches: [] }, state: "published", correctsId: null },
  ...{ codebook: "1", submittedAt: testDay, publishedAt: testDay, authorId: editor.id, createdAt: testDay },
  ...{ reviewerId: reviewer.id, reviewedAt: testDay, singlePerson: false, recordVersion: 1 },
  ...given,
});

const change = (
  { id: commitmentId, editor, reviewer }: House,
  given: Partial<typeof t.codingChange.$inferInsert> & { id: string },
): typeof t.codingChange.$inferInsert => ({
  ...{ kind: "edit", documentId: "test-2025", commitmentId, reason: "The host is named in the text." },
  ...{ base: { precision: 1 }, changes: { precision: 2 }, parts: [], state: "published", codebook: "1" },
  ...{ submittedAt: testDay, publishedAt: testDay, authorId: editor.id, createdAt: testDay },
  ...{ reviewerId: reviewer.id, reviewedAt: testDay, singlePerson: false, recordVersion: 1 },
  ...given,
});

const waiting = { state: "submitted", publishedAt: null, reviewerId: null, reviewedAt: null } as const;

describe("the corrections list", () => {
  test("holds corrected assessments, coding, releases and redactions together, newest first", async () => {
    const all = await house();
    const { store, id, editor, reviewer } = all;
    await store.tx(async (q) => {
      await q
        .insert(t.assessment)
        .values([
          assessment(all, { id: "first" }),
          assessment(all, { id: "second", correctsId: "first", status: "mostly", publishedAt: later(1) }),
        ]);
      await q.insert(t.codingChange).values(change(all, { id: "recoding", publishedAt: later(2) }));
      const recoded = { entity: "commitment" as const, entityId: id, action: "recoded" };
      const [before, after] = [{ mode: "each" }, { mode: "collective" }];
      await appendAudit(q, { ...recoded, actorId: "system:seed", before, after }, later(3));
      const { sources: _, links: __, ...act } = anAct(all.code);
      await q.insert(t.development).values({
        ...{ ...act, id: "act", happenedTo: "2026-05-01", state: "accepted", authorId: editor.id },
        ...{ createdAt: testDay, reviewerId: reviewer.id, singlePerson: false, recordVersion: 1 },
      });
      await q.insert(t.developmentLink).values({
        ...{
          id: "link",
          developmentId: "act",
          commitmentId: id,
          subject: "all",
          polarity: "supports",
          note: "",
        },
      });
      await q.insert(t.source).values({
        ...{ id: "source", developmentId: "act", revision: 1, position: 0, address: "https://example.org/x" },
        ...{ title: "T", publisher: "P", class: "P2", speaksFor: [], origin: "", language: "en" },
        ...{ accessedOn: "2026-05-02", excerpt: "", locator: "", gist: "", gistBy: "human" },
        ...{ linkState: "unchecked", visibility: "public" },
        redaction: { at: later(4).toISOString(), by: reviewer.id, reason: "A private address.", hashes: {} },
      });
      await q
        .update(t.commitment)
        .set({ underCorrectionAt: later(5), underCorrectionNote: "The deadline is wrong." })
        .where(eq(t.commitment.id, id));
    });
    const told = await all.list();
    expect(told.changes.map(({ change: { kind, at } }) => [kind, at])).toEqual([
      ["redaction", later(4)],
      ["recoded", later(3)],
      ["recoded", later(2)],
      ["assessment", later(1)],
    ]);
    expect(told.changes[0]).toMatchObject({
      place: { code: all.code },
      change: { reason: "A private address." },
    });
    expect(told.changes[1]?.change).toMatchObject({ change: null, by: { author: null } });
    expect(told.changes[2]?.change).toMatchObject({
      change: "edit",
      fields: [{ field: "precision", before: 1, after: 2 }],
      by: { author: { role: "editor" }, reviewer: { role: "reviewer" } },
    });
    expect(told.changes[3]?.change).toMatchObject({ before: { status: "partial" }, status: "mostly" });
    expect(told.underCorrection).toMatchObject([
      { place: { code: all.code }, since: later(5), note: "The deadline is wrong." },
    ]);
  });

  test("a tombstone names what took its place", async () => {
    const all = await house();
    await all.store.tx(async (q) => {
      const [base, changes] = [{}, {}];
      await q.insert(t.codingChange).values(change(all, { id: "split", kind: "split", base, changes }));
      const set = { lifecycle: "replaced" as const, successors: ["test-2025/1.2", "test-2025/1.3"] };
      await q.update(t.commitment).set(set).where(eq(t.commitment.id, all.id));
    });
    expect((await all.list()).changes[0]?.change).toMatchObject({
      change: "split",
      lifecycle: "replaced",
      successors: ["test-2025/1.2", "test-2025/1.3"],
    });
  });

  test("never holds what waits, whatever it says", async () => {
    const all = await house();
    await all.store.tx(async (q) => {
      await q.insert(t.assessment).values([
        assessment(all, { id: "first" }),
        assessment(all, {
          ...waiting,
          id: "second",
          correctsId: "first",
          reason: "Secret draft of a claim.",
        }),
      ]);
      await q
        .insert(t.codingChange)
        .values(change(all, { ...waiting, id: "open", reason: "Secret reason." }));
    });
    const told = await all.list();
    expect(told).toMatchObject({ changes: [], underCorrection: [], more: false });
    for (const actor of [all.editor, all.reviewer])
      expect(JSON.stringify(accepted(await corrections(contextOf(all.store, actor))))).not.toContain(
        "Secret",
      );
  });

  test("can be read for one document, in pages", async () => {
    const all = await house();
    await all.store.tx(async (q) => {
      for (let i = 0; i < 5; i++)
        await q.insert(t.codingChange).values(change(all, { id: `c${i}`, publishedAt: later(i) }));
    });
    const ids = ({ changes }: Corrections) => changes.map(({ change: { key } }) => key);
    const [first, last] = [await all.list({ size: 3 }), await all.list({ size: 3, page: 2 })];
    expect([ids(first), first.more]).toEqual([["c-c4", "c-c3", "c-c2"], true]);
    expect([ids(last), last.more]).toEqual([["c-c1", "c-c0"], false]);
    expect(ids(await all.list({ document: "test-2025" }))).toHaveLength(5);
    expect(ids(await all.list({ document: "another" }))).toEqual([]);
  });

  test("strangers sign in where reading is not public", async () => {
    const { store } = await house();
    expect(refusalOf(await corrections({ ...contextOf(store, visitor), publicRead: false }))).toBe(
      "signInFirst",
    );
  });
});

describe("the feed of corrections", () => {
  const told = {
    ...{ baseUrl: "https://kept.example", path: "/corrections/en", title: "Kept & co: <corrections>" },
    ...{ subtitle: "What was put right", author: "Kept", emptySince: new Date("2026-11-22T10:00:00Z") },
    ...{ page: "https://kept.example/en/corrections", self: "https://kept.example/en/corrections/feed.xml" },
  };
  const entry = {
    ...{
      key: "a-1",
      at: later(7),
      title: "a/1.1: <script> & “x” ]]>",
      link: "https://kept.example/en/x?a=1&b=2#k",
    },
    paragraphs: ["first <b>line</b>\nsecond & last", "bell \u0007, half \uD800 a pair, whole 🙂 one"],
  };
  const parsed = (xml: string) => parseDocument(xml, { xmlMode: true });
  const all = (name: string, within: ReturnType<typeof parsed>) =>
    DomUtils.getElementsByTagName(name, within);
  const textOf = (name: string, xml: string) =>
    all(name, parsed(xml)).map((node) => DomUtils.textContent(node));

  test("is Atom: ids, moments, an author, and its own address", () => {
    const xml = correctionsFeed({ ...told, entries: [entry] });
    expect(textOf("id", xml)).toEqual([
      "tag:kept.example,2025:corrections/en",
      "tag:kept.example,2025:corrections/en/a-1",
    ]);
    expect(textOf("updated", xml)).toEqual([later(7).toISOString(), later(7).toISOString()]);
    expect(textOf("name", xml)).toEqual(["Kept"]);
    const links = all("link", parsed(xml)).map(({ attribs }) => [attribs.rel, attribs.href]);
    expect(links).toEqual([
      ["alternate", "https://kept.example/en/corrections"],
      ["self", "https://kept.example/en/corrections/feed.xml"],
      [undefined, "https://kept.example/en/x?a=1&b=2#k"],
    ]);
  });

  test("words of people stay text, whatever stands in them", () => {
    const xml = correctionsFeed({ ...told, entries: [entry] });
    const [title, own] = textOf("title", xml);
    expect(title).toBe("Kept & co: <corrections>");
    expect(own).toBe("a/1.1: &lt;script&gt; &amp; “x” ]]&gt;");
    const [content] = textOf("content", xml);
    expect(content).toBe(
      "<p>first &lt;b&gt;line&lt;/b&gt;<br>second &amp; last</p><p>bell , half  a pair, whole 🙂 one</p>",
    );
  });

  test("without entries it is still a feed, updated on the day", () => {
    const xml = correctionsFeed({ ...told, entries: [] });
    expect(textOf("updated", xml)).toEqual(["2026-11-22T00:00:00.000Z"]);
    expect(textOf("entry", xml)).toEqual([]);
  });
});

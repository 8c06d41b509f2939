import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import type { UserRole } from "../../lib/domain/vocabulary";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import type { Context } from "../../lib/use-cases/context";
import { follow } from "../../lib/use-cases/follow";
import { markNewsSeen } from "../../lib/use-cases/mark-news-seen";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { isFollowing, newsCount, showNews } from "../../lib/use-cases/show-news";
import { unfollow } from "../../lib/use-cases/unfollow";
import { aCommitment, anAct, aSource, aUser, contextOf, testDay } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { auditOf } from "../support/people";
import { testStore } from "../support/store";

const later = (minutes: number) => new Date(testDay.getTime() + minutes * 60_000);
const at = (context: Context, minutes: number): Context => ({ ...context, now: () => later(minutes) });

async function house() {
  const store = testStore();
  const { id, code } = await aCommitment(store);
  const other = await aCommitment(store, { number: 2, parties: [{ code: "UZ", role: "joint" }] });
  const as = async (role: UserRole) => contextOf(store, await aUser(store, role));
  return {
    store,
    id,
    code,
    other,
    reader: await as("reader"),
    editor: await as("editor"),
    reviewer: await as("reviewer"),
  };
}
type House = Awaited<ReturnType<typeof house>>;

async function happened({ editor, reviewer }: House, code: string, minutes: number, given = {}) {
  const act = accepted(await recordDevelopment(at(editor, minutes), anAct(code, given)));
  const claim = { kind: "development", id: act.id, basedOnVersion: act.recordVersion };
  accepted(await acceptEvidence(at(reviewer, minutes), claim));
}

const followed = async (context: Context, kind: string, code: string, minutes = 0) =>
  accepted(await follow(at(context, minutes), { kind, code }));
const newsOf = async (context: Context, minutes = 100) => accepted(await showNews(at(context, minutes)));

describe("following", () => {
  test("a reader follows a commitment, once, and the audit holds the whole of it", async () => {
    const { store, code, reader } = await house();
    await followed(reader, "commitment", code);
    await followed(reader, "commitment", code, 1);
    const rows = await store.read.select().from(t.follow);
    expect(rows).toMatchObject([{ userId: reader.actor.id, kind: "commitment", code, createdAt: later(0) }]);
    const entries = (await auditOf(store)).filter(({ entity }) => entity === "follow");
    expect(entries).toMatchObject([
      {
        ...{ action: "followed", actorId: reader.actor.id, entityId: rows[0]?.id, before: null },
        after: { id: rows[0]?.id, userId: reader.actor.id, kind: "commitment", code },
      },
    ]);
    expect(await isFollowing(reader, { kind: "commitment", code })).toBe(true);
  });

  test("stops, and what is not followed stays so", async () => {
    const { store, reader, editor } = await house();
    await followed(reader, "party", "KZ");
    await followed(editor, "party", "KZ");
    accepted(await unfollow(reader, { kind: "party", code: "KZ" }));
    accepted(await unfollow(reader, { kind: "party", code: "KZ" }));
    expect((await store.read.select().from(t.follow)).map(({ userId }) => userId)).toEqual([editor.actor.id]);
    const ends = (await auditOf(store)).filter(({ action }) => action === "unfollowed");
    expect(ends).toMatchObject([{ before: { kind: "party", code: "KZ" }, after: null }]);
  });

  test("needs an account, and something that is there", async () => {
    const { store, code, reader } = await house();
    const stranger = contextOf(store, visitor);
    for (const verb of [follow, unfollow])
      expect(refusalOf(await verb(stranger, { kind: "commitment", code }))).toBe("signInFirst");
    expect(refusalOf(await markNewsSeen(stranger, { upTo: testDay.toISOString() }))).toBe("signInFirst");
    expect(refusalOf(await showNews(stranger))).toBe("signInFirst");
    expect(await isFollowing(stranger, { kind: "commitment", code })).toBeNull();
    for (const kind of ["commitment", "party", "sector"])
      expect(refusalOf(await follow(reader, { kind, code: "nowhere" }))).toBe("nothingToFollow");
    expect(refusalOf(await follow(reader, { kind: "document", code }))).toBe("checkFields");
    expect(await store.read.select().from(t.follow)).toEqual([]);
  });
});

describe("news of what one follows", () => {
  test.each([
    ["commitment", "test-2025/1.1"],
    ["party", "KZ"],
  ])("a followed %s brings what was published of it, and nothing else", async (kind, code) => {
    const all = await house();
    await followed(all.reader, kind, code);
    await happened(all, all.code, 5);
    await happened(all, all.other.code, 6);
    const { commitments } = await newsOf(all.reader);
    expect(commitments).toMatchObject([
      {
        place: { code: all.code },
        because: [{ kind, code }],
        changes: [{ kind: "development", appearance: "shown" }],
      },
    ]);
    expect(await newsCount(all.reader)).toBe(1);
    expect(await newsCount(all.editor)).toBe(0);
  });

  test("a followed sector brings all its commitments, the latest first", async () => {
    const all = await house();
    await followed(all.reader, "sector", "security");
    await happened(all, all.code, 5);
    await happened(all, all.other.code, 6);
    const { commitments } = await newsOf(all.reader);
    expect(commitments.map(({ place }) => place.code)).toEqual([all.other.code, all.code]);
    expect(await newsCount(all.reader)).toBe(2);
  });

  test("what was public before one followed is no news", async () => {
    const all = await house();
    await happened(all, all.code, 5);
    await followed(all.reader, "commitment", all.code, 10);
    expect((await newsOf(all.reader)).commitments).toEqual([]);
    expect(await newsCount(all.reader)).toBe(0);
    await happened(all, all.code, 20);
    expect((await newsOf(all.reader)).commitments[0]?.changes).toHaveLength(1);
  });

  test("what was seen is no news; what came while it was read still is", async () => {
    const all = await house();
    await followed(all.reader, "commitment", all.code);
    await happened(all, all.code, 5);
    const { upTo } = await newsOf(all.reader, 10);
    await happened(all, all.code, 15);
    accepted(await markNewsSeen(at(all.reader, 20), { upTo: upTo.toISOString() }));
    const news = await newsOf(all.reader, 30);
    expect(news.seenAt).toEqual(later(10));
    expect(news.commitments[0]?.changes.map((change) => change.at)).toEqual([later(15)]);
    accepted(await markNewsSeen(at(all.reader, 40), { upTo: later(35).toISOString() }));
    expect((await newsOf(all.reader, 50)).commitments).toEqual([]);
    expect(await newsCount(all.reader)).toBe(0);
    // An old tab does not bring it back, and nobody has seen the future.
    accepted(await markNewsSeen(at(all.reader, 50), { upTo: later(10).toISOString() }));
    expect((await newsOf(all.reader, 55)).seenAt).toEqual(later(35));
    accepted(await markNewsSeen(at(all.reader, 60), { upTo: later(9_999).toISOString() }));
    expect((await newsOf(all.reader, 70)).seenAt).toEqual(later(60));
    expect(refusalOf(await markNewsSeen(all.reader, { upTo: "yesterday" }))).toBe("checkFields");
  });

  test("never holds drafts, waiting work or internal sources, for editors neither", async () => {
    const all = await house();
    for (const person of [all.reader, all.editor]) await followed(person, "sector", "security");
    const secret = { what: "Secret: waits for review." };
    accepted(await recordDevelopment(at(all.editor, 3), anAct(all.code, secret)));
    await happened(all, all.code, 5, {
      what: "Secret: internal.",
      sources: [aSource({ visibility: "internal" })],
    });
    await happened(all, all.code, 6);
    for (const person of [all.reader, all.editor]) {
      const news = await newsOf(person);
      expect(news.commitments).toHaveLength(1);
      expect(JSON.stringify(news)).not.toContain("Secret");
    }
  });

  test("a bookmark is one's own and leaves no trace in the audit", async () => {
    const all = await house();
    await followed(all.reader, "commitment", all.code);
    const before = (await auditOf(all.store)).length;
    accepted(await markNewsSeen(all.reader, { upTo: testDay.toISOString() }));
    expect(await auditOf(all.store)).toHaveLength(before);
    const marks = await all.store.read
      .select()
      .from(t.digestMark)
      .where(eq(t.digestMark.userId, all.reader.actor.id ?? ""));
    expect(marks).toHaveLength(1);
  });
});

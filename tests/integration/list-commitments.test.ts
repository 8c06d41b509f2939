import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { commitment } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { columns } from "../../lib/domain/commitment-query";
import type { Context } from "../../lib/use-cases/context";
import {
  type CommitmentList,
  listCommitmentRows,
  listCommitments,
} from "../../lib/use-cases/list-commitments";
import { listDrafts } from "../../lib/use-cases/list-drafts";
import { asPerson, asVisitor, commitmentId, listed, listedRegister } from "../support/listed-commitments";
import { testStore } from "../support/store";

const list = async (
  context: Context,
  address = "",
  locale: "en" | "zh" | "ru" = "en",
): Promise<CommitmentList> => {
  const outcome = await listCommitments(context, new URLSearchParams(address), { locale });
  if (!outcome.ok) throw new Error(outcome.message.key);
  return outcome.value;
};
const codes = async (store: Store, address: string) =>
  (await list(asVisitor(store), address)).items.map(({ code }) => code);

async function someCommitments() {
  const store = testStore();
  await listedRegister(store);
  await listed(store, { sectors: ["trade", "energy"], due: ["2027-01-01", "2027-12-31"], title: "Zebra" });
  await listed(store, { sectors: ["energy"], type: "supports", precision: 2, title: "Apple" });
  await listed(store, {
    clause: 2,
    sectors: ["climate"],
    parties: { KZ: "host", CN: "addressee" },
    due: ["2026-06-01", "2026-06-30"],
    title: "Mango",
  });
  await listed(store, {
    document: "second",
    parties: { KG: "joint", KZ: "joint" },
    published: { KG: "delivered" },
  });
  return store;
}

describe("the commitments list", () => {
  test("shows everything in text order, with its total", async () => {
    const store = await someCommitments();
    const { total, items, pages, unknown, today } = await list(asVisitor(store));
    expect(items.map(({ code }) => code)).toEqual(["first/1.1", "first/1.2", "first/2.1", "second/1.1"]);
    expect({ total, pages, unknown, today }).toEqual({
      total: 4,
      pages: 1,
      unknown: [],
      today: "2026-11-22",
    });
    expect(items[0]).toMatchObject({
      clause: 1,
      number: "1.1",
      sectors: ["trade", "energy"],
      tier: "undertaking",
    });
  });

  test("finds a sector at any place, and either of two", async () => {
    const store = await someCommitments();
    expect(await codes(store, "sector=energy")).toEqual(["first/1.1", "first/1.2"]);
    expect(await codes(store, "sector=energy&sector=climate")).toHaveLength(3);
  });

  test("holds party, role and status of a party to the same row", async () => {
    const store = await someCommitments();
    expect(await codes(store, "party=KZ&role=host")).toEqual(["first/2.1"]);
    expect(await codes(store, "party=CN&role=host")).toEqual([]);
    expect(await codes(store, "party=KG&partyStatus=delivered")).toEqual(["second/1.1"]);
    expect(await codes(store, "party=KZ&partyStatus=delivered")).toEqual([]);
  });

  test("finds deadlines that touch the days asked for, and none without a day", async () => {
    const store = await someCommitments();
    expect(await codes(store, "dueFrom=2026-07-01")).toEqual(["first/1.1"]);
    expect(await codes(store, "dueTo=2026-12-31")).toEqual(["first/2.1"]);
    expect(await codes(store, "dueFrom=2026-06-15&dueTo=2027-01-01")).toEqual(["first/1.1", "first/2.1"]);
  });

  test("puts rows without a day last, whichever way deadlines are sorted", async () => {
    const store = await someCommitments();
    expect((await codes(store, "sort=deadline")).slice(0, 2)).toEqual(["first/2.1", "first/1.1"]);
    expect((await codes(store, "sort=-deadline")).slice(0, 2)).toEqual(["first/1.1", "first/2.1"]);
  });

  test("sorts titles in the reader's language", async () => {
    const store = await someCommitments();
    const inRussian = await list(asVisitor(store), "sort=title", "ru");
    expect(inRussian.items.map(({ title }) => title.ru)).toEqual([
      "Apple (ру)",
      "Commitment 1.1 (ру)",
      "Mango (ру)",
      "Zebra (ру)",
    ]);
  });

  test.each(columns)("every page of a list sorted by %s holds each row once", async (column) => {
    const store = await someCommitments();
    for (const sign of ["", "-"]) {
      const seen: string[] = [];
      for (const page of [1, 2, 3, 4])
        seen.push(...(await codes(store, `sort=${sign}${column}&size=1&page=${page}`)));
      expect(new Set(seen).size).toBe(4);
    }
  });

  test("finds two Chinese characters, typed in either script", async () => {
    const store = await someCommitments();
    expect(await codes(store, `q=${encodeURIComponent("气候")}`)).toEqual(["first/2.1"]);
    expect(await codes(store, `q=${encodeURIComponent("氣候")}`)).toEqual(["first/2.1"]);
    expect(await codes(store, `q=${encodeURIComponent("原则")}`)).toEqual([]);
  });

  test("finds nothing by marks that no text is searched for, and never passes the whole list off as found", async () => {
    const store = await someCommitments();
    expect(await codes(store, `q=${encodeURIComponent('" * -')}`)).toEqual([]);
    expect(await codes(store, `q=${encodeURIComponent("\u0000")}&size=10`)).toEqual([]);
    expect(await codes(store, "q=%20%20")).toHaveLength(4);
  });

  test("shows no rows where the address says something unknown, and names it", async () => {
    const store = await someCommitments();
    const { total, items, unknown } = await list(asVisitor(store), "sector=energy&sector=gold");
    expect({ total, items }).toEqual({ total: 0, items: [] });
    expect(unknown).toEqual([{ kind: "value", name: "sector", value: "gold" }]);
  });

  test("a page far behind the last one is empty and says how many there are", async () => {
    const store = await someCommitments();
    expect(await list(asVisitor(store), "size=3&page=1000000000")).toMatchObject({
      total: 4,
      items: [],
      pages: 2,
      outOfRange: true,
    });
    expect(await list(asVisitor(store), "size=3&page=2")).toMatchObject({ outOfRange: false, pages: 2 });
  });

  test("asks strangers to sign in where public reading is off", async () => {
    const store = await someCommitments();
    const outcome = await listCommitments(asVisitor(store, false), {}, { locale: "en" });
    expect(outcome).toMatchObject({ ok: false, code: "not-allowed", message: { key: "signInFirst" } });
  });

  test("readers never meet a draft, editors get it beside the list", async () => {
    const store = testStore();
    await listedRegister(store);
    const code = await listed(store, { draft: { CN: "delivered", KG: "contrary" } });
    expect(await codes(store, "partyStatus=delivered")).toEqual([]);
    const { items } = await list(asVisitor(store));
    expect(items[0]).toMatchObject({ status: "not-reviewed", reviewed: { done: 0, of: 3 } });
    const ids = [await commitmentId(store, code)];
    expect(await listDrafts(asVisitor(store), ids)).toBeNull();
    expect(await listDrafts(asPerson(store, "reader"), ids)).toBeNull();
    const drafts = await listDrafts(asPerson(store, "editor"), ids);
    expect(drafts?.assessments.map(({ code: of, status, state }) => [of, status, state])).toEqual([
      [code, "delivered", "draft"],
      [code, "contrary", "draft"],
    ]);
  });

  test("passes the stored text of an item on as it is", async () => {
    const store = await someCommitments();
    const outcome = await listCommitmentRows(asVisitor(store), { size: "1" }, { locale: "en" });
    const [row] = await store.read
      .select({ item: commitment.item })
      .from(commitment)
      .where(eq(commitment.code, "first/1.1"));
    expect(outcome.ok && outcome.value.rows[0]?.item).toBe(row?.item);
  });

  test("“not yet due” turns with the day, without a write of anyone's", async () => {
    const store = await someCommitments();
    const context = asVisitor(store);
    expect((await list(context, "status=not-yet-due")).items.map(({ code }) => code)).toEqual(["first/1.1"]);
    const later = { ...context, now: () => new Date("2028-03-01T00:00:00Z") };
    expect((await list(later, "status=not-yet-due")).total).toBe(0);
    expect((await list(later, "flag=review-due")).items.map(({ code }) => code)).toContain("first/1.1");
  });
});

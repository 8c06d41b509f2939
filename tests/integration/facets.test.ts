import { expect, test } from "vitest";
import { appendAudit } from "../../db/queries/audit";
import { setting } from "../../db/sqlite/schema";
import { type CommitmentFacets, commitmentFacets } from "../../lib/use-cases/commitment-facets";
import type { Context } from "../../lib/use-cases/context";
import { asVisitor, listed, listedRegister } from "../support/listed-commitments";
import { testStore } from "../support/store";

const facets = async (context: Context, address = ""): Promise<CommitmentFacets> => {
  const outcome = await commitmentFacets(context, new URLSearchParams(address));
  if (!outcome.ok) throw new Error(outcome.message.key);
  return outcome.value;
};
const countOf = ({ facets: all }: CommitmentFacets, name: keyof CommitmentFacets["facets"], value: string) =>
  all[name].find((option) => option.value === value)?.count;

async function twoCommitments() {
  const store = testStore();
  await listedRegister(store);
  await listed(store, { sectors: ["trade", "energy"], parties: { KZ: "host", CN: "joint" } });
  await listed(store, { sectors: ["energy"], type: "supports", parties: { CN: "joint", KG: "joint" } });
  return store;
}

test("an option of a filter in use counts without that filter, all others count with it", async () => {
  const all = await facets(asVisitor(await twoCommitments()), "sector=trade");
  expect(all.total).toBe(1);
  expect(countOf(all, "sector", "energy")).toBe(2);
  expect(countOf(all, "tier", "undertaking")).toBe(1);
  expect(countOf(all, "tier", "followed-item")).toBe(0);
});

test("a role counts commitments, not rows, and on the row of the party asked for", async () => {
  const context = asVisitor(await twoCommitments());
  expect(countOf(await facets(context), "role", "joint")).toBe(2);
  expect(countOf(await facets(context, "party=KZ"), "role", "joint")).toBe(0);
  expect(countOf(await facets(context, "party=KZ"), "role", "host")).toBe(1);
  expect(countOf(await facets(context, "party=KZ"), "party", "CN")).toBe(2);
});

test("every option is there in the method's order, those with nothing behind them too", async () => {
  const { facets: all } = await facets(asVisitor(await twoCommitments()));
  expect(all.precision).toEqual([
    { value: "0", count: 0 },
    { value: "1", count: 2 },
    { value: "2", count: 0 },
  ]);
  expect(all.sector.map(({ value }) => value)).toEqual(["mechanism", "trade", "energy", "climate"]);
});

test("numbers are new after every write", async () => {
  const store = await twoCommitments();
  const context = asVisitor(store);
  expect(countOf(await facets(context), "sector", "energy")).toBe(2);
  await listed(store, { sectors: ["energy"] });
  await store.tx(async (q) => {
    await q.insert(setting).values({ key: "a", value: 1 });
    const entry = { actorId: "system:seed", entity: "setting" as const, entityId: "a", action: "set" };
    await appendAudit(q, { ...entry, before: null, after: { value: 1 } }, context.now());
  });
  expect(countOf(await facets(context), "sector", "energy")).toBe(3);
});

test("drafts are in no number", async () => {
  const store = testStore();
  await listedRegister(store);
  await listed(store, { draft: { CN: "delivered" } });
  const all = await facets(asVisitor(store));
  expect(countOf(all, "partyStatus", "delivered")).toBe(0);
  expect(countOf(all, "status", "not-reviewed")).toBe(1);
});

import { describe, expect, test } from "vitest";
import { latestJob } from "../../db/queries/jobs";
import { linkChecksOf } from "../../db/queries/link-checks";
import { development, job, linkCheck, source } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { makePageClient } from "../../lib/fetching/page-client";
import { mostAddresses } from "../../lib/use-cases/check-links";
import { listTroubledLinks } from "../../lib/use-cases/list-troubled-links";
import { planLinkCheck, restBetweenMs } from "../../lib/use-cases/plan-link-check";
import { takeJob } from "../../lib/use-cases/take-job";
import { allowFetching, aWaitingCandidate } from "../support/candidates";
import { aDesk } from "../support/import-desk";
import { localServer } from "../support/local-server";
import { accepted } from "../support/outcome";
import { auditOf } from "../support/people";

const day = 86_400_000;

/** An accepted development with one source at each address; a second revision replaces the first. */
async function citing(store: Store, addresses: string[], { revision = 1, state = "accepted" as const } = {}) {
  const at = new Date(0);
  const id = crypto.randomUUID();
  const review = { authorId: "ed", createdAt: at, reviewerId: "rita", reviewNote: null, reviewedAt: at };
  const what = { happenedFrom: "2026-01-01", happenedTo: "2026-01-01", place: "", what: "w", language: "en" };
  const blank = { origin: "", excerpt: "", locator: "", gist: "", gistBy: "human" as const, speaksFor: [] };
  const words = {
    title: "t",
    publisher: "p",
    class: "P2" as const,
    language: "en",
    accessedOn: "2026-01-01",
  };
  await store.tx(async (q) => {
    const rest = { restated: false, ...review, state, singlePerson: false, recordVersion: 1 };
    await q.insert(development).values({ id, ...what, ...rest });
    for (const [position, address] of addresses.entries())
      await q.insert(source).values({
        ...{ id: `${id}-${revision}-${position}`, developmentId: id, revision, position, address },
        ...{ ...words, ...blank, linkState: "unchecked", visibility: "public" },
      });
  });
  return id;
}

async function aWeb() {
  const desk = await aDesk();
  const gone = new Set<string>();
  const server = await localServer((request, response) => {
    response.writeHead(gone.has(request.url ?? "") ? 404 : 200).end();
  });
  const pages = makePageClient({ allow: [server.own] });
  await allowFetching(desk.store);
  const at = (path: string) => `${server.origin}${path}`;
  const { store, now } = desk;
  const standing = async (path: string) => (await linkChecksOf(store.read, [at(path)])).get(at(path));
  const plan = () => planLinkCheck({ store, now });
  const looks = () => store.read.select().from(job);
  return { ...desk, server, pages, gone, at, standing, plan, looks };
}

describe("looking at links", () => {
  test("is planned by the house itself, once, where fetching is allowed and something is due", async () => {
    const { store, plan, looks, at, workAll, pages, clock } = await aWeb();
    expect(await plan()).toBe(false);
    await citing(store, [at("/a")]);
    await allowFetching(store, false);
    expect(await plan()).toBe(false);
    await allowFetching(store);
    expect([await plan(), await plan()]).toEqual([true, false]);
    expect(await looks()).toMatchObject([{ kind: "check-links", requestedBy: null, state: "queued" }]);
    await workAll(pages);
    expect(await plan()).toBe(false);
    clock.forward(7 * day);
    expect(await plan()).toBe(true);
    expect(await looks()).toHaveLength(1);
  });

  test("asks for heads only, writes what it found, and leaves records and audit as they are", async () => {
    const { store, plan, at, workAll, pages, server, standing, now } = await aWeb();
    const id = await citing(store, [at("/a"), at("/b")]);
    await aWaitingCandidate(store, now(), { address: at("/c"), fetchState: "none" });
    const before = [await store.read.select().from(source), (await auditOf(store)).length];
    await plan();
    expect(await workAll(pages)).toEqual(["done"]);
    expect(server.asked.sort()).toEqual(["HEAD /a", "HEAD /b", "HEAD /c"]);
    expect(await standing("/a")).toMatchObject({ state: "alive", statusCode: 200, checkedAt: now() });
    expect([await store.read.select().from(source), (await auditOf(store)).length]).toEqual(before);
    expect(id).not.toBe("");
  });

  test("calls a link dead after days of failing, and its evidence stands as before", async () => {
    const { store, plan, at, workAll, pages, gone, standing, clock } = await aWeb();
    const id = await citing(store, [at("/a")]);
    gone.add("/a");
    const states = [];
    for (let look = 0; look < 3; look++) {
      expect(await plan()).toBe(true);
      await workAll(pages);
      states.push((await standing("/a"))?.state);
      clock.forward(day);
    }
    expect(states).toEqual(["unchecked", "unchecked", "dead"]);
    expect(await plan()).toBe(false);
    const [kept] = await store.read.select().from(development);
    expect(kept).toMatchObject({ id, state: "accepted" });
    expect(await store.read.select().from(source)).toHaveLength(1);
  });

  test("lists for editors what did not simply answer, what rests on it, and nothing for readers", async () => {
    const { store, plan, at, workAll, pages, gone, clock, editor, reader, stranger } = await aWeb();
    await citing(store, [at("/a"), at("/b")]);
    gone.add("/a");
    const list = async () => accepted(await listTroubledLinks(editor));
    expect(await list()).toMatchObject({ fetching: true, checked: 0, waiting: 2, links: [] });
    await plan();
    await workAll(pages);
    expect(await list()).toMatchObject({ checked: 2, waiting: 0, links: [{ trouble: "failing" }] });
    clock.forward(3 * day);
    for (const _ of [1, 2]) {
      await plan();
      await workAll(pages);
      clock.forward(day);
    }
    expect((await list()).links).toMatchObject([
      { address: at("/a"), trouble: "dead", statusCode: 404, sources: [{ title: "t", copySha256: null }] },
    ]);
    for (const other of [reader, stranger]) expect((await listTroubledLinks(other)).ok).toBe(false);
  });

  test("blames no address where nothing answers at all: then it is our own network that fails", async () => {
    const { store, plan, at, workAll, server, clock, standing } = await aWeb();
    const elsewhere = ["https://one.example/", "https://two.example/"];
    await citing(store, elsewhere);
    const failing = async () => (await linkChecksOf(store.read, elsewhere)).size;
    await plan();
    await workAll();
    expect(await failing()).toBe(0);
    // With somebody who answers, the silence of the others counts.
    await citing(store, [at("/a")]);
    clock.forward(restBetweenMs);
    expect(await plan()).toBe(true);
    await workAll(makePageClient({ allow: [server.own], find: async () => [] }));
    expect([await failing(), (await standing("/a"))?.state]).toEqual([2, "alive"]);
  });

  test("does not look at what nobody cites any more", async () => {
    const { store, plan, at, workAll, pages, server } = await aWeb();
    const id = await citing(store, [at("/old")]);
    await store.tx(async (q) => {
      const [first] = await q.select().from(source);
      if (first) await q.insert(source).values({ ...first, id: `${id}-2`, revision: 2, address: at("/new") });
    });
    await plan();
    await workAll(pages);
    expect(server.asked).toEqual(["HEAD /new"]);
  });

  test("ends early where somebody waits for something else, or it is no longer allowed, and goes on later", async () => {
    const { store, plan, at, workAll, pages, server, now, standing, clock } = await aWeb();
    await citing(store, [at("/a")]);
    await plan();
    await aWaitingCandidate(store, now(), { address: at("/a"), title: "x" });
    // The look is taken although something waits: a worker of its own may have been quicker.
    const look = await takeJob({ store, now }, "pages first");
    expect(look?.kind).toBe("fetch-candidate");
    await allowFetching(store, false);
    await workAll(pages);
    expect([server.asked, await standing("/a")]).toEqual([[], undefined]);
    expect((await latestJob(store.read, "links"))?.state).toBe("done");
    await allowFetching(store);
    expect(await plan()).toBe(false);
    clock.forward(restBetweenMs);
    expect(await plan()).toBe(true);
    await workAll(pages);
    expect((await standing("/a"))?.state).toBe("alive");
  });

  test("takes so many at a time, those never seen before the others", async () => {
    const { store, plan, at, workAll, pages, server, clock } = await aWeb();
    await citing(store, [at("/seen")]);
    await plan();
    await workAll(pages);
    clock.forward(8 * day);
    await citing(
      store,
      Array.from({ length: mostAddresses }, (_, i) => at(`/${i}`)),
    );
    server.asked.length = 0;
    await plan();
    await workAll(pages);
    expect(server.asked).toHaveLength(mostAddresses);
    expect(server.asked).not.toContain("HEAD /seen");
    clock.forward(restBetweenMs);
    expect(await plan()).toBe(true);
    await workAll(pages);
    expect(server.asked).toContain("HEAD /seen");
    expect(await store.read.select().from(linkCheck)).toHaveLength(mostAddresses + 1);
  });
});

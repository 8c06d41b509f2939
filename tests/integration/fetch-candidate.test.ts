import { describe, expect, test } from "vitest";
import { findCandidate } from "../../db/queries/candidates";
import { findFile } from "../../db/queries/files";
import { insertJob, latestJob, requestCancel } from "../../db/queries/jobs";
import { addPublisher } from "../../db/queries/register-entries";
import { loadSettings } from "../../db/queries/settings";
import { candidate } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { leaseMs, mostAttempts } from "../../lib/domain/job";
import { makePageClient } from "../../lib/fetching/page-client";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { startCandidates } from "../../lib/use-cases/start-candidates";
import { storeFile } from "../../lib/use-cases/store-file";
import { takeJob } from "../../lib/use-cases/take-job";
import { verified } from "../support/audit-trail";
import { allowFetching, aWaitingCandidate } from "../support/candidates";
import { aDesk, bodyOf } from "../support/import-desk";
import { localServer } from "../support/local-server";
import { accepted } from "../support/outcome";
import { addPerson, auditOf, contextOf } from "../support/people";

const page = `<!doctype html><html lang="en"><head><title>Mountain summit ends</title>
<meta property="og:site_name" content="The Example Post"><meta property="article:published_time" content="2026-04-30T08:00:00Z"></head>
<body><main><h1>Mountain summit ends</h1><p>BISHKEK, April 30 (Xinhua) -- The second mountain summit ended here on Thursday with three papers signed by all of the parties.</p></main></body></html>`;

async function aWeb() {
  const desk = await aDesk();
  const server = await localServer((request, response) => {
    if (request.url === "/page") response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    else if (request.url === "/old") response.writeHead(301, { location: "/page" }).end();
    else if (request.url === "/inside")
      response.writeHead(302, { location: "http://169.254.169.254/" }).end();
    else if (request.url === "/film") response.setHeader("content-type", "video/mp4").end(Buffer.alloc(64));
    else response.writeHead(404).end();
  });
  const pages = makePageClient({ allow: [server.own] });
  await allowFetching(desk.store);
  const waiting = (more: Parameters<typeof aWaitingCandidate>[2]) =>
    aWaitingCandidate(desk.store, desk.now(), more);
  const at = (path: string) => `${server.origin}${path}`;
  return { ...desk, server, pages, waiting, at };
}

const read = async (store: Store, id: string) => {
  const row = await findCandidate(store.read, id);
  if (!row) throw new Error("No such candidate.");
  return row;
};
const entriesOf = async (store: Store, id: string) =>
  (await auditOf(store)).filter(({ entity, entityId }) => entity === "candidate" && entityId === id);

describe("a pasted address", () => {
  test("is filled in with what its page says, keeps a copy, and says so in the audit", async () => {
    const { store, workAll, waiting, pages, at, files, now } = await aWeb();
    const id = await waiting({ address: at("/old") });
    expect(await workAll(pages)).toEqual(["done"]);
    const row = await read(store, id);
    expect(row).toMatchObject({
      ...{ title: "Mountain summit ends", publisher: "The Example Post", language: "en" },
      ...{
        publishedOn: "2026-04-30",
        origin: "Xinhua, 2026-04-30",
        fetchState: "fetched",
        fetchFailure: null,
      },
      ...{ address: at("/old"), finalAddress: at("/page"), fetchedAt: now(), recordVersion: 2 },
      excerpt: expect.stringMatching(/^The second mountain summit ended here/),
    });
    expect(row.sketch?.length).toBeGreaterThan(20);
    const copy = await findFile(store.read, row.copySha256 ?? "");
    expect(copy).toMatchObject({ name: "page.html", mediaType: "text/html", uploadedBy: "ed" });
    const kept = await files.open(row.copySha256 ?? "");
    expect(await new Response(kept?.stream()).text()).toBe(page);
    const [entry, ...more] = await entriesOf(store, id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      ...{ actorId: "system:jobs", action: "fetched" },
      before: { title: "", fetchState: "queued", recordVersion: 1 },
      after: { title: "Mountain summit ends", copySha256: row.copySha256, recordVersion: 2 },
    });
  });

  test("keeps every word that a person typed, and takes class and speaker from the register", async () => {
    const { store, workAll, waiting, pages, at } = await aWeb();
    await store.tx((q) =>
      addPublisher(q, {
        ...{ code: "post", name: { en: "The Example Post", zh: "示例报", ru: "Пример" }, aliases: [] },
        ...{ defaultClass: "N1", speaksFor: ["KG"], recordVersion: 1 },
      }),
    );
    const typed = {
      title: "Typed",
      language: "ru",
      publishedOn: "2026-04-29",
      origin: "typed",
      excerpt: "mine",
    };
    const id = await waiting({ address: at("/page"), ...typed });
    await workAll(pages);
    expect(await read(store, id)).toMatchObject({
      ...typed,
      ...{ publisher: "The Example Post", publisherCode: "post", class: "N1", speaksFor: ["KG"] },
    });
  });

  test.each([
    ["/gone", "failed", "fetchStatus"],
    ["/film", "failed", "fetchKindNotKept"],
    ["/inside", "refused", "fetchPrivate"],
  ])("at %s is %s, and says why", async (path, fetchState, key) => {
    const { store, workAll, waiting, pages, at } = await aWeb();
    const id = await waiting({ address: at(path), title: "Typed" });
    expect(await workAll(pages)).toEqual(["done"]);
    expect(await read(store, id)).toMatchObject({
      ...{ title: "Typed", fetchState, fetchFailure: { key }, copySha256: null, fetchedAt: null },
    });
    expect((await entriesOf(store, id)).map(({ action }) => action)).toEqual(["fetch-failed"]);
  });

  test("is not even looked up where fetching is off", async () => {
    const { store, workAll, waiting, at, server } = await aWeb();
    await allowFetching(store, false);
    const id = await waiting({ address: at("/page") });
    const named = await waiting({ address: "https://example.org/page" });
    const asked: string[] = [];
    const find = async (name: string) => {
      asked.push(name);
      return [];
    };
    expect(await workAll(makePageClient({ allow: [server.own], find }))).toEqual(["done", "done"]);
    expect([server.asked, asked]).toEqual([[], []]);
    for (const each of [id, named])
      expect(await read(store, each)).toMatchObject({ fetchState: "none", title: "", copySha256: null });
  });

  test("that is fetched twice because its first worker died is filled in once", async () => {
    const { store, workAll, waiting, pages, at, clock, server, now } = await aWeb();
    const id = await waiting({ address: at("/page") });
    await takeJob({ store, now }, "dies");
    clock.forward(leaseMs + 1);
    expect(await workAll(pages)).toEqual(["done"]);
    await store.tx((q) => insertJob(q, { kind: "fetch-candidate", subjectId: id, requestedBy: "ed" }, now()));
    expect(await workAll(pages)).toEqual(["done"]);
    expect(server.asked).toEqual(["GET /page"]);
    expect(await entriesOf(store, id)).toHaveLength(1);
  });

  test("waits no longer when its job ended its worker three times, or was stopped", async () => {
    const { store, waiting, at, clock, now } = await aWeb();
    const id = await waiting({ address: at("/page") });
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await takeJob({ store, now }, `worker ${attempt}`);
      clock.forward(leaseMs + 1);
    }
    expect(await takeJob({ store, now }, "the next")).toBeNull();
    expect(await read(store, id)).toMatchObject({
      fetchState: "failed",
      fetchFailure: { key: "fetchStopped" },
    });
    const other = await waiting({ address: at("/page") });
    await takeJob({ store, now }, "stopped");
    await store.tx(async (q) => requestCancel(q, (await latestJob(q, other))?.id ?? ""));
    clock.forward(leaseMs + 1);
    await takeJob({ store, now }, "the next");
    expect((await read(store, other)).fetchState).toBe("failed");
  });
});

test("whatever fetching wrote, replaying the audit gives it again", async () => {
  const { store, workAll, pages, at, editor } = await aWeb();
  const text = ["/page", "/old", "/gone", "/film", "/inside"].map(at).join("\n");
  accepted(await startCandidates(editor, { text }));
  expect(await workAll(pages)).toEqual(Array(5).fill("done"));
  const rows = await store.read.select().from(candidate);
  expect(rows.map(({ fetchState }) => fetchState).sort()).toEqual([
    ...["failed", "failed", "fetched", "fetched", "refused"],
  ]);
  expect((await verified(store)).faults).toEqual([]);
});

describe("a dropped file", () => {
  test("says what it is without anything being fetched, also where fetching is off", async () => {
    const { store, workAll, waiting, files, editor, server } = await aWeb();
    await allowFetching(store, false);
    const text =
      "Горная встреча завершилась\n\n1 мая 2026 года\n\nБИШКЕК, 1 мая. /ТАСС/. Вторая встреча по вопросам горных территорий завершилась в столице.\n";
    const stored = accepted(
      await storeFile(editor, { name: "заметка.txt", body: bodyOf([text]), expectedBytes: null }, files),
    );
    const id = await waiting({ fileSha256: stored.sha256 });
    expect(await workAll()).toEqual(["done"]);
    expect(await read(store, id)).toMatchObject({
      ...{ title: "Горная встреча завершилась", language: "ru", publishedOn: "2026-05-01" },
      ...{ origin: "TASS, 2026-05-01", fetchState: "none", copySha256: null, fetchedAt: null },
    });
    expect((await entriesOf(store, id)).map(({ action }) => action)).toEqual(["described"]);
    expect(server.asked).toEqual([]);
  });

  test("that nobody can read stays what it is", async () => {
    const { store, workAll, waiting, files, editor } = await aWeb();
    const png = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex");
    const stored = accepted(
      await storeFile(editor, { name: "a.png", body: bodyOf([png]), expectedBytes: null }, files),
    );
    const id = await waiting({ fileSha256: stored.sha256 });
    expect(await workAll()).toEqual(["done"]);
    expect(await read(store, id)).toMatchObject({ title: "", language: "", fetchState: "none" });
  });
});

test("fetching is off until an administrator allows it, which leaves an entry", async () => {
  const { store, now, editor } = await aDesk();
  const administrator = contextOf(store, now, await addPerson(store, "ada", { role: "administrator" }));
  expect((await loadSettings(store.read)).fetching).toBe(false);
  expect((await changeSettings(editor, { fetching: true })).ok).toBe(false);
  expect((await loadSettings(store.read)).fetching).toBe(false);
  accepted(await changeSettings(administrator, { fetching: true }));
  expect((await loadSettings(store.read)).fetching).toBe(true);
  accepted(await changeSettings(administrator, { fetching: true }));
  const entries = (await auditOf(store)).filter(({ entity }) => entity === "setting");
  expect(entries).toMatchObject([
    {
      actorId: "ada",
      entityId: "fetching",
      action: "changed",
      before: { value: false },
      after: { value: true },
    },
  ]);
});

test("texts that somebody waits for go before pages, and pages before links", async () => {
  const { store, waiting, at, start, clock, now } = await aWeb();
  await store.tx((q) => insertJob(q, { kind: "check-links", subjectId: "links", requestedBy: null }, now()));
  clock.forward(1);
  await waiting({ address: at("/page") });
  clock.forward(1);
  await start("a.txt", "1. The Parties will act.");
  const kinds = [];
  for (const owner of ["a", "b", "c"]) kinds.push((await takeJob({ store, now }, owner))?.kind);
  expect(kinds).toEqual(["read-import", "fetch-candidate", "check-links"]);
});

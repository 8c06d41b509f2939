import { expect, test, vi } from "vitest";
import { findCandidate } from "../../db/queries/candidates";
import { linkChecksOf } from "../../db/queries/link-checks";
import { allowFetching, aWaitingCandidate } from "../support/candidates";
import { aDesk } from "../support/import-desk";
import { localServer } from "../support/local-server";
import { startWorker } from "../support/worker-process";

test("the worker process fetches what is pasted and looks at links by itself, and refuses what is not named", async () => {
  const { store, folder, now } = await aDesk();
  const page =
    "<html lang='en'><title>A page of our own network</title><p>It says what it says of itself.</p></html>";
  const [named, other] = [
    await localServer((_, response) => response.setHeader("content-type", "text/html").end(page)),
    await localServer((_, response) => response.end("secret")),
  ];
  await allowFetching(store);
  const waiting = (address: string) => aWaitingCandidate(store, now(), { address });
  const ids = [await waiting(`${named.origin}/page`), await waiting(`${other.origin}/`)];
  const worker = startWorker(store.path, folder, [], {
    ...{ FETCH_ALLOW: named.own, BASE_URL: "https://kept.example" },
  });
  const states = async () =>
    Promise.all(
      ids.map(async (id) => {
        const row = await findCandidate(store.read, id);
        return [row?.fetchState, row?.title, row?.fetchFailure?.key];
      }),
    );
  const within = { timeout: 60_000, interval: 50 };
  await vi.waitFor(async () => {
    expect(await states()).toEqual([
      ["fetched", "A page of our own network", undefined],
      ["refused", "", "fetchPort"],
    ]);
  }, within);
  const address = `${named.origin}/page`;
  await vi.waitFor(async () => {
    expect((await linkChecksOf(store.read, [address])).get(address)?.state).toBe("alive");
  }, within);
  expect([other.asked, named.asked]).toEqual([[], ["GET /page", "HEAD /page"]]);
  expect(worker.complaints()).toBe("");
}, 120_000);

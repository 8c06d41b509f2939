import { setTimeout as pause } from "node:timers/promises";
import { openStore } from "../../db/index";
import { latestJob } from "../../db/queries/jobs";
import { makeFileStore } from "../../lib/server/file-store";
import { cancelImportJob } from "../../lib/use-cases/cancel-import-job";
import { startImport } from "../../lib/use-cases/start-import";
import { contextOf } from "../support/people";
import { copyOf } from "./database";
import { type Figures, figuresOf, type Loader } from "./loader";
import { editorId } from "./made-up-evidence";
import { madeUpText } from "./made-up-text";
import type { Pace } from "./measure";
import { startNext, stop } from "./systems";

const tenMegabytes = 10 * 1024 * 1024;

export type DuringReading = { connections: number; idle: Figures; busy: Figures };

/** How readers of the list fare while the second process reads a text of 10 MB, and another one after it. */
export async function duringReading(loader: Loader, path: string, pace: Pace): Promise<DuringReading[]> {
  const copy = copyOf(path, "reading");
  const product = await startNext("product", copy);
  const store = openStore(`file:${copy}`);
  const context = contextOf(store, () => new Date(), { id: editorId, role: "editor", name: null });
  const files = makeFileStore(product.dataDir);
  const text = Buffer.from(madeUpText("zh damaged", tenMegabytes));
  const found: DuringReading[] = [];
  for (const connections of [1, 16]) {
    const readers = () =>
      loader.load({
        name: "list beside a reading",
        origin: product.origin,
        connections,
        seconds: pace.seconds * 2,
        requests: [{ method: "GET", path: "/api/v1/commitments" }],
      });
    const idle: Awaited<ReturnType<Loader["load"]>>[] = [];
    const busy: typeof idle = [];
    // The first one only warms up.
    await readers();
    for (let round = 0; round < pace.rounds; round++) {
      idle.push(await readers());
      const reading = await keepReading();
      busy.push(await readers());
      await reading.stop();
    }
    found.push({ connections, idle: figuresOf(idle), busy: figuresOf(busy) });
  }
  await store.close();
  await stop([product]);
  return found;

  async function keepReading() {
    let id = await begin();
    let going = true;
    await jobIs(id, ["running"]);
    const done = (async () => {
      while (going) {
        if ((await jobOf(id))?.state === "done") id = await begin();
        await pause(50);
      }
      await cancelImportJob(context, { id });
      await jobIs(id, ["done", "cancelled"]);
    })();
    return {
      stop(): Promise<void> {
        going = false;
        return done;
      },
    };
  }

  async function begin(): Promise<string> {
    async function* body() {
      yield text;
    }
    const what = { name: "long.txt", body: body(), expectedBytes: text.byteLength };
    const wanted = { purpose: "document", document: null, version: null };
    const started = await startImport(context, { ...what, ...wanted }, files);
    if (!started.ok) throw new Error(started.message.key);
    return started.value.id;
  }

  async function jobIs(id: string, states: string[]): Promise<void> {
    while (!states.includes((await jobOf(id))?.state ?? "")) await pause(20);
  }

  function jobOf(id: string) {
    return latestJob(store.read, id);
  }
}

import { openStore } from "../../db/index";
import { latestJob } from "../../db/queries/jobs";
import { makeFileStore } from "../../lib/server/file-store";
import { startImport } from "../../lib/use-cases/start-import";
import { contextOf } from "../support/people";
import { type BesideJob, besideJob } from "./beside-job";
import { copyOf } from "./database";
import type { Loader } from "./loader";
import { editorId } from "./made-up-evidence";
import { madeUpText } from "./made-up-text";
import type { Pace } from "./measure";
import { startNext, stop } from "./systems";

export type DuringReading = BesideJob;

/** How readers of the list fare while the second process reads a long text, from its first byte to its last row. */
export async function duringReading(
  loader: Loader,
  path: string,
  pace: Pace,
  megabytes = 10,
): Promise<DuringReading[]> {
  const copy = copyOf(path, "reading");
  const product = await startNext("product", copy);
  const store = openStore(`file:${copy}`);
  const context = contextOf(store, () => new Date(), { id: editorId, role: "editor", name: null });
  const files = makeFileStore(product.dataDir);
  const text = Buffer.from(madeUpText("zh damaged", megabytes * 1024 * 1024));
  const found = await besideJob(loader, product, pace, { begin, stateOf });
  await store.close();
  await stop([product]);
  return found;

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

  async function stateOf(id: string) {
    return (await latestJob(store.read, id))?.state;
  }
}

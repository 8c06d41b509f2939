import { type FileRow, keepFileRow } from "../../db/queries/files";
import { decideFileKind, largestFileBytes, plainFileName } from "../domain/file-kind";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import type { FileStore } from "./file-store";

export type Upload = {
  name: string | null;
  body: AsyncIterable<Uint8Array>;
  /** What the sender announced; null where it did not. */
  expectedBytes: number | null;
};
export type StoredFile = Pick<FileRow, "sha256" | "name" | "bytes" | "mediaType">;

/** Who may not store is refused before a byte is read; what does not fit leaves nothing behind. */
export async function storeFile(
  { actor, store, now }: Context,
  { name: typed, body, expectedBytes }: Upload,
  files: FileStore,
): Promise<Outcome<StoredFile>> {
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const name = plainFileName(typed ?? "");
  if (!name || name.length > 200) return refuse("invalid", "fileNameNeeded");
  const arrived = await files.receive(body, { bytes: largestFileBytes, expected: expectedBytes });
  if (!arrived.ok) return arrived;
  const received = arrived.value;
  try {
    const kind = decideFileKind(name, received);
    if (!kind.ok) return kind;
    const { sha256, bytes } = received;
    const row: FileRow = {
      ...{ sha256, name, bytes, mediaType: kind.value.mediaType },
      ...{ uploadedBy: actor.id, uploadedAt: now() },
    };
    // The bytes first: a row without its file would be a lie, a file without its row is only unused.
    await received.keep();
    return await store.tx(async (q) => accept(shown(await keepFileRow(q, row))));
  } finally {
    await received.discard();
  }
}

const shown = ({ sha256, name, bytes, mediaType }: FileRow): StoredFile => ({
  sha256,
  name,
  bytes,
  mediaType,
});

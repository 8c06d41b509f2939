import { type FileRow, findFile, isPublicFile } from "../../db/queries/files";
import { isFileOfResponse } from "../../db/queries/responses";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canSeeDrafts } from "../domain/permission";
import type { Context } from "./context";
import { mayRead } from "./may-read";

/** Readers get the files of public sources of accepted developments; for them no other file exists. */
export async function readFile(
  context: Context,
  sha256: string,
): Promise<Outcome<Pick<FileRow, "sha256" | "name" | "bytes" | "mediaType">>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const q = context.store.read;
  const row = /^[0-9a-f]{64}$/.test(sha256) ? await findFile(q, sha256) : undefined;
  // Without a name its bytes were taken away.
  if (
    !row?.name ||
    !(canSeeDrafts(context.actor) || (await isPublicFile(q, sha256)) || (await isFileOfResponse(q, sha256)))
  )
    return refuse("not-found", "noSuchFile");
  return accept(row);
}

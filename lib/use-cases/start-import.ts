import { appendAudit } from "../../db/queries/audit";
import { keepFileRow } from "../../db/queries/files";
import { insertImport } from "../../db/queries/imports";
import { insertJob } from "../../db/queries/jobs";
import { largestUpload } from "../containers/limits";
import { decideTextKind, plainFileName } from "../domain/file-kind";
import { noFacts } from "../domain/import";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import type { FileStore } from "./file-store";
import { findImportTarget, PurposeFields } from "./import-target";
import { refuseFields } from "./refuse-fields";

export type ImportUpload = {
  name: string | null;
  body: AsyncIterable<Uint8Array>;
  /** What the sender announced; null where it did not. */
  expectedBytes: number | null;
  purpose: unknown;
  /** The slug of the document that gets another version. */
  document: unknown;
  /** The id of the version that a better copy replaces. */
  version: unknown;
};

/** Takes a file in and has it read outside the request. What is not taken leaves nothing behind. */
export async function startImport(
  context: Context,
  { name: typed, body, expectedBytes, ...wanted }: ImportUpload,
  files: FileStore,
  { pasted = false } = {},
): Promise<Outcome<{ id: string }>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const name = plainFileName(typed ?? "");
  if (!name || name.length > 200) return refuse("invalid", "fileNameNeeded");
  const purpose = PurposeFields.safeParse(wanted);
  if (!purpose.success) return refuseFields(purpose.error);
  // Before a byte is read; and again with the write.
  const early = await findImportTarget(store.read, purpose.data);
  if (!early.ok) return early;
  const arrived = await files.receive(body, { bytes: largestUpload, expected: expectedBytes });
  if (!arrived.ok) return arrived;
  const received = arrived.value;
  try {
    const kind = decideTextKind(name, received);
    if (!kind.ok) return kind;
    const [id, by, at] = [crypto.randomUUID(), actor.id, now()];
    const { sha256, bytes } = received;
    const file = { sha256, name, bytes, mediaType: kind.value.mediaType, uploadedBy: by, uploadedAt: at };
    // The bytes first: a row without its file would be a lie, a file without its row is only unused.
    await received.keep();
    return await store.tx(async (q) => {
      const target = await findImportTarget(q, purpose.data);
      if (!target.ok) return target;
      await keepFileRow(q, file);
      const row = {
        ...{ purpose: purpose.data.purpose, ...target.value, state: "reading" as const },
        ...{ fileSha256: sha256, fileName: name, pasted, facts: noFacts, keptEdits: [], reading: 0 },
        ...{ createdBy: by, createdAt: at, updatedAt: at, recordVersion: 1 },
      };
      await insertImport(q, { id, ...row });
      await insertJob(q, { kind: "read-import", subjectId: id, requestedBy: by }, at);
      const entry = { actorId: by, entity: "import" as const, entityId: id, action: "started", before: null };
      await appendAudit(q, { ...entry, after: { id, ...row } }, at);
      return accept({ id });
    });
  } finally {
    await received.discard();
  }
}

import { createHash } from "node:crypto";
import { z } from "zod";
import { authorsOfImport } from "../../db/queries/import-authors";
import { findImport } from "../../db/queries/imports";
import { loadSettings } from "../../db/queries/settings";
import { decideImportPublication } from "../domain/import-review";
import { type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import type { ImportPurpose } from "../domain/vocabulary";
import { changeImport } from "./change-import";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import type { FileStore } from "./file-store";
import { weighImport } from "./import-lacking";
import { importStale, notReady } from "./import-wanted";
import { publicWrite } from "./public-write";
import { publishDocument } from "./publish-document";
import type { Published, PublishText } from "./publish-import-parts";
import { publishVersion } from "./publish-version";
import { refuseFields } from "./refuse-fields";

const Publication = z.object({ id: idField, basedOnVersion: versionField });

const kinds: Record<ImportPurpose, PublishText> = {
  document: publishDocument,
  version: publishVersion,
  replacement: publishVersion,
};

/** Publishing is the approval: the text goes live with all that was decided on it, or nothing of it does. */
export async function publishImport(
  context: Context,
  input: unknown,
  files: FileStore,
): Promise<Outcome<Published>> {
  const { actor, store } = context;
  if (!canReview(actor) || !actor.id) return notAllowed(actor);
  const parsed = Publication.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const actorId = actor.id;
  const seen = await findImport(store.read, id);
  if (!seen || seen.state === "discarded") return refuse("not-found", "noSuchImport");
  const raw = await bytesOf(files, seen.fileSha256);
  if (!raw) return refuse("invalid", "fileBroken");
  return publicWrite(context, async (q, { at, today }) => {
    const current = await findImport(q, id);
    const decision = decideImportPublication(
      current,
      basedOnVersion,
      await authorsOfImport(q, id),
      actor,
      await loadSettings(q),
    );
    if (!decision.ok) return importStale(q, decision, current);
    const { current: draft, singlePerson } = decision.value;
    const { lacking } = await weighImport(q, draft, today);
    if (lacking.length > 0) return notReady(lacking);
    const published = await kinds[draft.purpose](q, { draft, raw, singlePerson }, at, actor);
    if (!published.ok) return published;
    const set = {
      ...{ state: "published" as const, publishedBy: actorId, publishedAt: at, singlePerson },
      ...{ publishedDocumentId: published.value.documentId, submittedBy: draft.submittedBy ?? actorId },
      submittedAt: draft.submittedAt ?? at,
    };
    await changeImport(q, draft, set, { action: "published", actorId }, at);
    return published;
  });
}

/** Null where the file is missing or is not what its name says. */
async function bytesOf(files: FileStore, sha256: string): Promise<Uint8Array | null> {
  const kept = await files.open(sha256);
  if (!kept) return null;
  const bytes = new Uint8Array(await new Response(kept.stream()).arrayBuffer());
  return createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
}

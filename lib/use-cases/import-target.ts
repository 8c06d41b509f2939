import { z } from "zod";
import { findStandingVersion, findTargetDocument } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { importPurposes } from "../domain/vocabulary";
import { text } from "./evidence-fields";

const optional = text(200)
  .nullish()
  .transform((value) => value || null);

/** What an import is for; `document` is a slug, `version` an id. */
export const PurposeFields = z.object({
  purpose: z.enum(importPurposes, { error: "importPurposeNeeded" }),
  document: optional,
  version: optional,
});

export type ImportTarget = { documentId: string | null; versionId: string | null };

/** The document that gets another version, the version that a better copy replaces, or neither. */
export async function findImportTarget(
  q: Q,
  { purpose, document: slug, version }: z.output<typeof PurposeFields>,
): Promise<Outcome<ImportTarget>> {
  if (purpose === "document") return accept({ documentId: null, versionId: null });
  const document = slug ? await findTargetDocument(q, slug) : null;
  if (!document) return refuseField("document", "importDocumentNeeded");
  if (purpose === "version") return accept({ documentId: document.id, versionId: null });
  const standing = version ? await findStandingVersion(q, document.id, version) : null;
  if (!standing) return refuseField("version", "importVersionNeeded");
  return accept({ documentId: document.id, versionId: standing.id });
}

const refuseField = (field: string, key: string) =>
  refuse("invalid", "checkFields", { fields: { [field]: sentence(key) } });

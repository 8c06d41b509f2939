import type { ImportRow } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import type { Outcome } from "../domain/outcome";
import type { Actor } from "../domain/permission";

/** What is published, read in the transaction, with the bytes of its file, read before it. */
export type PublicationInput = { draft: ImportRow; raw: Uint8Array; singlePerson: boolean };
export type Published = { slug: string; documentId: string; versionId: string };

/** Puts one kind of import live; who may and what becomes of the import, the verb that calls it has decided. */
export type PublishText = (
  q: Q,
  input: PublicationInput,
  at: Date,
  actor: Actor,
) => Promise<Outcome<Published>>;

import { z } from "zod";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import type { FileStore } from "./file-store";
import { PurposeFields } from "./import-target";
import { refuseFields } from "./refuse-fields";
import { startImport } from "./start-import";

/** As much as a form brings here whole in any script; longer texts are uploaded as a file. */
export const longestPaste = 1_000_000;

/** Word and PDF put characters on the clipboard that nobody can see; no text file holds them. */
const withoutControls = (text: string) => text.replace(/[^\P{Cc}\t\n\f\r]/gu, "");

// Otherwise as it was pasted: cleaning is what the report is about.
const Paste = PurposeFields.extend({
  text: z
    .string({ error: ({ code }) => (code === "invalid_type" ? "importTextNeeded" : undefined) })
    .max(longestPaste)
    .overwrite(withoutControls)
    .refine((text) => text.trim() !== "", "importTextNeeded"),
});

/** A pasted text is kept as a file like any other. */
export async function pasteImport(
  context: Context,
  input: unknown,
  files: FileStore,
): Promise<Outcome<{ id: string }>> {
  if (!canEdit(context.actor)) return notAllowed(context.actor);
  const parsed = Paste.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { text, ...wanted } = parsed.data;
  const bytes = new TextEncoder().encode(text);
  const upload = { name: "pasted.txt", body: inOnePiece(bytes), expectedBytes: bytes.byteLength, ...wanted };
  return startImport(context, upload, files, { pasted: true });
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

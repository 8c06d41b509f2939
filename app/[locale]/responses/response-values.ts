import type { FormValues } from "@/app/form-values";

const plain = ["party", "body", "language", "givenOn", "sourceTitle", "sourceAddress"];

/** A recorded response as its form holds it; of a file it knows the hash, and the name where that was told. */
export function responseValues(stands: Record<string, unknown>): FormValues {
  const { fileSha256, file } = stands as {
    fileSha256?: string | null;
    file?: { sha256: string; name: string } | null;
  };
  const said = plain.map((name) => [name, [String(stands[name] ?? "")]] as const);
  const sha256 = file?.sha256 ?? fileSha256 ?? "";
  return {
    ...Object.fromEntries(said),
    ...(sha256
      ? { "source.fileSha256": [sha256], "source.fileName": [file?.name ?? `${sha256.slice(0, 12)} …`] }
      : {}),
  };
}

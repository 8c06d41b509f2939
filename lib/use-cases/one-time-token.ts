import { createHash, randomBytes } from "node:crypto";
import { type LinkPurpose, linkLifetimeMs } from "../domain/one-time-link";

/** What is handed over once; the database keeps only its hash. */
export const hashOneTimeToken = (token: string): string => createHash("sha256").update(token).digest("hex");

export function newOneTimeLink(purpose: LinkPurpose, userId: string | null, at: Date) {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + linkLifetimeMs[purpose]);
  const row = {
    id: crypto.randomUUID(),
    tokenHash: hashOneTimeToken(token),
    purpose,
    userId,
    createdAt: at,
    expiresAt,
  };
  return { row, handOver: { token, expiresAt } satisfies OneTimeToken };
}

/** Shown once, to the person who hands it over. */
export type OneTimeToken = { token: string; expiresAt: Date };

import { decode, encode } from "next-auth/jwt";
import { authSecret } from "../server/secret";

/** All the cookie says: which session row, of whom. Role and state come from the database. */
export type TokenClaims = { sid: string; uid: string };

/** The row decides when a session ends; the token only must not outlive it. */
export const tokenMaxAgeSeconds = 14 * 24 * 60 * 60;

export const makeToken = (claims: TokenClaims): Promise<string> =>
  encode({ token: claims, secret: authSecret(), maxAge: tokenMaxAgeSeconds });

/** Null for a token that is not ours, was changed or is too old. */
export async function readToken(token: string): Promise<TokenClaims | null> {
  try {
    const claims = await decode({ token, secret: authSecret() });
    return typeof claims?.sid === "string" && typeof claims.uid === "string"
      ? { sid: claims.sid, uid: claims.uid }
      : null;
  } catch {
    return null;
  }
}

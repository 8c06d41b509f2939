import { cookies } from "next/headers";
import { env } from "../env";
import { cookieOptions, sessionCookieName } from "./cookie";
import { makeToken, type TokenClaims, tokenMaxAgeSeconds } from "./token";

/** The same cookie that next-auth writes; for actions, so that signing in works without script. */
export async function setSessionCookie(claims: TokenClaims): Promise<void> {
  const { secure } = env();
  const value = await makeToken(claims);
  (await cookies()).set(sessionCookieName(secure), value, {
    ...cookieOptions(secure),
    maxAge: tokenMaxAgeSeconds,
  });
}

export async function clearSessionCookie(): Promise<void> {
  const { secure } = env();
  (await cookies()).set(sessionCookieName(secure), "", { ...cookieOptions(secure), maxAge: 0 });
}

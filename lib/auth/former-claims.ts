import { cookies } from "next/headers";
import { env } from "../env";
import { sessionCookieName } from "./cookie";
import { readToken, type TokenClaims } from "./token";

/** Whose session this browser carries, also when it has ended. It proves who typed, not who may do anything. */
export async function formerClaims(): Promise<TokenClaims | null> {
  const token = (await cookies()).get(sessionCookieName(env().secure))?.value;
  return token ? readToken(token) : null;
}

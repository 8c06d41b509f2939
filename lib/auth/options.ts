import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "../env";
import { log } from "../log";
import { clientHeader } from "../server/headers";
import { getStore } from "../server/open-store";
import { authSecret } from "../server/secret";
import { resumeSession } from "../use-cases/resume-session";
import { signIn } from "../use-cases/sign-in";
import { signOut } from "../use-cases/sign-out";
import { attempts } from "./attempts";
import { callbackCookieName, cookieOptions, csrfCookieName, sessionCookieName } from "./cookie";
import { tokenMaxAgeSeconds } from "./token";

const records = () => ({ store: getStore(), now: () => new Date() });

/** next-auth keeps the cookie and the token; who that is, and until when, our own session table says. */
export function authOptions(): AuthOptions {
  const { secure } = env();
  const options = cookieOptions(secure);
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: tokenMaxAgeSeconds },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: sessionCookieName(secure), options },
      csrfToken: { name: csrfCookieName(secure), options },
      callbackUrl: { name: callbackCookieName(secure), options },
    },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const address = String(request.headers?.[clientHeader] ?? "unknown");
          const outcome = await signIn(records(), credentials, { attempts: attempts(), address });
          // The sign-in page says what this key means, in the reader's language.
          if (!outcome.ok) throw new Error(outcome.message.key);
          return { id: outcome.value.userId, sessionId: outcome.value.sessionId };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: (user as unknown as { sessionId: string }).sessionId, uid: user.id };
        if (await resumeSession(records(), String(token.sid))) return token;
        throw new Error("The session has ended.");
      },
      async session({ token, session }) {
        const resumed = await resumeSession(records(), String(token.sid));
        const user = resumed ? { name: resumed.actor.name, role: resumed.actor.role } : undefined;
        return { expires: session.expires, ...(user ? { user } : {}) };
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await signOut(records(), token.sid);
      },
    },
    logger: {
      error: (code, metadata) =>
        log().info({ code, reason: reasonOf(metadata) }, "sign-in answered with a refusal"),
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

const reasonOf = (metadata: unknown) => (metadata instanceof Error ? metadata.message : undefined);

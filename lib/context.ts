import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionCookieName } from "./auth/cookie";
import { readToken } from "./auth/token";
import { type Actor, canAdminister, canEdit, canRead, canReview, visitor } from "./domain/permission";
import { env } from "./env";
import { clientHeader, pathHeader } from "./server/headers";
import { getStore } from "./server/open-store";
import type { Context } from "./use-cases/context";
import { type CurrentSession, resumeSession } from "./use-cases/resume-session";

export type RequestContext = Context & {
  /** Null for visitors. */
  session: CurrentSession | null;
  /** The address the request came from, for limits. */
  clientAddress: string;
};
export type SignedInContext = RequestContext & {
  actor: Actor & { id: string };
  session: CurrentSession;
};

const now = () => new Date();

/** Who asks, read from the session row on every request: revoking or disabling works at once. */
export const requestContext = cache(async (): Promise<RequestContext> => {
  const { publicRead, secure } = env();
  const store = getStore();
  const token = (await cookies()).get(sessionCookieName(secure))?.value;
  const clientAddress = (await headers()).get(clientHeader) ?? "unknown";
  const base = { store, now, publicRead, clientAddress };
  const claims = token ? await readToken(token) : null;
  const resumed = claims ? await resumeSession({ store, now }, claims.sid) : null;
  return resumed ? { ...base, ...resumed } : { ...base, actor: visitor, session: null };
});

/** For pages anyone may read, unless public reading is off: then sign in first. */
export async function pageContext(): Promise<RequestContext> {
  const context = await requestContext();
  if (!canRead(context.actor, context.publicRead)) await goToSignIn();
  return context;
}

/** For pages of people with an account. */
export async function requireSignedIn(): Promise<SignedInContext> {
  const context = await requestContext();
  if (!isSignedIn(context)) return goToSignIn();
  return context;
}

// What you may not see does not exist: people without the role get the same "not found" as for a wrong address.
const requireRole = (may: (actor: Actor) => boolean) => async (): Promise<SignedInContext> => {
  const context = await requireSignedIn();
  if (!may(context.actor)) notFound();
  return context;
};
export const requireEditor = requireRole(canEdit);
export const requireReviewer = requireRole(canReview);
export const requireAdministrator = requireRole(canAdminister);

export const isSignedIn = (context: RequestContext): context is SignedInContext => context.session !== null;

/** Comes back to the same place afterwards; the proxy tells which place that is. */
async function goToSignIn(): Promise<never> {
  const path = (await headers()).get(pathHeader) ?? "/en";
  const locale = path.split(/[/?]/)[1];
  redirect(`/${locale}/sign-in?returnTo=${encodeURIComponent(path)}`);
}

import { NextRequest } from "next/server";
import createI18n from "next-intl/middleware";
import { env } from "./lib/env";
import { routing } from "./lib/messages/routing";
import { contentSecurityPolicy, securityHeaders } from "./lib/server/content-security-policy";
import { nonceHeader, pathHeader } from "./lib/server/headers";

const toLanguage = createI18n(routing);

/** Every page: its language from the address, and a policy of its own. It protects no data; use cases do. */
export function proxy(request: NextRequest) {
  const { secure } = env();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, { dev: process.env.NODE_ENV === "development", secure });
  const headers = new Headers(request.headers);
  // Next finds the nonce for its own scripts in the policy of the request.
  headers.set("content-security-policy", policy);
  headers.set(nonceHeader, nonce);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = toLanguage(new NextRequest(request, { headers }));
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(secure))) response.headers.set(name, value);
  return response;
}

export const config = {
  // Answers of the API set headers of their own; what ends in a file name of public/ or the build needs none.
  matcher: ["/((?!api/|_next/static|_next/image|_next/webpack-hmr|favicon\\.ico$|icon\\.svg$).*)"],
};

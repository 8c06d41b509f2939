/** `__Secure-` cookies are refused by browsers over plain http, so the name follows BASE_URL. */
export const sessionCookieName = (secure: boolean) => `${secure ? "__Host-" : ""}kept.session`;
export const csrfCookieName = (secure: boolean) => `${secure ? "__Host-" : ""}kept.csrf`;
export const callbackCookieName = (secure: boolean) => `${secure ? "__Secure-" : ""}kept.callback`;

export const cookieOptions = (secure: boolean) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure }) as const;

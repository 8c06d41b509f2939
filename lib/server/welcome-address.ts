/** Where a one-time link leads. */
export const welcomeAddress = (baseUrl: string, token: string, locale = "en") =>
  `${baseUrl}/${locale}/welcome/${token}`;

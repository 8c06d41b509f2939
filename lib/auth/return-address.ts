/** Only a place on this site: anything a browser could read as another host leads to the front page instead. */
export function returnAddress(asked: unknown, otherwise: string): string {
  if (typeof asked !== "string" || asked.length > 2000) return otherwise;
  // Browsers drop control characters and read a backslash as a slash.
  if (!asked.startsWith("/") || /^\/[/\\]|[\p{Cc}\\]/u.test(asked)) return otherwise;
  const here = "http://here.invalid";
  if (!URL.canParse(asked, here)) return otherwise;
  const url = new URL(asked, here);
  // `/en/..//host` becomes `//host` only now that its steps are walked.
  if (url.origin !== here || url.pathname.startsWith("//")) return otherwise;
  if (/\/(sign-in|welcome)(\/|$)/.test(url.pathname) || url.pathname.startsWith("/api/")) return otherwise;
  return `${url.pathname}${url.search}${url.hash}`;
}

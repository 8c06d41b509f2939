/** An address leads to a page for everyone: http or https, with a host, without a name or password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.hostname !== "" && url.username === "" && url.password === "";
}

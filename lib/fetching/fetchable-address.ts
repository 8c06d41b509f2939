import { accept, type Outcome, refuse } from "../domain/outcome";
import { webPorts } from "./own-network";

/** Where we would connect at all: the web, without a name or password, at the web's own ports. */
export function decideFetchable(address: string, morePorts: readonly number[]): Outcome<URL> {
  if (!URL.canParse(address)) return refuse("not-allowed", "fetchNotWeb");
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.hostname === "") return refuse("not-allowed", "fetchNotWeb");
  if (url.username !== "" || url.password !== "") return refuse("not-allowed", "fetchWithPassword");
  return [...webPorts, ...morePorts].includes(portOf(url)) ? accept(url) : refuse("not-allowed", "fetchPort");
}

export const portOf = (url: URL): number => Number(url.port || (url.protocol === "https:" ? 443 : 80));

/** As a socket wants it: an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

import type { IncomingMessage } from "node:http";
import type { Env } from "../env";
import { clientAddress } from "./client-address";
import { clientHeader, nonceHeader, pathHeader } from "./headers";

/** Overwrites what a client may have forged: Next itself fills these only where they are absent. */
export function settleForwardedHeaders(
  request: Pick<IncomingMessage, "headers" | "socket">,
  { trustProxy, baseUrl }: Pick<Env, "trustProxy" | "baseUrl">,
): void {
  const { headers, socket } = request;
  const own = new URL(baseUrl);
  const address = clientAddress(socket.remoteAddress, headers["x-forwarded-for"], trustProxy);
  const host = (trustProxy > 0 ? last(headers["x-forwarded-host"]) : null) ?? headers.host ?? "";
  const protocol = (trustProxy > 0 ? last(headers["x-forwarded-proto"]) : null) ?? own.protocol.slice(0, -1);
  // A page of ours is same-origin whatever host name a proxy in front calls us by; no foreign page has this origin.
  headers["x-forwarded-host"] = headers.origin === baseUrl ? own.host : host;
  headers["x-forwarded-proto"] = protocol === "https" ? "https" : "http";
  headers["x-forwarded-for"] = address;
  headers[clientHeader] = address;
  for (const name of ["forwarded", "x-real-ip", nonceHeader, pathHeader, "content-security-policy"])
    delete headers[name];
}

/** The entry written by the proxy nearest to us. */
const last = (value: string | string[] | undefined) =>
  [value ?? []].flat().join(",").split(",").at(-1)?.trim() || null;

import type { IncomingHttpHeaders } from "node:http";
import type { LookupFunction } from "node:net";
import type { HostAddress, Hosts } from "./find-hosts";
import type { FetchLimits } from "./limits";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it comes out of its compression; ends with an error where the sender breaks off. */
  body: AsyncIterable<Uint8Array>;
  /** Closes the connection; whoever does not read the body to its end must say so. */
  close(): void;
};

export type Ask = {
  method: "GET" | "HEAD";
  url: URL;
  hosts: Hosts;
  limits: FetchLimits;
  userAgent: string;
  signal: AbortSignal;
};

/** One request to one host: no redirect is followed, no cookie kept, no second try made. */
export async function request({ method, url, hosts, limits, userAgent, signal }: Ask): Promise<Answer> {
  const [{ got }, { RequestFilteringHttpAgent, RequestFilteringHttpsAgent }] = await libraries();
  // It looks at the address a connection is about to be made to, after every name was resolved.
  const filter = { keepAlive: false, allowIPAddressList: hosts.own };
  const stream = got.stream(url, {
    method,
    agent: { http: new RequestFilteringHttpAgent(filter), https: new RequestFilteringHttpsAgent(filter) },
    dnsLookup: onlyThese(hosts.addresses) as never,
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    decompress: true,
    headers: {
      "user-agent": userAgent,
      accept: "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, */*;q=0.5",
    },
    timeout: {
      connect: limits.connectMs,
      secureConnect: limits.connectMs,
      socket: limits.idleMs,
      response: limits.wholeMs,
    },
    signal,
  });
  // A fault after we stopped listening is nobody's any more.
  stream.on("error", () => undefined);
  const response = await new Promise<{ statusCode: number; headers: IncomingHttpHeaders }>((met, failed) => {
    stream.once("response", met);
    stream.once("error", failed);
    // Without this a stream with nobody reading holds back its first bytes, and a HEAD its end.
    if (method === "HEAD") stream.resume();
  });
  return {
    ...{ status: response.statusCode, headers: response.headers, body: stream },
    close: () => void stream.destroy(),
  };
}

/** Loaded with the first address, not with every job. */
const libraries = () => Promise.all([import("got"), import("request-filtering-agent")]);

function onlyThese(addresses: HostAddress[]): LookupFunction {
  return (_name, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, addresses);
    else answer(null, first?.address ?? "", first?.family);
  };
}

import pLimit, { type LimitFunction } from "p-limit";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { askTheResolver, type FindAddresses } from "./find-hosts";
import { type Arrived, follow, type Way } from "./follow";
import { type FetchLimits, fetchLimits } from "./limits";
import { ownNetwork } from "./own-network";
import { readBody } from "./read-body";

export type FetchedPage = {
  finalAddress: string;
  /** As the server named it; empty where it did not. */
  contentType: string;
  bytes: Uint8Array;
};
export type LookedAt = { status: number; finalAddress: string; forGood: boolean };

/**
 * The only way out of the house. A refusal `not-allowed` means that the address may not be asked, any other that it was
 * asked and gave nothing.
 */
export type PageClient = {
  fetchPage(address: string): Promise<Outcome<FetchedPage>>;
  /** Whether something stands there; its body stays where it is. */
  lookAt(address: string): Promise<Outcome<LookedAt>>;
};

export type FetchOptions = {
  /** Addresses of our own network that may be fetched, as FETCH_ALLOW writes them. */
  allow?: readonly string[];
  /** Where this installation can be read about, for the servers we ask. */
  baseUrl?: string | null;
  limits?: Partial<FetchLimits>;
  find?: FindAddresses;
};

const atOnce = 2;

export function makePageClient(options: FetchOptions = {}): PageClient {
  const { allow = [], baseUrl = null, find = askTheResolver } = options;
  const limits = { ...fetchLimits, ...options.limits };
  const base = { find, limits, network: ownNetwork(allow) };
  const inTurn = turns();
  const userAgent = baseUrl ? `Kept/1 (+${baseUrl})` : "Kept/1";
  const all = pLimit(atOnce);
  const go = <T>(
    method: "GET" | "HEAD",
    address: string,
    take: (arrived: Arrived) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    // The clock starts when its turn has come.
    inTurn(hostNamed(address), () =>
      all(() => {
        const way: Way = { ...base, userAgent, signal: AbortSignal.timeout(limits.wholeMs) };
        return follow(method, address, way, take);
      }),
    );
  const look = (method: "GET" | "HEAD", address: string) =>
    go<LookedAt>(method, address, async ({ answer, finalAddress, forGood }) =>
      accept({ status: answer.status, finalAddress, forGood }),
    );
  return {
    fetchPage: (address) =>
      go("GET", address, async ({ answer, finalAddress }) => {
        if (answer.status < 200 || answer.status > 299)
          return refuse("invalid", sentence("fetchStatus", { status: answer.status }));
        const bytes = await readBody(answer, limits.bytes);
        const contentType = answer.headers["content-type"] ?? "";
        return bytes.ok ? accept({ finalAddress, contentType, bytes: bytes.value }) : bytes;
      }),
    async lookAt(address) {
      const asked = await look("HEAD", address);
      // Many servers know no HEAD, and answer it with whatever comes to mind.
      const settled = asked.ok ? asked.value.status < 400 : asked.code === "not-allowed";
      return settled ? asked : look("GET", address);
    },
  };
}

const hostNamed = (address: string) => (URL.canParse(address) ? new URL(address).hostname : "");

/** Works for one host stand in line; a line that is empty is forgotten. */
function turns() {
  const lines = new Map<string, LimitFunction>();
  return async <T>(host: string, work: () => Promise<T>): Promise<T> => {
    const line = lines.get(host) ?? pLimit(1);
    lines.set(host, line);
    try {
      return await line(work);
    } finally {
      if (line.activeCount + line.pendingCount === 0) lines.delete(host);
    }
  };
}

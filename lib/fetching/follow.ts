import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { fetchFailure } from "./fetch-failure";
import { decideFetchable } from "./fetchable-address";
import { type FindAddresses, findHosts } from "./find-hosts";
import type { FetchLimits } from "./limits";
import type { OwnNetwork } from "./own-network";
import { type Answer, request } from "./request";

export type Way = {
  find: FindAddresses;
  network: OwnNetwork;
  limits: FetchLimits;
  userAgent: string;
  signal: AbortSignal;
};
export type Arrived = {
  answer: Answer;
  finalAddress: string;
  /** Every step on the way was said to be for good. */
  forGood: boolean;
};

/** Goes where an address leads, each step looked at as if somebody had typed it. `take` reads what stands at the end. */
export async function follow<T>(
  method: "GET" | "HEAD",
  address: string,
  way: Way,
  take: (arrived: Arrived) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const seen = new Set<string>();
  let next = address;
  let forGood = true;
  for (let step = 0; step <= way.limits.redirects; step++) {
    const url = decideFetchable(next, way.network.ports);
    if (!url.ok) return url;
    url.value.hash = "";
    const here = url.value.href;
    if (seen.has(here)) return refuse("invalid", "fetchInCircles");
    seen.add(here);
    const went = await ask(url.value);
    if (!went.ok) return went;
    if (went.value.to === null) return went.value.taken;
    forGood &&= went.value.forGood;
    next = went.value.to;
  }
  return refuse("invalid", sentence("fetchTooManySteps", { limit: way.limits.redirects }));

  async function ask(url: URL): Promise<Outcome<Went<T>>> {
    try {
      const hosts = await unlessAborted(findHosts(url, way.find, way.network), way.signal);
      if (!hosts.ok) return hosts;
      const { limits, userAgent, signal } = way;
      const answer = await request({ method, url, hosts: hosts.value, limits, userAgent, signal });
      try {
        const to = redirectOf(answer, url);
        const lasting = answer.status === 301 || answer.status === 308;
        if (to !== null) return accept({ to, forGood: lasting });
        return accept({ to: null, taken: await take({ answer, finalAddress: url.href, forGood }) });
      } finally {
        answer.close();
      }
    } catch (fault) {
      return fetchFailure(fault);
    }
  }
}

type Went<T> = { to: string; forGood: boolean } | { to: null; taken: Outcome<T> };

function redirectOf({ status, headers }: Answer, from: URL): string | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || !location) return null;
  // Servers write the letters of their language into it as they are.
  const written = Buffer.from(location, "latin1").toString("utf8");
  const target = written.includes("\ufffd") ? location : written;
  return URL.canParse(target, from) ? new URL(target, from).href : target;
}

/** A name server that never answers cannot be called back. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, failed) => {
    const stop = () => failed(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(done, failed).finally(() => signal.removeEventListener("abort", stop));
  });
}

import type { Sentence } from "./outcome";
import type { AddressState } from "./vocabulary";

const day = 86_400_000;
/** How long a look at an address holds. */
export const lookAgainMs = 7 * day;
/** One that failed is looked at again sooner, so that a week of maintenance is not taken for its end. */
export const tryAgainMs = day;
/** An address is dead after this many failures in a row, the first of them this long ago. */
const deadAfterFailures = 3;
const deadAfterMs = 2 * day;

export type LinkStanding = {
  state: AddressState;
  statusCode: number | null;
  finalAddress: string | null;
  failure: Sentence | null;
  failingSince: Date | null;
  failures: number;
};

/** What can be said of it today: one that failed lately is not said to be alive, and not yet to be dead. */
export const saidOf = ({ state, failures }: Pick<LinkStanding, "state" | "failures">): AddressState =>
  failures > 0 && state !== "dead" ? "unchecked" : state;

/** What a look found: an answer, no permission to look, or no answer. */
export type Look =
  | { kind: "answered"; status: number; finalAddress: string; forGood: boolean }
  | { kind: "not-allowed"; failure: Sentence }
  | { kind: "nothing"; failure: Sentence };

/** Who is told to go away knows nothing of what stands there. */
const closedToUs = [401, 403, 407, 429, 451];

/** Where an address stands after a look at it. A failure first counts, and says that it is dead only with others. */
export function decideLink(address: string, before: LinkStanding | null, look: Look, at: Date): LinkStanding {
  const found = { statusCode: null, finalAddress: null, failure: null, failingSince: null, failures: 0 };
  if (look.kind === "not-allowed") return { ...found, state: "refused", failure: look.failure };
  if (look.kind === "answered") {
    const { status: statusCode, finalAddress } = look;
    if (closedToUs.includes(statusCode)) return { ...found, state: "refused", statusCode };
    if (statusCode < 400) {
      const moved = hasMoved(address, look);
      return {
        ...found,
        state: moved ? "moved" : "alive",
        statusCode,
        finalAddress: moved ? finalAddress : null,
      };
    }
  }
  const failures = (before?.failures ?? 0) + 1;
  const failingSince = before?.failingSince ?? at;
  const isDead = failures >= deadAfterFailures && at.getTime() - failingSince.getTime() >= deadAfterMs;
  return {
    ...{ state: isDead ? "dead" : knownState(before), failures, failingSince },
    finalAddress: before?.finalAddress ?? null,
    statusCode: look.kind === "answered" ? look.status : null,
    failure: look.kind === "nothing" ? look.failure : null,
  };
}

/** A failure alone unsays nothing that was known. */
const knownState = (before: LinkStanding | null): AddressState =>
  before && before.state !== "refused" ? before.state : "unchecked";

/** Somewhere else for good, or sent to the front page, as sites do with what they no longer have. */
function hasMoved(address: string, { finalAddress, forGood }: Extract<Look, { kind: "answered" }>): boolean {
  const [from, to] = [new URL(address), new URL(finalAddress)];
  if (placeOf(from) === placeOf(to)) return false;
  return forGood || (isFront(to) && !isFront(from));
}

const isFront = (url: URL) => /^\/(?:index\.\w+|[a-z]{2})?\/?$/i.test(url.pathname) && url.search === "";

/** The same place: with or without www, encryption, a slash at the end. */
const placeOf = (url: URL) =>
  `${url.hostname.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}${url.search}`;

import { isMoreUrgentWaiting } from "../../db/queries/jobs";
import { dueAddresses, linkChecksOf, writeLinkCheck } from "../../db/queries/link-checks";
import { loadSettings } from "../../db/queries/settings";
import { decideLink, type Look } from "../domain/link-check";
import type { PageClient } from "../fetching/page-client";
import type { JobBody } from "./job-run";

/** Of one run; what is left over is the next run's. */
export const mostAddresses = 60;
const longestMs = 120_000;

type Seen = { address: string; look: Look; at: Date };

/** Looks at the addresses that have not been looked at for longest. What it finds is shown; no source is touched. */
export const checkLinks: JobBody = async (run) => {
  const { store, now, held, progress } = run;
  const beganAt = now();
  const due = (await dueAddresses(store.read, beganAt)).slice(0, mostAddresses);
  const silent: Seen[] = [];
  let seen = 0;
  let answered = 0;
  await Promise.all(inTurns(due).map(lookAtAll));
  // Where several hosts are silent and none answers, the network that fails is our own.
  const hosts = new Set(silent.map(({ address }) => hostOf(address)));
  if (answered > 0 || hosts.size === 1) for (const one of silent) await keep(one);
  return store.tx((q) => run.finish(q));

  async function lookAtAll(addresses: string[]): Promise<void> {
    for (const address of addresses) {
      if (await shouldStop()) return;
      const look = await lookAt(run.pages, address);
      const one = { address, look, at: now() };
      if (look.kind === "answered") answered++;
      if (look.kind === "nothing") silent.push(one);
      else await keep(one);
      seen++;
      progress(Math.floor((1000 * seen) / due.length), "checking");
    }
  }

  function keep({ address, look, at }: Seen): Promise<void> {
    return store.tx(async (q) => {
      if (!(await held(q))) return;
      const before = (await linkChecksOf(q, [address])).get(address) ?? null;
      await writeLinkCheck(q, { address, ...decideLink(address, before, look, at), checkedAt: at });
    });
  }

  /** Somebody waits for other work, time is up, or it is not allowed any more. */
  async function shouldStop(): Promise<boolean> {
    if (now().getTime() - beganAt.getTime() > longestMs) return true;
    return !(await loadSettings(store.read)).fetching || (await isMoreUrgentWaiting(store.read));
  }
};

async function lookAt(pages: PageClient, address: string): Promise<Look> {
  const found = await pages.lookAt(address);
  if (found.ok) return { kind: "answered", ...found.value };
  return { kind: found.code === "not-allowed" ? "not-allowed" : "nothing", failure: found.message };
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : "");

/** Two rows, those of one host in the same one: a host is asked one thing at a time. */
function inTurns(addresses: string[]): string[][] {
  const rows: string[][] = [[], []];
  const rowOf = new Map<string, string[]>();
  for (const address of addresses) {
    const shortest = rows.reduce((a, b) => (b.length < a.length ? b : a));
    const row = rowOf.get(hostOf(address)) ?? shortest;
    rowOf.set(hostOf(address), row);
    row.push(address);
  }
  return rows;
}

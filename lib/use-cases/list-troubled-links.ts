import {
  codesOfDevelopments,
  dueAddresses,
  type LinkCheckRow,
  linkChecks,
  sourcesWithAddress,
  waitingAddresses,
} from "../../db/queries/link-checks";
import { loadSettings } from "../../db/queries/settings";
import { saidOf } from "../domain/link-check";
import { accept, type Outcome, type Sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { AddressState } from "../domain/vocabulary";
import type { Context } from "./context";

export const troubles = ["dead", "failing", "moved", "refused"] as const;
export type Trouble = (typeof troubles)[number];

export type TroubledLink = {
  address: string;
  trouble: Trouble;
  state: AddressState;
  statusCode: number | null;
  failure: Sentence | null;
  checkedAt: Date;
  failingSince: Date | null;
  movedTo: string | null;
  /** Sources that rest on it. */
  sources: TroubledSource[];
  /** Candidates in the inbox that do. */
  candidates: { id: string; title: string }[];
};

export type TroubledSource = {
  title: string;
  publisher: string;
  language: string;
  /** Commitments under which it is found. */
  commitments: string[];
  archiveAddress: string | null;
  copySha256: string | null;
  fileSha256: string | null;
};

export type TroubledLinks = {
  fetching: boolean;
  /** Addresses that were looked at, and those whose turn it is. */
  checked: number;
  waiting: number;
  links: TroubledLink[];
};

/** Addresses that did not simply answer, with what rests on them and what can be read instead. For editors. */
export async function listTroubledLinks({ actor, store, now }: Context): Promise<Outcome<TroubledLinks>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const q = store.read;
  const sources = await sourcesWithAddress(q);
  const candidates = await waitingAddresses(q);
  const used = new Set([...sources, ...candidates].map(({ address }) => address));
  const checked = (await linkChecks(q)).filter(({ address }) => used.has(address));
  const troubled = checked.flatMap((row) => {
    const trouble = troubleOf(row);
    return trouble ? [{ row, trouble }] : [];
  });
  const addresses = new Set(troubled.map(({ row }) => row.address));
  const resting = sources.filter(({ address }) => address !== null && addresses.has(address));
  const codes = await codesOfDevelopments(
    q,
    resting.map(({ developmentId }) => developmentId),
  );
  const links = troubled.map(({ row, trouble }) => ({
    ...{
      address: row.address,
      trouble,
      state: saidOf(row),
      statusCode: row.statusCode,
      failure: row.failure,
    },
    ...{ checkedAt: row.checkedAt, failingSince: row.failingSince },
    movedTo: trouble === "moved" ? row.finalAddress : null,
    sources: resting
      .filter(({ address }) => address === row.address)
      .map(({ title, publisher, language, developmentId, archiveAddress, copySha256, fileSha256 }) => ({
        ...{ title, publisher, language, commitments: codes.get(developmentId) ?? [] },
        ...{ archiveAddress, copySha256, fileSha256 },
      })),
    candidates: candidates
      .filter(({ address }) => address === row.address)
      .map(({ id, title }) => ({ id, title })),
  }));
  const { fetching } = await loadSettings(q);
  const waiting = (await dueAddresses(q, now())).length;
  return accept({ fetching, checked: checked.length, waiting, links: links.sort(byTrouble) });
}

function troubleOf({ state, failures }: LinkCheckRow): Trouble | null {
  if (state === "dead") return "dead";
  if (failures > 0) return "failing";
  return state === "moved" || state === "refused" ? state : null;
}

const byTrouble = (a: TroubledLink, b: TroubledLink): number =>
  troubles.indexOf(a.trouble) - troubles.indexOf(b.trouble) || (a.address < b.address ? -1 : 1);

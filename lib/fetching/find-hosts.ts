import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { hostOf, portOf } from "./fetchable-address";
import { type OwnNetwork, webPorts } from "./own-network";

export type HostAddress = { address: string; family: number };
/** Asks for the addresses of a name. */
export type FindAddresses = (name: string) => Promise<HostAddress[]>;

export const askTheResolver: FindAddresses = (name) => lookup(name, { all: true });

/** Looks public to a list of ranges, and is not: the old way to write IPv4 in IPv6, and a cloud's own door to its guests. */
const closed = new BlockList();
closed.addSubnet("::", 96, "ipv6");
closed.addAddress("168.63.129.16", "ipv4");

export type Hosts = {
  /** The connection goes to one of these and to nothing else: a name cannot change its mind in between. */
  addresses: HostAddress[];
  /** Of these, the ones of our own network that are named as permitted. */
  own: string[];
};

/** Every address a name has, each permitted where it matters; which of the others are private, the agent decides. */
export async function findHosts(url: URL, find: FindAddresses, network: OwnNetwork): Promise<Outcome<Hosts>> {
  const host = hostOf(url);
  const literal = isIP(host);
  const addresses = literal ? [{ address: host, family: literal }] : await find(host);
  if (addresses.length === 0) return refuse("invalid", "fetchNameUnknown");
  const port = portOf(url);
  const own = addresses.map(({ address }) => address).filter((address) => network.permits(address, port));
  const others = addresses.filter(({ address }) => !own.includes(address));
  if (others.some(({ address, family }) => closed.check(address, family === 6 ? "ipv6" : "ipv4")))
    return refuse("not-allowed", "fetchPrivate");
  // A port that only our own addresses may have.
  if (others.length > 0 && !webPorts.includes(port)) return refuse("not-allowed", "fetchPort");
  return accept({ addresses, own });
}

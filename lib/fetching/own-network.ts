import { BlockList, isIP } from "node:net";

/** Addresses of one's own network that may be fetched all the same; none unless the administrator names them. */
export type OwnNetwork = {
  /** Beside 80 and 443, for these addresses alone. */
  ports: number[];
  permits(address: string, port: number): boolean;
};

type Entry = { range: BlockList; port: number | null };

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
export const webPorts = [80, 443];

/** `10.0.0.5`, `10.1.0.0/16`, `10.0.0.5:8080`, `[fd00::5]:8080`; null where it is none of these. */
export function readOwnAddress(text: string): Entry | null {
  const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text);
  const plain = /^([^:/]+)(?::(\d{1,5}))?$/.exec(text);
  const [, address = text, digits] = bracketed ?? plain ?? [];
  const port = digits === undefined ? null : Number(digits);
  if (port !== null && (port < 1 || port > 65_535)) return null;
  const [start = "", prefix, ...more] = address.split("/");
  if (isIP(start) === 0 || more.length > 0) return null;
  const range = new BlockList();
  if (prefix === undefined) range.addAddress(start, familyOf(start));
  else {
    if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (isIP(start) === 6 ? 128 : 32)) return null;
    range.addSubnet(start, Number(prefix), familyOf(start));
  }
  return { range, port };
}

export function ownNetwork(entries: readonly string[]): OwnNetwork {
  const read = entries.flatMap((text) => readOwnAddress(text) ?? []);
  return {
    ports: read.flatMap(({ port }) => port ?? []),
    permits: (address, port) =>
      read.some(
        (entry) =>
          entry.range.check(address, familyOf(address)) &&
          (entry.port === null ? webPorts.includes(port) : entry.port === port),
      ),
  };
}

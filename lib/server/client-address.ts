import { isIP } from "node:net";

/**
 * Who is really asking. Each trusted proxy appends the address it saw, so only the last `hops` entries are worth
 * anything; what stands before them the client wrote itself.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  hops: number,
): string {
  const own = plain(socketAddress ?? "");
  if (hops === 0) return own || "unknown";
  const seen = [forwardedFor ?? []].flat().join(",").split(",").map(plain).filter(Boolean);
  const chain = [own, ...seen.reverse()];
  const address = chain[Math.min(hops, chain.length - 1)] ?? "";
  return isIP(address) ? address : own || "unknown";
}

/** An IPv4 address may come dressed as IPv6. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");

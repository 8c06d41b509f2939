import fc from "fast-check";
import { expect, test } from "vitest";
import { makePageClient } from "../../lib/fetching/page-client";

/** First address and how many bits of it are fixed. */
const closedRanges: [string, number][] = [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
  ] as [string, number][]),
  ...([
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.168.0.0", 16],
  ] as [string, number][]),
  ...([
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as [string, number][]),
];
const asNumber = (address: string) => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const bytesOf = (n: number) => [24, 16, 8, 0].map((shift) => Math.floor(n / 2 ** shift) % 256);
const hex = (n: number) => n.toString(16);

const closed = fc
  .constantFrom(...closedRanges)
  .chain(([start, bits]) =>
    fc.integer({ min: 0, max: 2 ** (32 - bits) - 1 }).map((offset) => asNumber(start) + offset),
  );

/** The same address as browsers and attackers write it. */
const written: ((n: number) => string)[] = [
  (n) => bytesOf(n).join("."),
  (n) => String(n),
  (n) => `0x${hex(n)}`,
  (n) =>
    bytesOf(n)
      .map((part) => `0${part.toString(8)}`)
      .join("."),
  (n) =>
    bytesOf(n)
      .map((part) => `0x${hex(part)}`)
      .join("."),
  (n) => `${bytesOf(n).join(".")}.`,
  (n) => `[::ffff:${bytesOf(n).join(".")}]`,
  (n) => `[::${bytesOf(n).join(".")}]`,
  (n) => `[64:ff9b::${bytesOf(n).join(".")}]`,
  (n) => `[2002:${hex(Math.floor(n / 65_536))}:${hex(n % 65_536)}::1]`,
];

const keyOf = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "taken";

test("no address of a private network is fetched, however it is written, and whatever name leads to it", async () => {
  const form = fc.constantFrom(...written);
  const scheme = fc.constantFrom("http", "https");
  await fc.assert(
    fc.asyncProperty(closed, form, scheme, async (address, write, protocol) => {
      const client = makePageClient();
      expect(keyOf(await client.fetchPage(`${protocol}://${write(address)}/`))).toBe("fetchPrivate");
      const find = async () => [{ address: bytesOf(address).join("."), family: 4 }];
      const named = makePageClient({ find });
      expect(keyOf(await named.fetchPage(`${protocol}://name.example/`))).toBe("fetchPrivate");
    }),
    { numRuns: 100 },
  );
});

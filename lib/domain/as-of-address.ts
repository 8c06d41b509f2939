/** An address of ours that goes on showing the same past. */
export function withAsOf(address: string, asOf: string | null): string {
  if (!asOf) return address;
  return `${address}${address.includes("?") ? "&" : "?"}asOf=${encodeURIComponent(asOf)}`;
}

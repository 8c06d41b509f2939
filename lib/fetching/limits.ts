/** What one fetch may cost us, whoever answers. */
export type FetchLimits = {
  /** Of the body as it comes out of its compression. */
  bytes: number;
  connectMs: number;
  /** Without a byte. */
  idleMs: number;
  /** From the first name looked up to the last byte, redirects included. */
  wholeMs: number;
  redirects: number;
};

export const fetchLimits: FetchLimits = {
  bytes: 10 * 1024 * 1024,
  connectMs: 5_000,
  idleMs: 10_000,
  wholeMs: 20_000,
  redirects: 5,
};

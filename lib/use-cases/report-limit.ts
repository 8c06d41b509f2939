/** Counts reports of errors by client address, in memory: a counter in our database would wait for its lock. */
export type ReportLimit = {
  /** Counts one more; the seconds to wait where there were too many, else 0. */
  take(address: string): Promise<number>;
};

/** Counts guesses of passwords, in memory: a counter in our database would wait for the lock that must commit. */
export type Attempts = {
  /** Counts one more; the seconds to wait where there were too many, else 0. */
  take(account: string, address: string): Promise<number>;
  /** The right password takes the account's guesses off the record. */
  forget(account: string, address: string): Promise<void>;
};

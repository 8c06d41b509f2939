import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Attempts } from "../use-cases/attempts";

const windowSeconds = 15 * 60;
export const perAccount = 8;
export const perAddress = 40;

/** Guesses per account and per address within fifteen minutes. The address first, so that one cannot fill the memory. */
export function makeAttempts(limits = { perAccount, perAddress, windowSeconds }): Attempts {
  const duration = limits.windowSeconds;
  const addresses = new RateLimiterMemory({ keyPrefix: "address", points: limits.perAddress, duration });
  const accounts = new RateLimiterMemory({ keyPrefix: "account", points: limits.perAccount, duration });
  return {
    async take(account, address) {
      return (await seconds(addresses, address)) || (await seconds(accounts, account));
    },
    async forget(account, address) {
      await accounts.delete(account);
      await addresses.reward(address, 1);
    },
  };
}

async function seconds(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

// Pages and routes are bundled apart but run in one process: they count together.
const shared = globalThis as typeof globalThis & { keptAttempts?: Attempts };

export function attempts(): Attempts {
  shared.keptAttempts ??= makeAttempts();
  return shared.keptAttempts;
}

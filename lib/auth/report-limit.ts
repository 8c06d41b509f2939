import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { ReportLimit } from "../use-cases/report-limit";

const windowSeconds = 60 * 60;
export const perAddress = 6;
/** Of all visitors together, so that many addresses cannot fill the inbox. */
export const perHour = 120;

export function makeReportLimit(limits = { perAddress, perHour, windowSeconds }): ReportLimit {
  const duration = limits.windowSeconds;
  const addresses = new RateLimiterMemory({ keyPrefix: "report", points: limits.perAddress, duration });
  const everybody = new RateLimiterMemory({ keyPrefix: "reports", points: limits.perHour, duration });
  return {
    async take(address) {
      return (await seconds(addresses, address)) || (await seconds(everybody, "all"));
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
const shared = globalThis as typeof globalThis & { keptReportLimit?: ReportLimit };

export function reportLimit(): ReportLimit {
  shared.keptReportLimit ??= makeReportLimit();
  return shared.keptReportLimit;
}

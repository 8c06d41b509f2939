import pino, { type Logger } from "pino";
import { env } from "./env";

let logger: Logger | undefined;

/** One line of JSON per event, on standard error: standard output is for what a person asked to see. */
export function log(): Logger {
  logger ??= pino({ level: env().logLevel, base: undefined }, pino.destination({ dest: 2, sync: true }));
  return logger;
}

import { isIPv6 } from "node:net";
import { isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import { readOwnAddress } from "./fetching/own-network";

/** What the environment says about this installation; every variable has a default. */
export type Env = {
  /** Absolute; holds the database, the files and the secret. */
  dataDir: string;
  /** `file:/absolute/path.db` */
  databaseUrl: string;
  /** Null: made once and kept in the data folder. */
  authSecret: string | null;
  host: string;
  port: number;
  /** Scheme, host and port as people type them; no slash at the end. */
  baseUrl: string;
  /** True where people reach us over https. */
  secure: boolean;
  /** How many reverse proxies stand in front and may tell the client's address. */
  trustProxy: number;
  /** Whether people without an account may read what was published. */
  publicRead: boolean;
  /** Addresses of one's own network that may be fetched all the same. */
  fetchAllow: string[];
  /** What we call ourselves before the servers we fetch from; null where BASE_URL is not set. */
  namedBaseUrl: string | null;
  logLevel: (typeof logLevels)[number];
};

/** Wrong variables, one sentence each. */
export class EnvError extends Error {
  override name = "EnvError";
  constructor(readonly sentences: string[]) {
    super(sentences.join("\n"));
  }
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const isOrigin = (text: string) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
};

const inList = (text: string) => text.split(/[\s,]+/).filter(Boolean);

const schema = z.object({
  DATA_DIR: z.string("DATA_DIR must be a folder.").default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, "DATABASE_URL must name an SQLite file, like file:/var/lib/kept/kept.db.")
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(32, "AUTH_SECRET must have at least 32 characters; leave it out and one is made and kept.")
    .optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "HOST must be a host name or an address, like 127.0.0.1.")
    .default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "PORT must be a whole number from 1 to 65535.")
    .default("3000")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "PORT must be a whole number from 1 to 65535."),
  BASE_URL: z
    .string()
    .refine(isOrigin, "BASE_URL must be an http or https address without a path, like https://kept.example.")
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^\d$/, "TRUST_PROXY must be the number of reverse proxies in front, 0 to 9.")
    .default("0")
    .transform(Number),
  PUBLIC_READ: z.enum(["on", "off"], "PUBLIC_READ must be on or off.").default("on"),
  FETCH_ALLOW: z
    .string()
    .default("")
    .transform(inList)
    .refine(
      (entries) => entries.every((entry) => readOwnAddress(entry) !== null),
      "FETCH_ALLOW must list addresses of your own network, like 10.1.0.0/16, 10.0.0.5:8080 or [fd00::5].",
    ),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(", ")}.`).default("info"),
});

/** An empty variable counts as one that is not set. */
const withoutEmpty = (source: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));

/** Reads all variables at once, so that every mistake is named in one go. Throws EnvError. */
export function readEnv(source: Record<string, string | undefined>, folder = process.cwd()): Env {
  const parsed = schema.safeParse(withoutEmpty(source));
  if (!parsed.success) throw new EnvError([...new Set(parsed.error.issues.map((issue) => issue.message))]);
  const from = parsed.data;
  const dataDir = resolve(folder, from.DATA_DIR);
  const baseUrl = from.BASE_URL ? new URL(from.BASE_URL).origin : `http://${urlHost(from.HOST)}:${from.PORT}`;
  return {
    dataDir,
    databaseUrl: from.DATABASE_URL ? absolute(from.DATABASE_URL, folder) : `file:${join(dataDir, "kept.db")}`,
    authSecret: from.AUTH_SECRET ?? null,
    host: from.HOST,
    port: from.PORT,
    baseUrl,
    secure: baseUrl.startsWith("https:"),
    trustProxy: from.TRUST_PROXY,
    publicRead: from.PUBLIC_READ === "on",
    fetchAllow: from.FETCH_ALLOW,
    namedBaseUrl: from.BASE_URL ? baseUrl : null,
    logLevel: from.LOG_LEVEL,
  };
}

function absolute(databaseUrl: string, folder: string): string {
  const path = databaseUrl.slice("file:".length).replace(/^\/\/(?=\/)/, "");
  return `file:${isAbsolute(path) ? path : resolve(folder, path)}`;
}

/** Listening everywhere is no address to open: say localhost. */
function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return isIPv6(host) ? `[${host}]` : host;
}

let parsed: Env | undefined;

/** This process's environment, parsed on first use: a build imports modules without one. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

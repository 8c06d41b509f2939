import {
  commitmentLink,
  development,
  document,
  meeting,
  party,
  response,
  searchLog,
  sector,
  series,
  version,
} from "./sqlite/schema";

/** Records whose states are kept whole, by the word the audit has for them. */
export const statedTables = {
  "commitment-link": commitmentLink,
  development,
  document,
  meeting,
  party,
  response,
  "search-log": searchLog,
  sector,
  series,
  version,
} as const;

export type StatedEntity = keyof typeof statedTables;

/** Never part of a state: what no reader sees, and the bytes and texts of a version, which never change. */
export const unstatedColumns: ReadonlySet<string> = new Set(["recordVersion", "rawBase64", "receivedText"]);

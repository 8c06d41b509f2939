import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ProposalRegister } from "../../lib/communique/propose/proposal";

/** Parties and sectors as the product ships them. */
export function shippedRegister(): ProposalRegister {
  const read = (name: string) => parse(readFileSync(`db/seed/register/${name}.yaml`, "utf8"));
  const withAliases = <T extends object>(rows: T[]) => rows.map((row) => ({ aliases: [], ...row }));
  return {
    ...{ parties: withAliases(read("parties").parties), sectors: withAliases(read("sectors").sectors) },
    series: [],
  } as ProposalRegister;
}

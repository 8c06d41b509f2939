import { join } from "node:path";
import type { ProposalRegister } from "../../lib/communique/propose/proposal";
import { readYaml } from "./read-coding";

type Files = {
  parties: (Omit<ProposalRegister["parties"][number], "aliases"> & { aliases?: string[] })[];
  sectors: (Omit<ProposalRegister["sectors"][number], "aliases"> & { aliases?: string[] })[];
  series: (Omit<ProposalRegister["series"][number], "aliases" | "meetings"> & {
    aliases?: string[];
    meetings: { number: number; heldOn?: string; place?: ProposalRegister["series"][number]["name"] }[];
  })[];
};

type OtherState = { code: string; en: string; zh: string; ru: string; aliases: string[] };

/** The register and states beyond it, for a text of anybody; only their codes are ever printed. */
export function withOtherStates(register: ProposalRegister, path = "db/seed/other-states.yaml"): ProposalRegister {
  const { states } = readYaml(path).data as { states: OtherState[] };
  const held = new Set(register.parties.map(({ code }) => code));
  const others = states
    .filter(({ code }) => !held.has(code))
    .map(({ code, en, zh, ru, aliases }) => ({ code, kind: "state", name: { en, zh, ru }, aliases }));
  return { ...register, parties: [...register.parties, ...others] };
}

/** The shipped register as proposals read it, for a command that has no database. */
export function readShippedRegister(folder = "db/seed/register"): ProposalRegister {
  const read = <K extends keyof Files>(name: K): Files[K] =>
    (readYaml(join(folder, `${name}.yaml`)).data as Pick<Files, K>)[name];
  return {
    parties: read("parties").map((party) => ({ ...party, aliases: party.aliases ?? [] })),
    sectors: read("sectors").map((sector) => ({ ...sector, aliases: sector.aliases ?? [] })),
    series: read("series").map((one) => ({
      ...one,
      aliases: one.aliases ?? [],
      meetings: one.meetings.map(({ number, heldOn, place }) => ({
        number,
        heldOn: heldOn ?? null,
        place: place ?? null,
      })),
    })),
  };
}

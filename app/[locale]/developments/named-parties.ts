import type { Locale } from "@/lib/domain/vocabulary";
import type { Context } from "@/lib/use-cases/context";
import { loadRegister } from "@/lib/use-cases/register";
import type { NamedParties } from "./source-fields";

/** All parties of the register by name, in the reader's alphabet; states apart from bodies and forums. */
export async function namedParties(context: Context, locale: Locale): Promise<NamedParties> {
  const register = await loadRegister(context);
  if (!register.ok) return { states: [], others: [] };
  const named = register.value.parties
    .map(({ code, kind, name }) => ({ code, kind, name: name[locale] }))
    .sort((a, b) => a.name.localeCompare(b.name, locale) || a.code.localeCompare(b.code));
  const plain = ({ code, name }: (typeof named)[number]) => ({ code, name });
  return {
    states: named.filter(({ kind }) => kind === "state").map(plain),
    others: named.filter(({ kind }) => kind !== "state").map(plain),
  };
}

/** Names by code, for those who only look them up. */
export async function partyNames(context: Context, locale: Locale): Promise<Record<string, string>> {
  const { states, others } = await namedParties(context, locale);
  return Object.fromEntries([...states, ...others].map(({ code, name }) => [code, name]));
}

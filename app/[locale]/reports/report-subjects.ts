import { notFound } from "next/navigation";
import { inAlphabet } from "@/lib/domain/alphabet";
import type { Locale } from "@/lib/domain/vocabulary";
import type { Context } from "@/lib/use-cases/context";
import { loadRegister } from "@/lib/use-cases/register";
import type { Subjects } from "./report-words";

/** What a report can be about, with its names in every language; in the reader's alphabet, states before bodies. */
export async function reportSubjects(context: Context, locale: Locale): Promise<Subjects> {
  const register = await loadRegister(context);
  if (!register.ok) notFound();
  const { documents, parties, sectors } = register.value;
  return {
    document: documents.map(({ slug, shortTitle }) => ({ code: slug, name: shortTitle })),
    // Groups are expanded when coding: no commitment involves one.
    party: [
      ...inAlphabet(
        parties.filter(({ kind }) => kind === "state"),
        locale,
      ),
      ...inAlphabet(
        parties.filter(({ kind }) => kind !== "state" && kind !== "group"),
        locale,
      ),
    ].map(({ code, name }) => ({ code, name })),
    sector: sectors.map(({ code, label }) => ({ code, name: label })),
  };
}

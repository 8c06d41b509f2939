import type { Locale } from "@/lib/domain/vocabulary";
import { type CommitmentFacets, commitmentFacets } from "@/lib/use-cases/commitment-facets";
import type { AddressParams } from "@/lib/use-cases/commitment-query-input";
import type { Context } from "@/lib/use-cases/context";
import { inPast } from "@/lib/use-cases/in-past";
import { type CommitmentList, listCommitments } from "@/lib/use-cases/list-commitments";
import { listParticipation, type PartyParticipation } from "@/lib/use-cases/list-participation";
import { loadRegister, type Register } from "@/lib/use-cases/register";
import { quotesParameter } from "./query-from-form";

export type LoadedView = {
  list: CommitmentList;
  facets: CommitmentFacets;
  /** Commitments without any filter. */
  all: number;
  register: Register;
  participation: PartyParticipation[];
};

/** Everything the table page shows; null for whoever may not read. */
export async function loadView(
  context: Context,
  params: AddressParams,
  locale: Locale,
): Promise<LoadedView | "future" | null> {
  const alsoKnown = [quotesParameter];
  const list = await listCommitments(context, params, { locale, alsoKnown });
  if (!list.ok) return list.message.key === "asOfInFuture" ? "future" : null;
  const { asOf } = list.value.query;
  const [facets, everything, register, participation] = await Promise.all([
    commitmentFacets(context, params, { alsoKnown }),
    commitmentFacets(context, asOf ? { asOf } : {}),
    inPast(context, asOf, loadRegister),
    inPast(context, asOf, listParticipation),
  ]);
  if (!facets.ok || !everything.ok || !register.ok || !participation.ok) return null;
  return {
    list: list.value,
    facets: facets.value,
    all: everything.value.total,
    register: register.value,
    participation: participation.value,
  };
}

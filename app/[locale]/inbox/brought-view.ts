import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { KnownPlace } from "@/lib/use-cases/known-addresses";
import type { StartedCandidates } from "@/lib/use-cases/start-candidates";

/** What became of a pasted text, in words. */
export type Brought = {
  added: string;
  known: { address: string; place: string; href: string | null }[];
  refused: string[];
};

export async function broughtView(
  { added, known, refused }: StartedCandidates,
  locale: Locale,
): Promise<Brought> {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const place = (where: KnownPlace) => {
    if (where.kind === "candidate")
      return {
        place: t("paste.knownCandidate", { state: t(`standing.${where.state}`) }),
        href: localePath(locale, `/inbox/${where.id}`),
      };
    if (!where.commitment) return { place: t("paste.knownUnlinked"), href: null };
    return {
      place: t("paste.knownDevelopment", { code: where.commitment }),
      href: localePath(locale, `/commitments/${where.commitment}#developments`),
    };
  };
  return {
    added: t("paste.added", { count: added.length }),
    known: known.map(({ address, place: where }) => ({ address, ...place(where) })),
    refused,
  };
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { pageContext } from "@/lib/context";
import { inAlphabet } from "@/lib/domain/alphabet";
import { isLocale } from "@/lib/messages/routing";
import { commitmentFacets } from "@/lib/use-cases/commitment-facets";
import { listParticipation } from "@/lib/use-cases/list-participation";
import { loadRegister } from "@/lib/use-cases/register";
import { PartyList } from "./party-list";
import "./parties.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "party" });
  return { title: t("title") };
}

export default async function PartiesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const [register, facets, participation] = await Promise.all([
    loadRegister(context),
    commitmentFacets(context, {}),
    listParticipation(context),
  ]);
  if (!register.ok || !facets.ok || !participation.ok) notFound();
  const t = await getTranslations({ locale, namespace: "party" });
  const counts = new Map(facets.value.facets.party.map(({ value, count }) => [value, count]));
  const parties = inAlphabet(register.value.parties, locale)
    // Groups are words of the text; coding names their members instead.
    .filter(({ kind }) => kind !== "group")
    .map((party) => ({
      ...party,
      count: counts.get(party.code) ?? 0,
      disputed: participation.value.some(
        (one) => one.party === party.code && one.participation.includes("text-disputed"),
      ),
    }));
  const notes = participation.value.filter((one) => one.note && one.participation.includes("text-disputed"));

  return (
    <div className="parties">
      <PageHeading title={t("title")} lede={t("lede")} />
      <PartyList
        title={t("states")}
        parties={parties.filter(({ kind }) => kind === "state")}
        locale={locale}
        kinds={false}
      />
      {notes.map((one) => (
        <p key={`${one.document} ${one.party}`} className="aside">
          * {one.note?.[locale]}
        </p>
      ))}
      <PartyList
        title={t("bodies")}
        parties={parties.filter(({ kind }) => kind !== "state")}
        locale={locale}
        kinds
      />
    </div>
  );
}

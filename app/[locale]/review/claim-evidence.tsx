import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ReviewedClaim } from "@/lib/use-cases/weigh-claim";
import { DevelopmentView, SearchView } from "./evidence-view";

type Props = { claim: ReviewedClaim; locale: Locale; names: Record<string, string> };

/** What the claim stands on, what of it is new or still waits, and what the former assessment had besides. */
export async function ClaimEvidence({ claim, locale, names }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { difference, dropped } = claim;
  const evidence = [...claim.developments, ...claim.searches];
  const marksOf = ({ id, state }: (typeof evidence)[number]) => [
    ...(difference?.added.includes(id) ? [t("mark.new")] : []),
    ...(state === "submitted" ? [t("mark.waits")] : []),
  ];
  const sourceMarks = (id: string, developmentId: string) => [
    ...(claim.outlook.restsOn.includes(id) ? [t("mark.carries")] : []),
    ...(difference?.newSources.includes(id) && !difference.added.includes(developmentId)
      ? [t("mark.newVersion")]
      : []),
  ];
  return (
    <>
      <section aria-labelledby="stood-on">
        <h2 id="stood-on" className="text-lg font-semibold">
          {t("stoodOn")}
        </h2>
        {evidence.length === 0 ? <p className="mt-1">{t("stoodOnNothing")}</p> : null}
        <div className="mt-3 grid gap-8">
          {claim.developments.map((development) => (
            <DevelopmentView
              key={development.id}
              development={development}
              locale={locale}
              names={names}
              marks={marksOf(development)}
              sourceMarks={(id) => sourceMarks(id, development.id)}
            />
          ))}
          {claim.searches.map((search) => (
            <SearchView
              key={search.id}
              search={search}
              locale={locale}
              names={names}
              marks={[
                ...marksOf(search),
                ...(claim.outlook.restsOn.includes(search.id) ? [t("mark.carries")] : []),
              ]}
            />
          ))}
        </div>
        {evidence.some(({ state }) => state === "submitted") ? (
          <p className="mt-4 text-sm text-soft">{t("alsoAccepts")}</p>
        ) : null}
      </section>
      {dropped.developments.length + dropped.searches.length > 0 ? (
        <section aria-labelledby="dropped">
          <h2 id="dropped" className="text-lg font-semibold">
            {t("droppedTitle")}
          </h2>
          <div className="mt-3 grid gap-8 text-soft">
            {dropped.developments.map((development) => (
              <DevelopmentView
                key={development.id}
                development={development}
                locale={locale}
                names={names}
                marks={[t("mark.dropped")]}
              />
            ))}
            {dropped.searches.map((search) => (
              <SearchView
                key={search.id}
                search={search}
                locale={locale}
                names={names}
                marks={[t("mark.dropped")]}
              />
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}

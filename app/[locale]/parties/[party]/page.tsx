import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { FollowButton } from "@/app/[locale]/_follow/follow-button";
import { ReportDoor } from "@/app/[locale]/reports/report-door";
import { pageContext, requestContext } from "@/lib/context";
import { serializeCommitmentQuery } from "@/lib/domain/commitment-query-address";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { type PartyPage as Shown, showParty } from "@/lib/use-cases/show-party";
import { PartyCommitments } from "./party-commitments";
import { PartyParticipation } from "./party-participation";
import "../parties.css";

type Props = { params: Promise<{ locale: string; party: string }> };

/** Title and page ask for the same party: one reading answers both. */
const readParty = cache(async (party: string) => showParty(await requestContext(), { party }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, party } = await params;
  if (!isLocale(locale)) return {};
  const outcome = await readParty(party);
  if (!outcome.ok) return {};
  const t = await getTranslations({ locale, namespace: "party" });
  return { title: t("pageTitle", { party: outcome.value.party.name[locale] }) };
}

export default async function PartyPage({ params }: Props) {
  const { locale, party: code } = await params;
  if (!isLocale(locale)) notFound();
  await pageContext();
  const outcome = await readParty(code);
  if (!outcome.ok) notFound();
  const page = outcome.value;
  const { party } = page;
  const t = await getTranslations({ locale, namespace: "party" });
  const name = party.name[locale];
  const words = wordsOf(locale);
  const sayTiers = await getTranslations({ locale, namespace: "commitments.sentence" });

  return (
    <div className="parties">
      <PageHeading
        kicker={words.partyKind[party.kind]}
        title={t("pageTitle", { party: name })}
        lede={
          <>
            {t("total", { count: page.total, party: name })}{" "}
            {page.total > 0 ? (
              <span className="block text-base">{sayTiers("counts", tiersOf(page))}</span>
            ) : null}
          </>
        }
      >
        {page.total > 0 ? (
          <ButtonLink
            href={`${localePath(locale, "/commitments")}?${serializeCommitmentQuery({ party: [party.code] })}`}
          >
            {t("inTable")}
          </ButtonLink>
        ) : null}
        {page.total > 0 ? <ReportDoor kind="party" subject={party.code} locale={locale} /> : null}
        <FollowButton kind="party" code={party.code} name={name} locale={locale} />
      </PageHeading>
      <PartyParticipation page={page} locale={locale} />
      {page.total > 0 ? (
        <>
          <section>
            <h2>{t("specific")}</h2>
            {page.specific.length > 0 ? (
              <>
                <p className="aside">{t("specificLede", { party: name })}</p>
                <PartyCommitments
                  groups={[{ key: "specific", items: page.specific }]}
                  party={party}
                  caption={t("specific")}
                  locale={locale}
                />
              </>
            ) : (
              <p className="aside">{t("specificNone", { party: name })}</p>
            )}
          </section>
          <section>
            <h2>{t("shared")}</h2>
            {page.shared.length > 0 ? (
              <PartyCommitments
                groups={page.shared.map(({ sector, items }) => ({
                  key: sector.code,
                  label: sector.label[locale],
                  items,
                }))}
                party={party}
                caption={t("shared")}
                locale={locale}
              />
            ) : (
              <p className="aside">{t("sharedNone")}</p>
            )}
          </section>
          <p className="aside">{t("unofficial")}</p>
        </>
      ) : null}
    </div>
  );
}

/** Undertakings and followed items are never summed without both numbers. */
function tiersOf({ specific, shared }: Shown): { undertakings: number; items: number } {
  const all = [...specific, ...shared.flatMap(({ items }) => items)];
  const undertakings = all.filter(({ tier }) => tier === "undertaking").length;
  return { undertakings, items: all.length - undertakings };
}

import "../../desk.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { emptyFormState } from "@/app/empty-form-state";
import { requireEditor } from "@/lib/context";
import { messagesOf } from "@/lib/messages";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showAlignment } from "@/lib/use-cases/show-alignment";
import { DeskHeading } from "../../desk-heading";
import { confirmAllAction, lookAction, placeAction } from "./actions";
import { ConfirmAll } from "./confirm-all";
import { inDeskOrder, isOpen, sureEnough, surePlaces } from "./open-places";
import { PlaceForm } from "./place-form";
import { PlaceHead } from "./place-head";
import { PlaceList } from "./place-list";
import { PublishedPlaces } from "./published-places";
import { SideBySide } from "./side-by-side";
import "./anchors.css";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ place?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "version" }))("title") };
}

export default async function AnchorsPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const outcome = await showAlignment(await requireEditor(), { id });
  if (!outcome.ok) notFound();
  const alignment = outcome.value;
  const { head, counts, mayPlace } = alignment;
  // Published places stand in the document; what was laid side by side here may have changed since.
  if (head.state === "published") return <PublishedPlaces head={head} locale={locale} />;
  const t = await getTranslations({ locale, namespace: "version" });
  const { version: text, common } = messagesOf[locale];
  const places = inDeskOrder(alignment.places);
  const asked = (await searchParams).place;
  const current = places.find(({ anchor }) => anchor === asked) ?? places[0] ?? null;
  const at = current ? places.indexOf(current) : -1;
  const open = places.filter((place) => isOpen(place) && place !== current);
  const addressOf = (anchor: string) =>
    localePath(locale, `/import/${id}/anchors?place=${encodeURIComponent(anchor)}`);
  const neighbour = (step: number) => {
    const place = places[at + step];
    return place ? addressOf(place.anchor) : null;
  };
  const sure = surePlaces(places);
  const look = (
    <ActButton
      action={lookAction.bind(null, locale)}
      initial={emptyFormState}
      hidden={{ id }}
      label={t(alignment.aligned ? "lookAgain" : "look")}
      variant={alignment.aligned ? "quiet" : "primary"}
      words={common.form}
    />
  );
  const texts = <SideBySide alignment={alignment} current={current} locale={locale} addressOf={addressOf} />;
  return (
    <>
      <DeskHeading head={head} here="proposals" locale={locale}>
        <ButtonLink href={localePath(locale, `/import/${id}/proposals`)}>{t("statements")}</ButtonLink>
      </DeskHeading>
      <h2 className="text-2xl font-semibold">{t("title")}</h2>
      <p className="measure mt-2 mb-6 text-lg text-soft">{t("lede")}</p>
      {mayPlace ? null : <Notice live={false}>{t("readOnly")}</Notice>}
      {alignment.aligned ? (
        <div className="mb-8">
          <p className="tabular-nums">
            {(["places", "orphan", "proposed", "confirmed", "dropped"] as const)
              .map((key) => t(`counts.${key}`, { count: counts[key] }))
              .join(" · ")}
          </p>
          <p className="text-soft">{t("clauses", counts)}</p>
          {counts.unclaimed > 0 ? (
            <p className="text-soft">{t("unclaimed", { count: counts.unclaimed })}</p>
          ) : null}
          {counts.proposed === 0 && counts.places > 0 ? (
            <p className="mt-2 font-medium">
              {counts.orphan + counts.dropped > 0
                ? t("orphansStay", { count: counts.orphan + counts.dropped })
                : t("allDone")}
            </p>
          ) : null}
          {mayPlace ? (
            <div className="mt-4 flex flex-wrap gap-x-6 gap-y-3">
              {sure.length > 0 ? (
                <ConfirmAll
                  action={confirmAllAction.bind(null, locale)}
                  id={id}
                  pairs={sure.map(({ anchor, recordVersion }) => `${anchor} ${recordVersion}`)}
                  words={{
                    form: common.form,
                    confirm: t("confirmAll", { count: sure.length }),
                    hint: t("confirmAllHint", { least: sureEnough * 100 }),
                  }}
                />
              ) : null}
              <div>
                {look}
                <p className="mt-1 text-sm text-faint">{t("lookAgainHint")}</p>
              </div>
            </div>
          ) : null}
        </div>
      ) : (
        <Empty title={t("notYet")}>
          <p className="mb-4">{t("notYetHow")}</p>
          {mayPlace ? look : null}
        </Empty>
      )}
      <div className="place-page">
        <PlaceList places={places} current={current?.anchor ?? null} locale={locale} addressOf={addressOf} />
        <div className="min-w-0">
          {current && mayPlace && alignment.aligned ? (
            <PlaceForm
              key={`${current.anchor} ${current.recordVersion}`}
              action={placeAction.bind(null, locale)}
              place={{
                id,
                anchor: current.anchor,
                recordVersion: current.recordVersion,
                next: open[0]?.anchor ?? "",
                decided: current.decidedBy !== null,
              }}
              addresses={{ previous: neighbour(-1), next: neighbour(1) }}
              words={{
                form: common.form,
                ...{ choose: text.choose, chosen: text.chosen, confirm: text.confirm, drop: text.drop },
                ...{ takeBack: text.takeBack, previous: text.previous, next: text.next, keys: text.keys },
              }}
              head={<PlaceHead place={current} base={alignment.base} locale={locale} rows={alignment.rows} />}
            >
              {texts}
            </PlaceForm>
          ) : (
            texts
          )}
        </div>
      </div>
    </>
  );
}

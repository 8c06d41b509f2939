import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { pickedByCode } from "@/app/find-commitments";
import { withRows } from "@/app/form-rows";
import { pickedRow } from "@/app/picked-commitment";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale, localePath } from "@/lib/messages/routing";
import { offerTextAsSource } from "@/lib/use-cases/offer-text-as-source";
import { recordDevelopmentAction } from "../actions";
import { candidateIds, withCandidates } from "../candidates-as-sources";
import { DevelopmentForm } from "../development-form";
import { developmentWords } from "../development-words";
import { namedParties } from "../named-parties";
import { textAsSourceValues } from "../text-as-source";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"commitment" | "text" | "candidates" | "unsaved", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "evidence" }))("newTitle") };
}

export default async function NewDevelopmentPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const t = await getTranslations({ locale, namespace: "evidence" });
  const { commitment, text, candidates, unsaved } = await searchParams;
  const codes = [commitment ?? []].flat().slice(0, 50);
  const picked = await Promise.all([...new Set(codes)].map((code) => pickedByCode(context, locale, code)));
  const groups = picked.flatMap((commitment) => (commitment ? [pickedRow(commitment)] : []));
  const [document] = [text ?? []].flat();
  const offered = document ? await offerTextAsSource(context, { document, locale }) : null;
  const values = offered?.ok ? textAsSourceValues(offered.value) : {};
  const ids = candidateIds(candidates);
  const inbox = await withCandidates(context, locale, ids, withRows(values, "groups", groups));
  const said = await getTranslations({ locale, namespace: "inbox" });
  const asked = new URLSearchParams([
    ...ids.map((id) => ["candidates", id]),
    ...codes.map((code) => ["commitment", code]),
    ...(document ? [["text", document]] : []),
  ]);
  const work = await savedWork(context, {
    form: "development:new",
    asked: unsaved,
    path: `${localePath(locale, "/developments/new")}${asked.size > 0 ? `?${asked}` : ""}`,
  });
  return (
    <>
      <PageHeading title={t("newTitle")} lede={t("newLede")} />
      {inbox.filled && !work.values ? <Notice live={false}>{said("fromInbox")}</Notice> : null}
      <UnsavedWork work={work} locale={locale} />
      <DevelopmentForm
        key={work.values ? work.key : "new"}
        saves={work.key}
        action={recordDevelopmentAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: work.values ?? inbox.values }}
        locale={locale}
        words={developmentWords(locale)}
        parties={await namedParties(context, locale)}
        today={utcDay(context.now())}
        reported={inbox.reported}
      />
    </>
  );
}

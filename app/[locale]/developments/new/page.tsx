import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { emptyFormState } from "@/app/empty-form-state";
import { pickedByCode } from "@/app/find-commitments";
import { withRows } from "@/app/form-rows";
import { pickedRow } from "@/app/picked-commitment";
import { requireEditor } from "@/lib/context";
import { utcDay } from "@/lib/domain/calendar";
import { isLocale } from "@/lib/messages/routing";
import { offerTextAsSource } from "@/lib/use-cases/offer-text-as-source";
import { recordDevelopmentAction } from "../actions";
import { DevelopmentForm } from "../development-form";
import { developmentWords } from "../development-words";
import { namedParties } from "../named-parties";
import { textAsSourceValues } from "../text-as-source";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ commitment?: string | string[]; text?: string | string[] }>;
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
  const { commitment, text } = await searchParams;
  const codes = [commitment ?? []].flat().slice(0, 50);
  const picked = await Promise.all([...new Set(codes)].map((code) => pickedByCode(context, locale, code)));
  const groups = picked.flatMap((commitment) => (commitment ? [pickedRow(commitment)] : []));
  const [document] = [text ?? []].flat();
  const offered = document ? await offerTextAsSource(context, { document, locale }) : null;
  const values = offered?.ok ? textAsSourceValues(offered.value) : {};
  return (
    <>
      <PageHeading title={t("newTitle")} lede={t("newLede")} />
      <DevelopmentForm
        action={recordDevelopmentAction.bind(null, locale)}
        initial={{ ...emptyFormState, values: withRows(values, "groups", groups) }}
        locale={locale}
        words={developmentWords(locale)}
        parties={await namedParties(context, locale)}
        today={utcDay(context.now())}
      />
    </>
  );
}

import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showRegister } from "@/lib/use-cases/show-register";
import { saveMeetingAction } from "../../../actions";
import { meetingFields } from "../../../entry-fields";
import { EntryForm } from "../../../entry-form";
import { entryWords } from "../../../entry-words";

type Props = {
  params: Promise<{ locale: string; kind: string; code: string; meeting: string }>;
  searchParams: Promise<{ unsaved?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "register" }))("title") };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { locale, kind, code, meeting: number } = await params;
  if (!isLocale(locale) || kind !== "series") notFound();
  const context = await requireEditor();
  const book = await showRegister(context);
  const series = book.ok ? book.value.series.find((one) => one.code === code) : undefined;
  const meeting = series?.meetings.find((one) => String(one.number) === number);
  if (!series || (!meeting && number !== "new")) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const work = await savedWork(context, {
    form: `register:series/${code}/${number}`,
    asked: (await searchParams).unsaved,
    path: localePath(locale, `/register/series/${code}/${number}`),
  });
  return (
    <>
      <PageHeading
        title={meeting ? t("meeting", { number: meeting.number }) : t("add.meetings")}
        kicker={<Link href={localePath(locale, `/register/series/${code}`)}>{series.name[locale]}</Link>}
        lede={t("meetingLede")}
      />
      <UnsavedWork work={work} locale={locale} />
      <EntryForm
        key={work.values ? work.key : "entry"}
        saves={work.key}
        action={saveMeetingAction.bind(null, code, locale)}
        initial={{ ...emptyFormState, values: work.values ?? {} }}
        fields={meetingFields(code, meeting, locale)}
        words={entryWords(locale)}
        basedOnVersion={meeting ? String(meeting.recordVersion) : ""}
      />
    </>
  );
}

import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { emptyFormState } from "@/app/empty-form-state";
import { requireEditor } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showRegister } from "@/lib/use-cases/show-register";
import { saveMeetingAction } from "../../../actions";
import { meetingFields } from "../../../entry-fields";
import { EntryForm } from "../../../entry-form";
import { entryWords } from "../../../entry-words";

type Props = { params: Promise<{ locale: string; kind: string; code: string; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "register" }))("title") };
}

export default async function MeetingPage({ params }: Props) {
  const { locale, kind, code, meeting: number } = await params;
  if (!isLocale(locale) || kind !== "series") notFound();
  const book = await showRegister(await requireEditor());
  const series = book.ok ? book.value.series.find((one) => one.code === code) : undefined;
  const meeting = series?.meetings.find((one) => String(one.number) === number);
  if (!series || (!meeting && number !== "new")) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  return (
    <>
      <PageHeading
        title={meeting ? t("meeting", { number: meeting.number }) : t("add.meetings")}
        kicker={<Link href={localePath(locale, `/register/series/${code}`)}>{series.name[locale]}</Link>}
        lede={t("meetingLede")}
      />
      <EntryForm
        action={saveMeetingAction.bind(null, code, locale)}
        initial={emptyFormState}
        fields={meetingFields(code, meeting, locale)}
        words={entryWords(locale)}
        basedOnVersion={meeting ? String(meeting.recordVersion) : ""}
      />
    </>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { emptyFormState } from "@/app/empty-form-state";
import { savedWork } from "@/app/saved-work";
import { requireEditor } from "@/lib/context";
import { formatDay } from "@/lib/domain/day-words";
import { canAdminister } from "@/lib/domain/permission";
import type { Locale } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { type RegisterBook, showRegister } from "@/lib/use-cases/show-register";
import { saveEntryAction } from "../../actions";
import { entryFields, entryOf } from "../../entry-fields";
import { EntryForm } from "../../entry-form";
import { entryWords } from "../../entry-words";
import { isRegisterKind } from "../../register-kinds";

type Props = {
  params: Promise<{ locale: string; kind: string; code: string }>;
  searchParams: Promise<{ done?: string | string[]; unsaved?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "register" }))("title") };
}

export default async function RegisterEntryPage({ params, searchParams }: Props) {
  const { locale, kind, code } = await params;
  if (!isLocale(locale) || !isRegisterKind(kind)) notFound();
  const context = await requireEditor();
  const book = await showRegister(context);
  if (!book.ok) notFound();
  const entry = code === "new" ? undefined : entryOf(book.value, kind, code);
  const mayChange = kind !== "sectors" || canAdminister(context.actor);
  if ((!entry && code !== "new") || (!entry && !mayChange)) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const kicker = <Link href={localePath(locale, `/register/${kind}`)}>{t(`kind.${kind}`)}</Link>;
  const asked = await searchParams;
  const work = await savedWork(context, {
    form: `register:${kind}/${code}`,
    asked: asked.unsaved,
    path: localePath(locale, `/register/${kind}/${code}`),
  });
  return (
    <>
      <PageHeading title={entry ? entry.name[locale] : t(`add.${kind}`)} kicker={kicker} />
      {asked.done === "saved" ? <Notice>{t("saved")}</Notice> : null}
      {mayChange ? (
        <>
          <UnsavedWork work={work} locale={locale} />
          <EntryForm
            key={work.values ? work.key : "entry"}
            saves={work.key}
            action={saveEntryAction.bind(null, kind, locale)}
            initial={{ ...emptyFormState, values: work.values ?? {} }}
            fields={entryFields(kind, entry, book.value, locale)}
            words={entryWords(locale)}
            basedOnVersion={entry ? String(entry.recordVersion) : ""}
          />
        </>
      ) : (
        <p className="measure">{t("administratorsOnly")}</p>
      )}
      {kind === "series" && entry ? <Meetings series={entry.code} book={book.value} locale={locale} /> : null}
    </>
  );
}

async function Meetings({ series, book, locale }: { series: string; book: RegisterBook; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "register" });
  const meetings = book.series.find(({ code }) => code === series)?.meetings ?? [];
  const at = (number: number | string) => localePath(locale, `/register/series/${series}/${number}`);
  return (
    <section className="measure mt-14">
      <h2 className="text-xl font-semibold">{t("field.meetings")}</h2>
      <p className="mt-2 mb-4 text-soft">{t("meetingsAbout")}</p>
      <ul className="mb-6 border-t border-rule">
        {meetings.map(({ id, number, heldOn, place }) => (
          <li key={id} className="border-b border-rule py-2.5">
            <Link href={at(number)} className="font-medium">
              {t("meeting", { number })}
            </Link>{" "}
            <span className="text-soft">
              {[heldOn ? formatDay(heldOn, locale) : t("noDay"), place?.[locale]].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <ButtonLink href={at("new")}>{t("add.meetings")}</ButtonLink>
    </section>
  );
}

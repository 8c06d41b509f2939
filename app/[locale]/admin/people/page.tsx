import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/app/_ui/fields-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { requireAdministrator } from "@/lib/context";
import { formatMoment } from "@/lib/domain/moment-words";
import { type Locale, userRoles } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { type ListedPerson, listPeople } from "@/lib/use-cases/list-people";
import { inviteAction } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "people" }))("people.title") };
}

export default async function PeoplePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const people = await listPeople(await requireAdministrator());
  if (!people.ok) notFound();
  const t = await getTranslations({ locale, namespace: "people" });
  const roles = userRoles.map((role) => ({ value: role, label: wordsOf(locale).userRole[role] }));
  return (
    <>
      <PageHeading title={t("people.title")} lede={t("people.lede")}>
        <Link href={localePath(locale, "/admin/settings")}>{t("settings.title")}</Link>
      </PageHeading>
      <PeopleTable people={people.value} locale={locale} />
      <section className="mt-14">
        <h2 className="text-xl font-semibold">{t("invite.title")}</h2>
        <p className="measure mt-2 mb-5 text-soft">{t("invite.lede")}</p>
        <FieldsForm
          id="invite"
          action={inviteAction.bind(null, locale)}
          fields={[
            { name: "name", label: t("field.name") },
            { name: "email", label: t("field.email"), type: "email" },
            {
              name: "role",
              label: t("field.role"),
              hint: t("field.roleHint"),
              options: roles,
              value: "editor",
            },
          ]}
          submit={t("invite.submit")}
        />
      </section>
    </>
  );
}

async function PeopleTable({ people, locale }: { people: ListedPerson[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "people" });
  const words = wordsOf(locale);
  const head = "py-2 pr-6 text-left text-sm font-medium text-soft";
  return (
    // A wide table scrolls by itself; the page never does.
    <div className="overflow-x-auto">
      <table className="stacks w-full border-collapse sm:min-w-[40rem]">
        <thead className="border-b border-edge">
          <tr>
            <th scope="col" className={head}>
              {t("field.name")}
            </th>
            <th scope="col" className={head}>
              {t("field.email")}
            </th>
            <th scope="col" className={head}>
              {t("field.role")}
            </th>
            <th scope="col" className={head}>
              {t("field.state")}
            </th>
            <th scope="col" className={head}>
              {t("field.lastSeen")}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} className="border-b border-rule">
              <th scope="row" className="py-2 pr-6 text-left font-medium">
                <Link href={localePath(locale, `/admin/people/${person.id}`)}>{person.name}</Link>
              </th>
              <td className="py-2 pr-6">{person.email}</td>
              <td className="py-2 pr-6">{words.userRole[person.role]}</td>
              <td className="py-2 pr-6">{t(`state.${person.state}`)}</td>
              <td className="py-2 pr-6 tabular-nums">
                {person.lastSeenAt ? formatMoment(person.lastSeenAt, locale) : t("people.never")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FieldsForm } from "@/app/_ui/fields-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { requireAdministrator } from "@/lib/context";
import { userRoles } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { listPeople } from "@/lib/use-cases/list-people";
import {
  changeRoleAction,
  disableAction,
  enableAction,
  resetPasswordAction,
  signOutPersonAction,
} from "../actions";

type Props = { params: Promise<{ locale: string; person: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "people" }))("people.title") };
}

export default async function PersonPage({ params }: Props) {
  const { locale, person: id } = await params;
  if (!isLocale(locale)) notFound();
  const people = await listPeople(await requireAdministrator());
  const person = people.ok ? people.value.find((one) => one.id === id) : undefined;
  if (!person) notFound();
  const t = await getTranslations({ locale, namespace: "people" });
  const onPerson = { userId: person.id, basedOnVersion: String(person.recordVersion) };
  const roles = userRoles.map((role) => ({ value: role, label: wordsOf(locale).userRole[role] }));
  const disabled = person.state === "disabled";
  return (
    <>
      <PageHeading
        title={person.name}
        kicker={<Link href={localePath(locale, "/admin/people")}>{t("people.title")}</Link>}
        lede={`${person.email} · ${t(`state.${person.state}`)}`}
      />
      <div className="grid gap-12">
        <Part
          title={t("person.role.title")}
          lede={t(person.lastAdministrator ? "person.last" : "person.role.lede")}
        >
          <FieldsForm
            id="role"
            action={changeRoleAction.bind(null, locale)}
            hidden={onPerson}
            fields={[{ name: "role", label: t("field.role"), options: roles, value: person.role }]}
            submit={t("person.role.submit")}
          />
        </Part>
        {disabled ? null : (
          <Part
            title={t(person.state === "invited" ? "person.invitation.title" : "person.reset.title")}
            lede={t(person.state === "invited" ? "person.invitation.lede" : "person.reset.lede")}
          >
            <FieldsForm
              id="reset"
              action={resetPasswordAction.bind(null, locale)}
              hidden={onPerson}
              fields={[]}
              variant="quiet"
              submit={t("person.reset.submit")}
            />
          </Part>
        )}
        <Part title={t("person.everywhere.title")} lede={t("person.everywhere.lede")}>
          <FieldsForm
            id="everywhere"
            action={signOutPersonAction.bind(null, locale)}
            hidden={onPerson}
            fields={[]}
            variant="quiet"
            submit={t("person.everywhere.submit")}
          />
        </Part>
        {person.lastAdministrator ? null : (
          <Part
            title={t(disabled ? "person.enable.title" : "person.disable.title")}
            lede={t(disabled ? "person.enable.lede" : "person.disable.lede")}
          >
            <FieldsForm
              id="access"
              action={(disabled ? enableAction : disableAction).bind(null, locale)}
              hidden={onPerson}
              fields={[]}
              variant={disabled ? "primary" : "grave"}
              submit={t(disabled ? "person.enable.submit" : "person.disable.submit")}
            />
          </Part>
        )}
      </div>
    </>
  );
}

function Part({ title, lede, children }: { title: string; lede: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-xl font-semibold">{title}</h2>
      <p className="measure mt-2 mb-4 text-soft">{lede}</p>
      {children}
    </section>
  );
}

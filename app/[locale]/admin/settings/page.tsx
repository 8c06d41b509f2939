import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/app/_ui/fields-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { requireAdministrator } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { readSettings } from "@/lib/use-cases/read-settings";
import { changeSettingsAction } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "people" }))("settings.title") };
}

export default async function SettingsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const settings = await readSettings(await requireAdministrator());
  if (!settings.ok) notFound();
  const { twoPersonRule, fetching, operator } = settings.value;
  const t = await getTranslations({ locale, namespace: "people" });
  return (
    <>
      <PageHeading
        title={t("settings.title")}
        kicker={<Link href={localePath(locale, "/admin/people")}>{t("people.title")}</Link>}
        lede={t("settings.lede")}
      />
      <FieldsForm
        id="settings"
        action={changeSettingsAction.bind(null, locale)}
        fields={[
          {
            name: "twoPersonRule",
            label: t("settings.twoPerson.label"),
            hint: t("settings.twoPerson.hint"),
            value: twoPersonRule ? "on" : "off",
            options: [
              { value: "on", label: t("settings.twoPerson.on") },
              { value: "off", label: t("settings.twoPerson.off") },
            ],
          },
          {
            name: "fetching",
            label: t("settings.fetching.label"),
            hint: t("settings.fetching.hint"),
            value: fetching ? "on" : "off",
            options: [
              { value: "off", label: t("settings.fetching.off") },
              { value: "on", label: t("settings.fetching.on") },
            ],
          },
          {
            name: "operator.name",
            label: t("settings.operatorName.label"),
            hint: t("settings.operatorName.hint"),
            value: operator.name,
          },
          {
            name: "operator.contact",
            label: t("settings.operatorContact.label"),
            hint: t("settings.operatorContact.hint"),
            value: operator.contact,
          },
        ]}
        submit={t("settings.submit")}
      />
    </>
  );
}

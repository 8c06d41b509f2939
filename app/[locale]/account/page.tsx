import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { FieldsForm } from "@/app/_ui/fields-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { requireSignedIn } from "@/lib/context";
import { isLocale } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { showAccount } from "@/lib/use-cases/show-account";
import { changePasswordAction, setPublicNameAction, signOutAction, signOutEverywhereAction } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ welcome?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "people" }))("account.title") };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const account = await showAccount(await requireSignedIn());
  if (!account.ok) notFound();
  const { name, email, role, publicName, recordVersion } = account.value;
  const t = await getTranslations({ locale, namespace: "people" });
  const welcome = (await searchParams).welcome === "1";
  const roleWord = wordsOf(locale).userRole[role];
  return (
    <>
      <PageHeading title={name} kicker={t("account.title")} lede={welcome ? t("account.welcome") : undefined}>
        <form action={signOutAction.bind(null, locale)}>
          <Button variant="quiet">{t("account.signOut")}</Button>
        </form>
      </PageHeading>
      <dl className="mb-10 grid gap-x-8 gap-y-2 sm:grid-cols-[max-content_1fr]">
        <dt className="text-soft">{t("field.email")}</dt>
        <dd className="break-all">{email}</dd>
        <dt className="text-soft">{t("field.role")}</dt>
        <dd>{roleWord}</dd>
      </dl>
      <div className="grid gap-12">
        <section>
          <h2 className="text-xl font-semibold">{t("account.publicName.title")}</h2>
          <p className="measure mt-2 mb-5 text-soft">{t("account.publicName.lede", { role: roleWord })}</p>
          <FieldsForm
            id="public-name"
            action={setPublicNameAction.bind(null, locale)}
            hidden={{ basedOnVersion: String(recordVersion) }}
            fields={[{ name: "publicName", label: t("field.publicName"), value: publicName ?? "" }]}
            submit={t("account.publicName.submit")}
          />
        </section>
        <section>
          <h2 className="text-xl font-semibold">{t("account.password.title")}</h2>
          <p className="measure mt-2 mb-5 text-soft">{t("account.password.lede")}</p>
          <FieldsForm
            id="password"
            action={changePasswordAction.bind(null, locale)}
            fields={[
              {
                name: "currentPassword",
                label: t("field.currentPassword"),
                type: "password",
                autoComplete: "current-password",
              },
              {
                name: "password",
                label: t("field.newPassword"),
                hint: t("field.passwordHint"),
                type: "password",
                autoComplete: "new-password",
              },
              {
                name: "passwordAgain",
                label: t("field.passwordAgain"),
                type: "password",
                autoComplete: "new-password",
              },
            ]}
            submit={t("account.password.submit")}
          />
        </section>
        <section>
          <h2 className="text-xl font-semibold">{t("account.everywhere.title")}</h2>
          <p className="measure mt-2 mb-5 text-soft">{t("account.everywhere.lede")}</p>
          <FieldsForm
            id="everywhere"
            action={signOutEverywhereAction.bind(null, locale)}
            fields={[]}
            submit={t("account.everywhere.submit")}
            variant="grave"
          />
        </section>
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { FieldsForm, type FormField } from "@/app/_ui/fields-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { requestContext } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { showOneTimeLink } from "@/lib/use-cases/show-one-time-link";
import { acceptLinkAction } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

// The address is the key: it goes to no search engine and to no other site.
export const metadata: Metadata = { robots: { index: false }, referrer: "no-referrer" };

export default async function WelcomePage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "people" });
  const link = await showOneTimeLink(await requestContext(), token);
  if (!link.ok)
    return (
      <>
        <PageHeading title={t("welcome.endedTitle")} lede={t("welcome.ended")} />
        <ButtonLink href={localePath(locale, "/sign-in")}>{t("signIn.title")}</ButtonLink>
      </>
    );
  const { purpose, name, email } = link.value;
  const about: FormField[] =
    purpose === "first-administrator"
      ? [
          { name: "name", label: t("field.name"), autoComplete: "name" },
          { name: "email", label: t("field.email"), type: "email", autoComplete: "username" },
        ]
      : [];
  const password = { type: "password", autoComplete: "new-password" } as const;
  return (
    <>
      <PageHeading
        title={t(`welcome.title.${purpose}`, { name })}
        lede={t(`welcome.lede.${purpose}`, { email })}
      />
      <FieldsForm
        id="welcome"
        action={acceptLinkAction.bind(null, locale, token)}
        fields={[
          ...about,
          { name: "password", label: t("field.newPassword"), hint: t("field.passwordHint"), ...password },
          { name: "passwordAgain", label: t("field.passwordAgain"), ...password },
        ]}
        submit={t("welcome.submit")}
      />
    </>
  );
}

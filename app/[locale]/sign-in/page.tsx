import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/app/_ui/fields-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { refusalSpeaker } from "@/app/form-state";
import { returnAddress } from "@/lib/auth/return-address";
import { requestContext } from "@/lib/context";
import { isLocale, localePath } from "@/lib/messages/routing";
import { signInAction } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "people" }))("signIn.title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { returnTo, callbackUrl, error } = await searchParams;
  const target = returnAddress(returnTo ?? callbackUrl, localePath(locale, "/"));
  const { session, publicRead } = await requestContext();
  if (session) redirect(target);
  const t = await getTranslations({ locale, namespace: "people" });
  const say = await refusalSpeaker(locale);
  const failed =
    typeof error === "string" ? say({ key: knownErrors.has(error) ? error : "signInFailed" }) : undefined;
  return (
    <>
      <PageHeading title={t("signIn.title")} lede={t(publicRead ? "signIn.lede" : "signIn.ledeClosed")} />
      <FieldsForm
        id="sign-in"
        action={signInAction.bind(null, locale)}
        hidden={{ returnTo: target }}
        failed={failed}
        fields={[
          { name: "email", label: t("field.email"), type: "email", autoComplete: "username" },
          {
            name: "password",
            label: t("field.password"),
            type: "password",
            autoComplete: "current-password",
          },
        ]}
        submit={t("signIn.submit")}
      />
      <p className="measure mt-8 text-sm text-soft">{t("signIn.forgotten")}</p>
    </>
  );
}

/** Answers that next-auth's own address sends here; anything else a stranger could have written into the link. */
const knownErrors = new Set(["wrongEmailOrPassword", "accountDisabled", "checkFields"]);

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { returnAddress } from "@/lib/auth/return-address";
import { pageContext } from "@/lib/context";
import { isLocale } from "@/lib/messages/routing";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"reference" | "page", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const title = (await getTranslations({ locale, namespace: "inbox" }))("errorReports.thanks");
  return { title, robots: { index: false } };
}

export default async function ThanksPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  await pageContext();
  const asked = await searchParams;
  const reference = [asked.reference ?? ""].flat()[0] ?? "";
  if (!/^[0-9A-F]{8}$/.test(reference)) notFound();
  const page = returnAddress([asked.page ?? ""].flat()[0], "");
  const t = await getTranslations({ locale, namespace: "inbox" });
  return (
    <>
      <PageHeading title={t("errorReports.thanks")} />
      <div className="measure grid gap-4">
        <p>{t("errorReports.thanksText")}</p>
        <p className="font-mono text-2xl tracking-wider select-all">{reference}</p>
        <p className="text-soft">{t("errorReports.thanksHow")}</p>
        {page ? (
          <p>
            <Link href={page}>{t("errorReports.back")}</Link>
          </p>
        ) : null}
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { returnAddress } from "@/lib/auth/return-address";
import { pageContext } from "@/lib/context";
import { messagesOf } from "@/lib/messages";
import { isLocale } from "@/lib/messages/routing";
import { reportErrorAction } from "./actions";
import { ReportForm } from "./report-form";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const title = (await getTranslations({ locale, namespace: "inbox" }))("errorReports.title");
  return { title, robots: { index: false } };
}

export default async function ReportErrorPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  await pageContext();
  const t = await getTranslations({ locale, namespace: "inbox" });
  const asked = [(await searchParams).page ?? (await pageBefore())].flat()[0];
  const page = returnAddress(asked, "");
  const { common, inbox } = messagesOf[locale];
  const { what, evidence, contact, contactHint, nickname, submit } = inbox.errorReports;
  return (
    <>
      <PageHeading title={t("errorReports.title")} lede={t("errorReports.lede")} />
      {page ? (
        <p className="mb-8 break-all">
          {t("errorReports.about")}: <Link href={page}>{decodedPath(page)}</Link>
        </p>
      ) : null}
      <ReportForm
        action={reportErrorAction.bind(null, locale)}
        page={page}
        words={{ what, evidence, contact, contactHint, nickname, submit }}
        form={common.form}
      />
    </>
  );
}

/** The page the reader came from, where it is one of ours. */
async function pageBefore(): Promise<string> {
  const sent = await headers();
  const before = sent.get("referer") ?? "";
  if (!URL.canParse(before)) return "";
  const { host, pathname, search } = new URL(before);
  const here = sent.get("x-forwarded-host") ?? sent.get("host");
  return host === here && !pathname.includes("/report-error") ? `${pathname}${search}` : "";
}

function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

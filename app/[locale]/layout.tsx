import "../globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requestContext } from "@/lib/context";
import { isLocale, routing } from "@/lib/messages/routing";
import { isFictional } from "@/lib/use-cases/fictional";
import { SiteFooter } from "../_ui/site-footer";
import { SiteHeader } from "../_ui/site-header";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  return { title: { template: `%s · ${t("brand")}`, default: t("brand") }, description: t("tagline") };
}

export default async function LocaleLayout({ children, params }: Props) {
  const asked = (await params).locale;
  // A first segment that is no language still gets the designed “not found”, which needs this frame around it.
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  // Every response carries its own nonce, so no page may be made at build time.
  await headers();
  const t = await getTranslations({ locale, namespace: "common" });
  // The frame stands when the records cannot be read: the page inside it says so.
  const fictional = await isFictional(await requestContext()).catch(() => false);
  return (
    <html lang={locale}>
      <body className="flex flex-col">
        <a
          href="#content"
          className="sr-only bg-raised px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
        >
          {t("skip")}
        </a>
        {fictional ? (
          <p className="border-b border-rule bg-accent-soft px-4 py-2 text-center text-sm">
            {t("fictional")}
          </p>
        ) : null}
        <SiteHeader locale={locale} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl grow px-4 pt-8 pb-20 outline-none sm:px-8 sm:pt-12"
        >
          {children}
        </main>
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}

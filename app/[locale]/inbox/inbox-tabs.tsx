import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

const parts = { candidates: "/inbox", reports: "/inbox/reports", links: "/inbox/links" } as const;

/** Candidates, reports of errors, and links that need a look. */
export async function InboxTabs({ locale, here }: { locale: Locale; here: keyof typeof parts }) {
  const t = await getTranslations({ locale, namespace: "inbox" });
  return (
    <nav
      aria-label={t("tabs.label")}
      className="inbox-tabs no-print mb-8 flex flex-wrap gap-x-6 border-b border-rule"
    >
      {(["candidates", "reports", "links"] as const).map((part) => (
        <Link
          key={part}
          href={localePath(locale, parts[part])}
          aria-current={part === here ? "page" : undefined}
          className="-mb-px"
        >
          {t(`tabs.${part}`)}
        </Link>
      ))}
    </nav>
  );
}

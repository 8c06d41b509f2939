"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { Locale } from "@/lib/domain/vocabulary";

/** Plain links to the same place in another language; the server draws them too, so no script is needed. */
export function LanguageSwitch({
  current,
  languages,
  label,
}: {
  current: Locale;
  languages: { locale: Locale; name: string }[];
  label: string;
}) {
  const path = usePathname().replace(/^\/[a-z]{2}(?=\/|$)/, "");
  const query = useSearchParams().toString();
  return (
    <nav aria-label={label}>
      <ul className="flex items-baseline gap-x-3.5 text-sm leading-normal">
        {languages.map(({ locale, name }) => (
          <li key={locale} lang={locale}>
            {locale === current ? (
              <span aria-current="true" className="font-medium text-ink">
                {name}
              </span>
            ) : (
              <a
                href={`/${locale}${path}${query ? `?${query}` : ""}`}
                hrefLang={locale}
                className="text-soft"
              >
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

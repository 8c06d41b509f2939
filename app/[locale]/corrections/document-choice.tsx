import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { RegisterDocument } from "@/lib/use-cases/register";

/** One document's corrections, or all; plain links, so that the choice stands in the address. */
export async function DocumentChoice({
  locale,
  documents,
  chosen,
}: {
  locale: Locale;
  documents: RegisterDocument[];
  chosen: string | undefined;
}) {
  const t = await getTranslations({ locale, namespace: "corrections" });
  const here = localePath(locale, "/corrections");
  const entries = [
    { slug: undefined, label: t("all") },
    ...documents.map(({ slug, shortTitle }) => ({ slug, label: shortTitle[locale] })),
  ];
  return (
    <nav aria-label={t("filter")} className="no-print mb-8">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {entries.map(({ slug, label }) => (
          <li key={slug ?? ""}>
            <Link
              href={slug ? `${here}?document=${encodeURIComponent(slug)}` : here}
              aria-current={slug === chosen ? "page" : undefined}
              className="block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

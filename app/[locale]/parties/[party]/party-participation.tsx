import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { PartyPage } from "@/lib/use-cases/show-party";

/** How it took part, document by document, and the names under which texts know it. */
export async function PartyParticipation({ page, locale }: { page: PartyPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "party" });
  const words = wordsOf(locale);
  const { participation, party } = page;
  if (participation.length === 0 && party.aliases.length === 0) return null;
  return (
    <dl className="about">
      {participation.length > 0 ? (
        <div>
          <dt>{t("participation")}</dt>
          {participation.map((one) => (
            <dd key={one.document.slug}>
              <Link href={localePath(locale, `/documents/${one.document.slug}`)}>
                {one.document.shortTitle[locale]}
              </Link>
              {locale === "zh" ? "：" : ": "}
              {one.participation.map((way) => words.participation[way]).join(locale === "zh" ? "；" : "; ")}
              {one.note ? <p className="aside">{one.note[locale]}</p> : null}
            </dd>
          ))}
        </div>
      ) : null}
      {party.aliases.length > 0 ? (
        <div>
          <dt>{t("aliases")}</dt>
          <dd className="aliases">{party.aliases.join(" · ")}</dd>
        </div>
      ) : null}
    </dl>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentPage } from "@/lib/use-cases/document-page";

/** In the reader's alphabet; a disputed party stands with its note. */
export async function Participation({ page, locale }: { page: DocumentPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "document.parties" });
  const words = wordsOf(locale);
  const { compare } = new Intl.Collator(locale);
  const parties = [...page.participation].sort((one, other) => compare(one.name[locale], other.name[locale]));
  const disputed = parties.some(({ participation }) => participation.includes("text-disputed"));
  return (
    <section id="parties" className="border-t border-ink pt-4">
      <h2 className="mb-4 text-xl font-semibold">{t("title")}</h2>
      <dl className="grid gap-x-8 sm:grid-cols-[12rem_1fr]">
        {parties.map((party) => (
          <div
            key={party.code}
            className="border-b border-rule py-2.5 sm:col-span-2 sm:grid sm:grid-cols-subgrid"
          >
            <dt>
              <Link href={localePath(locale, `/parties/${party.code}`)}>{party.name[locale]}</Link>
            </dt>
            <dd>
              <p>{party.participation.map((word) => words.participation[word]).join(" · ")}</p>
              {party.note ? <p className="measure mt-1 text-sm text-soft">{party.note[locale]}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
      {disputed ? (
        <p className="measure mt-4 text-sm text-soft">
          {page.document.countDisputed ? t("counted") : t("notCounted")}
        </p>
      ) : null}
    </section>
  );
}

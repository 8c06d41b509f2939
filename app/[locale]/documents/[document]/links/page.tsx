import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { requireEditor } from "@/lib/context";
import { chainingKinds } from "@/lib/domain/lineage";
import { messagesOf } from "@/lib/messages";
import { isLocale, localePath } from "@/lib/messages/routing";
import type { LinkSide } from "@/lib/use-cases/links-page";
import { showLinks } from "@/lib/use-cases/show-links";
import { makeLinkAction } from "./actions";
import type { LinkWords } from "./link-form";
import { LinkKeys } from "./link-keys";
import { LinkPair } from "./link-pair";
import { LinkQuote } from "./link-quote";
import { DropButton, MakeLink } from "./make-link";
import "./links.css";

type Props = {
  params: Promise<{ locale: string; document: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "lineage" }))("title") };
}

/** How the commitments of a document stand to earlier ones of its series: proposed, decided, and not linked at all. */
export default async function LinksPage({ params, searchParams }: Props) {
  const { locale, document } = await params;
  if (!isLocale(locale)) notFound();
  const outcome = await showLinks(await requireEditor(), { document });
  if (!outcome.ok) notFound();
  const page = outcome.value;
  const t = await getTranslations({ locale, namespace: "lineage" });
  const { lineage: text, common } = messagesOf[locale];
  const words: LinkWords = {
    form: common.form,
    kindLegend: text.kindLegend,
    kinds: chainingKinds.map((value) => ({ value, label: text.kind[value], rule: text.kindRule[value] })),
    ...{ note: text.note, confirm: text.confirm, reject: text.reject, reopen: text.reopen },
  };
  const waiting = page.links.filter(({ state }) => state === "proposed");
  const decided = page.links.filter(({ state }) => state !== "proposed");
  const make = makeLinkAction.bind(null, locale);
  const option = ({ code, title }: LinkSide) => ({ value: code, label: `${code} ${title[locale]}` });
  const earlierSides = [...page.links.map(({ to }) => to), ...page.unlinked];
  const earlier = [...new Map(earlierSides.map((side) => [side.code, side])).values()];
  return (
    <>
      <PageHeading
        kicker={
          <Link href={localePath(locale, `/documents/${page.document.slug}`)}>
            {page.document.shortTitle[locale]}
          </Link>
        }
        title={t("title")}
        lede={t("lede")}
      />
      {page.earlier.length === 0 ? (
        <Empty title={t("none")}>{t("noneHow")}</Empty>
      ) : (
        <LinkKeys at={[(await searchParams).at ?? ""].flat()[0] ?? ""}>
          <p className="tabular-nums">{t("counts", page.counts)}</p>
          <p className="mt-1 text-sm text-faint">{t("keys")}</p>
          <section aria-labelledby="waiting" className="mt-10">
            <h2 id="waiting" className="text-xl font-semibold">
              {t("toDecide")}
            </h2>
            {waiting.length === 0 ? <p className="mt-3 text-soft">{t("nothingToDecide")}</p> : null}
            <ol>
              {waiting.map((link, i) => (
                <LinkPair
                  key={link.id}
                  link={link}
                  document={page.document.slug}
                  next={waiting[i + 1]?.id ?? ""}
                  words={words}
                  locale={locale}
                />
              ))}
            </ol>
          </section>
          {decided.length > 0 ? (
            <section aria-labelledby="decided" className="mt-14">
              <h2 id="decided" className="text-xl font-semibold">
                {t("decided")}
              </h2>
              <ol>
                {decided.map((link) => (
                  <LinkPair
                    key={link.id}
                    link={link}
                    document={page.document.slug}
                    next={link.id}
                    words={words}
                    locale={locale}
                  />
                ))}
              </ol>
            </section>
          ) : null}
          <section aria-labelledby="unlinked" className="mt-14">
            <h2 id="unlinked" className="text-xl font-semibold">
              {t("unlinked")}
            </h2>
            <p className="mt-1 text-soft">{t(page.unlinked.length > 0 ? "unlinkedNote" : "noUnlinked")}</p>
            <ol>
              {page.unlinked.map((side) => (
                <li
                  key={side.code}
                  className="grid grid-cols-1 gap-3 border-b border-rule py-5 md:grid-cols-[1fr_auto] md:gap-8"
                >
                  <LinkQuote side={side} locale={locale} />
                  <DropButton
                    action={make}
                    document={page.document.slug}
                    code={side.code}
                    label={t("drop")}
                    words={common.form}
                  />
                </li>
              ))}
            </ol>
          </section>
          <section aria-labelledby="by-hand" className="mt-14">
            <h2 id="by-hand" className="mb-4 text-xl font-semibold">
              {t("byHandTitle")}
            </h2>
            <MakeLink
              action={make}
              document={page.document.slug}
              own={page.own.map(option)}
              earlier={earlier.map(option)}
              words={{ ...words, from: text.from, to: text.to, make: text.make }}
            />
          </section>
        </LinkKeys>
      )}
    </>
  );
}

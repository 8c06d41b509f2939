import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { LinkOnDesk } from "@/lib/use-cases/links-page";
import { decideLinkAction } from "./actions";
import { LinkForm, type LinkWords } from "./link-form";
import { LinkQuote } from "./link-quote";

/** The newer commitment beside the earlier one, what they have in common, and the decision. */
export async function LinkPair({
  link,
  document,
  next,
  words,
  locale,
}: {
  link: LinkOnDesk;
  document: string;
  /** The pair to go on with. */
  next: string;
  words: LinkWords;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "lineage" });
  const { from, to, shared } = link;
  const name = t("pair", { from: from?.code ?? document, to: to.code });
  const facts = [
    link.likeness === null ? t("byHand") : t("likeness", { percent: Math.round(link.likeness * 100) }),
    ...(link.decidedBy ? [t("decidedBy", { state: t(`state.${link.state}`), person: link.decidedBy })] : []),
  ];
  const source = `/developments/new?commitment=${encodeURIComponent(to.code)}&text=${encodeURIComponent(document)}`;
  return (
    <li
      id={`link-${link.id}`}
      data-pair=""
      tabIndex={-1}
      aria-label={name}
      className="border-b border-rule py-6"
    >
      <div className="grid grid-cols-1 gap-x-10 gap-y-5 md:grid-cols-2">
        {from ? (
          <LinkQuote side={from} heading={t("newer")} shared={shared} locale={locale} />
        ) : (
          <p className="font-medium">{t("kind.drops")}</p>
        )}
        <LinkQuote
          side={to}
          heading={t("older", { document: to.shortTitle[locale] })}
          shared={shared}
          locale={locale}
        />
      </div>
      <p className="mt-3 mb-3 text-sm text-faint tabular-nums">{facts.join(" · ")}</p>
      <LinkForm
        key={link.recordVersion}
        action={decideLinkAction.bind(null, locale)}
        document={document}
        link={link}
        next={next}
        name={name}
        words={words}
      />
      {link.state === "confirmed" ? (
        <p className="mt-3 text-sm">
          <a href={localePath(locale, source)}>{t("asSource")}</a>
        </p>
      ) : null}
    </li>
  );
}

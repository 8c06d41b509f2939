import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requestContext } from "@/lib/context";
import { canAdminister, canEdit, canReview } from "@/lib/domain/permission";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { headerCounts } from "./header-counts";
import { LanguageSwitch } from "./language-switch";
import { NavLink } from "./nav-link";

type Entry = { href: string; label: string; exact?: boolean };

/** The head of the site; on a phone it folds into one line without any script. */
export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "common" });
  const context = await requestContext();
  const { actor } = context;
  const counts = await headerCounts(context);
  const own = await getTranslations({ locale, namespace: "today.nav" });
  const at = (path: string) => localePath(locale, path);
  const reading: Entry[] = [
    { href: at("/"), label: t("nav.overview"), exact: true },
    { href: at("/commitments"), label: t("nav.commitments") },
    { href: at("/documents"), label: t("nav.documents") },
    { href: at("/parties"), label: t("nav.parties") },
    { href: at("/reports"), label: t("nav.reports") },
    { href: at("/method"), label: t("nav.method") },
  ];
  const working: Entry[] = [
    ...(canEdit(actor)
      ? [
          { href: at("/work"), label: own("today") },
          {
            href: at("/inbox"),
            label: counts.inbox ? own("inboxCount", { count: counts.inbox }) : own("inbox"),
          },
          { href: at("/import"), label: t("nav.import") },
          { href: at("/developments/new"), label: t("nav.addDevelopment") },
          { href: at("/searches/new"), label: t("nav.logSearch") },
          { href: at("/register"), label: t("nav.register") },
        ]
      : []),
    ...(canReview(actor) ? [{ href: at("/review"), label: t("nav.review") }] : []),
    ...(actor.id
      ? [
          {
            href: at("/news"),
            label: counts.news ? own("newsCount", { count: counts.news }) : own("news"),
          },
        ]
      : []),
    ...(canAdminister(actor)
      ? [
          { href: at("/admin/people"), label: t("nav.people") },
          { href: at("/admin/settings"), label: t("nav.settings") },
        ]
      : []),
  ];
  const account: Entry = actor.id
    ? { href: at("/account"), label: actor.name || t("nav.account") }
    : { href: at("/sign-in"), label: t("nav.signIn") };
  const languages = locales.map((code) => ({ locale: code, name: t(`language.${code}`) }));
  const language = <LanguageSwitch current={locale} languages={languages} label={t("nav.language")} />;

  return (
    <header className="no-print border-b border-rule">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-8 px-4 sm:px-8 lg:flex-nowrap">
        <Link
          href={at("/")}
          lang="en"
          className="py-3.5 font-serif text-xl font-semibold tracking-tight text-ink no-underline"
        >
          {t("brand")}
        </Link>
        <nav aria-label={t("nav.label")} className="hidden grow lg:block">
          <Entries entries={reading} className="flex gap-x-6" />
        </nav>
        <div className="hidden shrink-0 items-center gap-x-6 lg:flex">
          {language}
          <NavLink href={account.href}>
            <span className="block max-w-44 truncate xl:max-w-60">{account.label}</span>
          </NavLink>
        </div>
        <details className="group lg:hidden">
          <summary className="list-none py-3 font-medium [&::-webkit-details-marker]:hidden">
            <span className="inline-flex items-center gap-2 rounded-[3px] border border-edge px-3 py-1">
              {t("nav.menu")}
            </span>
          </summary>
          <div className="absolute inset-x-0 z-40 border-y border-rule bg-paper px-4 pt-2 pb-5 shadow-lg sm:px-8">
            <nav aria-label={t("nav.label")}>
              <Entries entries={[...reading, ...working, account]} className="grid" />
            </nav>
            <div className="mt-3 border-t border-rule pt-4">{language}</div>
          </div>
        </details>
      </div>
      {working.length > 0 ? (
        <nav
          aria-label={canEdit(actor) ? t("nav.work") : own("yours")}
          className="hidden border-t border-rule bg-sunk lg:block"
        >
          <div className="mx-auto max-w-7xl px-8 text-sm">
            <Entries entries={working} className="flex gap-x-6" />
          </div>
        </nav>
      ) : null}
    </header>
  );
}

function Entries({ entries, className }: { entries: Entry[]; className: string }) {
  return (
    <ul className={className}>
      {entries.map((entry) => (
        <li key={entry.href}>
          <NavLink href={entry.href} exact={entry.exact}>
            {entry.label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

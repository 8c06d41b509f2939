import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { PageLinks } from "@/app/_ui/page-links";
import { partyNames } from "@/app/[locale]/developments/named-parties";
import { requireEditor } from "@/lib/context";
import { candidateStates } from "@/lib/domain/vocabulary";
import { isLocale, localePath } from "@/lib/messages/routing";
import { listInbox } from "@/lib/use-cases/list-inbox";
import { myWork } from "@/lib/use-cases/my-work";
import { readSettings } from "@/lib/use-cases/read-settings";
import { pasteAction, triageAction } from "./actions";
import { DropFiles } from "./drop-files";
import { InboxList } from "./inbox-list";
import { InboxTabs } from "./inbox-tabs";
import { inboxView } from "./inbox-view";
import { inboxWords } from "./inbox-words";
import { pageWords } from "./page-words";
import { PasteBox } from "./paste-box";
import { StateFilter } from "./state-filter";
import "../import/desk.css";
import "./inbox.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"state" | "page" | "done" | "commitment", string | string[]>>>;
};

const doneMessages = ["set-aside", "reopened", "fetching", "changed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "inbox" }))("title") };
}

export default async function InboxPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await requireEditor();
  const asked = await searchParams;
  const first = (value: string | string[] | undefined) => [value ?? []].flat()[0];
  const outcome = await listInbox(context, { state: first(asked.state), page: first(asked.page) });
  const settings = await readSettings(context);
  const work = await myWork(context);
  if (!outcome.ok || !settings.ok || !work.ok) notFound();
  const { state, counts, entries, page, pages, groupedAmong } = outcome.value;
  const { fetching } = settings.value;
  const t = await getTranslations({ locale, namespace: "inbox" });
  const names = await partyNames(context, locale);
  const words = inboxWords(locale);
  const number = new Intl.NumberFormat(locale);
  const address = (which: string, at = 1) => {
    const query = new URLSearchParams({
      ...(which === "waiting" ? {} : { state: which }),
      ...(at > 1 ? { page: String(at) } : {}),
    });
    return localePath(locale, `/inbox${query.size > 0 ? `?${query}` : ""}`);
  };
  const done = doneMessages.find((key) => key === asked.done);
  const open = work.value.developments.map(({ id, what }) => ({ id, label: what.slice(0, 80) }));
  return (
    <>
      <PageHeading title={t("title")} />
      <InboxTabs locale={locale} here="candidates" />
      <p className="measure mb-6 text-soft">{t("lede")}</p>
      {done ? <Notice>{t(`done.${done}`)}</Notice> : null}
      <section
        aria-label={t("paste.title")}
        className="no-print mb-10 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]"
      >
        <PasteBox
          action={pasteAction.bind(null, locale)}
          words={words}
          fetching={fetching}
          commitment={(first(asked.commitment) ?? "").slice(0, 200)}
        />
        <DropFiles locale={locale} words={words.files} />
      </section>
      <StateFilter
        label={t("filter")}
        choices={candidateStates.map((which) => ({
          ...{ label: t(`state.${which}`), count: number.format(counts[which]), href: address(which) },
          here: which === state,
        }))}
      />
      {entries.length === 0 ? (
        <Empty title={t(`empty.${state}`)}>{state === "waiting" ? t("empty.waitingHow") : null}</Empty>
      ) : (
        <InboxList
          // Another page of the list begins with its own first line.
          key={`${state} ${page}`}
          action={triageAction.bind(null, locale)}
          entries={await inboxView(entries, locale, (code) => names[code] ?? code)}
          developments={open}
          {...{ state, page, words, fetching }}
        />
      )}
      <PageLinks
        page={page}
        pages={pages}
        addressOf={(at) => address(state, at)}
        text={pageWords(t, page, pages)}
      />
      {groupedAmong ? (
        <p className="mt-6 text-sm text-soft">{t("groupedAmong", { count: groupedAmong })}</p>
      ) : null}
    </>
  );
}

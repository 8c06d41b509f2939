import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { requireEditor } from "@/lib/context";
import { isLocale } from "@/lib/messages/routing";
import { listTroubledLinks, troubles } from "@/lib/use-cases/list-troubled-links";
import { InboxTabs } from "../inbox-tabs";
import { LinkList } from "./link-list";
import "../inbox.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "inbox" }))("links.title") };
}

export default async function TroubledLinksPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const found = await listTroubledLinks(await requireEditor());
  if (!found.ok) notFound();
  const { fetching, checked, waiting, links } = found.value;
  const t = await getTranslations({ locale, namespace: "inbox" });
  const groups = troubles.flatMap((trouble) => {
    const members = links.filter((link) => link.trouble === trouble);
    return members.length > 0 ? [{ trouble, members }] : [];
  });
  return (
    <>
      <PageHeading title={t("title")} />
      <InboxTabs locale={locale} here="links" />
      <p className="measure mb-6 text-soft">{t("links.lede")}</p>
      <p className="mb-6 text-soft">{fetching ? t("links.figures", { checked, waiting }) : t("links.off")}</p>
      {links.length === 0 && (checked > 0 || fetching) ? (
        <Empty title={t(checked > 0 ? "links.none" : "links.noneYet")} />
      ) : null}
      {groups.map(({ trouble, members }) => (
        <section key={trouble} className="mb-8">
          <h2 className="mb-3 text-lg font-medium">
            {t(`links.group.${trouble}`)} <span className="text-soft">{members.length}</span>
          </h2>
          <LinkList links={members} locale={locale} />
        </section>
      ))}
    </>
  );
}

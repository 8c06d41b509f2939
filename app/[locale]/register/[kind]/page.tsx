import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { DataTable, type TableColumn, type TableRow } from "@/app/_ui/data-table";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { requireEditor } from "@/lib/context";
import { canAdminister } from "@/lib/domain/permission";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { type RegisterBook, showRegister } from "@/lib/use-cases/show-register";
import { isRegisterKind, type RegisterKind, registerKinds } from "../register-kinds";

type Props = {
  params: Promise<{ locale: string; kind: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getTranslations({ locale, namespace: "register" }))("title") };
}

export default async function RegisterKindPage({ params, searchParams }: Props) {
  const { locale, kind } = await params;
  if (!isLocale(locale) || !isRegisterKind(kind)) notFound();
  const context = await requireEditor();
  const book = await showRegister(context);
  if (!book.ok) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const mayAdd = kind !== "sectors" || canAdminister(context.actor);
  const { columns, rows } = linesOf(kind, book.value, locale);
  return (
    <>
      <PageHeading title={t("title")} lede={t("lede")}>
        {mayAdd ? (
          <ButtonLink href={localePath(locale, `/register/${kind}/new`)}>{t(`add.${kind}`)}</ButtonLink>
        ) : null}
      </PageHeading>
      {(await searchParams).done === "saved" ? <Notice>{t("saved")}</Notice> : null}
      <nav aria-label={t("parts")} className="mb-8 border-b border-rule">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {registerKinds.map((one) => (
            <li key={one}>
              <Link
                href={localePath(locale, `/register/${one}`)}
                aria-current={one === kind ? "page" : undefined}
                className={`inline-block py-2 ${one === kind ? "border-b-2 border-accent font-medium text-ink no-underline" : ""}`}
              >
                {t(`kind.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="measure mb-6 text-soft">{t(`about.${kind}`)}</p>
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t(`noneHow.${kind}`)}</Empty>
      ) : (
        <DataTable caption={t(`kind.${kind}`)} captionHidden columns={columns} rows={rows} stacks />
      )}
    </>
  );
}

function linesOf(kind: RegisterKind, book: RegisterBook, locale: Locale) {
  const { field, list } = messagesOf[locale].register;
  const words = wordsOf(locale);
  const link = (code: string, name: string) => (
    <Link href={localePath(locale, `/register/${kind}/${code}`)} className="font-medium">
      {name}
    </Link>
  );
  const aliases = (all: string[]) => <span className="line-clamp-2 max-w-96">{all.join(" · ")}</span>;
  const column = (key: string, label: string, numeric = false): TableColumn => ({ key, label, numeric });
  const common = { first: column("name", field.name), code: column("code", field.code) };
  const byName = <T extends { name: Record<Locale, string> }>(all: T[]) => {
    const collator = new Intl.Collator(locale);
    return [...all].sort((a, b) => collator.compare(a.name[locale], b.name[locale]));
  };
  const row = (code: string, name: string, cells: TableRow["cells"]): TableRow => ({
    key: code,
    cells: { name: link(code, name), code: <code className="text-xs">{code}</code>, ...cells },
  });
  if (kind === "series")
    return {
      columns: [
        common.first,
        common.code,
        column("meetings", field.meetings),
        column("uses", list.documents, true),
      ],
      rows: byName(book.series).map((one) =>
        row(one.code, one.name[locale], {
          meetings: one.meetings
            .map(({ number, heldOn }) => `${number}${heldOn ? ` (${heldOn})` : ""}`)
            .join(", "),
          uses: one.uses,
        }),
      ),
    };
  if (kind === "parties")
    return {
      columns: [
        common.first,
        common.code,
        column("kind", field.kind),
        column("aliases", field.aliases),
        column("uses", list.commitments, true),
      ],
      rows: byName(book.parties).map((one) =>
        row(one.code, one.name[locale], {
          kind: words.partyKind[one.kind],
          aliases: aliases(one.aliases),
          uses: one.uses,
        }),
      ),
    };
  if (kind === "publishers")
    return {
      columns: [
        common.first,
        common.code,
        column("class", field.defaultClass),
        column("speaksFor", field.speaksFor),
      ],
      rows: byName(book.publishers).map((one) =>
        row(one.code, one.name[locale], {
          class: one.defaultClass,
          speaksFor: one.speaksFor.join(", ") || list.nobody,
        }),
      ),
    };
  return {
    columns: [
      common.first,
      common.code,
      column("aliases", field.aliases),
      column("uses", list.commitments, true),
    ],
    rows: book.sectors.map((one) =>
      row(one.code, one.label[locale], { aliases: aliases(one.aliases), uses: one.uses }),
    ),
  };
}

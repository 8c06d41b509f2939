import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/app/_ui/in-language";
import { CommitmentLine } from "@/app/[locale]/_overview/commitment-line";
import type { CommitmentItem } from "@/lib/domain/commitment-item";
import { serializeCommitmentQuery } from "@/lib/domain/commitment-query-address";
import { deadlineText } from "@/lib/domain/deadline-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { Today } from "@/lib/use-cases/show-today";
import { Part } from "./part";

const shownDeadlines = 5;

export function CommitmentLines({ items, locale }: { items: CommitmentItem[]; locale: Locale }) {
  const words = wordsOf(locale);
  return (
    <ul className="border-t border-rule">
      {items.map((item) => (
        <CommitmentLine
          key={item.code}
          code={item.code}
          title={<InLanguage words={item.title} locale={locale} />}
          wording={words.hedge[item.type]}
          status={item.status}
          asOf={null}
          locale={locale}
        >
          {item.code} · {deadlineText(item.deadline, locale, words.deadlineKind)}
        </CommitmentLine>
      ))}
    </ul>
  );
}

/** Commitments of one flag: the first of them, and the table that holds them all. */
export async function Flagged({
  flagged: { flag, total, items },
  locale,
}: {
  flagged: Today["flagged"][number];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "today" });
  const address = `${localePath(locale, "/commitments")}?${serializeCommitmentQuery({ flag: [flag] })}`;
  return (
    <Part
      id={flag}
      title={t(`part.${flag}`)}
      count={total}
      note={wordsOf(locale).flagMeaning[flag]}
      rest={<Link href={address}>{t("all", { count: total })}</Link>}
    >
      <CommitmentLines items={items} locale={locale} />
    </Part>
  );
}

/** What is due soon: the table knows no “within 30 days”, so all of it stands here. */
export async function Deadlines({
  deadlines: { total, items },
  today,
  locale,
}: {
  deadlines: Today["deadlines"];
  today: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "today" });
  const ahead = { dueFrom: today, sort: { column: "deadline" as const, descending: false } };
  const address = `${localePath(locale, "/commitments")}?${serializeCommitmentQuery(ahead)}`;
  const [first, more] = [items.slice(0, shownDeadlines), items.slice(shownDeadlines)];
  return (
    <Part
      id="deadlines"
      title={t("part.deadlines")}
      count={total}
      rest={<Link href={address}>{t("allDeadlines")}</Link>}
    >
      <CommitmentLines items={first} locale={locale} />
      {more.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 text-sm text-accent">
            {t("moreDeadlines", { count: more.length })}
          </summary>
          <CommitmentLines items={more} locale={locale} />
        </details>
      ) : null}
      {total > items.length ? (
        <p className="mt-2 text-sm text-faint">{t("notShown", { count: total - items.length })}</p>
      ) : null}
    </Part>
  );
}

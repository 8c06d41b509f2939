import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pathOfLine } from "@/app/[locale]/review/queue-lines";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { longWaitDays, type QueueItem, type Today } from "@/lib/use-cases/show-today";
import { Part } from "./part";

/** What waits for a second person, by age: what has waited longer than a week stands first, under its own line. */
export async function Queue({ queue, locale }: { queue: NonNullable<Today["queue"]>; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "today" });
  const old = queue.items.filter(({ ageDays }) => ageDays >= longWaitDays);
  const newer = queue.items.filter(({ ageDays }) => ageDays < longWaitDays);
  const groups = [
    { key: "olderThanWeek" as const, items: old, count: queue.old },
    { key: "newer" as const, items: newer, count: queue.total - queue.old },
  ].filter(({ items }) => items.length > 0);
  return (
    <Part
      id="queue"
      title={t("part.queue")}
      count={queue.total}
      rest={<Link href={localePath(locale, "/review")}>{t("allQueue", { count: queue.total })}</Link>}
    >
      {groups.map(({ key, items, count }) => (
        <div key={key}>
          <h3 className="mt-3 mb-1 text-sm text-faint">
            {t(key)} <span className="tabular-nums">{count}</span>
          </h3>
          <ul className="border-b border-rule">
            {items.map((item) => (
              <QueueLine key={`${item.kind} ${item.id}`} item={item} locale={locale} />
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

async function QueueLine({ item, locale }: { item: QueueItem; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "today" });
  const age = (
    <time dateTime={item.since.toISOString()} title={formatInstant(item.since, locale)}>
      {t("age", { days: item.ageDays })}
    </time>
  );
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 border-t border-rule py-2">
      <span className="text-sm text-faint tabular-nums">{age}</span>
      <div className="min-w-0">
        <p className="line-clamp-2 sm:line-clamp-1">
          <Link href={localePath(locale, pathOfLine(item))}>{item.text}</Link>
        </p>
        <p className="text-sm text-faint">
          {[t(`kind.${item.kind}`), item.code, item.own ? t("byYou") : item.author]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
    </li>
  );
}

/** Contrary action takes two: what one of them has approved. */
export async function Contrary({
  claims,
  nameOf,
  locale,
}: {
  claims: NonNullable<Today["contrary"]>;
  nameOf: (subject: string) => string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "today" });
  return (
    <Part id="contrary" title={t("part.contrary")} count={claims.length}>
      <ul className="border-b border-rule">
        {claims.map((claim) => (
          <li key={claim.id} className="border-t border-rule py-2">
            <p>
              <Link href={localePath(locale, `/review/assessment/${claim.id}`)}>
                {claim.code} · {nameOf(claim.subject)}
              </Link>
            </p>
            <p className="text-sm text-faint">
              {[
                claim.approvedAt
                  ? t("approvedBy", { name: claim.approver, date: formatInstant(claim.approvedAt, locale) })
                  : "",
                `${t(`needs.${claim.needs}`)}${claim.mine ? ` ${t("forYou")}` : ""}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

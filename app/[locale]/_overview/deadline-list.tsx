import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Deadline } from "@/app/_ui/deadline";
import { InLanguage } from "@/app/_ui/in-language";
import { withAsOf } from "@/lib/domain/as-of-address";
import type { CommitmentItem } from "@/lib/domain/commitment-item";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { CommitmentLine } from "./commitment-line";
import { Section, type SectionProps } from "./section";

export async function NextDeadlines({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview.deadlines" });
  const { dated, ahead } = facts.deadlines;
  return (
    <Section title={t("title")}>
      <p className="text-soft">{t("summary", { dated, ahead })}</p>
      {facts.nextDeadlines.length > 0 ? (
        <Lines items={facts.nextDeadlines} asOf={facts.asOf} locale={locale} />
      ) : (
        <p className="mt-3 text-soft">{t("none")}</p>
      )}
    </Section>
  );
}

/** What is past without a review is our backlog and is worded so. */
export async function ReviewsDue({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview.due" });
  const { items, total } = facts.reviewsDue;
  return (
    <Section title={t("title")}>
      <p className="measure text-soft">{total > 0 ? t("count", { count: total }) : t("none")}</p>
      {items.length > 0 ? (
        <>
          <Lines items={items} asOf={facts.asOf} locale={locale} />
          <p className="mt-3">
            <Link href={withAsOf(localePath(locale, "/commitments?flag=review-due"), facts.asOf)}>
              {t("all", { count: total })}
            </Link>
          </p>
        </>
      ) : null}
    </Section>
  );
}

type LinesProps = { items: CommitmentItem[]; asOf: string | null; locale: Locale };

function Lines({ items, asOf, locale }: LinesProps) {
  const words = wordsOf(locale);
  return (
    <ul className="mt-2">
      {items.map((item) => (
        <CommitmentLine
          key={item.code}
          code={item.code}
          title={<InLanguage words={item.title} locale={locale} />}
          wording={words.hedge[item.type]}
          status={item.status}
          asOf={asOf}
          locale={locale}
        >
          <Deadline deadline={item.deadline} locale={locale} kinds={words.deadlineKind} /> · {item.code}
        </CommitmentLine>
      ))}
    </ul>
  );
}

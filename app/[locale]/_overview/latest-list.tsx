import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/app/_ui/in-language";
import { formatInstant } from "@/lib/domain/day-words";
import { allTogether } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import { CommitmentLine } from "./commitment-line";
import { Section, type SectionProps } from "./section";

export async function LatestList({ facts, locale }: SectionProps) {
  const t = await getTranslations({ locale, namespace: "overview.latest" });
  const words = wordsOf(locale);
  const names = new Map(facts.parties.map(({ party }) => [party.code, party.name[locale]]));
  const subjectName = (code: string) => (code === allTogether ? words.subjectAll : (names.get(code) ?? code));
  return (
    <Section title={t("title")}>
      <ul className="grid grid-cols-1 gap-x-16 lg:grid-cols-2">
        {facts.latest.map((entry) => (
          <CommitmentLine
            key={`${entry.code} ${entry.subject} ${entry.publishedAt.toISOString()}`}
            code={entry.code}
            title={<InLanguage words={entry.title} locale={locale} />}
            status={entry.status}
            asOf={facts.asOf}
            locale={locale}
          >
            {words.status[entry.status]} · {subjectName(entry.subject)} ·{" "}
            <time dateTime={entry.publishedAt.toISOString()}>{formatInstant(entry.publishedAt, locale)}</time>
            {entry.correction ? ` · ${t("correction")}` : ""}
            {entry.singlePerson ? ` · ${t("singlePerson")}` : ""}
          </CommitmentLine>
        ))}
      </ul>
    </Section>
  );
}

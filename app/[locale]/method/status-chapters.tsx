import { getTranslations } from "next-intl/server";
import { FlagList } from "@/app/_ui/flag-list";
import { StatusBadge } from "@/app/_ui/status-mark";
import { flags, type Locale, shownStatuses, sourceClasses } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import { Chapter, Prose, Words } from "./chapter";

const reportingRules = ["counts", "zeros", "figures", "average", "silence", "link"] as const;

/** How a claim is made and checked: status, evidence, review, counting, reliability. */
export async function StatusChapters({ locale, twoPersonRule }: { locale: Locale; twoPersonRule: boolean }) {
  const t = await getTranslations({ locale, namespace: "method" });
  const words = wordsOf(locale);
  return (
    <>
      <Chapter id="status" title={t("status.title")}>
        <Prose>{t("status.intro")}</Prose>
        <Words
          caption={t("status.title")}
          word={t("status.title")}
          meaning={t("units.meaning")}
          rows={shownStatuses.map((status) => ({
            key: status,
            word: <StatusBadge status={status} label={words.status[status]} />,
            meaning: words.statusRule[status],
          }))}
        />
        <Prose>{t("status.caps")}</Prose>
        <Prose>{t("status.word")}</Prose>
        <h3 className="mt-2 font-semibold">{t("status.flags")}</h3>
        <Prose>{t("status.flagsIntro")}</Prose>
        <Words
          caption={t("status.flags")}
          word={t("status.flag")}
          meaning={t("status.meaning")}
          rows={flags.map((code) => ({
            key: code,
            word: <FlagList flags={[{ code, label: words.flag[code] }]} />,
            meaning: words.flagMeaning[code],
          }))}
        />
      </Chapter>
      <Chapter id="evidence" title={t("evidence.title")}>
        <Prose>{t("evidence.intro")}</Prose>
        <Words
          caption={t("evidence.title")}
          word={t("evidence.class")}
          meaning={t("evidence.what")}
          rows={sourceClasses.map((code) => ({
            key: code,
            word: `${code} · ${words.sourceClass[code]}`,
            meaning: words.sourceClassMeaning[code],
          }))}
        />
        <Prose>{t("evidence.basis")}</Prose>
      </Chapter>
      <Chapter id="review" title={t("review.title")}>
        <Prose>{t("review.text")}</Prose>
        <Prose>{twoPersonRule ? t("review.two") : t("review.one")}</Prose>
      </Chapter>
      <Chapter id="reporting" title={t("reporting.title")}>
        <ul className="measure grid list-disc gap-2 pl-5">
          {reportingRules.map((rule) => (
            <li key={rule}>{t(`reporting.rules.${rule}`)}</li>
          ))}
        </ul>
      </Chapter>
      <Chapter id="reliability" title={t("reliability.title")}>
        <Prose>{t("reliability.text")}</Prose>
      </Chapter>
    </>
  );
}

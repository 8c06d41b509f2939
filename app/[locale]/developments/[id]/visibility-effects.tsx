import { getTranslations } from "next-intl/server";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { VisibilityChoice } from "@/lib/use-cases/show-evidence";

/** What a choice will do, said before it is made. */
export async function VisibilityEffects({
  choice: { visibility, effects, hides },
  locale,
  names,
}: {
  choice: VisibilityChoice;
  locale: Locale;
  names: Record<string, string>;
}) {
  const t = await getTranslations({ locale, namespace: "evidence" });
  const words = wordsOf(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const nameOf = (subject: string) =>
    subject === allTogether ? words.subjectAll : (names[subject] ?? subject);
  const spoken = (some: typeof effects) =>
    list.format(
      some.map(({ code, subject, status }) =>
        t("keep.standingLine", { code, subject: nameOf(subject), status: words.status[status] }),
      ),
    );
  const uncarried = effects.filter(({ carried }) => !carried);
  return (
    <>
      <span className="block">{t(`keep.visibility.meaning.${visibility}`)}</span>
      <span className="block">
        {effects.length > 0
          ? t("keep.visibility.marks", { count: effects.length, list: spoken(effects) })
          : t("keep.visibility.marksNone")}
      </span>
      {uncarried.length > 0 ? (
        <span className="block font-medium text-ink">
          {t("keep.visibility.uncarried", { list: spoken(uncarried) })}
        </span>
      ) : null}
      {hides ? <span className="block font-medium text-ink">{t("keep.visibility.hides")}</span> : null}
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { SourceView } from "@/app/[locale]/review/source-view";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DetailSource } from "@/lib/use-cases/commitment-detail";
import type { KeptSource } from "@/lib/use-cases/show-evidence";
import { changeSourceVisibilityAction, redactSourceAction } from "./actions";
import { keepWords } from "./keep-words";
import { RedactionForm } from "./redaction-form";
import { VisibilityEffects } from "./visibility-effects";
import { VisibilityForm } from "./visibility-form";

/** One source of accepted evidence with what may be done to it. */
export async function KeepSource({
  source,
  kept,
  recordVersion,
  locale,
  names,
}: {
  source: DetailSource;
  kept: KeptSource;
  recordVersion: number;
  locale: Locale;
  names: Record<string, string>;
}) {
  const t = await getTranslations({ locale, namespace: "evidence" });
  const words = wordsOf(locale);
  const item = { id: source.id, title: source.title || t("redacted.noTitle"), recordVersion };
  return (
    <div>
      <ul>
        <SourceView source={source} locale={locale} names={names} />
      </ul>
      <div className="mt-4 grid gap-3 pl-4">
        <details>
          <summary className="w-fit text-accent">{t("keep.visibility.title")}</summary>
          <p className="mt-2 mb-4 text-soft">
            {t("keep.visibility.now", { visibility: words.visibility[source.visibility] })}
          </p>
          <VisibilityForm
            action={changeSourceVisibilityAction.bind(null, locale)}
            source={item}
            words={keepWords(locale)}
            choices={kept.choices.map((choice) => ({
              value: choice.visibility,
              label: words.visibility[choice.visibility],
              rule: <VisibilityEffects choice={choice} locale={locale} names={names} />,
            }))}
          />
        </details>
        {kept.redactable.length > 0 ? (
          <details>
            <summary className="w-fit text-accent">{t("keep.redact.title")}</summary>
            <div className="mt-4">
              <RedactionForm
                action={redactSourceAction.bind(null, locale)}
                source={item}
                fields={kept.redactable}
                words={keepWords(locale)}
              />
            </div>
          </details>
        ) : null}
      </div>
    </div>
  );
}

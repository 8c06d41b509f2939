import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import type { Locale } from "@/lib/domain/vocabulary";
import type { SaidView } from "./view-words";

/** The filter as a sentence, and the way to another one. */
export async function ViewField({
  view,
  replaced = false,
  locale,
}: {
  view: SaidView | null;
  /** It takes the place of the one that was saved. */
  replaced?: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const known = view?.known ?? false;
  return (
    <div id="view">
      <p className="font-medium">{t("form.view")}</p>
      {replaced ? <Notice live={false}>{t("form.viewNew")}</Notice> : null}
      {known ? (
        <div className="mt-1.5 border-l-4 border-rule py-1 pl-4">
          <p>{view?.sentence}</p>
          <p className="text-sm text-faint">{[view?.tiers, view?.order].filter(Boolean).join(" · ")}</p>
        </div>
      ) : (
        <p className="mt-1 font-medium text-alarm">{t("form.viewUnknown")}</p>
      )}
      <p className="mt-2">
        <a href={view?.address ?? ""}>{t("form.viewChange")}</a>
      </p>
      <p className="mt-0.5 max-w-prose text-sm text-soft">
        {t("form.viewChangeHint", { door: t("door.menu") })}
      </p>
    </div>
  );
}

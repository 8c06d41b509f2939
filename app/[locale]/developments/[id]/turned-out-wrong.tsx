import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { sendBackAcceptedAction } from "./actions";
import { keepWords } from "./keep-words";
import { SendBackForm } from "./send-back-form";

/** Accepted evidence goes back to its author: what that does, and the form that does it. */
export async function TurnedOutWrong({
  item,
  mayDecide,
  locale,
}: {
  item: { kind: "development" | "search"; id: string; recordVersion: number };
  mayDecide: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "evidence" });
  return (
    <section aria-labelledby="back" className="border-t-2 border-edge pt-4">
      <h2 id="back" className="mb-2 text-lg font-semibold">
        {t("keep.back.title")}
      </h2>
      <p className="mb-4 text-sm text-soft">{t("keep.back.hint")}</p>
      {mayDecide ? (
        <SendBackForm
          action={sendBackAcceptedAction.bind(null, locale)}
          item={item}
          words={keepWords(locale)}
        />
      ) : (
        <p>{t("keep.own")}</p>
      )}
    </section>
  );
}

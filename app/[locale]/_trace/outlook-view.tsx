import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/status-mark";
import { refusalSpeaker } from "@/app/form-state";
import type { Direction, OtherStatus, Outlook } from "@/lib/domain/rule-trace";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";

const directions = ["up", "down", "instead", "aside"] as const satisfies readonly Direction[];

/** What would change a status: for each other one what is missing. Drawn only for those who are given an outlook. */
export async function OutlookView({
  outlook,
  nameOf,
  locale,
}: {
  outlook: Outlook;
  /** Of a source or a search it rests on; null where it is not shown here. */
  nameOf: (id: string) => string | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "assess" });
  const say = await refusalSpeaker(locale);
  const words = wordsOf(locale);
  const lack = ({ missing, direction }: OtherStatus) =>
    missing ? say(missing) : t(direction === "aside" ? "outlook.reason" : "outlook.carried");
  const needed = outlook.restsOn.flatMap((id) => nameOf(id) ?? []);
  return (
    <details className="no-print mt-2 max-w-prose text-sm">
      <summary className="w-fit text-accent">{t("outlook.title")}</summary>
      <p className="mt-1 text-faint">{t("outlook.inside")}</p>
      {directions.map((direction) => {
        const others = outlook.others.filter((other) => other.direction === direction);
        return others.length === 0 ? null : (
          <section key={direction}>
            <h4 className="mt-3 mb-1 font-medium">{t(`outlook.${direction}`)}</h4>
            <ul className="grid gap-1.5">
              {others.map((other) => (
                <li key={other.status}>
                  <StatusBadge status={other.status} label={words.status[other.status]} />
                  <span className="block text-soft">{lack(other)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {needed.length > 0 ? (
        <section>
          <p className="mt-3">{t("outlook.rests")}</p>
          <ul className="mt-1 list-disc pl-5">
            {[...new Set(needed)].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </details>
  );
}

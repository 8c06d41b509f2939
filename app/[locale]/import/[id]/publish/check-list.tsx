import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { refusalSpeaker } from "@/app/form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportChecks } from "@/lib/use-cases/import-desk";
import { stepPath } from "../../import-places";

/** Each line leads to where it is mended. */
export async function CheckList({
  checks: { head, lacking },
  locale,
}: {
  checks: ImportChecks;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "import.publish" });
  const say = await refusalSpeaker(locale);
  const placeOf = ({ at, id }: ImportChecks["lacking"][number]) => {
    if (at === "facts") return `#${id ?? "facts"}`;
    const path = localePath(locale, stepPath(head.id, at, head.purpose));
    if (at === "proposals") return id ? `${path}?statement=${id}` : path;
    return id ? `${path}?block=${id}#block-${id}` : path;
  };
  return (
    <section aria-labelledby="checks">
      <h2 id="checks" className="mb-3 font-semibold">
        {t("checks")}
      </h2>
      {lacking.length === 0 ? (
        <p className="flex items-start gap-2">
          <svg viewBox="0 0 16 16" className="mt-1 size-4 shrink-0 text-mark" aria-hidden="true">
            <path
              d="m3 8.5 3.2 3.2L13 5"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
            />
          </svg>
          {t("ready")}
        </p>
      ) : (
        <ul className="grid gap-2">
          {lacking.map((one) => (
            <li key={`${one.at} ${one.id} ${one.sentence.key}`} className="border-l-2 border-edge pl-3">
              <span className="block text-sm text-faint">{t(`at.${one.at}`)}</span>
              {one.at === "facts" ? (
                <a href={placeOf(one)}>{say(one.sentence)}</a>
              ) : (
                <Link href={placeOf(one)}>{say(one.sentence)}</Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { ButtonLink } from "@/app/_ui/button";
import { StatusBadge } from "@/app/_ui/status-mark";
import { discardDevelopmentAction } from "@/app/[locale]/developments/actions";
import { discardResponseAction } from "@/app/[locale]/responses/actions";
import { discardSearchAction } from "@/app/[locale]/searches/actions";
import { emptyFormState } from "@/app/empty-form-state";
import { formatInstant } from "@/lib/domain/day-words";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { WorkLine } from "./work-lines";

export async function WorkList({
  lines,
  locale,
  names,
}: {
  lines: WorkLine[];
  locale: Locale;
  names: Record<string, string>;
}) {
  const t = await getTranslations({ locale, namespace: "review" });
  const words = wordsOf(locale);
  const { form } = messagesOf[locale].common;
  const nameOf = (code: string) => (code === allTogether ? words.subjectAll : (names[code] ?? code));
  const discards = {
    development: discardDevelopmentAction,
    search: discardSearchAction,
    response: discardResponseAction,
  };
  return (
    <ul className="border-b border-rule">
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-x-8 gap-y-3 border-t border-rule py-4 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div>
            <p className="text-sm text-faint">
              {[t(`kind.${line.kind}`), line.codes.join(", "), formatInstant(line.at, locale)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {line.subject ? (
              <p className="flex flex-wrap gap-x-3">
                <span className="font-medium">{nameOf(line.subject)}</span>
                {line.status ? <StatusBadge status={line.status} label={words.status[line.status]} /> : null}
              </p>
            ) : null}
            <p lang={line.language ?? undefined} className="line-clamp-3 max-w-prose whitespace-pre-line">
              {line.text}
            </p>
            {line.part === "sentBack" && line.reviewNote ? (
              <div className="measure mt-2 border-l-4 border-accent bg-accent-soft px-4 py-2">
                <p className="text-sm font-medium">{t("work.note")}</p>
                <p className="whitespace-pre-line">{line.reviewNote}</p>
              </div>
            ) : null}
          </div>
          <div className="flex flex-wrap content-start gap-3">
            {line.path ? (
              <ButtonLink href={localePath(locale, line.path)}>
                {t(line.part === "submitted" ? "work.look" : "work.edit")}
              </ButtonLink>
            ) : null}
            {line.kind === "development" || line.kind === "search" || line.kind === "response" ? (
              <ActButton
                action={discards[line.kind].bind(null, locale)}
                initial={emptyFormState}
                hidden={{ id: line.id, basedOnVersion: String(line.recordVersion) }}
                label={t("work.discard")}
                describedAs={line.text.slice(0, 60)}
                variant="grave"
                words={form}
              />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

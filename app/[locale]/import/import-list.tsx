import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportLine } from "@/lib/use-cases/import-desk";
import { placeOf } from "./import-places";
import { ProgressBar } from "./progress-bar";
import { StateBadge } from "./state-badge";

/** What is on the desk: its name leads to where the work goes on. */
export async function ImportList({
  lines,
  caption,
  locale,
}: {
  lines: ImportLine[];
  caption: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const languageOf = (code: string | null) => (code ? languages.of(code) : null);
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacks
      columns={[
        { key: "text", label: t("list.text") },
        { key: "state", label: t("list.state") },
        { key: "by", label: t("list.by") },
        { key: "changed", label: t("list.changed") },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: {
          text: (
            <div className="sm:min-w-64">
              <Link href={localePath(locale, placeOf(line))} className="font-medium break-words">
                {line.name}
              </Link>
              <span className="block text-soft">
                {[t(`purpose.${line.purpose}`), languageOf(line.language)].filter(Boolean).join(" · ")}
              </span>
            </div>
          ),
          state: (
            <div className="sm:min-w-48">
              <StateBadge state={line.state} label={t(`state.${line.state}`)} />
              <HowFar line={line} locale={locale} />
            </div>
          ),
          by: line.createdBy,
          changed: (
            <time dateTime={line.updatedAt.toISOString()}>{formatMoment(line.updatedAt, locale)}</time>
          ),
        },
      }))}
    />
  );
}

async function HowFar({
  line: { state, job, tracked, decided },
  locale,
}: {
  line: ImportLine;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  if ((state === "reading" || state === "proposing") && job) {
    const percent = Math.floor(job.progress / 10);
    const said = t("job.percent", { percent });
    return <Bar done={percent} of={100} said={said} label={t(`state.${state}`)} />;
  }
  if (state !== "proposals" || tracked === 0) return null;
  const said = t("list.decided", { decided, of: tracked });
  return <Bar done={decided} of={tracked} said={said} label={said} />;
}

function Bar({ done, of, said, label }: { done: number; of: number; said: string; label: string }) {
  return (
    <span className="mt-1 flex flex-wrap items-center gap-x-2.5 text-soft">
      <ProgressBar done={done} of={of} label={label} />
      <span className="tabular-nums">{said}</span>
    </span>
  );
}

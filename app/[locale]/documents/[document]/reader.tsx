import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { clauseCalled } from "@/lib/domain/clause-label";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { DocumentText, DocumentVersion } from "@/lib/use-cases/document-page";
import type { VersionBeside } from "@/lib/use-cases/show-versions-beside";
import { FindInside } from "./find-inside";
import { langOf, ReaderBeside } from "./reader-beside";
import { clauseDrawer, type TextDrawing } from "./reader-clause";
import { ReaderKeys } from "./reader-keys";
import { hitsIn } from "./reader-place";
import type { CommentMarks, StatementLabels } from "./reader-statement";
import { VersionChoice } from "./version-choice";

/** What the address asks of the reader. */
export type ReaderView = {
  received: boolean;
  /** Words to find inside; empty: none. */
  find: string;
};

/** A book page: the text in serif, numbers and titles of its commitments in the margin at the height of their words. */
export async function Reader({
  text,
  versions,
  beside,
  locale,
  view: { received, find },
  path,
  comments,
}: {
  text: DocumentText;
  versions: DocumentVersion[];
  beside: VersionBeside[];
  locale: Locale;
  view: ReaderView;
  path: string;
  /** For colleagues only. */
  comments?: CommentMarks | undefined;
}) {
  const t = await getTranslations({ locale, namespace: "document.reader" });
  const restored = isRestored(text);
  const texts = [text, ...beside.map((one) => one.text)];
  const twoTexts = texts.some((one) => one.marks.length > 0 || isRestored(one));
  const labels: StatementLabels = {
    again: t("again"),
    untracked: (reason) => t("untracked", { reason }),
    link: t("statementLink"),
    runs: {
      rule: messagesOf[locale].document.rule as Record<string, string>,
      removed: t("removed"),
      restored: (raw) => t("restored", { raw }),
      damaged: t("damaged"),
    },
  };
  let found = 0;
  const drawings = texts.map((one, i): TextDrawing => {
    const hits = hitsIn(one, find, found);
    found += hits.length;
    const marks = i === 0 && comments ? { comments } : {};
    return { text: one, locale, received, hits, labels, prefix: i === 0 ? "" : `v${i + 1}-`, ...marks };
  });
  const [main] = drawings;
  const chosen = beside.map(({ versionId }) => versionId);
  const address = (other: boolean) => {
    const asked = new URLSearchParams(chosen.map((id) => ["beside", id]));
    if (find) asked.set("find", find);
    if (other) asked.set("text", "received");
    return asked.size > 0 ? `${path}?${asked}` : path;
  };
  const draw = main ? clauseDrawer(main) : null;
  return (
    <section aria-label={t("label")} className={beside.length > 0 ? "reader-wide" : "reader"}>
      <ReaderKeys />
      <div className="reader-rail no-print mb-10 grid gap-5 text-sm">
        <nav aria-label={t("clauses")}>
          <p className="mb-1 text-faint">{t("clauses")}</p>
          <ol className="flex flex-wrap gap-x-3 gap-y-1.5" lang={langOf(text, received)}>
            {text.clauses
              .filter(({ position }) => position > 0)
              .map((clause) => (
                <li key={clause.position}>
                  <a href={`#clause-${clause.position}`}>{clause.label || clause.position}</a>
                </li>
              ))}
          </ol>
        </nav>
        <FindInside
          path={path}
          find={find}
          received={received}
          beside={chosen}
          hits={found}
          locale={locale}
        />
        {twoTexts ? (
          <div>
            <p className="mb-1 text-faint">{t("script")}</p>
            <p className="flex flex-wrap gap-x-3 lg:grid">
              <Choice href={address(false)} here={!received} label={t("reading")} />
              <Choice href={address(true)} here={received} label={t("received")} />
            </p>
          </div>
        ) : null}
        <VersionChoice
          path={path}
          versions={versions}
          chosen={chosen}
          received={received}
          find={find}
          locale={locale}
        />
        <label className="grid grid-cols-[auto_1fr] gap-2 leading-snug">
          <input type="checkbox" className="reasons-switch mt-0.5 size-4 accent-accent" />
          {t("reasons")}
        </label>
        <label className="grid grid-cols-[auto_1fr] gap-2 leading-snug">
          <input type="checkbox" className="links-switch mt-0.5 size-4 accent-accent" />
          {t("links")}
        </label>
        <p className="leading-snug text-faint">{t("how")}</p>
        {twoTexts && received ? <p className="leading-snug text-faint">{t("editsNote")}</p> : null}
        {restored ? (
          <p className="leading-snug text-faint">{received ? t("receivedNote") : t("readingNote")}</p>
        ) : null}
      </div>
      {beside.length > 0 && main ? (
        <ReaderBeside
          main={main}
          beside={beside.map((one, i) => ({ ...one, drawing: drawings[i + 1] ?? main }))}
          locale={locale}
        />
      ) : (
        <div lang={langOf(text, received)} className="reader-text font-serif">
          {text.clauses.map((clause) =>
            draw?.(
              clause,
              clause.position === 0
                ? t("preamble")
                : clauseCalled(clause.label || clause.position, (label) => t("clause", { label })),
            ),
          )}
        </div>
      )}
    </section>
  );
}

/** Its reading text is in another script than the one received. */
const isRestored = ({ language, script }: DocumentText): boolean => language === "zh" && script !== "Hans";

function Choice({ href, here, label }: { href: string; here: boolean; label: string }) {
  if (here)
    return (
      <span aria-current="true" className="font-medium">
        {label}
      </span>
    );
  return (
    <Link href={href} scroll={false} data-other-text>
      {label}
    </Link>
  );
}

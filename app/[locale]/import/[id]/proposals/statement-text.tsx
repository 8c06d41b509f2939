import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DeskStatement, ImportProposals } from "@/lib/use-cases/import-desk";
import { deskAddress, type Window } from "./addresses";

/** The statement in its paragraph, its neighbours around it. Each neighbour leads to its own proposal. */
export async function StatementText({
  desk,
  current,
  locale,
  only,
}: {
  desk: ImportProposals;
  current: DeskStatement;
  locale: Locale;
  only: Window;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const { head, lines, linesFrom, linesOf, before, after, previousId, nextId, nextOpenId, language } = desk;
  const index = lines.findIndex(({ id }) => id === current.id);
  const at = (statement: string) => deskAddress(locale, head.id, { statement, only });
  const decisions = new Map(lines.map(({ id, decision }) => [id, decision]));
  const place =
    current.clause === null
      ? t("proposals.closing")
      : current.clause === 0
        ? t("proposals.preamble")
        : t("proposals.clause", { clause: current.clause });
  const piece = ({ id, text }: { id: string | null; text: string }) =>
    id ? (
      <Link
        key={id}
        href={at(id)}
        scroll={false}
        prefetch={false}
        className={`desk-neighbour is-${decisions.get(id) ?? "open"}`}
      >
        {text}
      </Link>
    ) : (
      text
    );
  const ways = [
    ["p", previousId, t("proposals.previous")],
    ["n", nextId, t("proposals.next")],
    ["o", nextOpenId, t("proposals.nextOpen")],
  ] as const;
  return (
    <section aria-label={t("proposals.text")} className="desk-text">
      <p className="mb-3 text-sm text-soft tabular-nums">
        {place}
        {index >= 0 ? ` · ${t("proposals.statement", { n: linesFrom + index + 1, of: linesOf })}` : ""}
      </p>
      {current.leadIn ? (
        <p className="mb-2 text-soft">
          <span className="mr-2 text-sm">{t("proposals.leadIn")}</span>
          <q lang={language} className="font-serif">
            {current.leadIn}
          </q>
        </p>
      ) : null}
      <div lang={language} className="desk-flow font-serif">
        {before.map(piece)}
        <mark id="statement" tabIndex={-1}>
          {current.text}
        </mark>
        {after.map(piece)}
      </div>
      {current.received !== current.text ? (
        <details className="mt-4 text-sm">
          <summary data-key="t" className="text-accent">
            {t("proposals.received")}
          </summary>
          <p lang={language} className="mt-2 font-serif text-base whitespace-pre-line text-soft">
            {current.received}
          </p>
        </details>
      ) : null}
      <nav aria-label={t("proposals.ways")} className="mt-6 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {ways.map(([key, id, label]) =>
          id ? (
            <Link key={key} href={at(id)} scroll={false} data-key={key} aria-keyshortcuts={key}>
              {label} <kbd className="desk-kbd">{key}</kbd>
            </Link>
          ) : null,
        )}
      </nav>
    </section>
  );
}

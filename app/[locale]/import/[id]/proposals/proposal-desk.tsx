import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import { DecisionMark } from "../../decision-mark";
import { DeskKeys } from "../../desk-keys";
import { stepPath } from "../../import-places";
import { ProgressBar } from "../../progress-bar";
import { statementAction } from "./actions";
import { deskAddress, type Mode, type Window } from "./addresses";
import { becauseOf } from "./because";
import { BulkAccept } from "./bulk-accept";
import { DecisionPanel } from "./decision-panel";
import { FollowStatement } from "./follow-statement";
import { ProposalView } from "./proposal-view";
import { proposalWords } from "./proposal-words";
import { StatementRail } from "./statement-rail";
import { StatementText } from "./statement-text";

/** The list, the text and the proposal side by side; on a phone under each other, the list folded away. */
export async function ProposalDesk({
  desk,
  locale,
  only,
  mode,
}: {
  desk: ImportProposals;
  locale: Locale;
  only: Window;
  mode: Mode;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const { head, counts, current } = desk;
  const decided = counts.accepted + counts.changed + counts.rejected;
  const all = decided + counts.open;
  const progress = t("proposals.progress", { decided, of: all });
  const open = head.state === "proposals";
  const words = proposalWords(locale);
  const { decide, keys } = messagesOf[locale].import;
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <ProgressBar done={decided} of={all} label={progress} />
        <p className="font-medium tabular-nums">{progress}</p>
        <p className="text-sm text-soft">
          {t("proposals.counts", { tracked: counts.tracked, open: counts.open })}
        </p>
        {open ? <BulkAccept id={head.id} locale={locale} /> : null}
      </div>
      {counts.open === 0 && open ? (
        <div className="mb-8">
          <Empty title={t("proposals.nothingOpen")}>
            <p>{t("proposals.nothingOpenHow")}</p>
            <p className="mt-4">
              <ButtonLink href={localePath(locale, stepPath(head.id, "publish"))} variant="primary">
                {t("proposals.toPublish")}
              </ButtonLink>
            </p>
          </Empty>
        </div>
      ) : null}
      <div className="desk-proposals">
        {current ? (
          <>
            <StatementText desk={desk} current={current} locale={locale} only={only} />
            <section aria-labelledby="proposal" className="desk-panel">
              <h2 id="proposal" className="mb-3 flex flex-wrap items-center gap-x-2 font-semibold">
                {current.decision === "open" ? t("proposals.proposal") : t("proposals.stands")}
              </h2>
              {current.decision === "open" ? null : (
                <p className="mb-4 flex items-start gap-2 text-sm text-soft">
                  <span className="mt-0.5">
                    <DecisionMark decision={current.decision} />
                  </span>
                  {t("proposals.decidedBy", {
                    decision: t(`decision.${current.decision}`),
                    who: current.decidedBy ?? "",
                    date: current.decidedAt ? formatMoment(current.decidedAt, locale) : "",
                  })}
                </p>
              )}
              <DecisionPanel
                key={current.id}
                action={statementAction.bind(null, locale)}
                statement={current}
                desk={{ id: head.id, only, language: desk.language, nextId: desk.nextId, open }}
                choices={desk.choices}
                others={desk.repeatable}
                locale={locale}
                initialMode={open ? mode : "look"}
                links={Object.fromEntries(
                  (["look", "edit", "reject", "split"] as const).map((to) => [
                    to,
                    deskAddress(locale, head.id, { statement: current.id, only, mode: to }),
                  ]),
                )}
                because={await becauseOf(current.proposal, locale)}
                words={words}
              >
                <ProposalView desk={desk} current={current} locale={locale} />
              </DecisionPanel>
            </section>
          </>
        ) : (
          <Empty title={t("proposals.nothingHere")} />
        )}
        <StatementRail desk={desk} locale={locale} only={only} />
      </div>
      <FollowStatement statement={current?.id ?? null} />
      <DeskKeys
        words={keys}
        keys={[
          ["a", decide.accept],
          ["e", decide.edit],
          ["r", decide.reject],
          ["s", decide.split],
          ["m", decide.merge],
          ["n", t("proposals.next")],
          ["p", t("proposals.previous")],
          ["o", t("proposals.nextOpen")],
          ["u", decide.open],
          ["Ctrl+Enter", decide.save],
          ["Esc", decide.cancel],
        ]}
      />
    </>
  );
}

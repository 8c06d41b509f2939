import { FlagList } from "@/app/_ui/flag-list";
import { StatusBadge } from "@/app/_ui/status-mark";
import { shownStatuses } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import type { Speech } from "./speech";

/** The commitment's own word, how much of it was reviewed, and what an editor can do about it. */
export function StandingNow({
  detail: { item, parties, assessments, drafts },
  speech: { locale, t, words },
}: {
  detail: CommitmentDetail;
  speech: Speech;
}) {
  const counted = parties.filter((party) => party.counted && party.status);
  // Where each party is assessed, the spread is always shown beside the one word.
  const spread = shownStatuses
    .map((status) => ({ status, count: counted.filter((party) => party.status === status).length }))
    .filter(({ count }) => count > 0);
  const path = (rest: string) => localePath(locale, rest);
  const code = encodeURIComponent(item.code);
  return (
    <section className="now" aria-label={words.modeShort[item.mode]}>
      <p className="word">
        <StatusBadge status={item.status} label={words.status[item.status]} />
      </p>
      {assessments.length === 0 ? (
        <p>{t(item.status === "not-yet-due" ? "nobodyDue" : "nobody")}</p>
      ) : item.mode === "each" && item.reviewed.of > 0 ? (
        <p>{t("reviewed", item.reviewed)}</p>
      ) : null}
      {item.mode === "each" && counted.length > 1 ? (
        <ul className="spread">
          {spread.map(({ status, count }) => (
            <li key={status}>
              <StatusBadge status={status} label={words.status[status]} /> <b>{count}</b>
            </li>
          ))}
        </ul>
      ) : null}
      {item.flags.length > 0 ? (
        <FlagList
          flags={item.flags.map((flag) => ({
            code: flag,
            label: words.flag[flag],
            meaning: words.flagMeaning[flag],
          }))}
        />
      ) : null}
      {item.singlePerson ? <p className="aside">{t("timeline.single")}</p> : null}
      {drafts ? (
        <nav aria-label={t("editing")} className="no-print actions">
          <a href={path(`/commitments/${item.code}/assess`)}>{t("assess")}</a>
          <a href={path(`/developments/new?commitment=${code}`)}>{t("addDevelopment")}</a>
          <a href={path(`/inbox?commitment=${code}`)}>{t("bringIn")}</a>
          <a href={path(`/searches/new?commitment=${code}`)}>{t("logSearch")}</a>
          <a href={path(`/commitments/${item.code}/coding`)}>{messagesOf[locale].coding.link}</a>
        </nav>
      ) : null}
    </section>
  );
}

import Link from "next/link";
import { FlagList } from "@/app/_ui/flag-list";
import { StatusBadge } from "@/app/_ui/status-mark";
import { inAlphabet } from "@/lib/domain/alphabet";
import { roles } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail, DetailParty } from "@/lib/use-cases/commitment-detail";
import { receivedLanguage, type Speech } from "./speech";

/** Who is involved and how; by role, within a role in the reader's alphabet. */
export function PartyTable({ detail, speech }: { detail: CommitmentDetail; speech: Speech }) {
  const { t, locale } = speech;
  const ordered = inAlphabet(detail.parties, locale);
  const rows = roles.flatMap((role) => ordered.filter((party) => party.role === role));
  const notes = rows.filter(({ note }) => note);
  return (
    <>
      <div className="wide">
        <table className="stacks">
          <caption className="sr-only">{t("party.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("party.party")}</th>
              <th scope="col">{t("party.role")}</th>
              <th scope="col">{t("party.status")}</th>
              <th scope="col">{t("party.words")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((party, index) => (
              <PartyRow
                key={`${party.code} ${party.role}`}
                party={party}
                explain={party.role !== rows[index - 1]?.role}
                detail={detail}
                speech={speech}
              />
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((party) => (
        <p key={party.code} className="aside">
          * {party.note?.[locale]}
        </p>
      ))}
    </>
  );
}

function PartyRow({
  party,
  explain,
  detail: { item, anchors },
  speech: { t, words, locale },
}: {
  party: DetailParty;
  /** What the role means is said where it first appears. */
  explain: boolean;
  detail: CommitmentDetail;
  speech: Speech;
}) {
  const receivedLang = receivedLanguage(anchors);
  return (
    <tr>
      <th scope="row">
        <Link href={localePath(locale, `/parties/${party.code}`)}>{party.name[locale]}</Link>
        {party.note ? "*" : ""}
      </th>
      <td>
        {words.role[party.role]}
        {explain ? <span className="more">{words.roleMeaning[party.role]}</span> : null}
      </td>
      <td>
        {party.status ? (
          <StatusBadge status={party.status} label={words.status[party.status]} />
        ) : party.responsible && item.mode === "collective" ? (
          t("party.together")
        ) : (
          <span className="text-faint">{t("party.notAssessed")}</span>
        )}
        {party.basis ? <span className="more">{words.basis[party.basis]}</span> : null}
        {party.responsible && !party.counted ? <span className="more">{t("party.notCounted")}</span> : null}
        {party.flags.length > 0 ? (
          <span className="more">
            <FlagList
              flags={party.flags.map((flag) => ({
                code: flag,
                label: words.flag[flag],
                meaning: words.flagMeaning[flag],
              }))}
            />
          </span>
        ) : null}
      </td>
      <td lang={receivedLang} className="font-serif">
        {party.sourceWords}
      </td>
    </tr>
  );
}

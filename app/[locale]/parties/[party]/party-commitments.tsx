import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FlagList } from "@/app/_ui/flag-list";
import { InLanguage } from "@/app/_ui/in-language";
import { StatusBadge } from "@/app/_ui/status-mark";
import { WordingLabel } from "@/app/_ui/wording-label";
import type { CommitmentItem } from "@/lib/domain/commitment-item";
import { deadlineText } from "@/lib/domain/deadline-words";
import { isResponsible, type Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { type Words, wordsOf } from "@/lib/messages/words";
import type { RegisterParty } from "@/lib/use-cases/register";

/** Commitments involving one party: its role and its status in each, in text order. */
export async function PartyCommitments({
  groups,
  party,
  caption,
  locale,
}: {
  /** One label per group of rows; none where there is a single group. */
  groups: { key: string; label?: string; items: CommitmentItem[] }[];
  party: RegisterParty;
  caption: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "party" });
  const words = wordsOf(locale);
  const text = { together: t("together"), notAssessed: t("notAssessed") };
  return (
    <div className="wide">
      <table className="commitments stacks">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("commitment")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("status", { party: party.name[locale] })}</th>
            <th scope="col">{t("due")}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.label ? (
              <tr>
                <th scope="rowgroup" colSpan={4} className="sector">
                  {group.label}
                </th>
              </tr>
            ) : null}
            {group.items.map((item) => (
              <tr key={item.code}>
                <th scope="row">
                  <span className="number">{item.number}</span>{" "}
                  <WordingLabel label={words.hedge[item.type]} />
                  <Link href={localePath(locale, `/commitments/${item.code}`)} className="plain-link">
                    <InLanguage words={item.title} locale={locale} />
                  </Link>
                </th>
                <td>{rolesIn(item, party.code, words)}</td>
                <td>
                  <StatusIn item={item} code={party.code} words={words} text={text} />
                </td>
                <td>{deadlineText(item.deadline, locale, words.deadlineKind)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const rolesIn = (item: CommitmentItem, code: string, words: Words) =>
  item.parties
    .filter((party) => party.code === code)
    .map(({ role }) => words.role[role])
    .join(" · ");

/** Its own status, the joint word it shares, or that this role is never assessed. */
function StatusIn({
  item,
  code,
  words,
  text,
}: {
  item: CommitmentItem;
  code: string;
  words: Words;
  text: { together: string; notAssessed: string };
}) {
  const own = item.parties.find((party) => party.code === code);
  if (own?.status)
    return (
      <>
        <StatusBadge status={own.status} label={words.status[own.status]} />
        {own.flags.length > 0 ? (
          <span className="more">
            <FlagList
              flags={own.flags.map((flag) => ({
                code: flag,
                label: words.flag[flag],
                meaning: words.flagMeaning[flag],
              }))}
            />
          </span>
        ) : null}
      </>
    );
  if (own && isResponsible(own.role) && item.mode === "collective")
    return (
      <>
        <span className="more">{text.together}</span>
        <StatusBadge status={item.status} label={words.status[item.status]} />
      </>
    );
  return <span className="more">{text.notAssessed}</span>;
}

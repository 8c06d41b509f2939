import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WordingLabel } from "@/app/_ui/wording-label";
import { formatDay, formatInterval } from "@/lib/domain/day-words";
import type { DraftCommitment } from "@/lib/domain/import";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DeskStatement, ImportProposals } from "@/lib/use-cases/import-desk";
import { deskAddress } from "./addresses";
import { becauseOf, type Explained } from "./because";

/** What would be published, each value with how sure it is and why. */
export async function ProposalView({
  desk,
  current,
  locale,
}: {
  desk: ImportProposals;
  current: DeskStatement;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "import" });
  const words = wordsOf(locale);
  const because = await becauseOf(current.proposal, locale);
  const { coding, untrackedReason, sameAs, note } = current;
  const row = (label: string, value: ReactNode, why?: Explained) => (
    <div key={label}>
      <dt className="text-sm text-faint">{label}</dt>
      <dd>
        {value}
        {why ? because[why] : null}
      </dd>
    </div>
  );
  const type = untrackedReason ? (
    <>
      <span className="block font-medium">{t("proposals.untracked")}</span>
      {words.statementType[current.type]} · {words.untrackedReason[untrackedReason]}
    </>
  ) : (
    <span className="font-medium">{words.statementType[current.type]}</span>
  );
  return (
    <dl className="desk-facts">
      {row(t("coding.type"), type, "type")}
      {sameAs
        ? row(
            t("proposals.sameAs"),
            <Link href={deskAddress(locale, desk.head.id, { statement: sameAs.id })} scroll={false}>
              <q lang={desk.language} className="font-serif">
                {sameAs.words}
              </q>
            </Link>,
          )
        : null}
      {coding && !untrackedReason ? (
        <CodingRows coding={coding} desk={desk} hedge={words.hedge[coding.type]} locale={locale} row={row} />
      ) : null}
      {note ? row(t("proposals.note"), <span className="whitespace-pre-line">{note}</span>) : null}
    </dl>
  );
}

async function CodingRows({
  coding,
  desk: { choices, language },
  hedge,
  locale,
  row,
}: {
  coding: DraftCommitment;
  desk: ImportProposals;
  hedge: string;
  locale: Locale;
  row: (label: string, value: ReactNode, why?: Explained) => ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "import.coding" });
  const words = wordsOf(locale);
  const nameOf = (code: string) => choices.parties.find((one) => one.code === code)?.name[locale] ?? code;
  const sectorOf = (code: string) => choices.sectors.find((one) => one.code === code)?.label[locale] ?? code;
  const said = (text: Partial<Record<Locale, string>>) => (
    <Said text={text} locale={locale} language={language} />
  );
  const [primary, ...also] = coding.sectors;
  const { deadline } = coding;
  const meeting = choices.meetings.find(({ key }) => key === deadline.meeting);
  const interval =
    deadline.start && deadline.end
      ? formatInterval(deadline.start, deadline.end, locale, deadline.precision ?? "day")
      : deadline.end
        ? formatDay(deadline.end, locale, deadline.precision ?? "day")
        : null;
  const byMeeting = meeting ? t("meetingOf", { name: meeting.name[locale], number: meeting.number }) : null;
  return (
    <>
      {row(
        t("title"),
        <>
          <WordingLabel label={hedge} />
          {said(coding.title)}
        </>,
      )}
      {row(
        t("parties"),
        coding.parties.length === 0 ? (
          <span className="text-alarm">{t("noParty")}</span>
        ) : (
          <ul>
            {[...coding.parties]
              .sort((a, b) => nameOf(a.code).localeCompare(nameOf(b.code), locale))
              .map(({ code, role, sourceWords }) => (
                <li key={code}>
                  {nameOf(code)} <span className="text-soft">· {words.role[role]}</span>
                  {sourceWords ? <q className="ml-1.5 font-serif text-sm text-soft">{sourceWords}</q> : null}
                </li>
              ))}
          </ul>
        ),
        "parties",
      )}
      {row(t("mode"), `${words.modeShort[coding.mode]} · ${words.recurrence[coding.recurrence]}`, "mode")}
      {row(
        t("sector"),
        <>
          {primary ? sectorOf(primary) : <span className="text-alarm">{t("choose")}</span>}
          {also.length > 0 ? <span className="block text-soft">{also.map(sectorOf).join("; ")}</span> : null}
        </>,
        "sectors",
      )}
      {row(
        t("deadline"),
        [words.deadlineKind[deadline.kind], interval, byMeeting].filter(Boolean).join(" · "),
        "deadline",
      )}
      {row(t("precision"), words.precision[coding.precision], "precision")}
      {row(t("delegation"), words.delegation[coding.delegation], "delegation")}
      {row(t("deliveredWhen"), said(coding.deliveredWhen))}
      {row(t("failedWhen"), said(coding.failedWhen))}
    </>
  );
}

/** In the reader's language where it is there, else in the document's. */
function Said({
  text,
  locale,
  language,
}: {
  text: Partial<Record<Locale, string>>;
  locale: Locale;
  language: Locale;
}) {
  const shown = [locale, language, "en", "zh", "ru"].find((code) => text[code as Locale]?.trim()) as
    | Locale
    | undefined;
  return shown ? <span lang={shown}>{text[shown]}</span> : <span className="text-faint">—</span>;
}

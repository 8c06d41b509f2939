import { getTranslations } from "next-intl/server";
import { refusalSpeaker } from "@/app/form-state";
import { formatDay, formatInstant } from "@/lib/domain/day-words";
import type { SameEventReason } from "@/lib/domain/same-event";
import { townNames } from "@/lib/domain/town-names";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { InboxLine, NearDevelopment } from "@/lib/use-cases/inbox-lines";
import type { Inbox } from "@/lib/use-cases/list-inbox";

/** A candidate as its line and its pane show it; every word is chosen already. */
export type LineView = {
  id: string;
  ref: string;
  title: string;
  language: string;
  where: string;
  href: string | null;
  facts: string;
  fetch: string;
  failed: boolean;
  /** Its page or file is being read. */
  queued: boolean;
  excerpt: string;
  fromRegister: boolean;
  speaksFor: string;
  origin: string;
  originProposed: boolean;
  note: string;
  commitment: { code: string; href: string } | null;
  brought: string;
  standing: string;
  usedIn: { what: string; href: string | null } | null;
  belongsTo: { what: string; why: string; href: string | null; addTo: string | null } | null;
  editHref: string;
};
export type EntryView = { key: string; title: string; why: string; lines: LineView[] };

export type Namer = (code: string) => string;

const clip = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;

export async function inboxView(
  entries: Inbox["entries"],
  locale: Locale,
  nameOf: Namer,
): Promise<EntryView[]> {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const why = await reasonSpeaker(locale, nameOf);
  const toLine = await lineSpeaker(locale, nameOf);
  return entries.map(({ key, lines, why: reason }) => ({
    key,
    title: lines.length > 1 ? t("group.title", { count: lines.length }) : "",
    why: reason ? why(reason) : "",
    lines: lines.map(toLine),
  }));
}

async function lineSpeaker(locale: Locale, nameOf: Namer): Promise<(line: InboxLine) => LineView> {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const say = await refusalSpeaker(locale);
  const why = await reasonSpeaker(locale, nameOf);
  const words = wordsOf(locale);
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const under = (near: NearDevelopment) =>
    near.commitment ? localePath(locale, `/commitments/${near.commitment}#developments`) : null;
  return (line) => {
    const { file, address, fetchState, fetchFailure, belongsTo, development, commitment } = line;
    const facts = [
      line.publisher || t("list.noPublisher"),
      line.class ? `${line.class} · ${words.sourceClass[line.class]}` : t("list.noClass"),
      line.publishedOn ? formatDay(line.publishedOn, locale) : t("list.noDay"),
      line.language ? (languages.of(line.language) ?? line.language) : t("list.language"),
    ];
    const fetched = formatInstant(line.fetchedAt ?? line.createdAt, locale);
    const fetch =
      fetchState === "none" || (file && !address && fetchState !== "queued")
        ? ""
        : t(`fetch.state.${fetchState}`, { date: fetched });
    return {
      ...{ id: line.id, ref: `${line.id}~${line.recordVersion}`, language: line.language },
      title: line.title || file?.name || address || t("untitled"),
      where: file?.name ?? (address ? clip(address.replace(/^https?:\/\/(www\.)?/, ""), 90) : ""),
      href: address ?? (file ? `/api/v1/files/${file.sha256}` : null),
      ...{ facts: facts.join(" · "), failed: fetchState === "failed" || fetchState === "refused" },
      queued: fetchState === "queued",
      fetch: fetchFailure ? `${fetch}: ${say(fetchFailure)}` : fetch,
      ...{ excerpt: clip(line.excerpt, 900), fromRegister: line.publisherCode !== null },
      speaksFor: line.speaksFor.map(nameOf).join(", ") || t("list.nobody"),
      ...{ origin: line.origin || line.proposedOrigin, originProposed: line.proposedOrigin !== "" },
      note: line.note,
      commitment: commitment
        ? { code: commitment, href: localePath(locale, `/commitments/${commitment}`) }
        : null,
      brought: t("list.brought", { name: line.broughtBy, date: formatInstant(line.createdAt, locale) }),
      standing: line.state === "set-aside" && line.setAsideReason ? t(`reason.${line.setAsideReason}`) : "",
      usedIn: development ? { what: clip(development.what, 200), href: under(development) } : null,
      belongsTo: belongsTo
        ? {
            ...{ what: `${formatDay(belongsTo.happenedFrom, locale)}: ${clip(belongsTo.what, 160)}` },
            ...{
              why: why(belongsTo.why),
              href: under(belongsTo),
              addTo: belongsTo.open ? belongsTo.id : null,
            },
          }
        : null,
      editHref: localePath(locale, `/inbox/${line.id}`),
    };
  };
}

/** Why candidates are proposed as one event, in words a person can check. */
async function reasonSpeaker(locale: Locale, nameOf: Namer): Promise<(why: SameEventReason) => string> {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const towns = new Map(townNames.map(({ code, names }) => [code, names[locales.indexOf(locale)] ?? code]));
  const comma = locale === "zh" ? "，" : ", ";
  const dayOfYear = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...{ day: "numeric", month: "long", timeZone: "UTC" },
  });
  return ({ dispatch, days, parties, towns: named, namedDays, words }) => {
    const names = [
      ...named.map((code) => towns.get(code) ?? code),
      ...parties.map(nameOf),
      ...namedDays.map((day) => dayOfYear.format(new Date(`2024-${day}T00:00:00Z`))),
      ...words,
    ].slice(0, 10);
    const said = [
      ...(dispatch ? [t("why.dispatch")] : []),
      ...(days === null ? [] : [days === 0 ? t("why.sameDay") : t("why.days", { count: days })]),
      ...(names.length > 0 && !dispatch ? [t("why.shared", { names: names.join(comma) })] : []),
    ];
    return said.join(locale === "zh" ? "；" : "; ");
  };
}

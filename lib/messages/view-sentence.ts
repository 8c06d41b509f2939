import type { CommitmentFilter, FilterName } from "../domain/commitment-query";
import { formatDay, formatInterval } from "../domain/day-words";
import type { Locale } from "../domain/vocabulary";
import type { LabelOf } from "./view-labels";

/** A sentence of `commitments.sentence` in the reader's language. */
export type Say = (key: string, values?: Record<string, string | number>) => string;
type Speaker = { locale: Locale; say: Say; labelOf: LabelOf };

/** These stand between quotation marks, because they are our terms and not part of the sentence. */
const terms: readonly FilterName[] = ["wording", "type", "precision", "status", "partyStatus", "flag"];

/** What is shown, in words: “Energy or climate, involving Kazakhstan as host, due before 2027: 6 of 69”. */
export function viewSentence(
  filter: CommitmentFilter,
  figures: { count: number; all: number },
  speaker: Speaker,
): string {
  const { say, locale } = speaker;
  const parts = viewParts(filter, speaker);
  if (parts.length === 0) return say("all", { all: figures.all });
  // A comma inside a part would blur where it ends.
  const blurred = parts.some((part) => part.replace(/[“«][^”»]*[”»]/gu, "").includes(", "));
  const what = parts.join(say(blurred ? "strongSeparator" : "separator"));
  return say("some", { what: what.charAt(0).toLocaleUpperCase(locale) + what.slice(1), ...figures });
}

/** Undertakings and followed items are never summed without both numbers. */
export function tierSentence(
  filter: Pick<CommitmentFilter, "tier">,
  counts: { undertakings: number; items: number },
  say: Say,
): string {
  if (filter.tier.length === 1)
    return filter.tier[0] === "undertaking"
      ? say("undertakings", { count: counts.undertakings })
      : say("items", { count: counts.items });
  return say("counts", counts);
}

function viewParts(filter: CommitmentFilter, speaker: Speaker): string[] {
  const { say } = speaker;
  const list = (name: FilterName) => oneOf(name, filter[name], speaker);
  const plain = (name: FilterName) => (filter[name].length > 0 ? say(name, { list: list(name) }) : "");
  return [
    plain("tier"),
    plain("sector"),
    partyPart(filter, list, say),
    plain("status"),
    plain("wording"),
    plain("type"),
    plain("precision"),
    plain("flag"),
    duePart(filter, speaker),
    filter.q ? say("q", { words: filter.q }) : "",
    plain("document"),
  ].filter(Boolean);
}

/** Party, role and status hold on the same row, so they make one phrase. */
function partyPart(filter: CommitmentFilter, list: (name: FilterName) => string, say: Say): string {
  const { party, role, partyStatus } = filter;
  const values = { parties: list("party"), roles: list("role") };
  const who = party.length > 0 ? say(role.length > 0 ? "involvingAs" : "involving", values) : "";
  const subject = who || (role.length > 0 ? say("someoneAs", values) : "");
  if (partyStatus.length === 0) return subject;
  const statuses = list("partyStatus");
  return subject ? say("partyStatus", { party: subject, statuses }) : say("someoneAt", { statuses });
}

function duePart({ dueFrom, dueTo }: CommitmentFilter, { say, locale }: Speaker): string {
  const wholeFrom = dueFrom?.endsWith("-01-01");
  const wholeTo = dueTo?.endsWith("-12-31");
  if (dueFrom && dueTo) {
    if (wholeFrom && wholeTo && dueFrom.slice(0, 4) === dueTo.slice(0, 4))
      return say("dueIn", { year: dueTo.slice(0, 4) });
    return say("dueBetween", { interval: formatInterval(dueFrom, dueTo, locale) });
  }
  if (dueTo)
    return wholeTo
      ? say("dueBefore", { year: String(Number(dueTo.slice(0, 4)) + 1) })
      : say("dueBy", { day: formatDay(dueTo, locale) });
  if (dueFrom)
    return wholeFrom
      ? say("dueFromYear", { year: dueFrom.slice(0, 4) })
      : say("dueFrom", { day: formatDay(dueFrom, locale) });
  return "";
}

function oneOf(name: FilterName, values: readonly string[], { locale, say, labelOf }: Speaker): string {
  const labels = values.map((value) => labelOf(name, value));
  const quote =
    terms.includes(name) || (labels.length > 1 && labels.some((label) => /[,，、与]/u.test(label)));
  const said = labels.map((label) =>
    quote
      ? say("quoted", { label })
      : name === "party" || name === "document"
        ? label
        : insideSentence(label),
  );
  return new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "disjunction" }).format(said);
}

/** A label begins small inside a sentence, unless it begins with a name: “United Nations”, «ООН». */
const insideSentence = (label: string): string =>
  /^\p{Lu}(?:\p{Lu}|\p{Ll}*\s\p{Lu})/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

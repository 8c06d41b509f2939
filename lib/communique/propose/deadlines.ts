import type { CodedDeadline } from "../../domain/commitment-coding";
import type { Recurrence } from "../../domain/vocabulary";
import { readAct } from "./acts";
import type { Analysis } from "./analysis";
import { type DateFound, findDates } from "./date-patterns";
import { deadlineWords } from "./deadline-words";
import { dayAfter, dayBefore } from "./intervals";
import { findMeeting } from "./meeting-deadline";
import type { ProposalDocument, ProposalRegister, Proposed } from "./proposal";
import { foldInPlace } from "./view";

const bare = { start: null, end: null, precision: null, words: null, meeting: null };
export type DeadlineProposal = { deadline: Proposed<CodedDeadline>; recurrence: Recurrence };

/** By when: a day that binds, a meeting, as soon as possible, for as long as it goes on, or nothing said. */
export function proposeDeadline(
  analysis: Analysis,
  document: ProposalDocument,
  register: ProposalRegister,
): DeadlineProposal {
  const { view, language, statement } = analysis;
  const words = deadlineWords[language];
  const recurring = words.recurring.exec(unquoted(analysis))?.[0];
  const say = (
    kind: CodedDeadline["kind"],
    rule: string,
    said: string,
    confidence: number,
    more: Partial<CodedDeadline> = {},
  ): DeadlineProposal => ({
    deadline: {
      value: { ...bare, kind, ...more },
      confidence,
      because: [{ rule, words: said }],
    },
    recurrence: kind === "continuing" || (recurring && kind !== "dated") ? "per-period" : "once",
  });
  const binding = findDates(view, language, document.adoptedOn).filter((date) =>
    binds(date, analysis, document.adoptedOn),
  );
  const [date] = binding;
  if (date) {
    const { words: said, start, end, precision, boundary } = bounded(date, analysis, document.adoptedOn);
    return say(
      "dated",
      boundary === "by" ? "deadlineBy" : "deadlineWithin",
      said,
      document.adoptedOn ? 0.85 : 0.6,
      {
        start,
        end,
        precision,
        words: said,
      },
    );
  }
  const meeting = findMeeting(analysis, document, register);
  if (meeting)
    return say("meeting", "deadlineMeeting", meeting.words, meeting.key ? 0.75 : 0.55, {
      start: meeting.heldOn,
      end: meeting.heldOn,
      precision: meeting.heldOn ? "day" : null,
      words: meeting.words,
      meeting: meeting.key,
    });
  const soon = words.asap.exec(view.folded);
  if (soon) {
    const said = view.printed.slice(soon.index, soon.index + soon[0].length);
    return say("asap", "deadlineSoon", said, 0.85, { words: said });
  }
  // “Проведут” and “endorsed” are act and governing word in one.
  const alone = statement.type === "decides" || analysis.found === null;
  const governing = alone ? readAct(foldInPlace(statement.cue), language) : null;
  const act = governing?.once ? governing : analysis.found;
  // “Create a platform, which will report annually”: it is created once.
  if (recurring && !(act?.once && /[,，]/u.test(between(analysis, act.at, recurring))))
    return say("continuing", "deadlineRecurring", recurring, 0.85);
  if (statement.type === "continues") return say("continuing", "deadlineContinues", statement.cue, 0.85);
  if (act?.once) return say("open", "deadlineNone", act.words, 0.7);
  if (act) return say("continuing", "deadlineOngoingAct", act.words, 0.7);
  const lasting = words.continuing.exec(view.folded)?.[0];
  if (lasting) return say("continuing", "deadlineOngoingAct", lasting, 0.6);
  // A duty without an act of its own lasts; support for something is open until it is asked for.
  const open = statement.type === "supports" || statement.type === "decides";
  return open && !/encourag|поощр|鼓励/u.test(foldInPlace(statement.cue))
    ? say("open", "deadlineNone", "", 0.45)
    : say("continuing", "deadlineOngoingAct", "", 0.45);
}

const between = ({ act }: Analysis, from: number, words: string): string =>
  act.slice(from, Math.max(from, act.indexOf(words, from)));

function unquoted({ view }: Analysis): string {
  if (!view.quoted.includes(1)) return view.folded;
  return view.folded.replace(/[\s\S]/g, (char, at: number) => (view.quoted[at] === 1 ? "·" : char));
}

/** A year of a name, a title or a quotation, a beginning and what is past bind nobody. */
function binds(date: DateFound, { view, language }: Analysis, adoptedOn: string | null): boolean {
  const words = deadlineWords[language];
  const before = view.folded.slice(Math.max(0, date.at - 80), date.at);
  const after = view.folded.slice(date.until, date.until + 40);
  if (view.quoted[date.at] === 1) return false;
  const own = view.folded.slice(date.at, date.until);
  const by = words.byBefore.test(before) || /^(?:by|before|within|no later|not later)/u.test(own);
  if (!by && words.nameBefore.test(before)) return false;
  if (by && language === "ru" && / до $/u.test(before) && words.nameBefore.test(before)) return false;
  if (words.nameAfter.test(after) || words.pastAfter.test(after)) return false;
  const begins =
    words.sinceBefore.test(before) || words.sinceAfter.test(after) || /^(?:since|from|after) /u.test(own);
  // “From 30 October to 13 November” has an end as well.
  if (begins && !/-|至|到| to | по /u.test(own)) return false;
  return adoptedOn === null || date.end > adoptedOn;
}

/** “By the end of 2026” begins with the window and ends with the year; the printed words keep the “by”. */
function bounded(date: DateFound, { view, language }: Analysis, adoptedOn: string | null) {
  const words = deadlineWords[language];
  const before = view.folded.slice(Math.max(0, date.at - 30), date.at);
  const lead = words.byBefore.exec(before)?.[0] ?? "";
  const tail = words.byAfter.exec(view.folded.slice(date.until, date.until + 12))?.[0] ?? "";
  const own = view.folded.slice(date.at, date.until);
  const inside = /^(?:by|until|no later than|not later than|before|prior to|до|к|ко) /u.exec(own)?.[0] ?? "";
  const said = view.printed.slice(date.at - lead.trimStart().length, date.until + tail.length).trim();
  const relative = /^(?:within|in|over|during|for|в |за |на )/u.test(own) || /内$/u.test(own + tail);
  if (relative || !(lead || tail || inside)) return { ...date, words: said, boundary: "in" as const };
  const strict = words.beforeBefore.test(before) || /^(?:before|prior to) /u.test(inside);
  const partial = /end|конц|окончани|底|末/u.test(own);
  const end = strict && !partial ? dayBefore(date.start) : date.end;
  const opens = adoptedOn ? dayAfter(adoptedOn) : `${end.slice(0, 4)}-01-01`;
  const start = opens <= end ? opens : date.start;
  const precision = partial && date.precision === "month" ? ("year" as const) : date.precision;
  return { start: start <= end ? start : end, end, precision, words: said, boundary: "by" as const };
}

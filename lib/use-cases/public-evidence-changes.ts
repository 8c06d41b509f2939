import type { AuditRow, decidedLinks, wordingsOfSources } from "../../db/queries/public-changes";
import { type Appearance, appearanceOf, type PublicChange } from "../domain/public-change";
import { internalNow } from "../domain/source-visibility";
import type { EvidenceState, LinkKind, LinkState } from "../domain/vocabulary";
import { keyOf } from "./public-coding-changes";
import { type VoiceAt, voicesFrom } from "./public-voices";

type Fields = Record<string, unknown>;
/** A record as the audit tells it, at a step that readers could see. */
type Step = { entry: AuditRow; appearance: Appearance; record: Fields };

/** Taking words away is told as what it is. */
const isRedaction = ({ action }: AuditRow) => action === "redacted";

/** Follows records through the audit and stops where they came into view, changed there or left it. */
function stepsOf(entries: AuditRow[], wording: readonly string[]): Step[] {
  const records = new Map<string, Fields>();
  return entries.flatMap((entry) => {
    const before = records.get(entry.entityId);
    const record: Fields = { ...before, ...entry.after };
    records.set(entry.entityId, record);
    const reworded = isRedaction(entry) || wording.some((field) => entry.after && field in entry.after);
    const [was, is] = [before?.state, record.state] as (EvidenceState | LinkState | undefined)[];
    const appearance = appearanceOf(was, is, reworded);
    // What was taken back is named as readers knew it.
    const shown = appearance === "taken-back" && before ? before : record;
    return appearance ? [{ entry, appearance, record: shown }] : [];
  });
}

type Holder = { id: string; commitmentId: string };
type Written = Holder & { authorId: string; singlePerson: boolean };
/** Words that were redacted are no text any more. */
const text = (record: Fields, field: string) => (typeof record[field] === "string" ? record[field] : "");

/** Who brought it matters while it is in view; who took it back acted alone. */
const voices = (voiceAt: VoiceAt, { entry, appearance }: Step, { authorId, singlePerson }: Written) =>
  voicesFrom(
    voiceAt,
    appearance === "taken-back"
      ? { authorId: entry.actorId }
      : { authorId, reviewerId: entry.actorId, singlePerson },
    entry.at,
  );

const common = (step: Step, holder: Written, voiceAt: VoiceAt) => ({
  ...{ key: `${keyOf(step.entry.seq)}-${holder.commitmentId}`, at: step.entry.at },
  ...{ commitmentId: holder.commitmentId, by: voices(voiceAt, step, holder) },
  ...{ id: holder.id, appearance: step.appearance },
});

const developmentWording = ["what", "happenedFrom", "happenedTo", "sources"];

/** What rests on internal sources alone never was readers' business, and what became internal no longer is. */
export function developmentChangesOf(
  entries: AuditRow[],
  holders: Written[],
  sources: Awaited<ReturnType<typeof wordingsOfSources>>,
  voiceAt: VoiceAt,
): PublicChange[] {
  const internal = internalNow(sources);
  const isPublic = ({ record }: Step) => {
    const told = Array.isArray(record.sources)
      ? (record.sources as { id: string; visibility: string }[])
      : [];
    return told.some(({ id, visibility }) => visibility !== "internal" && !internal.has(id));
  };
  return stepsOf(entries, developmentWording)
    .filter(isPublic)
    .flatMap((step) =>
      holders
        .filter((holder) => holder.id === step.entry.entityId && boreOn(step, holder))
        .map((holder): PublicChange => {
          if (isRedaction(step.entry)) return redactionOf(step, holder, voiceAt);
          const { record } = step;
          return {
            ...common(step, holder, voiceAt),
            kind: "development",
            what: text(record, "what"),
            language: text(record, "language"),
            happenedFrom: text(record, "happenedFrom"),
            happenedTo: text(record, "happenedTo"),
          };
        }),
    );
}

/** Whether it bore on the commitment at that step: a revision may have moved it. */
function boreOn({ record: { links } }: Step, { commitmentId }: Holder): boolean {
  const told = Array.isArray(links) ? (links as { commitmentId: string }[]) : null;
  return told === null || told.some((link) => link.commitmentId === commitmentId);
}

/** Words were taken away: the reason stays, by whom and when. */
function redactionOf({ entry }: Step, { id, commitmentId }: Written, voiceAt: VoiceAt): PublicChange {
  const { seq, at, actorId, after } = entry;
  const by = voicesFrom(voiceAt, { authorId: actorId }, at);
  const key = `${keyOf(seq)}-${commitmentId}`;
  return {
    key,
    at,
    commitmentId,
    by,
    kind: "redaction",
    developmentId: id,
    reason: text(after ?? {}, "reason"),
  };
}

export function searchChangesOf(entries: AuditRow[], holders: Written[], voiceAt: VoiceAt): PublicChange[] {
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  return stepsOf(entries, ["words", "searchedWhere", "searchedOn"]).flatMap((step): PublicChange[] => {
    const holder = byId.get(step.entry.entityId);
    if (!holder) return [];
    const { record } = step;
    const told = { words: text(record, "words"), language: text(record, "language") };
    const where = { searchedWhere: text(record, "searchedWhere"), searchedOn: text(record, "searchedOn") };
    return [{ ...common(step, holder, voiceAt), kind: "search", ...told, ...where }];
  });
}

export function responseChangesOf(entries: AuditRow[], holders: Written[], voiceAt: VoiceAt): PublicChange[] {
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  return stepsOf(entries, ["body"]).flatMap((step): PublicChange[] => {
    const holder = byId.get(step.entry.entityId);
    if (!holder) return [];
    const { record } = step;
    const told = { body: text(record, "body"), language: text(record, "language") };
    const given = { party: text(record, "partyCode"), givenOn: text(record, "givenOn") };
    return [{ ...common(step, holder, voiceAt), kind: "response", ...told, ...given }];
  });
}

/** A link between two commitments stands in the history of both. */
export function linkChangesOf(
  entries: AuditRow[],
  links: Awaited<ReturnType<typeof decidedLinks>>,
  wanted: ReadonlySet<string>,
  voiceAt: VoiceAt,
): PublicChange[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  return stepsOf(entries, ["kind"]).flatMap((step): PublicChange[] => {
    const link = byId.get(step.entry.entityId);
    if (!link) return [];
    const ends = [
      { commitmentId: link.fromId, code: link.to, earlier: true },
      { commitmentId: link.toId, code: link.from, earlier: false },
    ].filter(({ commitmentId }) => wanted.has(commitmentId));
    return ends.map((end) => ({
      ...end,
      key: `${keyOf(step.entry.seq)}-${end.commitmentId}`,
      at: step.entry.at,
      by: voicesFrom(voiceAt, { authorId: step.entry.actorId }, step.entry.at),
      kind: "link" as const,
      appearance: step.appearance,
      link: step.record.kind as LinkKind,
    }));
  });
}

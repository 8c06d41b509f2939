import { development, searchLog, source } from "../../../db/sqlite/schema";
import { acceptEvidence } from "../../../lib/use-cases/accept-evidence";
import { changeSourceVisibility } from "../../../lib/use-cases/change-source-visibility";
import { discardDevelopment } from "../../../lib/use-cases/discard-development";
import { discardSearch } from "../../../lib/use-cases/discard-search";
import { logSearch } from "../../../lib/use-cases/log-search";
import { recordDevelopment } from "../../../lib/use-cases/record-development";
import { redactSource } from "../../../lib/use-cases/redact-source";
import { reviseDevelopment } from "../../../lib/use-cases/revise-development";
import { sendBackEvidence } from "../../../lib/use-cases/send-back-evidence";
import { aSource } from "../commitments";
import {
  actorFor,
  administrators,
  based,
  contextFor,
  editors,
  inState,
  isSound,
  type Office,
  oneOf,
  reviewers,
  type Turn,
  wordOf,
} from "./turn";

export const codeOf = ({ codes }: Office, { pick }: Turn) => codes[pick % codes.length] as string;

/** Of collective commitments everybody together, of the others each. */
export const fittingSubject = (office: Office, turn: Turn) =>
  office.codes.indexOf(codeOf(office, turn)) % 2 === 0 ? "all" : turn.subject === "CN" ? "CN" : "KZ";

const sound = (office: Office, turn: Turn): Turn =>
  isSound(turn)
    ? {
        ...{ ...turn, subject: fittingSubject(office, turn), day: "2026-03-01", restated: false },
        ...{ polarity: turn.pick % 5 === 0 ? "contradicts" : "supports", sourceClass: "P1" },
        visibility: turn.visibility === "internal" ? "internal" : "public",
      }
    : turn;

const told = (office: Office, given: Turn) => {
  const turn = sound(office, given);
  return {
    ...{ happenedFrom: turn.day, place: `Place ${wordOf(turn.n, "place")}` },
    ...{ what: `Told ${wordOf(turn.n, "what")}.`, language: "en", restated: turn.restated },
    sources: [
      aSource({
        ...{
          class: turn.sourceClass,
          visibility: turn.visibility,
          title: `Source ${wordOf(turn.n, "title")}`,
        },
        ...{
          address: `https://example.org/${wordOf(turn.n, "address")}`,
          excerpt: wordOf(turn.n, "excerpt"),
        },
        ...{ gist: wordOf(turn.n, "gist"), locator: wordOf(turn.n, "locator") },
      }),
    ],
    links: [
      {
        ...{ commitment: codeOf(office, turn), subject: turn.subject, polarity: turn.polarity },
        note: wordOf(turn.n, "note"),
      },
    ],
  };
};

const oneDevelopment = ({ store }: Office, turn: Turn, states: string[]) =>
  oneOf(store, development, turn.pick, inState(development.state, states, turn));
const oneSearch = ({ store }: Office, turn: Turn, states: string[]) =>
  oneOf(store, searchLog, turn.pick, inState(searchLog.state, states, turn));

/** A development mostly, every third time a logged search. */
async function oneEvidence(office: Office, turn: Turn, states: string[]) {
  const search = turn.pick % 3 === 0 ? await oneSearch(office, turn, states) : undefined;
  const row = search ?? (await oneDevelopment(office, turn, states));
  const kind = search ? ("search" as const) : ("development" as const);
  return { row, evidence: { kind, ...based(turn, row) } };
}

export const evidenceDeeds = {
  async develop(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: editors });
    return recordDevelopment(contextFor(office, turn, actor), told(office, turn));
  },
  async revise(office: Office, turn: Turn) {
    const row = await oneDevelopment(office, turn, ["submitted", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    const fields = { ...told(office, turn), ...based(turn, row) };
    return reviseDevelopment(contextFor(office, turn, actor), fields);
  },
  async drop(office: Office, turn: Turn) {
    const row = await oneDevelopment(office, turn, ["submitted", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return discardDevelopment(contextFor(office, turn, actor), based(turn, row));
  },
  async search(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: editors });
    return logSearch(contextFor(office, turn, actor), {
      ...{ commitment: codeOf(office, turn), subject: turn.subject, language: "en" },
      ...{ words: `Words ${wordOf(turn.n, "words")}`, searchedWhere: "everywhere", searchedOn: turn.day },
    });
  },
  async dropSearch(office: Office, turn: Turn) {
    const row = await oneSearch(office, turn, ["submitted", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return discardSearch(contextFor(office, turn, actor), based(turn, row));
  },
  async accept(office: Office, turn: Turn) {
    const { row, evidence } = await oneEvidence(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    return acceptEvidence(contextFor(office, turn, actor), evidence);
  },
  async sendBackEvidence(office: Office, turn: Turn) {
    const { row, evidence } = await oneEvidence(office, turn, ["submitted", "accepted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    const note = `Look again, ${wordOf(turn.n, "review")}.`;
    return sendBackEvidence(contextFor(office, turn, actor), { ...evidence, note });
  },
  async visibility(office: Office, turn: Turn) {
    const { row, input } = await sourceOf(office, turn);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    const change = { ...input, visibility: turn.visibility, reason: "The paper asked for it." };
    return changeSourceVisibility(contextFor(office, turn, actor), change);
  },
  async redact(office: Office, turn: Turn) {
    const { input } = await sourceOf(office, turn);
    const actor = await actorFor(office, turn, { roles: administrators });
    const wanted = { ...input, fields: ["excerpt", "gist"], reason: "It names a private person." };
    return redactSource(contextFor(office, turn, actor), wanted, { remove: async () => undefined });
  },
};

async function sourceOf(office: Office, turn: Turn) {
  const row = await oneDevelopment(office, turn, ["accepted"]);
  const all = await office.store.read.select().from(source);
  const own = all.filter(({ developmentId }) => developmentId === row?.id);
  const newest = Math.max(...own.map(({ revision }) => revision));
  const id = own.find(({ revision }) => revision === newest)?.id ?? "none";
  return { row, input: { id, basedOnVersion: based(turn, row).basedOnVersion } };
}

import { assessment, response } from "../../../db/sqlite/schema";
import { acceptResponse } from "../../../lib/use-cases/accept-response";
import { discardAssessment } from "../../../lib/use-cases/discard-assessment";
import { discardResponse } from "../../../lib/use-cases/discard-response";
import { editAssessment } from "../../../lib/use-cases/edit-assessment";
import { publishAssessment } from "../../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../../lib/use-cases/record-assessments";
import { recordResponse } from "../../../lib/use-cases/record-response";
import { reviseResponse } from "../../../lib/use-cases/revise-response";
import { sendBackAssessment } from "../../../lib/use-cases/send-back-assessment";
import { sendBackResponse } from "../../../lib/use-cases/send-back-response";
import { submitAssessment } from "../../../lib/use-cases/submit-assessment";
import { withdrawAssessment } from "../../../lib/use-cases/withdraw-assessment";
import { versionOf } from "../commitments";
import { codeOf, fittingSubject } from "./evidence-deeds";
import {
  actorFor,
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

/** Half of them stand without evidence. */
const soundStatuses = [
  "partial",
  "not-assessable",
  "contrary",
  "not-applicable",
  "delivered",
  "not-assessable",
] as const;

const claim = (turn: Turn) => ({
  status: isSound(turn) ? soundStatuses[turn.pick % soundStatuses.length] : turn.status,
  reason: `Reason ${wordOf(turn.n, "reason")}, told at some length.`,
  missing: `The second half ${wordOf(turn.n, "missing")}.`,
});
const one = ({ store }: Office, turn: Turn, states: string[]) =>
  oneOf(store, assessment, turn.pick, inState(assessment.state, states, turn));
const oneResponse = ({ store }: Office, turn: Turn, states: string[]) =>
  oneOf(store, response, turn.pick, inState(response.state, states, turn));
const said = (turn: Turn) => ({
  ...{ party: turn.subject === "KZ" ? "KZ" : "CN", body: `We say ${wordOf(turn.n, "body")}.` },
  ...{ language: "en", givenOn: "2026-11-01", sourceTitle: `Note ${wordOf(turn.n, "note")}` },
  sourceAddress: `https://example.org/${wordOf(turn.n, "response")}`,
});

export const assessmentDeeds = {
  async record(office: Office, turn: Turn) {
    const code = codeOf(office, turn);
    const actor = await actorFor(office, turn, { roles: editors });
    const basedOnVersion = (await versionOf(office.store, code)) - (turn.stale ? 1 : 0);
    const subjects = [turn.apt ? fittingSubject(office, turn) : turn.subject];
    const wanted = { ...claim(turn), commitment: code, basedOnVersion, subjects };
    return recordAssessments(contextFor(office, turn, actor), wanted);
  },
  async edit(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return editAssessment(contextFor(office, turn, actor), { ...claim(turn), ...based(turn, row) });
  },
  async submit(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return submitAssessment(contextFor(office, turn, actor), based(turn, row));
  },
  async withdraw(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return withdrawAssessment(contextFor(office, turn, actor), based(turn, row));
  },
  async discard(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return discardAssessment(contextFor(office, turn, actor), based(turn, row));
  },
  async sendBack(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    const note = `Look again, ${wordOf(turn.n, "review")}.`;
    return sendBackAssessment(contextFor(office, turn, actor), { ...based(turn, row), note });
  },
  /** Of contrary action the first of two approvals, or the second. */
  async publish(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId, row?.approverId] });
    return publishAssessment(contextFor(office, turn, actor), based(turn, row));
  },
};

export const responseDeeds = {
  async respond(office: Office, turn: Turn) {
    const row = await one(office, turn, ["published"]);
    const actor = await actorFor(office, turn, { roles: editors });
    return recordResponse(contextFor(office, turn, actor), { ...said(turn), assessment: row?.id ?? "none" });
  },
  async reviseResponse(office: Office, turn: Turn) {
    const row = await oneResponse(office, turn, ["submitted", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return reviseResponse(contextFor(office, turn, actor), { ...said(turn), ...based(turn, row) });
  },
  async acceptResponse(office: Office, turn: Turn) {
    const row = await oneResponse(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    return acceptResponse(contextFor(office, turn, actor), based(turn, row));
  },
  async sendBackResponse(office: Office, turn: Turn) {
    const row = await oneResponse(office, turn, ["submitted", "accepted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    const note = `Look again, ${wordOf(turn.n, "review")}.`;
    return sendBackResponse(contextFor(office, turn, actor), { ...based(turn, row), note });
  },
  async discardResponse(office: Office, turn: Turn) {
    const row = await oneResponse(office, turn, ["submitted", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return discardResponse(contextFor(office, turn, actor), based(turn, row));
  },
};

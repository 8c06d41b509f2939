import { assessment, candidate, comment, development, errorReport } from "../../../db/sqlite/schema";
import { visitor } from "../../../lib/domain/permission";
import { setAsideReasons } from "../../../lib/domain/vocabulary";
import { addComment } from "../../../lib/use-cases/add-comment";
import { answerErrorReport } from "../../../lib/use-cases/answer-error-report";
import { changeCandidate } from "../../../lib/use-cases/change-candidate";
import { editComment } from "../../../lib/use-cases/edit-comment";
import { recordDevelopment } from "../../../lib/use-cases/record-development";
import { removeComment } from "../../../lib/use-cases/remove-comment";
import { reopenCandidates } from "../../../lib/use-cases/reopen-candidates";
import { reportError } from "../../../lib/use-cases/report-error";
import { resolveComment } from "../../../lib/use-cases/resolve-comment";
import { setAsideCandidates } from "../../../lib/use-cases/set-aside-candidates";
import { startCandidates } from "../../../lib/use-cases/start-candidates";
import { anAct, aSource } from "../commitments";
import { codeOf } from "./evidence-deeds";
import { actorFor, based, contextFor, editors, inState, type Office, oneOf, type Turn, wordOf } from "./turn";

const oneCandidate = ({ store }: Office, turn: Turn, states: string[]) =>
  oneOf(store, candidate, turn.pick, inState(candidate.state, states, turn));
const refOf = (turn: Turn, row: { id: string; recordVersion: number } | undefined) => {
  const { id, basedOnVersion } = based(turn, row);
  return `${id}~${basedOnVersion}`;
};
const unlimited = { take: async () => 0 };

export const inboxDeeds = {
  async paste(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: editors });
    const text = `See https://news.example.org/${wordOf(turn.n, "pasted")} and https://x.example.org/${wordOf(turn.n, "second")}`;
    return startCandidates(contextFor(office, turn, actor), { text });
  },
  async changeCandidate(office: Office, turn: Turn) {
    const row = await oneCandidate(office, turn, ["waiting"]);
    const actor = await actorFor(office, turn, { roles: editors });
    return changeCandidate(contextFor(office, turn, actor), {
      ...{ title: wordOf(turn.n, "candidate"), publisher: "", class: "", speaksFor: [], origin: "" },
      ...{
        language: "en",
        publishedOn: "",
        note: wordOf(turn.n, "remark"),
        commitment: "",
        ...based(turn, row),
      },
    });
  },
  async setAside(office: Office, turn: Turn) {
    const row = await oneCandidate(office, turn, ["waiting"]);
    const actor = await actorFor(office, turn, { roles: editors });
    const reason = setAsideReasons[0];
    return setAsideCandidates(contextFor(office, turn, actor), { candidates: [refOf(turn, row)], reason });
  },
  async reopenCandidate(office: Office, turn: Turn) {
    const row = await oneCandidate(office, turn, ["set-aside"]);
    const actor = await actorFor(office, turn, { roles: editors });
    return reopenCandidates(contextFor(office, turn, actor), { candidates: [refOf(turn, row)] });
  },
  async useCandidate(office: Office, turn: Turn) {
    const row = await oneCandidate(office, turn, ["waiting"]);
    const actor = await actorFor(office, turn, { roles: editors });
    const sources = [
      aSource({
        candidateId: row?.id,
        address: row?.address,
        title: `From the inbox ${wordOf(turn.n, "title")}`,
      }),
    ];
    const fields = {
      what: `Told ${wordOf(turn.n, "what")}.`,
      place: "Almaty",
      sources,
      subject: turn.subject,
    };
    return recordDevelopment(contextFor(office, turn, actor), anAct(codeOf(office, turn), fields));
  },
  async report(office: Office, turn: Turn) {
    const context = { ...contextFor(office, turn, visitor), clientAddress: "203.0.113.7" };
    const [document, number] = codeOf(office, turn).split("/");
    return reportError(
      context,
      {
        ...{
          page: `/en/commitments/${document}/${number}`,
          what: `This is wrong: ${wordOf(turn.n, "wrong")}`,
        },
        ...{ evidence: "", contact: wordOf(turn.n, "contact"), language: "en", nickname: "" },
      },
      unlimited,
    );
  },
  async answerReport(office: Office, turn: Turn) {
    const where = inState(errorReport.state, ["open"], turn);
    const row = await oneOf(office.store, errorReport, turn.pick, where);
    const actor = await actorFor(office, turn, { roles: editors });
    const answer = `Mended, ${wordOf(turn.n, "answer")}.`;
    return answerErrorReport(contextFor(office, turn, actor), { ...based(turn, row), answer });
  },
  async comment(office: Office, turn: Turn) {
    const { store } = office;
    const actor = await actorFor(office, turn, { roles: editors });
    const body = `I think ${wordOf(turn.n, "thought")}.`;
    const parent = turn.pick % 3 === 0 ? await oneOf(store, comment, turn.pick) : undefined;
    const claim = turn.pick % 2 === 0 ? await oneOf(store, assessment, turn.pick) : undefined;
    const act = await oneOf(store, development, turn.pick);
    const place = parent
      ? { target: "answer", parent: parent.id }
      : claim
        ? { target: "assessment", targetId: claim.id }
        : { target: "development", targetId: act?.id ?? "none" };
    return addComment(contextFor(office, turn, actor), { ...place, body });
  },
  async editComment(office: Office, turn: Turn) {
    const { row, actor } = await ownComment(office, turn);
    const body = `Rather ${wordOf(turn.n, "rather")}.`;
    return editComment(contextFor(office, turn, actor), { ...based(turn, row), body });
  },
  async resolveComment(office: Office, turn: Turn) {
    const { row, actor } = await ownComment(office, turn);
    return resolveComment(contextFor(office, turn, actor), based(turn, row));
  },
  async removeComment(office: Office, turn: Turn) {
    const { row, actor } = await ownComment(office, turn);
    return removeComment(contextFor(office, turn, actor), based(turn, row));
  },
};

async function ownComment(office: Office, turn: Turn) {
  const row = await oneOf(office.store, comment, turn.pick);
  const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
  return { row, actor };
}

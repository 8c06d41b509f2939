import { findRun, runUnderWay } from "../../../db/queries/report-runs";
import { findReport } from "../../../db/queries/reports";
import { report } from "../../../db/sqlite/schema";
import { accept, refuse } from "../../../lib/domain/outcome";
import { amendWithdrawal } from "../../../lib/use-cases/amend-withdrawal";
import { changeReport } from "../../../lib/use-cases/change-report";
import { discardReport } from "../../../lib/use-cases/discard-report";
import { draftReport } from "../../../lib/use-cases/draft-report";
import { freezeReport } from "../../../lib/use-cases/freeze-report";
import { issueReport } from "../../../lib/use-cases/issue-report";
import { sendBackReport } from "../../../lib/use-cases/send-back-report";
import { settleJob } from "../../../lib/use-cases/settle-job";
import { submitReport } from "../../../lib/use-cases/submit-report";
import { takeBackReport } from "../../../lib/use-cases/take-back-report";
import { withdrawReport } from "../../../lib/use-cases/withdraw-report";
import { aFile, aReport } from "../reports";
import {
  actorFor,
  based,
  contextFor,
  editors,
  inState,
  type Office,
  oneOf,
  reviewers,
  type Turn,
  wordOf,
} from "./turn";

const one = ({ store }: Office, turn: Turn, states: string[]) =>
  oneOf(store, report, turn.pick, inState(report.state, states, turn));

const typed = (turn: Turn) =>
  aReport({
    ...{ title: `Report ${wordOf(turn.n, "title")}`, introduction: wordOf(turn.n, "intro") },
    ...{ notes: wordOf(turn.n, "notes"), language: (["en", "zh", "ru"] as const)[turn.pick % 3] },
  });

export const reportDeeds = {
  async draftReport(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: editors });
    return draftReport(contextFor(office, turn, actor), typed(turn));
  },
  async changeReport(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return changeReport(contextFor(office, turn, actor), { ...typed(turn), ...based(turn, row) });
  },
  async submitReport(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return submitReport(contextFor(office, turn, actor), based(turn, row));
  },
  async takeBackReport(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return takeBackReport(contextFor(office, turn, actor), based(turn, row));
  },
  async discardReport(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return discardReport(contextFor(office, turn, actor), based(turn, row), {
      remove: async () => undefined,
    });
  },
  async sendBackReport(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    const note = `Look again, ${wordOf(turn.n, "review")}.`;
    return sendBackReport(contextFor(office, turn, actor), { ...based(turn, row), note });
  },
  async issueReport(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    return issueReport(contextFor(office, turn, actor), based(turn, row));
  },
  /** What the job of an approved report comes to: its files, or none. */
  async makeFiles(office: Office, turn: Turn) {
    const row = await one(office, turn, ["issuing"]);
    const at = office.clock(turn.n);
    const by = { actorId: "system:jobs" };
    return office.store.tx(async (q) => {
      const saved = row ? await findReport(q, row.id) : null;
      const underWay = saved ? await runUnderWay(q, saved.id) : null;
      if (!saved || !underWay) return refuse("invalid", "jobNotRunning");
      const { job } = underWay;
      const ending = { state: "failed" as const, failure: { key: "jobFault" } };
      if (turn.pick % 5 === 0) return accept(await settleJob(q, job, ending, by, at));
      const run = await findRun(q, underWay.run.id);
      if (!run) return refuse("not-found", "reportNotFound");
      const files = run.forms.map((form) => aFile(form, saved.number ?? ""));
      const made = { codebook: "1", dataHash: "d".repeat(64), files, commitmentIds: ["commitment-1"] };
      const frozen = await freezeReport(q, { report: saved, run }, made, at);
      return frozen.ok ? accept({ id: frozen.value.id }) : frozen;
    });
  },
  async withdrawReport(office: Office, turn: Turn) {
    const row = await one(office, turn, ["issued"]);
    const actor = await actorFor(office, turn, { roles: reviewers });
    const reason = `Clause 4 was read wrongly in it, ${wordOf(turn.n, "withdrawn")}.`;
    const withholdFiles = turn.pick % 2 === 0;
    return withdrawReport(contextFor(office, turn, actor), { ...based(turn, row), reason, withholdFiles });
  },
  async amendWithdrawal(office: Office, turn: Turn) {
    const row = await one(office, turn, ["withdrawn"]);
    const instead = await one(office, turn, ["issued"]);
    const actor = await actorFor(office, turn, { roles: reviewers });
    const amendment = { replacedBy: instead?.number ?? "", withholdFiles: turn.pick % 2 === 1 };
    return amendWithdrawal(contextFor(office, turn, actor), { ...based(turn, row), ...amendment });
  },
};

import { codingChange, setting, user } from "../../../db/sqlite/schema";
import { refuse } from "../../../lib/domain/outcome";
import { changePersonRole } from "../../../lib/use-cases/change-person-role";
import { changeSettings } from "../../../lib/use-cases/change-settings";
import { clearUnderCorrection } from "../../../lib/use-cases/clear-under-correction";
import { discardCodingChange } from "../../../lib/use-cases/discard-coding-change";
import { draftCodingChange } from "../../../lib/use-cases/draft-coding-change";
import { follow } from "../../../lib/use-cases/follow";
import { markUnderCorrection } from "../../../lib/use-cases/mark-under-correction";
import { publishCodingChange } from "../../../lib/use-cases/publish-coding-change";
import { sendBackCodingChange } from "../../../lib/use-cases/send-back-coding-change";
import { showCodingChange } from "../../../lib/use-cases/show-coding-change";
import { submitCodingChange } from "../../../lib/use-cases/submit-coding-change";
import { unfollow } from "../../../lib/use-cases/unfollow";
import { withdrawCodingChange } from "../../../lib/use-cases/withdraw-coding-change";
import { codeOf } from "./evidence-deeds";
import {
  actorFor,
  administrators,
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
  oneOf(store, codingChange, turn.pick, inState(codingChange.state, states, turn));

export const codingDeeds = {
  async draftCoding(office: Office, turn: Turn) {
    const commitment = codeOf(office, turn);
    const actor = await actorFor(office, turn, { roles: editors });
    const context = contextFor(office, turn, actor);
    const reason = `The text names another body ${wordOf(turn.n, "why")}, so this was coded wrongly.`;
    if (turn.pick % 11 === 0) {
      const last = office.codes.at(-1) as string;
      const kind = turn.pick % 2 === 0 ? "merge" : "withdraw";
      return draftCodingChange(context, { kind, commitment, reason, into: last, successors: [] });
    }
    const shown = await showCodingChange(context, { commitment });
    if (!shown.ok) return shown;
    const base = shown.value.coding;
    const named = (text: string) => ({ en: text, zh: text, ru: text });
    const fields =
      turn.pick % 2 === 0
        ? { title: named(`Title ${wordOf(turn.n, "coded")}`) }
        : { precision: turn.pick % 3, deliveredWhen: named(`It was held ${wordOf(turn.n, "test")}`) };
    const coding = { ...base, ...fields };
    return draftCodingChange(context, {
      kind: "edit",
      commitment,
      reason,
      base: JSON.stringify(base),
      coding,
    });
  },
  async submitCoding(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return submitCodingChange(contextFor(office, turn, actor), based(turn, row));
  },
  async withdrawCoding(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return withdrawCodingChange(contextFor(office, turn, actor), based(turn, row));
  },
  async sendBackCoding(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    const note = `Look again, ${wordOf(turn.n, "review")}.`;
    return sendBackCodingChange(contextFor(office, turn, actor), { ...based(turn, row), note });
  },
  async discardCoding(office: Office, turn: Turn) {
    const row = await one(office, turn, ["draft", "sent-back"]);
    const actor = await actorFor(office, turn, { roles: editors, only: row?.authorId });
    return discardCodingChange(contextFor(office, turn, actor), based(turn, row));
  },
  async publishCoding(office: Office, turn: Turn) {
    const row = await one(office, turn, ["submitted"]);
    const actor = await actorFor(office, turn, { roles: reviewers, not: [row?.authorId] });
    return publishCodingChange(contextFor(office, turn, actor), based(turn, row));
  },
  async mark(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: editors });
    const note = `Another clause is meant ${wordOf(turn.n, "mark")}.`;
    return markUnderCorrection(contextFor(office, turn, actor), { commitment: codeOf(office, turn), note });
  },
  async clear(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: editors });
    const reason = "It was right after all, as the text says.";
    return clearUnderCorrection(contextFor(office, turn, actor), {
      commitment: codeOf(office, turn),
      reason,
    });
  },
};

export const houseDeeds = {
  async follow(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: editors });
    const what = { kind: "commitment", code: codeOf(office, turn) };
    return turn.pick % 3 === 0
      ? unfollow(contextFor(office, turn, actor), what)
      : follow(contextFor(office, turn, actor), what);
  },
  /** The last two people keep their roles: somebody has to let the others in, and somebody only reads. */
  async role(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: administrators });
    const target = office.people[turn.pick % (office.people.length - 2)];
    const row = (await office.store.read.select().from(user)).find(({ id }) => id === target?.id);
    if (!row) return refuse("not-found", "noSuchPerson");
    const role = (["editor", "reviewer", "editor", "administrator"] as const)[turn.who % 4];
    const { basedOnVersion } = based(turn, row);
    return changePersonRole(contextFor(office, turn, actor), { userId: row.id, basedOnVersion, role });
  },
  async rule(office: Office, turn: Turn) {
    const actor = await actorFor(office, turn, { roles: administrators });
    // Off now and then, mostly back on.
    const stored = await office.store.read.select().from(setting);
    const on = stored.find(({ key }) => key === "twoPersonRule")?.value !== false;
    const twoPersonRule = on ? turn.pick % 4 !== 0 : true;
    return changeSettings(contextFor(office, turn, actor), { twoPersonRule });
  },
};

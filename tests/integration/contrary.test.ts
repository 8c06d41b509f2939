import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, auditEntry, user } from "../../db/sqlite/schema";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackAssessment } from "../../lib/use-cases/send-back-assessment";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { withdrawAssessment } from "../../lib/use-cases/withdraw-assessment";
import { aCommitment, anAct, aSource, aUser, contextOf, reason, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

async function anOffice() {
  const store = testStore();
  const people = {
    editor: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    second: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
    reader: await aUser(store, "reader"),
  };
  const { code } = await aCommitment(store);
  return { store, people, code, as: (who: keyof typeof people) => contextOf(store, people[who]) };
}
type Office = Awaited<ReturnType<typeof anOffice>>;
type Who = keyof Office["people"];

const against = (code: string, given = {}) =>
  anAct(code, { polarity: "contradicts", what: "A ban.", sources: [aSource({ class: "P1" })], ...given });

async function aClaim({ store, as, code }: Office, by: Who = "editor") {
  const act = accepted(await recordDevelopment(as("editor"), against(code)));
  const { drafts } = accepted(
    await recordAssessments(as(by), {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      status: "contrary",
      reason,
    }),
  );
  const id = drafts[0]?.id ?? "";
  const { recordVersion } = accepted(await submitAssessment(as(by), { id, basedOnVersion: 1 }));
  return { id, act, claim: { id, basedOnVersion: recordVersion } };
}

const rowOf = async ({ store }: Office, id: string) =>
  (await store.read.select().from(assessment).where(eq(assessment.id, id)))[0];
const publish = (office: Office, who: Who, claim: unknown) => publishAssessment(office.as(who), claim);

describe("contrary action", () => {
  test("is approved by one, published by another, one of them an administrator; the record names both", async () => {
    const office = await anOffice();
    const { id, claim } = await aClaim(office);
    const first = accepted(await publish(office, "reviewer", claim));
    expect(first.state).toBe("submitted");
    expect(await rowOf(office, id)).toMatchObject({
      state: "submitted",
      approverId: office.people.reviewer.id,
      reviewerId: null,
      publishedAt: null,
    });
    const next = { id, basedOnVersion: first.recordVersion };
    expect(refusalOf(await publish(office, "reviewer", next))).toBe("contraryApprovedByYou");
    expect(refusalOf(await publish(office, "second", next))).toBe("contraryTakesAdministrator");
    expect(accepted(await publish(office, "administrator", next)).state).toBe("published");
    expect(await rowOf(office, id)).toMatchObject({
      approverId: office.people.reviewer.id,
      reviewerId: office.people.administrator.id,
      singlePerson: false,
    });
    const shown = await showCommitment(office.as("reader"), { document: "test-2025", number: "1.1" });
    expect(accepted(shown).assessments[0]).toMatchObject({
      ...{ rule: "contrary-p1", author: { role: "editor" } },
      ...{ approver: { role: "reviewer" }, reviewer: { role: "administrator" } },
    });
    const entries = await office.store.read.select().from(auditEntry).where(eq(auditEntry.entityId, id));
    expect(entries.map(({ action }) => action)).toEqual(["recorded", "submitted", "approved", "published"]);
  });

  test("readers see nothing of it while an approval is missing", async () => {
    const office = await anOffice();
    const { id, claim } = await aClaim(office);
    accepted(await publish(office, "administrator", claim));
    const shown = await showCommitment(office.as("reader"), { document: "test-2025", number: "1.1" });
    expect(JSON.stringify(accepted(shown))).not.toContain(id);
  });

  test("of two who approve at once the second is told; nobody publishes on a page from before", async () => {
    const office = await anOffice();
    const { claim } = await aClaim(office);
    const outcomes = await Promise.all([
      publish(office, "reviewer", claim),
      publish(office, "administrator", claim),
    ]);
    expect(outcomes.map(refusalOf).sort()).toEqual(["accepted", "assessmentChanged"]);
    expect(accepted(outcomes.find(({ ok }) => ok) as never)).toMatchObject({ state: "submitted" });
  });

  test.each<[string, (office: Office, claim: { id: string; basedOnVersion: number }) => Promise<unknown>]>([
    ["its author takes it back", ({ as }, claim) => withdrawAssessment(as("editor"), claim)],
    [
      "a reviewer sends it back",
      ({ as }, claim) => sendBackAssessment(as("second"), { ...claim, note: "Which ban?" }),
    ],
  ])("the approval falls when %s", async (_, undo) => {
    const office = await anOffice();
    const { id, claim } = await aClaim(office);
    const approved = accepted(await publish(office, "reviewer", claim));
    await undo(office, { id, basedOnVersion: approved.recordVersion });
    expect(await rowOf(office, id)).toMatchObject({ approverId: null, approvedAt: null });
    const again = { id, basedOnVersion: (await rowOf(office, id))?.recordVersion };
    const submitted = accepted(await submitAssessment(office.as("editor"), again));
    const onIt = { id, basedOnVersion: submitted.recordVersion };
    expect(accepted(await publish(office, "administrator", onIt)).state).toBe("submitted");
  });

  test("the approval falls when the evidence is rewritten under it", async () => {
    const office = await anOffice();
    const { id, act, claim } = await aClaim(office);
    accepted(await publish(office, "reviewer", claim));
    const rewritten = { ...against(office.code, { what: "Another ban." }), id: act.id, basedOnVersion: 1 };
    accepted(await reviseDevelopment(office.as("editor"), rewritten));
    const row = await rowOf(office, id);
    expect(row).toMatchObject({ approverId: null, approvedAt: null, state: "submitted" });
    const now = { id, basedOnVersion: row?.recordVersion };
    expect(accepted(await publish(office, "administrator", now)).state).toBe("submitted");
  });

  test("on further evidence it is neither published nor kept approved unseen", async () => {
    const office = await anOffice();
    const { id, claim } = await aClaim(office);
    const { recordVersion } = accepted(await publish(office, "reviewer", claim));
    const more = accepted(await recordDevelopment(office.as("editor"), against(office.code)));
    accepted(
      await acceptEvidence(office.as("second"), { kind: "development", id: more.id, basedOnVersion: 1 }),
    );
    expect(refusalOf(await publish(office, "administrator", { id, basedOnVersion: recordVersion }))).toBe(
      "groundsChanged",
    );
    expect((await rowOf(office, id))?.state).toBe("submitted");
  });

  test("an approval of somebody who may no longer review counts no more", async () => {
    const office = await anOffice();
    const { id, claim } = await aClaim(office);
    const approved = accepted(await publish(office, "administrator", claim));
    await office.store.tx(async (q) => {
      await q.update(user).set({ state: "disabled" }).where(eq(user.id, office.people.administrator.id));
    });
    const next = { id, basedOnVersion: approved.recordVersion };
    expect(accepted(await publish(office, "reviewer", next)).state).toBe("submitted");
    expect((await rowOf(office, id))?.approverId).toBe(office.people.reviewer.id);
  });

  test("with the two-person rule off an administrator publishes their own, marked for good; a reviewer does not", async () => {
    const office = await anOffice();
    accepted(await changeSettings(office.as("administrator"), { twoPersonRule: false }));
    const own = await aClaim(office, "reviewer");
    expect(refusalOf(await publish(office, "reviewer", own.claim))).toBe("contraryTakesAdministrator");
    accepted(await withdrawAssessment(office.as("reviewer"), own.claim));
    const alone = await aClaim(office, "administrator");
    expect(accepted(await publish(office, "administrator", alone.claim)).state).toBe("published");
    expect(await rowOf(office, alone.id)).toMatchObject({ singlePerson: true, approverId: null });
  });

  test("the database refuses one signature, whatever the code says", async () => {
    const office = await anOffice();
    const { id } = await aClaim(office);
    const forge = (approverId: string | null) =>
      office.store.tx(async (q) => {
        const reviewerId = office.people.reviewer.id;
        await q
          .update(assessment)
          .set({ state: "published", publishedAt: new Date(), reviewerId, approverId })
          .where(eq(assessment.id, id));
      });
    for (const approver of [null, office.people.reviewer.id, office.people.editor.id])
      await expect(forge(approver)).rejects.toThrow();
    expect((await rowOf(office, id))?.state).toBe("submitted");
  });
});

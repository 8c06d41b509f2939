import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, development, source } from "../../db/sqlite/schema";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { discardDevelopment } from "../../lib/use-cases/discard-development";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackAssessment } from "../../lib/use-cases/send-back-assessment";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { withdrawAssessment } from "../../lib/use-cases/withdraw-assessment";
import {
  aCommitment,
  aMeeting,
  anAct,
  aSource,
  aUser,
  contextOf,
  reason,
  versionOf,
} from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

async function anOffice() {
  const store = testStore();
  const people = {
    editor: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    second: await aUser(store, "reviewer"),
  };
  const { code } = await aCommitment(store);
  return { store, code, as: (who: keyof typeof people) => contextOf(store, people[who]) };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

/** A claim of `partial` on one act, both waiting for a reviewer. */
async function aWaitingClaim({ store, as, code }: Office) {
  const act = accepted(await recordDevelopment(as("editor"), anAct(code)));
  const { drafts } = accepted(
    await recordAssessments(as("editor"), {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      status: "partial",
      reason,
    }),
  );
  const id = drafts[0]?.id ?? "";
  const { recordVersion } = accepted(await submitAssessment(as("editor"), { id, basedOnVersion: 1 }));
  return {
    act: { id: act.id, basedOnVersion: act.recordVersion },
    claim: { id, basedOnVersion: recordVersion },
  };
}
const stateOf = async ({ store }: Office, id: string) =>
  (await store.read.select().from(assessment).where(eq(assessment.id, id)))[0];

describe("while a reviewer reads", () => {
  test("evidence that is revised meanwhile is not published unseen; on its new wording it is", async () => {
    const office = await anOffice();
    const { as, code, store } = office;
    const { act, claim } = await aWaitingClaim(office);
    const rewritten = anAct(code, { what: "Something else entirely.", sources: [aSource({ class: "S" })] });
    accepted(await reviseDevelopment(as("editor"), { ...rewritten, ...act }));
    expect(refusalOf(await publishAssessment(as("reviewer"), claim))).toBe("assessmentChanged");
    expect(refusalOf(await sendBackAssessment(as("reviewer"), { ...claim, note: "No." }))).toBe(
      "assessmentChanged",
    );
    expect((await store.read.select().from(development))[0]?.state).toBe("submitted");
    const seen = { ...claim, basedOnVersion: (await stateOf(office, claim.id))?.recordVersion };
    accepted(await publishAssessment(as("reviewer"), seen));
    const published = await stateOf(office, claim.id);
    expect(published?.stoodOn.developments).toEqual([act.id]);
  });

  test("what the review page says of a claim follows a revision of its evidence", async () => {
    const office = await anOffice();
    const { as, code } = office;
    const { act, claim } = await aWaitingClaim(office);
    const before = await stateOf(office, claim.id);
    const sources = [aSource({ class: "P1", speaksFor: ["CN"] })];
    accepted(await reviseDevelopment(as("editor"), { ...anAct(code, { sources }), ...act }));
    const waiting = await stateOf(office, claim.id);
    expect(waiting?.stoodOn.sources).not.toEqual(before?.stoodOn.sources);
    accepted(await publishAssessment(as("reviewer"), { ...claim, basedOnVersion: waiting?.recordVersion }));
    const { basis, stoodOn } = (await stateOf(office, claim.id)) ?? {};
    expect({ basis, stoodOn }).toEqual({ basis: waiting?.basis, stoodOn: waiting?.stoodOn });
  });

  test("evidence that others bring and accept meanwhile is not published under a claim unseen", async () => {
    const office = await anOffice();
    const { as, code } = office;
    const { act, claim } = await aWaitingClaim(office);
    const other = accepted(await recordDevelopment(as("editor"), anAct(code, { what: "Another act." })));
    const { id, recordVersion: basedOnVersion } = other;
    accepted(await acceptEvidence(as("second"), { kind: "development", id, basedOnVersion }));
    expect(refusalOf(await publishAssessment(as("reviewer"), claim))).toBe("groundsChanged");
    expect((await stateOf(office, claim.id))?.state).toBe("submitted");
    // The way on: its author takes it back and submits it on what is there now.
    const back = accepted(await withdrawAssessment(as("editor"), claim));
    const onVersion = (version: number) => ({ id: claim.id, basedOnVersion: version });
    const again = accepted(await submitAssessment(as("editor"), onVersion(back.recordVersion)));
    accepted(await publishAssessment(as("reviewer"), onVersion(again.recordVersion)));
    const stoodOn = (await stateOf(office, claim.id))?.stoodOn.developments ?? [];
    expect([...stoodOn].sort()).toEqual([act.id, id].sort());
  });

  test("evidence that is dropped meanwhile makes the reviewer look again", async () => {
    const office = await anOffice();
    const { act, claim } = await aWaitingClaim(office);
    accepted(await discardDevelopment(office.as("editor"), act));
    expect(refusalOf(await publishAssessment(office.as("reviewer"), claim))).toBe("assessmentChanged");
  });

  test("two reviewers at once: one publishes, the other is told", async () => {
    const office = await anOffice();
    const { claim } = await aWaitingClaim(office);
    const outcomes = await Promise.all([
      publishAssessment(office.as("reviewer"), claim),
      publishAssessment(office.as("second"), claim),
      sendBackAssessment(office.as("second"), { ...claim, note: "Look again." }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok).map(refusalOf)).toEqual([
      "assessmentChanged",
      "assessmentChanged",
    ]);
  });

  test("of two claims on the same subject the second names what was published meanwhile", async () => {
    const office = await anOffice();
    const first = await aWaitingClaim(office);
    const second = await aWaitingClaim(office);
    accepted(await publishAssessment(office.as("reviewer"), first.claim));
    expect(refusalOf(await publishAssessment(office.as("reviewer"), second.claim))).toBe(
      "publishedMeanwhile",
    );
  });
});

test("a period that ended while the draft lay there is judged as ended", async () => {
  const { store, as } = await anOffice();
  const { code } = await aCommitment(store, {
    number: 2,
    recurrence: "per-period",
    deadline: { kind: "continuing" },
  });
  const record = anAct(code, { polarity: "contradicts" });
  accepted(await recordDevelopment(as("editor"), record));
  const { drafts } = accepted(
    await recordAssessments(as("editor"), {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      status: "not-delivered",
      reason,
    }),
  );
  const draft = { id: drafts[0]?.id ?? "", basedOnVersion: 1 };
  expect(refusalOf(await submitAssessment(as("editor"), draft))).toBe("needsClosedWindow");
  await aMeeting(store, "2026-06-01", 7);
  accepted(await submitAssessment(as("editor"), draft));
  const [row] = await store.read.select().from(assessment).where(eq(assessment.id, draft.id));
  expect(row).toMatchObject({ state: "submitted", periodStart: "2025-04-27" });
});

test("a corrected source names only a source of its own development", async () => {
  const { store, as, code } = await anOffice();
  const foreign = accepted(await recordDevelopment(as("reviewer"), anAct(code)));
  const own = accepted(
    await recordDevelopment(as("editor"), anAct(code, { sources: [aSource({ replacesId: "made up" })] })),
  );
  const sourcesOf = (id: string) => store.read.select().from(source).where(eq(source.developmentId, id));
  const [theirs] = await sourcesOf(foreign.id);
  const [first] = await sourcesOf(own.id);
  expect(first?.replacesId).toBeNull();
  const sources = [aSource({ replacesId: theirs?.id }), aSource({ replacesId: first?.id, publisher: "B" })];
  accepted(
    await reviseDevelopment(as("editor"), { ...anAct(code, { sources }), id: own.id, basedOnVersion: 1 }),
  );
  const revised = (await sourcesOf(own.id)).filter(({ revision }) => revision === 2);
  expect(revised.map(({ replacesId }) => replacesId)).toEqual([null, first?.id]);
});

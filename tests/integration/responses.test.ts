import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asWritten } from "../../db/queries/audit-replay";
import * as t from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { acceptResponse } from "../../lib/use-cases/accept-response";
import { changeSettings } from "../../lib/use-cases/change-settings";
import { discardResponse } from "../../lib/use-cases/discard-response";
import { showOwnResponse } from "../../lib/use-cases/open-responses";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { readFile } from "../../lib/use-cases/read-file";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { recordResponse } from "../../lib/use-cases/record-response";
import { reviewQueue } from "../../lib/use-cases/review-queue";
import { reviseResponse } from "../../lib/use-cases/revise-response";
import { sendBackResponse } from "../../lib/use-cases/send-back-response";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showReviewItem } from "../../lib/use-cases/show-review-item";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { firstBrokenEntry, replayed } from "../support/audit-trail";
import { aCommitment, anAct, aUser, contextOf, reason, testDay, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

/** A commitment with one published assessment. */
async function anOffice() {
  const store = testStore();
  const people = {
    editor: await aUser(store, "editor"),
    second: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
    reader: await aUser(store, "reader"),
    visitor,
  };
  const { code } = await aCommitment(store);
  const as = (who: keyof typeof people, at = testDay) => contextOf(store, people[who], at);
  accepted(await recordDevelopment(as("editor"), anAct(code)));
  const { drafts } = accepted(
    await recordAssessments(as("editor"), {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      status: "partial",
      reason,
    }),
  );
  const draft = drafts[0]?.id ?? "";
  const { recordVersion } = accepted(await submitAssessment(as("editor"), { id: draft, basedOnVersion: 1 }));
  const waiting = await aDraft(store, as, code);
  accepted(await publishAssessment(as("reviewer"), { id: draft, basedOnVersion: recordVersion }));
  const [document = "", number = ""] = code.split("/");
  const shown = async (who: keyof typeof people) =>
    accepted(await showCommitment(as(who), { document, number }));
  return { store, as, code, assessment: draft, draft: waiting, shown };
}

/** Another claim that nobody has published. */
async function aDraft(
  store: ReturnType<typeof testStore>,
  as: (who: "second") => ReturnType<typeof contextOf>,
  code: string,
) {
  const { drafts } = accepted(
    await recordAssessments(as("second"), {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      status: "started",
      reason,
    }),
  );
  return drafts[0]?.id ?? "";
}

const given = (assessment: string, more: Record<string, unknown> = {}) => ({
  assessment,
  party: "KZ",
  body: "The second operation was held in August.",
  language: "en",
  givenOn: "2026-11-01",
  sourceTitle: "Letter of 1 November 2026",
  sourceAddress: "https://example.org/letter",
  ...more,
});

describe("a party's response", () => {
  test("stands beside the assessment once a second person accepted it, for everybody", async () => {
    const { as, assessment, shown } = await anOffice();
    const { id } = accepted(await recordResponse(as("editor"), given(assessment)));
    expect((await shown("visitor")).responses).toEqual([]);
    expect((await shown("editor")).drafts?.responses).toHaveLength(1);
    accepted(await acceptResponse(as("reviewer"), { id, basedOnVersion: 1 }));
    expect((await shown("visitor")).responses).toMatchObject([
      {
        assessmentId: assessment,
        party: "KZ",
        body: "The second operation was held in August.",
        givenOn: "2026-11-01",
        sourceAddress: "https://example.org/letter",
        singlePerson: false,
        reviewNote: null,
      },
    ]);
  });

  test("changes no status", async () => {
    const { as, assessment, shown } = await anOffice();
    const before = (await shown("visitor")).item.status;
    const { id } = accepted(await recordResponse(as("editor"), given(assessment)));
    accepted(await acceptResponse(as("reviewer"), { id, basedOnVersion: 1 }));
    expect((await shown("visitor")).item.status).toBe(before);
  });

  test("is never accepted by who recorded it while the rule is on; with it off it is marked for good", async () => {
    const { as, assessment, shown } = await anOffice();
    const { id } = accepted(await recordResponse(as("reviewer"), given(assessment)));
    expect(refusalOf(await acceptResponse(as("reviewer"), { id, basedOnVersion: 1 }))).toBe("ownEvidence");
    accepted(await changeSettings(as("administrator"), { twoPersonRule: false }));
    accepted(await acceptResponse(as("reviewer"), { id, basedOnVersion: 1 }));
    expect((await shown("visitor")).responses[0]?.singlePerson).toBe(true);
  });

  test("waits in the queue of reviewers, who are shown what it answers", async () => {
    const { as, assessment } = await anOffice();
    const { id } = accepted(await recordResponse(as("editor"), given(assessment)));
    const queue = accepted(await reviewQueue(as("reviewer")));
    expect(queue.total.responses).toBe(1);
    expect(queue.responses).toMatchObject([{ id, mayDecide: true, assessment: { id: assessment } }]);
    const item = accepted(await showReviewItem(as("reviewer"), { kind: "response", id }));
    expect(item.item).toMatchObject({ id, party: "KZ", mayDecide: true });
    expect(refusalOf(await showReviewItem(as("editor"), { kind: "response", id }))).toBe("notAllowed");
  });

  test("comes back with a note, is corrected by its author and waits again", async () => {
    const { as, assessment } = await anOffice();
    const { id } = accepted(await recordResponse(as("editor"), given(assessment)));
    expect(refusalOf(await sendBackResponse(as("reviewer"), { id, basedOnVersion: 1, note: " " }))).toBe(
      "checkFields",
    );
    accepted(await sendBackResponse(as("reviewer"), { id, basedOnVersion: 1, note: "Which operation?" }));
    const { assessment: _, ...fields } = given(assessment, { body: "The operation of 3 August was held." });
    const revision = { ...fields, id, basedOnVersion: 2 };
    expect(refusalOf(await reviseResponse(as("second"), revision))).toBe("onlyItsAuthor");
    expect(refusalOf(await showOwnResponse(as("second"), { id }))).toBe("noSuchResponse");
    accepted(await reviseResponse(as("editor"), revision));
    accepted(await acceptResponse(as("reviewer"), { id, basedOnVersion: 3 }));
    expect(refusalOf(await reviseResponse(as("editor"), { ...revision, basedOnVersion: 4 }))).toBe(
      "alreadyAccepted",
    );
  });

  test("that was accepted in error is taken from readers by sending it back", async () => {
    const { as, assessment, shown } = await anOffice();
    const { id } = accepted(await recordResponse(as("editor"), given(assessment)));
    accepted(await acceptResponse(as("reviewer"), { id, basedOnVersion: 1 }));
    accepted(await sendBackResponse(as("reviewer"), { id, basedOnVersion: 2, note: "Not their letter." }));
    expect((await shown("visitor")).responses).toEqual([]);
  });

  test("tells the second of two tabs every field that stands now", async () => {
    const { as, assessment } = await anOffice();
    const { id } = accepted(await recordResponse(as("editor"), given(assessment)));
    const { assessment: _, ...fields } = given(assessment, {
      party: "CN",
      body: "In the first tab it says this.",
    });
    accepted(await reviseResponse(as("editor"), { ...fields, id, basedOnVersion: 1 }));
    expect(await reviseResponse(as("editor"), { ...fields, id, basedOnVersion: 1 })).toMatchObject({
      code: "conflict",
      current: {
        party: "CN",
        body: "In the first tab it says this.",
        givenOn: "2026-11-01",
        sourceTitle: "Letter of 1 November 2026",
        state: "submitted",
        recordVersion: 2,
        name: as("editor").actor.name,
      },
    });
  });

  test.each([
    ["of a party that is not of the document", { party: "JP" }, "party", "notAPartyOfTheDocument"],
    ["on a day to come", { givenOn: "2026-12-01" }, "givenOn", "dayInTheFuture"],
    ["longer than 10,000 characters", { body: "x".repeat(10_001) }, "body", "textTooLong"],
    ["that nobody can look up", { sourceAddress: "" }, "sourceAddress", "addressOrFile"],
    [
      "at an address that is none",
      { sourceAddress: "javascript:alert(1)" },
      "sourceAddress",
      "onlyWebAddresses",
    ],
    ["in a file that is not here", { fileSha256: "0".repeat(64) }, "fileSha256", "noSuchFile"],
  ])("is refused %s", async (_, more, field, key) => {
    const { as, assessment } = await anOffice();
    const outcome = await recordResponse(as("editor"), given(assessment, more));
    expect(outcome.ok ? {} : outcome.fields?.[field]).toMatchObject({ key });
  });

  test("answers published judgements only", async () => {
    const { as, draft } = await anOffice();
    expect(refusalOf(await recordResponse(as("editor"), given(draft)))).toBe("noSuchAssessment");
  });

  test("is nobody's to record, accept or drop without the role", async () => {
    const { as, assessment, store } = await anOffice();
    const { id } = accepted(await recordResponse(as("editor"), given(assessment)));
    for (const who of ["reader", "visitor"] as const)
      for (const outcome of [
        await recordResponse(as(who), given(assessment)),
        await acceptResponse(as(who), { id, basedOnVersion: 1 }),
        await sendBackResponse(as(who), { id, basedOnVersion: 1, note: "A note." }),
        await discardResponse(as(who), { id, basedOnVersion: 1 }),
        await showOwnResponse(as(who), { id }),
      ])
        expect(outcome).toMatchObject({ ok: false, code: "not-allowed" });
    expect(refusalOf(await acceptResponse(as("editor"), { id, basedOnVersion: 1 }))).toBe("notAllowed");
    expect(await store.read.select().from(t.response)).toMatchObject([{ state: "submitted" }]);
  });

  test("opens its file to readers when it is accepted, and not before", async () => {
    const { as, assessment, store } = await anOffice();
    const sha256 = "a".repeat(64);
    const uploadedBy = as("editor").actor.id ?? "";
    const file = { sha256, name: "letter.pdf", mediaType: "application/pdf", bytes: 1, uploadedBy };
    await store.tx(async (q) => void (await q.insert(t.file).values({ ...file, uploadedAt: testDay })));
    const { id } = accepted(
      await recordResponse(as("editor"), given(assessment, { sourceAddress: null, fileSha256: sha256 })),
    );
    expect(refusalOf(await readFile(as("visitor"), sha256))).toBe("noSuchFile");
    accepted(await acceptResponse(as("reviewer"), { id, basedOnVersion: 1 }));
    expect(accepted(await readFile(as("visitor"), sha256)).name).toBe("letter.pdf");
  });

  test("is seen as of a day on which it stood, and not as of the day before", async () => {
    const { as, assessment, code } = await anOffice();
    const day = (n: number) => new Date(Date.UTC(2026, 11, n, 12));
    const { id } = accepted(await recordResponse(as("editor", day(1)), given(assessment)));
    accepted(await acceptResponse(as("reviewer", day(2)), { id, basedOnVersion: 1 }));
    const back = { id, basedOnVersion: 2, note: "Not their letter." };
    accepted(await sendBackResponse(as("reviewer", day(4)), back));
    const [document = "", number = ""] = code.split("/");
    const countOn = async (asOf: string) =>
      accepted(await showCommitment(as("visitor", day(9)), { document, number, asOf })).responses.length;
    expect([await countOn("2026-12-01"), await countOn("2026-12-03"), await countOn("2026-12-05")]).toEqual([
      0, 1, 0,
    ]);
  });
});

test("replaying the audit gives today's responses", async () => {
  const { store, as, assessment } = await anOffice();
  const first = accepted(await recordResponse(as("editor"), given(assessment)));
  const second = accepted(await recordResponse(as("editor"), given(assessment, { party: "CN" })));
  accepted(await sendBackResponse(as("reviewer"), { id: first.id, basedOnVersion: 1, note: "Which one?" }));
  const { assessment: _, ...fields } = given(assessment, { body: "The operation of 3 August was held." });
  accepted(await reviseResponse(as("editor"), { ...fields, id: first.id, basedOnVersion: 2 }));
  accepted(await acceptResponse(as("reviewer"), { id: first.id, basedOnVersion: 3 }));
  accepted(await discardResponse(as("editor"), { id: second.id, basedOnVersion: 1 }));
  const { records, surprises } = await replayed(store, "response");
  expect(surprises).toEqual([]);
  for (const { id } of [first, second]) {
    const [row] = await store.read.select().from(t.response).where(eq(t.response.id, id));
    expect({ ...records.get(id) }).toEqual(asWritten(row));
  }
  expect(await firstBrokenEntry(store)).toBeNull();
});

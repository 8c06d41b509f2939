import { describe, expect, test } from "vitest";
import { asWritten } from "../../db/queries/audit-replay";
import * as t from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { addComment } from "../../lib/use-cases/add-comment";
import { editComment } from "../../lib/use-cases/edit-comment";
import { listComments } from "../../lib/use-cases/list-comments";
import { listTextComments } from "../../lib/use-cases/list-text-comments";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { removeComment } from "../../lib/use-cases/remove-comment";
import { reopenComment, resolveComment } from "../../lib/use-cases/resolve-comment";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { firstBrokenEntry, replayed } from "../support/audit-trail";
import { aCommitment, anAct, aUser, contextOf, reason, testDay, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";
import { text } from "../support/test-document";

async function anOffice() {
  const store = testStore();
  const people = {
    editor: await aUser(store, "editor"),
    colleague: await aUser(store, "editor"),
    reader: await aUser(store, "reader"),
    visitor,
  };
  const { id: commitmentId, code } = await aCommitment(store);
  let minute = 0;
  // Every step a minute later.
  const as = (who: keyof typeof people) =>
    contextOf(store, people[who], new Date(testDay.getTime() + minute++ * 60_000));
  const { drafts } = accepted(
    await recordAssessments(as("editor"), {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      status: "partial",
      reason,
    }),
  );
  return { store, as, code, commitmentId, assessment: drafts[0]?.id ?? "" };
}

const on = (targetId: string, body = "Is this the second meeting?") => ({
  target: "assessment",
  targetId,
  body,
});

describe("a comment on an assessment", () => {
  test("is read by colleagues under its question, with the answers of one level", async () => {
    const { as, assessment } = await anOffice();
    const { id } = accepted(await addComment(as("editor"), on(assessment)));
    const answer = accepted(
      await addComment(as("colleague"), { target: "answer", parent: id, body: "The first." }),
    );
    accepted(await addComment(as("editor"), { target: "answer", parent: answer.id, body: "Thank you." }));
    const [thread, ...others] = accepted(
      await listComments(as("colleague"), { target: "assessment", targetId: assessment }),
    );
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ body: "Is this the second meeting?", own: false, resolved: null });
    expect(thread?.answers.map(({ body, own }) => [body, own])).toEqual([
      ["The first.", true],
      ["Thank you.", false],
    ]);
  });

  test("is changed and taken back by its author only; its place stays where it was answered", async () => {
    const { as, assessment } = await anOffice();
    const { id } = accepted(await addComment(as("editor"), on(assessment)));
    const based = { id, basedOnVersion: 1 };
    expect(refusalOf(await editComment(as("colleague"), { ...based, body: "Mine." }))).toBe("onlyItsAuthor");
    expect(refusalOf(await removeComment(as("colleague"), based))).toBe("onlyItsAuthor");
    const { recordVersion } = accepted(await editComment(as("editor"), { ...based, body: "Which meeting?" }));
    accepted(await addComment(as("colleague"), { target: "answer", parent: id, body: "The first." }));
    accepted(await removeComment(as("editor"), { id, basedOnVersion: recordVersion }));
    const [thread] = accepted(
      await listComments(as("colleague"), { target: "assessment", targetId: assessment }),
    );
    expect(thread?.body).toBe("");
    expect(thread?.removedAt).not.toBeNull();
    expect(thread?.answers).toHaveLength(1);
  });

  test("is settled and opened again by any editor, once each", async () => {
    const { as, assessment } = await anOffice();
    const { id } = accepted(await addComment(as("editor"), on(assessment)));
    const { recordVersion } = accepted(await resolveComment(as("colleague"), { id, basedOnVersion: 1 }));
    const again = { id, basedOnVersion: recordVersion };
    expect(refusalOf(await resolveComment(as("editor"), again))).toBe("commentIsResolved");
    const [thread] = accepted(
      await listComments(as("editor"), { target: "assessment", targetId: assessment }),
    );
    expect(thread?.resolved?.by).toBe(as("colleague").actor.name);
    accepted(await reopenComment(as("editor"), again));
    expect(refusalOf(await reopenComment(as("editor"), { id, basedOnVersion: recordVersion + 1 }))).toBe(
      "commentIsOpen",
    );
  });

  test("tells the second of two what stands now and who wrote it", async () => {
    const { as, assessment } = await anOffice();
    const { id } = accepted(await addComment(as("editor"), on(assessment)));
    accepted(await editComment(as("editor"), { id, basedOnVersion: 1, body: "In the first tab." }));
    const outcome = await editComment(as("editor"), { id, basedOnVersion: 1, body: "In the second tab." });
    expect(outcome).toMatchObject({
      ok: false,
      code: "conflict",
      current: { body: "In the first tab.", recordVersion: 2, name: as("editor").actor.name },
    });
  });

  test.each([
    ["nothing at all", " \n ", "checkFields"],
    ["more than anybody reads", "x".repeat(5_001), "checkFields"],
  ])("is not made of %s", async (_, body, key) => {
    const { as, assessment } = await anOffice();
    expect(refusalOf(await addComment(as("editor"), on(assessment, body)))).toBe(key);
  });
});

describe("readers and strangers", () => {
  test("can neither write, read, settle nor count comments", async () => {
    const { store, as, assessment } = await anOffice();
    const { id } = accepted(await addComment(as("editor"), on(assessment)));
    for (const who of ["reader", "visitor"] as const) {
      const based = { id, basedOnVersion: 1 };
      const target = { target: "assessment", targetId: assessment };
      for (const outcome of [
        await addComment(as(who), on(assessment)),
        await addComment(as(who), { target: "answer", parent: id, body: "Hello." }),
        await editComment(as(who), { ...based, body: "Hello." }),
        await removeComment(as(who), based),
        await resolveComment(as(who), based),
        await listComments(as(who), target),
        await listTextComments(as(who), { document: "test-2025" }),
      ])
        expect(outcome).toMatchObject({ ok: false, code: "not-allowed" });
    }
    expect(await store.read.select().from(t.comment)).toHaveLength(1);
  });

  test("find no trace of a comment in what they are shown of a commitment", async () => {
    const { as, assessment, code } = await anOffice();
    accepted(await addComment(as("editor"), on(assessment, "A word among colleagues")));
    const [document = "", number = ""] = code.split("/");
    const shown = accepted(await showCommitment(as("visitor"), { document, number }));
    expect(JSON.stringify(shown)).not.toContain("among colleagues");
    const inside = accepted(await showCommitment(as("editor"), { document, number }));
    expect(JSON.stringify(inside)).not.toContain("among colleagues");
  });
});

describe("a comment on words of a text", () => {
  const span = { target: "span", document: "test-2025", revision: "revision" };

  test("stands on code points, and the words are read from the text itself", async () => {
    const { as } = await anOffice();
    const typed = { ...span, start: 2, end: 4, quote: "something else", body: "Who is meant?" };
    accepted(await addComment(as("editor"), typed));
    const { threads, revisionId } = accepted(
      await listTextComments(as("colleague"), { document: "test-2025" }),
    );
    expect(revisionId).toBe("revision");
    expect(threads[0]?.span).toEqual({
      revisionId: "revision",
      start: 2,
      end: 4,
      quote: Array.from(text).slice(2, 4).join(""),
    });
  });

  test.each([
    ["outside the text", { start: 0, end: 999 }, "checkFields"],
    ["of no length", { start: 3, end: 3 }, "checkFields"],
    ["of another text", { start: 0, end: 2, revision: "elsewhere" }, "documentNotFound"],
    ["of no document", { start: 0, end: 2, document: "elsewhere" }, "documentNotFound"],
  ])("is refused on words %s", async (_, given, key) => {
    const { as } = await anOffice();
    expect(refusalOf(await addComment(as("editor"), { ...span, ...given, body: "Who?" }))).toBe(key);
  });
});

describe("everything said of a commitment", () => {
  test("is found with it, also what was said of a development that bears on it", async () => {
    const { as, assessment, code, commitmentId } = await anOffice();
    const act = accepted(await recordDevelopment(as("editor"), anAct(code)));
    accepted(await addComment(as("editor"), on(assessment)));
    accepted(
      await addComment(as("editor"), {
        target: "development",
        targetId: act.id,
        body: "Same event as before?",
      }),
    );
    const threads = accepted(await listComments(as("colleague"), { commitmentId }));
    expect(threads.map(({ target }) => target).sort()).toEqual(["assessment", "development"]);
  });

  test("needs a record to stand on", async () => {
    const { as } = await anOffice();
    expect(refusalOf(await addComment(as("editor"), on("nothing")))).toBe("noSuchRecord");
  });
});

test("replaying the audit gives today's comments", async () => {
  const { store, as, assessment } = await anOffice();
  const { id } = accepted(await addComment(as("editor"), on(assessment)));
  accepted(await addComment(as("colleague"), { target: "answer", parent: id, body: "The first." }));
  accepted(await editComment(as("editor"), { id, basedOnVersion: 1, body: "Which meeting?" }));
  accepted(await resolveComment(as("colleague"), { id, basedOnVersion: 2 }));
  accepted(await reopenComment(as("colleague"), { id, basedOnVersion: 3 }));
  accepted(await removeComment(as("editor"), { id, basedOnVersion: 4 }));
  const { records, surprises } = await replayed(store, "comment");
  expect(surprises).toEqual([]);
  const rows = await store.read.select().from(t.comment);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect({ ...records.get(row.id) }).toEqual(asWritten(row));
  expect(await firstBrokenEntry(store)).toBeNull();
});

import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { Outcome } from "../../lib/domain/outcome";
import type { Actor } from "../../lib/domain/permission";
import refusals from "../../lib/messages/en/refusals.json";
import { changeCandidate } from "../../lib/use-cases/change-candidate";
import { draftCodingChange } from "../../lib/use-cases/draft-coding-change";
import { markUnderCorrection } from "../../lib/use-cases/mark-under-correction";
import { publishCodingChange } from "../../lib/use-cases/publish-coding-change";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { startCandidates } from "../../lib/use-cases/start-candidates";
import { submitCodingChange } from "../../lib/use-cases/submit-coding-change";
import { explainUntold, verified } from "../support/audit-trail";
import { editOf } from "../support/coding";
import { aCommitment, aUser, contextOf, reason, testDay, versionOf } from "../support/commitments";
import { attempt, mainVerbs, typingVerbs, type Verb, verbs } from "../support/office/deeds";
import { chanceTurn, numbersFrom, wordOf, words } from "../support/office/turn";
import { accepted } from "../support/outcome";
import { testStore } from "../support/store";
import { three } from "../support/test-document";

const crowd = 50;

async function aCrowd(commitments = 10) {
  const store = testStore();
  const editors: (Actor & { id: string })[] = [];
  for (let i = 0; i < crowd; i++) editors.push(await aUser(store, "editor"));
  const reviewers = [await aUser(store, "reviewer"), await aUser(store, "reviewer")];
  const administrator = await aUser(store, "administrator");
  const codes: string[] = [];
  for (let number = 1; number <= commitments; number++)
    codes.push((await aCommitment(store, { number, mode: number % 2 === 0 ? "each" : "collective" })).code);
  await explainUntold(store);
  return { store, editors, reviewers, administrator, codes, code: codes[0] as string };
}

/** What became of many attempts: how many were accepted, and the reasons why others were not. */
function sorted(outcomes: Outcome<unknown>[]) {
  const reasons = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.message.key]));
  return { accepted: outcomes.length - reasons.length, reasons: [...new Set(reasons)] };
}

/** Every entry that tells a version tells the next one: nobody wrote over what somebody else had just written. */
async function versionsInARow(store: Store) {
  const next = new Map<string, number>();
  const skipped: string[] = [];
  for (const { seq, entity, entityId, after } of await store.read
    .select()
    .from(t.auditEntry)
    .orderBy(asc(t.auditEntry.seq))) {
    const version = after?.recordVersion;
    if (typeof version !== "number") continue;
    const key = `${entity} ${entityId}`;
    if (version !== (next.get(key) ?? version)) skipped.push(`${seq} ${key}: ${version}`);
    next.set(key, version + 1);
  }
  return skipped;
}

describe("fifty editors at once", () => {
  test("doing by chance what editors do lose nothing, and meet no error that is not a refusal", async () => {
    const { store, editors, reviewers, administrator, codes } = await aCrowd();
    const people = [...editors, ...reviewers, administrator];
    // Nobody gets another role, and the rule stands: this is about people beside each other.
    const able = [...mainVerbs, ...verbs].filter((verb) => verb !== "role" && verb !== "rule");
    const kept: { verb: Verb; n: number }[] = [];
    const refused: Extract<Outcome<unknown>, { ok: false }>[] = [];
    const atWork = people.map(async (person, place) => {
      const random = numbersFrom(place);
      const office = {
        store,
        codes,
        people,
        clock: (n: number) => new Date(testDay.getTime() + (n % 1_000)),
      };
      const own = people.length + place;
      for (let k = 0; k < 12; k++) {
        const n = own * 1_000 + k;
        const verb = able[Math.floor(random() * able.length)] as Verb;
        // Everybody acts in their own name.
        const turn = { ...chanceTurn(random, n), apt: true };
        const outcome = await attempt({ ...office, people: [person] }, verb, turn);
        if (!outcome.ok) refused.push(outcome);
        else kept.push({ verb, n });
      }
    });
    await Promise.all(atWork);

    const known = new Set(Object.keys(refusals));
    expect(refused.filter(({ message }) => !known.has(message.key))).toEqual([]);
    expect(refused.filter(({ code }) => code === "busy")).toEqual([]);
    expect(kept.length).toBeGreaterThan(people.length);
    expect(await versionsInARow(store)).toEqual([]);
    const entries = await store.read.select().from(t.auditEntry);
    const told = new Set(
      JSON.stringify(entries)
        .match(words)
        ?.map((word) => word.replace(/[a-z]+q$/, "")),
    );
    const typed = kept.filter(({ verb }) => typingVerbs.has(verb));
    expect(typed.length).toBeGreaterThan(kept.length / 3);
    expect(typed.filter(({ n }) => !told.has(`zq${n}`))).toEqual([]);
    expect((await verified(store, testDay)).faults).toEqual([]);
  }, 120_000);

  test("changing one and the same report are told who was first, but for the first", async () => {
    const { store, editors } = await aCrowd(1);
    const first = contextOf(store, editors[0] as Actor);
    const brought = accepted(await startCandidates(first, { text: "https://example.org/page" }));
    const id = brought.added[0]?.id;
    const facts = { publisher: "", class: "", speaksFor: [], origin: "", language: "en", publishedOn: "" };
    const outcomes = await Promise.all(
      editors.map((editor, n) => {
        const title = `Title ${wordOf(n, "title")}`;
        const change = { ...facts, title, note: "", commitment: "", id, basedOnVersion: 1 };
        return changeCandidate(contextOf(store, editor), change);
      }),
    );
    expect(sorted(outcomes).accepted).toBe(1);
    expect(outcomes.filter((one) => !one.ok && one.code !== "conflict")).toEqual([]);
    const winner = outcomes.findIndex(({ ok }) => ok);
    const [row] = await store.read
      .select()
      .from(t.candidate)
      .where(eq(t.candidate.id, id ?? ""));
    expect(row).toMatchObject({ title: `Title ${wordOf(winner, "title")}`, recordVersion: 2 });
  });

  test("assessing one commitment from the same page: one is first, the others see that it changed", async () => {
    const { store, editors, code } = await aCrowd(1);
    const basedOnVersion = await versionOf(store, code);
    const claim = { commitment: code, basedOnVersion, subjects: ["all"], status: "partial", reason };
    const outcomes = await Promise.all(
      editors.map((editor) => recordAssessments(contextOf(store, editor), claim)),
    );
    expect(sorted(outcomes)).toEqual({ accepted: 1, reasons: ["commitmentChanged"] });
    expect((await store.read.select().from(t.assessment)).length).toBe(1);
  });

  test("changing different fields of one commitment’s coding: what is published in the end holds every change that was accepted", async () => {
    const { store, editors, reviewers, code } = await aCrowd(1);
    const fields = [
      { title: three("Patrols of the lake") },
      { deliveredWhen: three("a patrol set out") },
      { precision: 2 as const },
      { title: three("Patrols of the river") },
    ];
    const drafts = await Promise.all(
      editors.slice(0, fields.length).map(async (editor, i) => {
        const proposal = await editOf(store, editor, code, fields[i] ?? {});
        const drafted = accepted(await draftCodingChange(contextOf(store, editor), proposal));
        const step = { id: drafted.id, basedOnVersion: drafted.recordVersion };
        return { ...step, sent: accepted(await submitCodingChange(contextOf(store, editor), step)) };
      }),
    );
    const reviewer = reviewers[0] as Actor;
    const outcomes = await Promise.all(
      drafts.map(({ id, sent }) =>
        publishCodingChange(contextOf(store, reviewer), { id, basedOnVersion: sent.recordVersion }),
      ),
    );
    // Two wanted another title: the second is told that the first stands.
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    const [row] = await store.read.select().from(t.commitment).where(eq(t.commitment.code, code));
    expect(row).toMatchObject({
      ...{ title: three("Patrols of the lake"), deliveredWhen: three("a patrol set out"), precision: 2 },
    });
    expect((await verified(store, testDay)).faults).toEqual([]);
  });

  test("marking one commitment under correction: the mark is set once", async () => {
    const { store, editors, code } = await aCrowd(1);
    const outcomes = await Promise.all(
      editors.map((editor, n) =>
        markUnderCorrection(contextOf(store, editor), {
          commitment: code,
          note: `The clause is wrong, ${n}.`,
        }),
      ),
    );
    expect(sorted(outcomes).accepted).toBe(1);
    expect((await verified(store, testDay)).faults).toEqual([]);
  });
});

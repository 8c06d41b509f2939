import { eq } from "drizzle-orm";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { keepPublicRecords } from "../../db/queries/public-records";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { utcDay } from "../../lib/domain/calendar";
import type { Actor } from "../../lib/domain/permission";
import type * as words from "../../lib/domain/vocabulary";
import type { Context } from "../../lib/use-cases/context";
import { aDocument, knownParty, text, three } from "./test-document";

/** The day on which these tests happen, unless one says otherwise. */
export const testDay = new Date("2026-11-22T10:00:00Z");

export const contextOf = (store: Store, actor: Actor, at: Date = testDay): Context => ({
  store,
  actor,
  now: () => at,
  publicRead: true,
});

let people = 0;
/** A person of this role who may sign in. */
export async function aUser(store: Store, role: words.UserRole): Promise<Actor & { id: string }> {
  people += 1;
  const id = `person-${people}`;
  const name = `${role} ${people}`;
  await store.tx(async (q) => {
    await q.insert(t.user).values({
      id,
      email: `${id}@example.org`,
      name,
      role,
      state: "active",
      createdAt: testDay,
      recordVersion: 1,
    });
  });
  return { id, role, name };
}

export type TestCommitment = {
  number?: number;
  mode?: words.Mode;
  recurrence?: words.Recurrence;
  lifecycle?: words.Lifecycle;
  wordRule?: words.WordRule;
  parties?: { code: string; role: words.Role }[];
  /** Parties whose participation the texts dispute. */
  disputed?: string[];
  deadline?: { kind: words.DeadlineKind; start?: string; end?: string };
  reviewRhythmDays?: number;
  quote?: string;
};

/** A commitment of the test document; collective, of two parties, without a deadline, unless told otherwise. */
export async function aCommitment(
  store: Store,
  given: TestCommitment = {},
): Promise<{ id: string; code: string }> {
  await aDocument(store);
  const {
    number = 1,
    parties = [
      { code: "CN", role: "joint" },
      { code: "KZ", role: "joint" },
    ],
  } = given;
  for (const { code } of parties) await knownParty(store, code, given.disputed?.includes(code) ?? false);
  const id = `commitment-${number}`;
  const code = `test-2025/1.${number}`;
  await store.tx(async (q) => {
    await q.insert(t.commitment).values({
      id,
      code,
      searchRow: number,
      documentId: "test-2025",
      clausePosition: 1,
      running: number,
      number: `1.${number}`,
      title: three(`Joint operations ${number}`),
      summary: three("They are ready to hold joint operations."),
      deliveredWhen: three("at least one was held"),
      failedWhen: three("a record says none was held"),
      testsWrittenAt: new Date("2025-05-01T00:00:00Z"),
      type: "intends",
      tier: "undertaking",
      wording: "ready",
      precision: 1,
      delegation: 0,
      verifiable: true,
      mode: given.mode ?? "collective",
      recurrence: given.recurrence ?? "once",
      wordRule: given.wordRule ?? "weakest",
      primarySector: "security",
      deadlineKind: given.deadline?.kind ?? "open",
      deadlineStart: given.deadline?.start ?? null,
      deadlineEnd: given.deadline?.end ?? null,
      reviewRhythmDays: given.reviewRhythmDays ?? 180,
      lifecycle: given.lifecycle ?? "in-force",
      successors: [],
      codebook: "1",
      recordVersion: 1,
      publishedAt: new Date("2025-05-01T00:00:00Z"),
      status: "not-reviewed",
      statusRank: 0,
      flagBits: 0,
      reviewedDone: 0,
      reviewedOf: 0,
      item: "{}",
      searchText: "",
      updatedAt: new Date("2025-05-01T00:00:00Z"),
    });
    await q.insert(t.commitmentSector).values({ commitmentId: id, sectorCode: "security", position: 0 });
    await q.insert(t.commitmentParty).values(
      parties.map(({ code: partyCode, role }) => ({
        commitmentId: id,
        partyCode,
        role,
        sourceWords: "",
        flagBits: 0,
      })),
    );
    await q.insert(t.anchor).values({
      id: `anchor-${number}`,
      commitmentId: id,
      position: 0,
      versionId: "version",
      revisionId: "revision",
      statementId: "statement",
      clausePosition: 1,
      start: 2,
      end: 13,
      quote: text.slice(2, 13),
      before: text.slice(0, 2),
      after: "。",
    });
    await keepPublicRecords(q, testDay, ["document", "party", "sector", "series", "version"]);
    await refreshCommitment(q, id, { at: testDay, today: utcDay(testDay) });
  });
  return { id, code };
}

/** The document's series met on this day. */
export async function aMeeting(store: Store, heldOn: string, number: number): Promise<void> {
  await store.tx(async (q) => {
    await q.insert(t.meeting).values({ id: `meeting-${number}`, seriesId: "series", number, heldOn });
    const rows = await q.select({ id: t.commitment.id }).from(t.commitment);
    for (const { id } of rows) await refreshCommitment(q, id, { at: testDay, today: utcDay(testDay) });
  });
}

export async function versionOf(store: Store, code: string): Promise<number> {
  const [row] = await store.read.select().from(t.commitment).where(eq(t.commitment.code, code));
  return row?.recordVersion ?? 0;
}

/** A source of class N1 by a publisher of its own, unless told otherwise. */
export const aSource = (given: Record<string, unknown> = {}) => ({
  address: "https://example.org/report",
  title: "Report",
  publisher: "Agency",
  class: "N1",
  speaksFor: [],
  language: "en",
  visibility: "public",
  ...given,
});

/** An act on 1 May 2026 that supports the commitment. */
export const anAct = (
  commitment: string,
  given: Record<string, unknown> & { subject?: string; polarity?: string } = {},
) => {
  const { subject = "all", polarity = "supports", ...fields } = given;
  return {
    happenedFrom: "2026-05-01",
    place: "Almaty",
    what: "A joint operation was held.",
    language: "en",
    restated: false,
    sources: [aSource({ class: "P2" })],
    links: [{ commitment, subject, polarity, note: "" }],
    ...fields,
  };
};

export const reason = "The operation of May 2026 meets the test as written.";

import { eq, sql } from "drizzle-orm";
import { refreshCommitment } from "../../db/queries/commitment-state";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { midnightOf } from "../../lib/domain/calendar";
import { type Actor, visitor } from "../../lib/domain/permission";
import {
  allTogether,
  isResponsible,
  type Level,
  type Mode,
  type Role,
  type Status,
  type TrackedType,
  tierOf,
  wordingOf,
} from "../../lib/domain/vocabulary";
import type { Context } from "../../lib/use-cases/context";

/** Reads of our own making need few facts: each has a default, so that a test names only what it is about. */
export type Listed = {
  document?: string;
  clause?: number;
  title?: string;
  type?: TrackedType;
  precision?: Level;
  mode?: Mode;
  sectors?: string[];
  parties?: Record<string, Role>;
  due?: [string, string] | null;
  published?: Record<string, Status>;
  draft?: Record<string, Status>;
};

export const today = "2026-11-22";
const at = new Date(`${today}T12:00:00Z`);
const adoptedAt = new Date("2025-04-26T00:00:00Z");
const three = (text: string) => ({ en: text, zh: `${text}（中）`, ru: `${text} (ру)` });

const sectors = ["mechanism", "trade", "energy", "climate"];
const parties = ["CN", "KG", "KZ", "TM"];

export const asVisitor = (store: Store, publicRead = true): Context => ({
  store,
  actor: visitor,
  now: () => at,
  publicRead,
});
export const asPerson = (store: Store, role: Actor["role"]): Context => ({
  ...asVisitor(store),
  actor: { id: role, role, name: role },
});

/** A register of two documents, four sectors and four states, and an editor and a reviewer. */
export async function listedRegister(store: Store): Promise<void> {
  await store.tx(async (q) => {
    await q
      .insert(t.series)
      .values({ id: "s", code: "s", name: three("Series"), otherOrder: three("Series") });
    await q
      .insert(t.sector)
      .values(sectors.map((code, position) => ({ code, position, label: three(code) })));
    await q
      .insert(t.party)
      .values(
        parties.map((code) => ({ code, kind: "state" as const, name: three(`State ${code}`), aliases: [] })),
      );
    for (const [number, slug] of ["first", "second"].entries()) await insertDocument(q, slug, number + 1);
    for (const role of ["editor", "reviewer"] as const)
      await q.insert(t.user).values({
        id: role,
        email: `${role}@people.test`,
        name: `Private ${role}`,
        publicName: role === "editor" ? "A. Editor" : null,
        role,
        state: "active",
        createdAt: adoptedAt,
        recordVersion: 1,
      });
  });
}

type Write = Parameters<Parameters<Store["tx"]>[0]>[0];

/** A text of three clauses, each one paragraph of one statement. */
async function insertDocument(q: Write, slug: string, number: number): Promise<void> {
  await q.insert(t.document).values({
    id: slug,
    slug,
    seriesId: "s",
    number,
    kind: three("communiqué"),
    title: three(`Communiqué ${slug}`),
    shortTitle: three(slug),
    place: three("Somewhere"),
    adoptedOn: "2025-04-26",
    notes: [],
    countDisputed: false,
    recordVersion: 1,
    publishedAt: adoptedAt,
  });
  await q.insert(t.participation).values(
    parties.map((code) => ({
      documentId: slug,
      partyCode: code,
      participation: code === "TM" ? (["text-disputed"] as const).slice() : (["minister"] as const).slice(),
      note: code === "TM" ? three("disputed") : null,
    })),
  );
  await q.insert(t.version).values({
    id: `${slug}-zh`,
    documentId: slug,
    language: "zh",
    authority: "unofficial-copy",
    sourceAddress: null,
    fileName: "source.txt",
    rawBase64: Buffer.from(received).toString("base64"),
    rawBytes: Buffer.byteLength(received),
    sha256: "0".repeat(64),
  });
  await q.insert(t.textRevision).values({
    id: `${slug}-text`,
    versionId: `${slug}-zh`,
    cleanerVersion: "1",
    script: "Hant",
    cleanText: received,
    readingText: reading,
    edits: [],
    wrappers: [],
    damaged: [],
    sha256: "1".repeat(64),
  });
  for (const [i, start] of clauseStarts.entries()) {
    const end = start + clauseLength;
    const span = { kind: "paragraph", start, end };
    await q.insert(t.clause).values({
      id: `${slug}-${i + 1}`,
      revisionId: `${slug}-text`,
      position: i + 1,
      label: "一二三"[i] ?? "",
      start,
      end,
      paragraphs: [span],
    });
    await q.insert(t.statement).values({
      id: `${slug}-${i + 1}-s`,
      clauseId: `${slug}-${i + 1}`,
      revisionId: `${slug}-text`,
      start,
      end,
      type: i === 2 ? "position" : "intends",
      tracked: i !== 2,
      untrackedReason: i === 2 ? "principle" : null,
    });
  }
}

export const received = "願發展貿易，願合作。\n願保護氣候，願節水。\n各方重申原則立場好。";
export const reading = "愿发展贸易，愿合作。\n愿保护气候，愿节水。\n各方重申原则立场好。";
const clauseStarts = [0, 11, 22];
const clauseLength = 10;

const lastRow = { n: 0 };

/** Adds one commitment; its derived columns are made by the product's own rules. Returns its code. */
export async function listed(store: Store, facts: Listed = {}): Promise<string> {
  const { document = "first", clause = 1, type = "intends", sectors: own = ["trade"], due = null } = facts;
  const involved = facts.parties ?? { CN: "joint", KG: "joint", KZ: "joint" };
  const searchRow = ++lastRow.n;
  const id = `c${searchRow}`;
  return await store.tx(async (q) => {
    const [{ last } = { last: 0 }] = await q
      .select({ last: sql<number>`coalesce(max(${t.commitment.running}), 0)` })
      .from(t.commitment)
      .where(sql`${t.commitment.documentId} = ${document} and ${t.commitment.clausePosition} = ${clause}`);
    const number = `${clause}.${last + 1}`;
    await q.insert(t.commitment).values({
      ...empty,
      id,
      searchRow,
      documentId: document,
      clausePosition: clause,
      running: last + 1,
      number,
      code: `${document}/${number}`,
      title: three(facts.title ?? `Commitment ${number}`),
      summary: three("Summary"),
      deliveredWhen: three("delivered"),
      failedWhen: three("failed"),
      type,
      tier: tierOf(type),
      wording: wordingOf(type),
      precision: facts.precision ?? 1,
      mode: facts.mode ?? "each",
      primarySector: own[0] ?? "trade",
      deadlineKind: due ? "dated" : "open",
      deadlineStart: due?.[0] ?? null,
      deadlineEnd: due?.[1] ?? null,
      deadlinePrecision: due ? "day" : null,
      deadlineWords: due ? "words" : null,
    });
    await q
      .insert(t.commitmentSector)
      .values(own.map((sectorCode, position) => ({ commitmentId: id, sectorCode, position })));
    await q.insert(t.commitmentParty).values(
      Object.entries(involved).map(([partyCode, role]) => ({
        commitmentId: id,
        partyCode,
        role,
        sourceWords: "各方",
        status: isResponsible(role) ? ("not-reviewed" as const) : null,
        basis: null,
        flagBits: 0,
      })),
    );
    const start = (clauseStarts[clause - 1] ?? 0) + 0;
    await q.insert(t.anchor).values({
      id: `${id}-a`,
      commitmentId: id,
      position: 0,
      versionId: `${document}-zh`,
      revisionId: `${document}-text`,
      statementId: `${document}-${clause}-s`,
      clausePosition: clause,
      start,
      end: start + 5,
      quote: Array.from(received)
        .slice(start, start + 5)
        .join(""),
      before: "",
      after: "，",
    });
    for (const [subject, status] of Object.entries(facts.published ?? {}))
      await q.insert(t.assessment).values(assessed(id, subject, status, "published"));
    for (const [subject, status] of Object.entries(facts.draft ?? {}))
      await q.insert(t.assessment).values(assessed(id, subject, status, "draft"));
    await refreshCommitment(q, id, { at: midnightOf(today), today });
    return `${document}/${number}`;
  });
}

let assessments = 0;
/** Published by a second person, or a draft of the editor's. */
export function assessed(
  commitmentId: string,
  subject: string,
  status: Status,
  state: "published" | "draft",
) {
  assessments++;
  const published = state === "published";
  return {
    id: `assessment-${assessments}`,
    commitmentId,
    subject,
    periodStart: "2025-04-27",
    periodEnd: null,
    status,
    reason: published ? "Reason of a published assessment." : "Secret reason of a draft assessment.",
    missing: "",
    basis: "independent" as const,
    stoodOn: { developments: [], sources: [], searches: [] },
    state,
    correctsId: null,
    codebook: "1",
    submittedAt: published ? at : null,
    publishedAt: published ? new Date(at.getTime() - 86_400_000 + assessments) : null,
    evidenceChangedAt: null,
    authorId: "editor",
    createdAt: at,
    reviewerId: published ? "reviewer" : null,
    reviewedAt: published ? at : null,
    reviewNote: null,
    singlePerson: false,
    recordVersion: 1,
  };
}

export const together = allTogether;

/** Changes what a test is about, past the product's own verbs. */
export const commitmentId = async (store: Store, code: string): Promise<string> => {
  const [row] = await store.read
    .select({ id: t.commitment.id })
    .from(t.commitment)
    .where(eq(t.commitment.code, code));
  if (!row) throw new Error(`There is no ${code}.`);
  return row.id;
};

const empty = {
  testsWrittenAt: adoptedAt,
  delegation: 0 as const,
  verifiable: true,
  recurrence: "once" as const,
  wordRule: "weakest" as const,
  deadlineMeetingId: null,
  reviewRhythmDays: 180,
  lifecycle: "in-force" as const,
  successors: [],
  codebook: "1",
  recordVersion: 1,
  publishedAt: adoptedAt,
  status: "not-reviewed" as const,
  statusRank: 0,
  flagBits: 0,
  reviewedDone: 0,
  reviewedOf: 0,
  lastPublishedAt: null,
  derivedUntil: null,
  item: "{}",
  searchText: "",
  updatedAt: adoptedAt,
};

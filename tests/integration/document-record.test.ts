import { expect, test } from "vitest";
import { visitor } from "../../lib/domain/permission";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { showDocumentRecord } from "../../lib/use-cases/show-document-record";
import { seededStore } from "../support/seed";

const context = async () => ({
  store: await seededStore(),
  actor: visitor,
  now: () => new Date("2026-11-22T12:00:00Z"),
  publicRead: true,
});

type Row = { clause: number; paragraph: number; received: string; commitments: string[]; tracked: boolean };
type DocumentRecord = { clauses: { order: number; paragraphs: { received: string }[] }[]; statements: Row[] };

test("a machine gets the clauses in order, and statements that together are their paragraphs", async () => {
  const shown = await showDocumentRecord(await context(), { document: "almaty-2025" });
  const { clauses, statements } = (shown.ok ? shown.value : {}) as DocumentRecord;
  expect(clauses.map(({ order }) => order)).toEqual(Array.from({ length: 24 }, (_, i) => i));
  for (const { order, paragraphs } of clauses)
    for (const [index, { received }] of paragraphs.entries()) {
      const own = statements.filter(({ clause, paragraph }) => clause === order && paragraph === index + 1);
      expect(own.map((row) => row.received).join("")).toBe(received);
    }
  for (const { tracked, commitments } of statements) expect(commitments.length > 0).toBe(tracked);
});

test("a word finds its inflected forms, and two Chinese characters find their word in either script", async () => {
  const found = async (q: string) => {
    const list = await listCommitments(await context(), { q }, { locale: "en" });
    return list.ok ? list.value.items.map(({ number }) => number) : [];
  };
  expect(await found("туризм")).toContain("19.1");
  expect(await found("энергетика")).toContain("12.1");
  expect(await found("旅游")).toContain("19.1");
  expect(await found("旅遊")).toContain("19.1");
  expect(await found("%\"'")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { EvidenceState, Visibility } from "../../lib/domain/vocabulary";
import type { CommitmentDetail } from "../../lib/use-cases/commitment-detail";
import type { Context } from "../../lib/use-cases/context";
import { corrections } from "../../lib/use-cases/corrections";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showDocument } from "../../lib/use-cases/show-document";
import { showParty } from "../../lib/use-cases/show-party";
import {
  asPerson,
  assessed,
  asVisitor,
  commitmentId,
  listed,
  listedRegister,
} from "../support/listed-commitments";
import { testStore } from "../support/store";

const show = async (context: Context, number = "1.1"): Promise<CommitmentDetail> => {
  const outcome = await showCommitment(context, { document: "first", number });
  if (!outcome.ok) throw new Error(outcome.message.key);
  return outcome.value;
};

async function registered(): Promise<Store> {
  const store = testStore();
  await listedRegister(store);
  return store;
}

type Source = { visibility: Visibility; revision?: number };
async function happened(store: Store, code: string, id: string, state: EvidenceState, sources: Source[]) {
  const commitment = await commitmentId(store, code);
  const at = new Date("2026-05-01T00:00:00Z");
  await store.tx(async (q) => {
    await q.insert(t.development).values({
      id,
      happenedFrom: "2026-04-01",
      happenedTo: "2026-04-02",
      place: "Somewhere",
      what: `What happened in ${id}`,
      language: "en",
      restated: false,
      state,
      authorId: "editor",
      createdAt: at,
      reviewerId: state === "accepted" ? "reviewer" : null,
      reviewedAt: state === "accepted" ? at : null,
      reviewNote: "A note for colleagues",
      singlePerson: false,
      recordVersion: 1,
    });
    await q.insert(t.developmentLink).values({
      id: `${id}-link`,
      developmentId: id,
      commitmentId: commitment,
      subject: "CN",
      polarity: "supports",
      note: "",
    });
    for (const [i, { visibility, revision = 1 }] of sources.entries())
      await q.insert(t.source).values({
        id: `${id}-source-${i}`,
        developmentId: id,
        revision,
        replacesId: null,
        position: i,
        address: `https://example.org/${id}/${visibility}/${revision}`,
        fileSha256: null,
        title: `Title ${visibility}`,
        publisher: "Publisher",
        class: "P1",
        speaksFor: ["CN"],
        origin: "",
        language: "en",
        publishedOn: null,
        accessedOn: "2026-05-01",
        excerpt: `Excerpt ${visibility}`,
        locator: "",
        gist: "",
        gistBy: "human",
        archiveAddress: null,
        linkState: "unchecked",
        visibility,
      });
  });
}

describe("one commitment", () => {
  test("shows its quote in the clause, in both spellings", async () => {
    const store = await registered();
    await listed(store);
    const { anchors, deliveredWhen, parties, subjects } = await show(asVisitor(store));
    expect(anchors[0]).toMatchObject({
      clause: 1,
      clauseLabel: "一",
      quote: "願發展貿易",
      readingQuote: "愿发展贸易",
    });
    expect(anchors[0]?.paragraphs[0]?.pieces).toEqual([
      { reading: "愿发展贸易", received: "願發展貿易", marked: true },
      { reading: "，愿合作。", received: "，願合作。", marked: false },
    ]);
    expect(deliveredWhen.ru).toBe("delivered (ру)");
    expect(parties.map(({ code, name }) => [code, name.en])).toContainEqual(["KZ", "State KZ"]);
    expect(subjects).toEqual(["CN", "KG", "KZ"]);
  });

  test("a disputed party is shown with its note and not counted", async () => {
    const store = await registered();
    await listed(store, { parties: { CN: "joint", TM: "joint" } });
    const { parties } = await show(asVisitor(store));
    expect(parties.find(({ code }) => code === "TM")).toMatchObject({
      counted: false,
      participation: ["text-disputed"],
      note: { en: "disputed" },
    });
  });

  test("readers see published work, editors drafts beside it", async () => {
    const store = await registered();
    const code = await listed(store, { published: { CN: "partial" }, draft: { KG: "contrary" } });
    await happened(store, code, "accepted", "accepted", [{ visibility: "public" }]);
    await happened(store, code, "waiting", "submitted", [{ visibility: "public" }]);
    for (const context of [asVisitor(store), asPerson(store, "reader")]) {
      const seen = await show(context);
      expect(seen.drafts).toBeNull();
      expect(seen.assessments.map(({ status }) => status)).toEqual(["partial"]);
      expect(seen.developments.map(({ id }) => id)).toEqual(["accepted"]);
      expect(JSON.stringify(seen)).not.toMatch(
        /Secret|contrary|waiting|note for colleagues|people\.test|Private/,
      );
    }
    const { drafts } = await show(asPerson(store, "editor"));
    expect(drafts).toMatchObject({ recordVersion: 1 });
    expect(drafts?.assessments.map(({ status, own }) => [status, own])).toEqual([["contrary", true]]);
    expect(drafts?.developments.map(({ id }) => id)).toEqual(["waiting"]);
  });

  test("a source kept for reference shows the way to it only; an internal one does not exist", async () => {
    const store = await registered();
    const code = await listed(store);
    await happened(store, code, "mixed", "accepted", [
      { visibility: "public" },
      { visibility: "reference-only" },
      { visibility: "internal" },
    ]);
    await happened(store, code, "inside", "accepted", [{ visibility: "internal" }]);
    const seen = await show(asVisitor(store));
    expect(seen.developments.map(({ id }) => id)).toEqual(["mixed"]);
    expect(seen.developments[0]?.sources.map(({ visibility, excerpt }) => [visibility, excerpt])).toEqual([
      ["public", "Excerpt public"],
      ["reference-only", ""],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/internal|Excerpt reference/);
    const inside = await show(asPerson(store, "editor"));
    expect(inside.developments).toHaveLength(2);
    expect(JSON.stringify(inside)).toContain("Excerpt internal");
  });

  test("only the current sources of a revised development are shown", async () => {
    const store = await registered();
    const code = await listed(store);
    await happened(store, code, "revised", "accepted", [
      { visibility: "public", revision: 1 },
      { visibility: "public", revision: 2 },
    ]);
    const { developments } = await show(asVisitor(store));
    expect(developments[0]?.sources.map(({ address }) => address)).toEqual([
      "https://example.org/revised/public/2",
    ]);
  });

  test("a dead link takes nothing away: its state stands beside the source, and the copy is offered", async () => {
    const store = await registered();
    const code = await listed(store, { published: { CN: "partial" } });
    await happened(store, code, "cited", "accepted", [
      { visibility: "public" },
      { visibility: "reference-only" },
    ]);
    const shown = async (context: Context) =>
      (await show(context)).developments[0]?.sources.map(({ linkState, linkCheckedAt, movedTo, copy }) => [
        ...[linkState, linkCheckedAt?.getTime() ?? null, movedTo, copy?.name ?? null],
      ]);
    const visitor = asVisitor(store);
    const before = await show(visitor);
    expect(await shown(visitor)).toEqual([
      ["unchecked", null, null, null],
      ["unchecked", null, null, null],
    ]);
    const at = new Date("2026-05-02T00:00:00Z");
    const sha256 = "c".repeat(64);
    const author = (await store.read.select().from(t.user))[0]?.id ?? "";
    await store.tx(async (q) => {
      const copy = { sha256, name: "page.html", mediaType: "text/html", bytes: 12 };
      await q.insert(t.file).values({ ...copy, uploadedBy: author, uploadedAt: at });
      await q.update(t.source).set({ copySha256: sha256 });
      const look = { statusCode: 404, finalAddress: null, failure: null, checkedAt: at };
      const address = "https://example.org/cited/public/1";
      await q.insert(t.linkCheck).values({ ...look, address, state: "dead", failingSince: at, failures: 3 });
      const moved = { state: "moved" as const, finalAddress: "https://new.example.org/", failures: 0 };
      await q
        .insert(t.linkCheck)
        .values({ ...look, ...moved, address: address.replace("public", "reference-only") });
    });
    expect(await shown(visitor)).toEqual([
      ["dead", at.getTime(), null, "page.html"],
      ["moved", at.getTime(), "https://new.example.org/", null],
    ]);
    expect((await shown(asPerson(store, "editor")))?.[1]?.[3]).toBe("page.html");
    const after = await show(visitor);
    expect([after.item, after.assessments]).toEqual([before.item, before.assessments]);
  });

  test("a correction and what it corrects both stay public and name each other", async () => {
    const store = await registered();
    const code = await listed(store, { published: { CN: "partial" } });
    const id = await commitmentId(store, code);
    const first = (await show(asVisitor(store))).assessments[0];
    const better = { ...assessed(id, "CN", "mostly", "published"), correctsId: first?.id ?? "" };
    await store.tx(async (q) => void (await q.insert(t.assessment).values(better)));
    const [newer, older] = (await show(asVisitor(store))).assessments;
    expect(newer).toMatchObject({ status: "mostly", correctsId: first?.id, correctedById: null });
    expect(older).toMatchObject({ status: "partial", correctedById: better.id });
    expect(older?.reviewer).toEqual({ publicName: null, role: "reviewer" });
    const listOf = await corrections(asVisitor(store));
    expect(listOf).toMatchObject({
      ok: true,
      value: { changes: [{ place: { code }, change: { before: { status: "partial" }, status: "mostly" } }] },
    });
  });

  test("tells one story, newest first, what is ahead on top", async () => {
    const store = await registered();
    const code = await listed(store, { due: ["2027-01-01", "2027-12-31"], published: { CN: "started" } });
    await happened(store, code, "talks", "accepted", [{ visibility: "public" }]);
    const { timeline } = await show(asVisitor(store));
    expect(timeline.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      "deadline 2027-12-31",
      "assessment 2026-11-21",
      "development 2026-04-02",
      "adopted 2025-04-26",
    ]);
  });

  test("leads to its neighbours in the text", async () => {
    const store = await registered();
    for (const clause of [1, 1, 2]) await listed(store, { clause });
    expect(await show(asVisitor(store), "1.2")).toMatchObject({ previous: "1.1", next: "2.1" });
    expect(await show(asVisitor(store), "1.1")).toMatchObject({ previous: null, next: "1.2" });
  });

  test("what is not there is not found, and strangers sign in where reading is not public", async () => {
    const store = await registered();
    await listed(store);
    const ask = (context: Context, document: string) => showCommitment(context, { document, number: "1.1" });
    expect(await ask(asVisitor(store), "second")).toMatchObject({ ok: false, code: "not-found" });
    expect(await ask(asVisitor(store, false), "first")).toMatchObject({ ok: false, code: "not-allowed" });
  });
});

describe("one document", () => {
  test("is cut into statements, and each quote names its commitments", async () => {
    const store = await registered();
    await listed(store);
    await listed(store);
    const outcome = await showDocument(asVisitor(store), { document: "first" });
    if (!outcome.ok) throw new Error(outcome.message.key);
    const { text, counts } = outcome.value;
    const [statement] = text?.clauses[0]?.paragraphs[0]?.statements ?? [];
    expect(statement?.pieces).toEqual([
      { start: 0, reading: "愿发展贸易", received: "願發展貿易", commitments: ["1.1", "1.2"] },
      { start: 5, reading: "，愿合作。", received: "，願合作。", commitments: [] },
    ]);
    expect(statement?.commitments.map(({ number, status }) => [number, status])).toEqual([
      ["1.1", "not-reviewed"],
      ["1.2", "not-reviewed"],
    ]);
    expect(text?.clauses[2]?.paragraphs[0]?.statements[0]).toMatchObject({ untrackedReason: "principle" });
    expect(counts).toMatchObject({ commitments: 2, statements: 3, tracked: 2, reviewed: 0 });
    const whole = text?.clauses.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ statements }) => statements.flatMap(({ pieces }) => pieces)),
    );
    expect(whole?.map(({ received }) => received).join("\n")).toContain("各方重申原則立場好。");
  });
});

describe("one party", () => {
  test("comes with its own part first, and what all share by sector", async () => {
    const store = await registered();
    await listed(store, { sectors: ["trade"] });
    await listed(store, { parties: { KZ: "host", CN: "addressee", KG: "addressee" } });
    await listed(store, { parties: { KZ: "joint", KG: "joint" } });
    await listed(store, { sectors: ["energy"], parties: { KZ: "proposer", CN: "joint", KG: "joint" } });
    const page = async (party: string) => {
      const outcome = await showParty(asVisitor(store), { party });
      if (!outcome.ok) throw new Error(outcome.message.key);
      const { specific, shared, total } = outcome.value;
      return {
        total,
        specific: specific.map(({ number }) => number),
        shared: shared.map(({ sector, items }) => [sector.code, items.map(({ number }) => number)]),
      };
    };
    expect(await page("KZ")).toEqual({
      total: 4,
      specific: ["1.2", "1.3", "1.4"],
      shared: [["trade", ["1.1"]]],
    });
    expect(await page("CN")).toEqual({
      total: 3,
      specific: [],
      shared: [
        ["trade", ["1.1", "1.2"]],
        ["energy", ["1.4"]],
      ],
    });
    expect(await showParty(asVisitor(store), { party: "XX" })).toMatchObject({
      ok: false,
      code: "not-found",
    });
  });
});

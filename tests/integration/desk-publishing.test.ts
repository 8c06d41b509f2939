import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { count, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { refreshCommitment } from "../../db/queries/commitment-state";
import * as t from "../../db/sqlite/schema";
import type { Q, Store } from "../../db/store";
import { utcDay } from "../../lib/domain/calendar";
import type { Actor } from "../../lib/domain/permission";
import { changeImportFacts } from "../../lib/use-cases/change-import-facts";
import { changeSettings } from "../../lib/use-cases/change-settings";
import type { Context } from "../../lib/use-cases/context";
import { decideStatement } from "../../lib/use-cases/decide-statement";
import { exportCommitments } from "../../lib/use-cases/export-commitments";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { myWork } from "../../lib/use-cases/my-work";
import { publishImport } from "../../lib/use-cases/publish-import";
import { reviewQueue } from "../../lib/use-cases/review-queue";
import { sendBackImport } from "../../lib/use-cases/send-back-import";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showDocument } from "../../lib/use-cases/show-document";
import { showImportChecks } from "../../lib/use-cases/show-import-checks";
import { submitImport } from "../../lib/use-cases/submit-import";
import { firstBrokenEntry, replayed } from "../support/audit-trail";
import {
  aSeededDesk,
  atProposals,
  atReview,
  based,
  decideAll,
  facts,
  importRow,
  type SeededDesk,
  shortText,
  statementsOfImport,
} from "../support/desk-steps";
import { accepted, refusalOf } from "../support/outcome";
import { addPerson, auditOf, contextOf } from "../support/people";

const checksOf = async (desk: SeededDesk, id: string, who = desk.editor) =>
  accepted(await showImportChecks(who, { id }));
const publish = async (desk: SeededDesk, id: string, who: Context = desk.reviewer) =>
  publishImport(who, await based(desk.store, id), desk.files);

/** How many rows each table holds, with the entries of the audit. */
async function traces(store: Store) {
  const of = async (table: Parameters<ReturnType<Store["read"]["select"]>["from"]>[0]) =>
    (await store.read.select({ n: count() }).from(table))[0]?.n;
  const tables = { ...{ document: t.document, participation: t.participation, meeting: t.meeting } };
  const texts = { version: t.version, revision: t.textRevision, clause: t.clause, statement: t.statement };
  const rest = {
    commitment: t.commitment,
    sector: t.commitmentSector,
    party: t.commitmentParty,
    anchor: t.anchor,
  };
  const counts: Record<string, unknown> = {};
  for (const [name, table] of Object.entries({ ...tables, ...texts, ...rest, audit: t.auditEntry }))
    counts[name] = await of(table);
  return counts;
}

/** A store whose nth write inside a transaction fails, as a full disk would. */
function failingAt(store: Store, nth: number): Store {
  const failing = (q: Q): Q => {
    let writes = 0;
    return new Proxy(q, {
      get(target, name) {
        const found = Reflect.get(target, name) as unknown;
        if ((name !== "insert" && name !== "update") || typeof found !== "function") return found;
        return (...args: unknown[]) => {
          writes += 1;
          if (writes === nth) throw new Error("The disk is full.");
          return Reflect.apply(found, target, args);
        };
      },
    });
  };
  return { ...store, tx: (work) => store.tx((q) => work(failing(q))) };
}

describe("what people say of a document", () => {
  test("is kept as far as it is known, checked where it is said, and refused on an older page", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const wrong = {
      ...facts,
      ...{
        slug: "Astana 2026",
        series: "nowhere",
        adoptedOn: "2026-02-30",
        sourceAddress: "javascript:alert(1)",
      },
      participation: [
        { party: "ZZ", as: ["minister"], note: null },
        { party: "KZ", as: [], note: null },
        { party: "china-central-asia-fmm", as: ["minister"], note: null },
      ],
    };
    expect(
      await changeImportFacts(desk.editor, { ...(await based(desk.store, id)), facts: wrong }),
    ).toMatchObject({
      code: "invalid",
      fields: {
        slug: { key: "slugWrong" },
        series: { key: "noSuchSeries" },
        adoptedOn: { key: "noSuchDay" },
        sourceAddress: { key: "onlyWebAddresses" },
        "participation.0.party": { key: "noSuchParty" },
        "participation.1.as": { key: "fieldRequired" },
      },
    });
    const taken = { ...(await based(desk.store, id)), facts: { ...facts, slug: "almaty-2025" } };
    expect(await changeImportFacts(desk.editor, taken)).toMatchObject({
      fields: { slug: { key: "slugTaken" } },
    });
    const before = await based(desk.store, id);
    const tomorrow = { ...(await based(desk.store, id)), facts: { ...facts, adoptedOn: "2026-05-02" } };
    expect(await changeImportFacts(desk.editor, tomorrow)).toMatchObject({
      fields: { adoptedOn: { key: "dayInTheFuture" } },
    });
    const less = { ...facts, title: {}, number: null, participation: [] };
    accepted(await changeImportFacts(desk.editor, { ...before, facts: less }));
    expect(await changeImportFacts(desk.second, { ...before, facts })).toMatchObject({
      code: "conflict",
      current: { name: "ed", facts: { number: null } },
    });
    const { lacking, maySubmit } = await checksOf(desk, id);
    expect(lacking.filter(({ at }) => at === "facts").map(({ id: field }) => field)).toEqual([
      "number",
      "title",
      "participation",
    ]);
    expect(maySubmit).toBe(false);
    for (const [who, said] of [
      [desk.reader, "notAllowed"],
      [desk.stranger, "signInFirst"],
    ] as const) {
      const same = await based(desk.store, id);
      expect(refusalOf(await changeImportFacts(who, { ...same, facts }))).toBe(said);
      expect(refusalOf(await showImportChecks(who, { id }))).toBe(said);
      expect(refusalOf(await submitImport(who, same))).toBe(said);
      expect(refusalOf(await sendBackImport(who, { ...same, note: "No." }))).toBe(said);
      expect(refusalOf(await publishImport(who, same, desk.files))).toBe(said);
    }
  });
});

describe("the review of an imported text", () => {
  test("it is submitted when everything is decided, and each thing that is missing names its place", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const first = (await statementsOfImport(desk.store, id))[0];
    expect((await checksOf(desk, id)).lacking).toEqual([
      { sentence: { key: "statementsOpen", values: { count: 9 } }, at: "proposals", id: first?.id },
    ]);
    expect(refusalOf(await submitImport(desk.editor, await based(desk.store, id)))).toBe("statementsOpen");
    await decideAll(desk, id);
    const checks = await checksOf(desk, id);
    expect(checks).toMatchObject({
      ...{ lacking: [], maySubmit: true, mayPublish: false },
      counts: { clauses: 3, statements: 9, commitments: 5, undertakings: 3, followedItems: 2, untracked: 4 },
    });
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    const row = (await statementsOfImport(desk.store, id))[1];
    const late = { id, statement: row?.id, basedOnVersion: row?.recordVersion, decision: "open" };
    expect(refusalOf(await decideStatement(desk.second, late))).toBe("notAtProposals");
    expect(refusalOf(await changeImportFacts(desk.editor, { ...(await based(desk.store, id)), facts }))).toBe(
      "factsClosed",
    );
  });

  test("it waits in the queue of reviewers and among its author's own work, and comes back with a note", async () => {
    const desk = await aSeededDesk();
    const id = await atReview(desk);
    const queue = accepted(await reviewQueue(desk.reviewer));
    expect(queue.total.imports).toBe(1);
    expect(queue.imports).toMatchObject([
      { id, name: "Astana 2026", author: "ed", own: false, mayDecide: true },
    ]);
    expect(accepted(await myWork(desk.editor)).imports).toMatchObject([
      { id, state: "submitted", own: true },
    ]);
    expect(accepted(await myWork(desk.second)).imports).toEqual([]);
    const back = await based(desk.store, id);
    expect(refusalOf(await sendBackImport(desk.editor, { ...back, note: "No." }))).toBe("notAllowed");
    expect(await sendBackImport(desk.reviewer, { ...back, note: " " })).toMatchObject({
      fields: { note: { key: "noteRequired" } },
    });
    accepted(await sendBackImport(desk.reviewer, { ...back, note: "Clause two lacks its host." }));
    expect(refusalOf(await sendBackImport(desk.reviewer, { ...back, note: "Again." }))).toBe("importChanged");
    const { head, maySubmit } = await checksOf(desk, id);
    expect(head).toMatchObject({ state: "proposals", reviewNote: "Clause two lacks its host." });
    expect(maySubmit).toBe(true);
    expect(accepted(await reviewQueue(desk.reviewer)).imports).toEqual([]);
  });

  test("nobody publishes what they brought, submitted or decided themselves", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    const [first] = await statementsOfImport(desk.store, id);
    accepted(
      await decideStatement(desk.reviewer, {
        ...{ id, statement: first?.id, basedOnVersion: first?.recordVersion, decision: "accepted" },
      }),
    );
    await decideAll(desk, id);
    const boss = contextOf(
      desk.store,
      desk.now,
      await addPerson(desk.store, "boss", { role: "administrator" }),
    );
    expect(refusalOf(await publish(desk, id, boss))).toBe("importNotSubmitted");
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    expect(refusalOf(await publish(desk, id, desk.editor))).toBe("notAllowed");
    expect(refusalOf(await publish(desk, id, desk.reviewer))).toBe("ownImport");
    expect(accepted(await reviewQueue(desk.reviewer)).imports).toMatchObject([
      { own: true, mayDecide: false },
    ]);
    expect((await checksOf(desk, id, desk.reviewer)).mayPublish).toBe(false);
    expect((await checksOf(desk, id, boss)).mayPublish).toBe(true);
    accepted(await publish(desk, id, boss));
    const [document] = await desk.store.read
      .select()
      .from(t.document)
      .where(eq(t.document.slug, "astana-2026"));
    expect(document?.singlePerson).toBe(false);
    expect(await importRow(desk.store, id)).toMatchObject({ state: "published", publishedBy: "boss" });
  });

  test("who said what the document is, or submitted it once, does not publish it either", async () => {
    const desk = await aSeededDesk();
    const named = await atReview(desk);
    const { facts: said } = await importRow(desk.store, named);
    const back = async (id: string) =>
      accepted(await sendBackImport(desk.reviewer, { ...(await based(desk.store, id)), note: "The title." }));
    await back(named);
    const title = { ...said.title, en: "Another title" };
    accepted(
      await changeImportFacts(desk.reviewer, {
        ...(await based(desk.store, named)),
        facts: { ...said, title },
      }),
    );
    accepted(await submitImport(desk.editor, await based(desk.store, named)));
    expect(refusalOf(await publish(desk, named))).toBe("ownImport");
    expect(accepted(await reviewQueue(desk.reviewer)).imports).toMatchObject([{ mayDecide: false }]);
  });

  test("who only sent it back may publish it; who submitted it before may not", async () => {
    const desk = await aSeededDesk();
    const id = await atReview(desk);
    const back = async (who: Context) =>
      accepted(await sendBackImport(who, { ...(await based(desk.store, id)), note: "Once more." }));
    await back(desk.reviewer);
    accepted(await submitImport(desk.reviewer, await based(desk.store, id)));
    const boss = contextOf(
      desk.store,
      desk.now,
      await addPerson(desk.store, "boss", { role: "administrator" }),
    );
    await back(boss);
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    expect(refusalOf(await publish(desk, id))).toBe("ownImport");
    accepted(await publish(desk, id, boss));
  });

  test("an office of one publishes its own text with the rule off, and that is marked for good", async () => {
    const desk = await aSeededDesk();
    const boss = contextOf(
      desk.store,
      desk.now,
      await addPerson(desk.store, "boss", { role: "administrator" }),
    );
    const alone = { ...desk, editor: boss };
    const id = await atProposals(alone);
    await decideAll(alone, id);
    expect(refusalOf(await publish(desk, id, boss))).toBe("importNotSubmitted");
    accepted(await changeSettings(boss, { twoPersonRule: false }));
    expect((await checksOf(desk, id, boss)).mayPublish).toBe(true);
    accepted(await publish(desk, id, boss));
    const [document] = await desk.store.read
      .select()
      .from(t.document)
      .where(eq(t.document.slug, "astana-2026"));
    expect(document?.singlePerson).toBe(true);
    expect(await importRow(desk.store, id)).toMatchObject({ submittedBy: "boss", singlePerson: true });
    const page = accepted(await showDocument(desk.stranger, { document: "astana-2026" }));
    expect(page.document.singlePerson).toBe(true);
  });
});

describe("publishing an imported text", () => {
  test("puts document, meeting, text and commitments live together, each explained by the audit", async () => {
    const desk = await aSeededDesk();
    const id = await atReview(desk);
    const before = await traces(desk.store);
    expect(accepted(await publish(desk, id))).toMatchObject({ slug: "astana-2026" });
    const after = await traces(desk.store);
    expect(after).toMatchObject({
      ...{ document: Number(before.document) + 1, meeting: Number(before.meeting) + 1 },
      ...{ clause: Number(before.clause) + 4, statement: Number(before.statement) + 8 },
      commitment: Number(before.commitment) + 5,
    });
    const page = accepted(await showDocument(desk.stranger, { document: "astana-2026" }));
    expect(page.counts).toMatchObject({
      commitments: 5,
      undertakings: 3,
      followedItems: 2,
      statements: 8,
      tracked: 5,
    });
    expect(page.text).toMatchObject({ language: "zh", authority: "official-text", fileName: "text.txt" });
    const listed = accepted(
      await listCommitments(desk.stranger, new URLSearchParams("document=astana-2026"), { locale: "en" }),
    );
    expect(listed.items.map(({ code }) => code)).toEqual([
      ...["astana-2026/01.1", "astana-2026/01.2", "astana-2026/02.1", "astana-2026/02.2", "astana-2026/03.1"],
    ]);
    const one = accepted(await showCommitment(desk.stranger, { document: "astana-2026", number: "02.1" }));
    expect(JSON.stringify(one)).toContain("2027年在吉尔吉斯斯坦举办山地峰会");
    const { records } = await replayed(desk.store, "commitment");
    const [row] = await desk.store.read
      .select()
      .from(t.commitment)
      .where(eq(t.commitment.code, "astana-2026/01.1"));
    expect(records.get(row?.id ?? "")).toMatchObject({ code: "astana-2026/01.1", title: row?.title });
    expect(row?.untranslated).toEqual(["en", "ru"]);
    expect(one.untranslated).toEqual(["en", "ru"]);
    const entries = (await auditOf(desk.store)).filter(
      ({ actorId, entity }) => actorId === "rev" && entity !== "commitment-link",
    );
    expect(entries.map(({ entity, action }) => `${entity} ${action}`)).toEqual([
      ...["meeting added", "document published", "version published"],
      ...Array.from({ length: 5 }, () => "commitment published"),
      "import published",
    ]);
    expect(await firstBrokenEntry(desk.store)).toBeNull();
    expect(refusalOf(await publish(desk, id))).toBe("importEnded");
  });

  test("writes at once what a later refresh would derive of each commitment", async () => {
    const desk = await aSeededDesk();
    const disputed = facts.participation.map((one) =>
      one.party === "TM" ? { ...one, as: ["text-disputed" as const] } : one,
    );
    const text = shortText.replace(
      "各方愿深化能源合作",
      "各方愿在中国-中亚第二次峰会前深化能源合作。各方将尽快开通新航线",
    );
    const id = await atProposals(desk, text, { ...facts, participation: disputed });
    await decideAll(desk, id);
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    accepted(await publish(desk, id));
    const rows = async () => ({
      commitments: await desk.store.read
        .select()
        .from(t.commitment)
        .where(eq(t.commitment.documentId, facts.slug))
        .orderBy(t.commitment.code),
      parties: await desk.store.read
        .select()
        .from(t.commitmentParty)
        .orderBy(t.commitmentParty.commitmentId, t.commitmentParty.partyCode),
    });
    const before = await rows();
    expect(before.commitments.map((one) => one.deadlineKind)).toEqual(
      expect.arrayContaining(["meeting", "asap", "dated"]),
    );
    await desk.store.tx(async (q) => {
      for (const one of before.commitments)
        await refreshCommitment(q, one.id, { at: desk.now(), today: utcDay(desk.now()) });
    });
    expect(await rows()).toEqual(before);
  });

  test("leaves no trace whichever of its writes fails", async () => {
    const desk = await aSeededDesk();
    const id = await atReview(desk);
    const before = await traces(desk.store);
    const { submittedAt } = await importRow(desk.store, id);
    const spoiled = (nth: number) =>
      publish(desk, id, { ...desk.reviewer, store: failingAt(desk.store, nth) });
    let nth = 1;
    for (; ; nth += nth < 20 ? 1 : 40) {
      const outcome = await spoiled(nth).catch((fault: Error) => fault.message);
      if (typeof outcome !== "string") break;
      expect(outcome).toBe("The disk is full.");
      expect(await traces(desk.store)).toEqual(before);
      expect(await importRow(desk.store, id)).toMatchObject({ state: "submitted", submittedAt });
      expect(refusalOf(await showDocument(desk.stranger, { document: "astana-2026" }))).toBe(
        "documentNotFound",
      );
    }
    expect(nth).toBeGreaterThan(20);
    expect((await importRow(desk.store, id)).state).toBe("published");
  });

  test("is refused where the name was taken or a party left the facts meanwhile, and where the file is gone", async () => {
    const desk = await aSeededDesk();
    const [first, second] = [await atReview(desk), await atReview(desk)];
    accepted(await publish(desk, first));
    expect(refusalOf(await publish(desk, second))).toBe("slugTaken");
    const stranger: Actor = { id: null, role: "reader", name: null };
    expect(refusalOf(await publish(desk, second, { ...desk.reviewer, actor: stranger }))).toBe("signInFirst");
    const nothing = { ...desk.files, open: async () => null };
    expect(refusalOf(await publishImport(desk.reviewer, await based(desk.store, second), nothing))).toBe(
      "fileBroken",
    );
  });

  test("a web page is kept with its bytes and with the text that was read from them; a plain text with its bytes", async () => {
    const desk = await aSeededDesk();
    const page = `<html><body>${shortText
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("")}</body></html>`;
    const id = await atReview(desk, page, facts, "page.html");
    accepted(await publish(desk, id));
    const other = await atReview(desk, shortText, { ...facts, slug: "astana-plain" });
    accepted(await publish(desk, other));
    const rows = await desk.store.read.select().from(t.version);
    const [html, plain] = ["astana-2026", "astana-plain"].map((slug) =>
      rows.find((row) => row.documentId === slug),
    );
    expect(Buffer.from(html?.rawBase64 ?? "", "base64").toString()).toBe(page);
    expect(html?.format).toBe("html");
    expect(html?.receivedText).toContain("各方愿深化能源合作。");
    expect([plain?.format, plain?.receivedText]).toEqual(["txt", null]);
    const shown = accepted(await showDocument(desk.stranger, { document: "astana-2026" }));
    expect(shown.counts.commitments).toBe(5);
  });

  test("“the Parties” of a text that was decided before anybody said who they are, are those who adopted it", async () => {
    const desk = await aSeededDesk();
    const unsaid = { ...facts, language: "ru" as const, participation: [] };
    const text = "Совместное заявление\n\n1. Стороны откроют учебный центр в области таможни до 2027 года.\n";
    const id = await atProposals(desk, text, unsaid);
    await decideAll(desk, id);
    const participation = facts.participation.filter(({ party }) => party === "CN" || party === "KZ");
    accepted(
      await changeImportFacts(desk.editor, {
        ...(await based(desk.store, id)),
        facts: { ...unsaid, participation },
      }),
    );
    expect((await checksOf(desk, id)).lacking).toEqual([]);
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    const { documentId } = accepted(await publish(desk, id));
    const [only] = await desk.store.read
      .select()
      .from(t.commitment)
      .where(eq(t.commitment.documentId, documentId));
    const parties = await desk.store.read
      .select({ code: t.commitmentParty.partyCode, role: t.commitmentParty.role })
      .from(t.commitmentParty)
      .where(eq(t.commitmentParty.commitmentId, only?.id ?? ""));
    expect(parties).toEqual([
      { code: "CN", role: "joint" },
      { code: "KZ", role: "joint" },
    ]);
  });

  test("a repetition becomes a further anchor of the commitment it repeats", async () => {
    const desk = await aSeededDesk();
    const id = await atProposals(desk);
    await decideAll(desk, id);
    const rows = await statementsOfImport(desk.store, id);
    const [target, repetition] = [rows.find(({ start }) => start === rows[7]?.start), rows[2]];
    accepted(
      await decideStatement(desk.editor, {
        ...{ id, statement: repetition?.id, basedOnVersion: repetition?.recordVersion },
        ...{ decision: "changed", sameAs: target?.id },
      }),
    );
    accepted(await submitImport(desk.editor, await based(desk.store, id)));
    accepted(await publish(desk, id));
    const anchors = await desk.store.read
      .select({
        code: t.commitment.code,
        position: t.anchor.position,
        clause: t.anchor.clausePosition,
        quote: t.anchor.quote,
      })
      .from(t.anchor)
      .innerJoin(t.commitment, eq(t.commitment.id, t.anchor.commitmentId))
      .where(eq(t.commitment.code, "astana-2026/03.1"))
      .orderBy(t.anchor.position);
    expect(anchors).toEqual([
      { code: "astana-2026/03.1", position: 0, clause: 3, quote: "各方愿深化能源合作。" },
      { code: "astana-2026/03.1", position: 1, clause: 1, quote: "各方将继续开展联合禁毒行动。" },
    ]);
  });

  test("the meeting that adopted it ends review periods and dates deadlines of its series", async () => {
    const desk = await aSeededDesk();
    const periods = async () =>
      (
        await desk.store.read
          .select({ until: t.commitment.derivedUntil, item: t.commitment.item })
          .from(t.commitment)
          .where(eq(t.commitment.documentId, "almaty-2025"))
      ).map(({ item }) => item);
    const id = await atReview(desk);
    const before = await periods();
    accepted(await publish(desk, id));
    expect(await periods()).not.toEqual(before);
  });

  test("the Almaty text under another name is the same text, and its figures are those of the checks", async () => {
    const desk = await aSeededDesk();
    const text = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
    const said = { ...facts, slug: "almaty-again", number: 6, adoptedOn: "2025-04-26" };
    const id = await atReview(desk, text, said);
    const { counts } = await checksOf(desk, id);
    accepted(await publish(desk, id));
    const [ours, theirs] = [
      accepted(await showDocument(desk.stranger, { document: "almaty-again" })),
      accepted(await showDocument(desk.stranger, { document: "almaty-2025" })),
    ];
    const wordsOf = (page: typeof ours) =>
      page.text?.clauses.map(({ position, label, paragraphs }) => [
        ...[position, label],
        paragraphs.map(({ kind, statements }) => [
          kind,
          statements.flatMap(({ pieces }) => pieces.map(({ received }) => received)).join(""),
        ]),
      ]);
    expect(wordsOf(ours)).toEqual(wordsOf(theirs));
    expect(ours.text).toMatchObject({
      ...{ script: theirs.text?.script, textSha256: theirs.text?.textSha256, sha256: theirs.text?.sha256 },
      ...{ edits: theirs.text?.edits, repairs: theirs.text?.repairs },
    });
    expect(ours.counts).toMatchObject({
      ...{ commitments: counts.commitments, undertakings: counts.undertakings },
      followedItems: counts.followedItems,
    });
    const listed = accepted(
      await listCommitments(desk.stranger, new URLSearchParams("document=almaty-again"), { locale: "en" }),
    );
    expect(listed.total).toBe(counts.commitments);
    const address = new URLSearchParams("document=almaty-again&for=machines");
    const file = accepted(await exportCommitments(desk.stranger, address, { baseUrl: "https://kept.test" }));
    let csv = "";
    for await (const chunk of file.chunks) csv += chunk;
    expect((parse(csv, { columns: true }) as unknown[]).length).toBe(counts.commitments);
    const both = [ours, theirs].map(({ counts: { statements, commitments } }) => ({
      statements,
      commitments,
    }));
    expect(both[0]?.statements).toBeGreaterThan(70);
    expect(Math.abs((both[0]?.commitments ?? 0) - (both[1]?.commitments ?? 0))).toBeLessThan(25);
  });
});

import { asc, count, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { publisherEntries } from "../../db/queries/register-entries";
import { writeSetting } from "../../db/queries/settings";
import { auditEntry, candidate, development, job, source } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { addCandidateFile } from "../../lib/use-cases/add-candidate-file";
import { changeCandidate } from "../../lib/use-cases/change-candidate";
import { discardDevelopment } from "../../lib/use-cases/discard-development";
import { fetchAgain } from "../../lib/use-cases/fetch-again";
import { listInbox } from "../../lib/use-cases/list-inbox";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { reopenCandidates } from "../../lib/use-cases/reopen-candidates";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { savePublisher } from "../../lib/use-cases/save-publisher";
import { setAsideCandidates } from "../../lib/use-cases/set-aside-candidates";
import { showCandidates } from "../../lib/use-cases/show-candidates";
import { startCandidates } from "../../lib/use-cases/start-candidates";
import { storeFile } from "../../lib/use-cases/store-file";
import { firstBrokenEntry, replayed, verified } from "../support/audit-trail";
import { aCommitment, anAct, aSource, aUser, contextOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";
import { knownParty } from "../support/test-document";

async function anInbox() {
  const store = testStore();
  const people = {
    reader: await aUser(store, "reader"),
    editor: await aUser(store, "editor"),
    colleague: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
  };
  const { code } = await aCommitment(store);
  const as = (who: keyof typeof people) => contextOf(store, people[who]);
  const visitor = { ...as("reader"), actor: { id: null, role: "reader" as const, name: null } };
  return { store, code, as, visitor };
}
type Inbox = Awaited<ReturnType<typeof anInbox>>;

const rows = (store: Store) =>
  store.read.select().from(candidate).orderBy(asc(candidate.createdAt), asc(candidate.id));
const entries = async (store: Store) => (await store.read.select({ n: count() }).from(auditEntry))[0]?.n ?? 0;

async function brought({ as }: Inbox, ...addresses: string[]): Promise<string[]> {
  const { added } = accepted(await startCandidates(as("editor"), { text: addresses.join("\n") }));
  return added.map(({ id }) => id);
}
const facts = (given: Record<string, unknown> = {}) => ({
  ...{ title: "A title", publisher: "", class: "", speaksFor: [], origin: "", language: "en" },
  ...{ publishedOn: "2026-05-02", note: "", commitment: "" },
  ...given,
});
const sourceOf = (candidateId: string | undefined, address: string, given: Record<string, unknown> = {}) =>
  aSource({ candidateId, address, ...given });

describe("pasting", () => {
  test("brings each page in once, and tells of pages that wait or are evidence already where they are", async () => {
    const office = await anInbox();
    const { store, code, as } = office;
    const act = anAct(code, { sources: [aSource({ address: "https://example.org/known" })] });
    const { id: developmentId } = accepted(await recordDevelopment(as("editor"), act));
    const [first] = await brought(office, "https://example.org/1");
    const text = [
      "https://example.org/1?utm_source=letter#top, https://www.example.org/known/ and https://example.org/2",
      "javascript:alert(1)",
    ].join("\n");
    const outcome = accepted(await startCandidates(as("colleague"), { text }));
    expect(outcome.added.map(({ address }) => address)).toEqual(["https://example.org/2"]);
    expect(outcome.known).toEqual([
      {
        address: "https://example.org/1?utm_source=letter#top",
        place: { kind: "candidate", id: first, state: "waiting" },
      },
      {
        address: "https://www.example.org/known/",
        place: { kind: "development", id: developmentId, commitment: code },
      },
    ]);
    expect(outcome.refused).toEqual(["javascript:alert(1)"]);
    expect(await rows(store)).toHaveLength(2);
  });

  test("takes two hundred addresses at once and refuses one more", async () => {
    const { store, as } = await anInbox();
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `https://example.org/${i}`).join("\n");
    expect(await startCandidates(as("editor"), { text: lines(201) })).toMatchObject({
      fields: { text: { key: "tooManyAddresses", values: { count: 201, most: 200 } } },
    });
    expect(accepted(await startCandidates(as("editor"), { text: lines(200) })).added).toHaveLength(200);
    expect(await rows(store)).toHaveLength(200);
    expect(await firstBrokenEntry(store)).toBeNull();
  });

  test.each([
    ["no address", "Nothing to see here.", "noAddressFound"],
    ["a script", "javascript:alert(1)", "onlyWebAddresses"],
    ["a name and password", "https://user:secret@example.org/", "onlyWebAddresses"],
    ["nothing", "", "noAddressFound"],
  ])("a text with %s is refused and writes nothing", async (_, text, key) => {
    const { store, as } = await anInbox();
    const before = await entries(store);
    expect(await startCandidates(as("editor"), { text })).toMatchObject({ fields: { text: { key } } });
    expect(await entries(store)).toBe(before);
  });

  test("asks for pages only where the administrator allowed it", async () => {
    const office = await anInbox();
    const { store, as } = office;
    const [silent] = await brought(office, "https://example.org/1");
    expect((await rows(store))[0]?.fetchState).toBe("none");
    expect(refusalOf(await fetchAgain(as("editor"), { candidates: [silent] }))).toBe("fetchingIsOff");
    await store.tx((q) => writeSetting(q, "fetching", true));
    const [asked] = await brought(office, "https://example.org/2");
    accepted(await fetchAgain(as("editor"), { candidates: [silent] }));
    const jobs = await store.read.select().from(job);
    expect(jobs.map(({ kind, subjectId }) => [kind, subjectId]).sort()).toEqual(
      [
        ["fetch-candidate", asked],
        ["fetch-candidate", silent],
      ].sort(),
    );
  });

  test("recognises a publisher of the register by its host: class and whom it speaks for", async () => {
    const office = await anInbox();
    await knownParty(office.store, "KZ", false);
    const names = { en: "Example Agency", zh: "示例社", ru: "Агентство-пример" };
    const entry = { code: "example-agency", name: names, aliases: ["agency.example"], defaultClass: "N1" };
    accepted(await savePublisher(office.as("editor"), { ...entry, speaksFor: ["KZ"] }));
    await brought(office, "https://news.agency.example/1");
    expect((await rows(office.store))[0]).toMatchObject({
      ...{ publisher: "Example Agency", publisherCode: "example-agency", class: "N1", speaksFor: ["KZ"] },
    });
    expect(await publisherEntries(office.store.read)).toHaveLength(1);
  });
});

describe("a dropped file", () => {
  const files = {
    receive: async () => accepted_({ sha256: "a".repeat(64), bytes: 4, found: "pdf", textual: false }),
    open: async () => null,
    remove: async () => undefined,
  };
  const accepted_ = (file: object) => ({
    ok: true as const,
    value: { ...file, keep: async () => undefined, discard: async () => undefined } as never,
  });

  test("is brought in once, and read whatever the settings say", async () => {
    const { store, as } = await anInbox();
    const body = (async function* () {})();
    accepted(await storeFile(as("editor"), { name: "report.pdf", body, expectedBytes: null }, files));
    const sha256 = "a".repeat(64);
    const outcome = accepted(await addCandidateFile(as("editor"), { sha256 }));
    const [row] = await rows(store);
    expect(outcome).toEqual({ id: row?.id });
    expect(row).toMatchObject({ fileSha256: sha256, address: null, fetchState: "queued" });
    expect(await store.read.select().from(job)).toMatchObject([
      { kind: "fetch-candidate", subjectId: row?.id },
    ]);
    expect(accepted(await addCandidateFile(as("colleague"), { sha256 }))).toEqual({
      known: { kind: "candidate", id: row?.id, state: "waiting" },
    });
    expect(refusalOf(await addCandidateFile(as("editor"), { sha256: "b".repeat(64) }))).toBe("noSuchFile");
    expect(refusalOf(await addCandidateFile(as("reader"), { sha256 }))).toBe("notAllowed");
  });
});

describe("triage", () => {
  test("types what the page did not say; who was slower sees what stands now and loses nothing", async () => {
    const office = await anInbox();
    const { store, as, code } = office;
    const [id] = await brought(office, "https://example.org/1");
    const change = { id, basedOnVersion: 1, ...facts({ class: "N1", commitment: code }) };
    accepted(await changeCandidate(as("editor"), change));
    expect((await rows(store))[0]).toMatchObject({
      ...{
        title: "A title",
        class: "N1",
        publishedOn: "2026-05-02",
        commitmentId: "commitment-1",
        recordVersion: 2,
      },
    });
    expect(await changeCandidate(as("colleague"), { ...change, title: "Another" })).toMatchObject({
      code: "conflict",
      current: { title: "A title", class: "N1", recordVersion: 2 },
    });
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ["a title of 10,000 characters", { title: "x".repeat(10_000) }, "title", "textTooLong"],
    ["an unknown class", { class: "P9" }, "class", "fieldWrong"],
    ["a day that does not exist", { publishedOn: "2026-02-30" }, "publishedOn", "noSuchDay"],
    ["an unknown party", { speaksFor: ["ZZ"] }, "speaksFor", "noSuchParty"],
    ["an unknown commitment", { commitment: "nothing/1.1" }, "commitment", "noSuchCommitment"],
    ["an impossible language", { language: "zh-12" }, "language", "fieldWrong"],
  ])("refuses %s at its field and changes nothing", async (_, given, field, key) => {
    const office = await anInbox();
    const [id] = await brought(office, "https://example.org/1");
    const before = await entries(office.store);
    const outcome = await changeCandidate(office.as("editor"), { id, basedOnVersion: 1, ...facts(given) });
    expect(outcome).toMatchObject({ ok: false, code: "invalid", fields: { [field]: { key } } });
    expect(await entries(office.store)).toBe(before);
  });

  test("keeps emoji and right-to-left words as they were typed, without marks nobody can see", async () => {
    const office = await anInbox();
    const [id] = await brought(office, "https://example.org/1");
    const title = "🏔️ خبر \u0000\u0007 <script>alert(1)</script>";
    accepted(await changeCandidate(office.as("editor"), { id, basedOnVersion: 1, ...facts({ title }) }));
    expect((await rows(office.store))[0]?.title).toBe("🏔️ خبر <script>alert(1)</script>");
  });

  test("sets several aside with a reason, all or none, and takes them back", async () => {
    const office = await anInbox();
    const { store, as } = office;
    const [one, two] = await brought(office, "https://example.org/1", "https://example.org/2");
    accepted(await changeCandidate(as("editor"), { id: two, basedOnVersion: 1, ...facts() }));
    const reason = "irrelevant";
    expect(
      await setAsideCandidates(as("editor"), { candidates: [`${one}~1`, `${two}~1`], reason }),
    ).toMatchObject({
      code: "conflict",
      message: { key: "candidatesChanged", values: { title: "A title" } },
    });
    expect((await rows(store)).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    const candidates = [`${one}~1`, `${two}~2`];
    expect(await setAsideCandidates(as("editor"), { candidates, reason: "boring" })).toMatchObject({
      fields: { reason: { key: "chooseAReason" } },
    });
    expect(accepted(await setAsideCandidates(as("editor"), { candidates, reason }))).toEqual({ count: 2 });
    expect((await rows(store)).map((row) => [row.state, row.setAsideReason])).toEqual([
      ["set-aside", reason],
      ["set-aside", reason],
    ]);
    accepted(await reopenCandidates(as("colleague"), { candidates: [one] }));
    expect((await rows(store)).filter(({ state }) => state === "waiting").map(({ id }) => id)).toEqual([one]);
  });

  test("of nothing, or of what is not there, is refused", async () => {
    const { as } = await anInbox();
    const reason = "duplicate";
    expect(await setAsideCandidates(as("editor"), { candidates: [], reason })).toMatchObject({
      fields: { candidates: { key: "chooseReports" } },
    });
    expect(refusalOf(await setAsideCandidates(as("editor"), { candidates: ["nobody"], reason }))).toBe(
      "noSuchReport",
    );
  });
});

describe("reports become sources", () => {
  test("in the transaction of their development, and a refused development leaves them waiting", async () => {
    const office = await anInbox();
    const { store, as, code } = office;
    const [one, two] = await brought(office, "https://example.org/1", "https://example.org/2");
    const sources = [
      sourceOf(one, "https://example.org/1"),
      sourceOf(two, "https://example.org/2", { origin: "Example Wire" }),
    ];
    expect(refusalOf(await recordDevelopment(as("editor"), anAct(code, { sources, happenedFrom: "" })))).toBe(
      "checkFields",
    );
    expect((await rows(store)).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    const { id } = accepted(await recordDevelopment(as("editor"), anAct(code, { sources })));
    expect((await rows(store)).map((row) => [row.state, row.developmentId])).toEqual([
      ["used", id],
      ["used", id],
    ]);
    const again = await recordDevelopment(as("colleague"), anAct(code, { sources }));
    expect(again).toMatchObject({ fields: { "sources.0.address": { key: "candidateUsed" } } });
    expect((await store.read.select({ n: count() }).from(development))[0]?.n).toBe(1);
  });

  test("with the copy that was fetched of them, as long as the address is theirs", async () => {
    const office = await anInbox();
    const { store, as, code } = office;
    const [one, two] = await brought(office, "https://example.org/1", "https://example.org/2");
    const { insertFile } = await import("../../db/queries/files");
    const sha256 = "c".repeat(64);
    const copy = { sha256, name: "page.html", bytes: 3, mediaType: "text/html" };
    await store.tx(async (q) => {
      const [row] = await q
        .select()
        .from(candidate)
        .where(eq(candidate.id, one ?? ""));
      await insertFile(q, { ...copy, uploadedBy: row?.createdBy ?? "", uploadedAt: new Date(0) });
      await q.update(candidate).set({ copySha256: sha256 });
    });
    const sources = [
      sourceOf(one, "https://example.org/1/"),
      sourceOf(two, "https://example.org/elsewhere", { copySha256: sha256 }),
    ];
    const { id } = accepted(await recordDevelopment(as("editor"), anAct(code, { sources })));
    const written = await store.read.select().from(source).orderBy(asc(source.position));
    expect(written.map(({ copySha256 }) => copySha256)).toEqual([sha256, null]);
    const revised = sources.map((one_, i) => ({ ...one_, replacesId: written[i]?.id }));
    accepted(
      await reviseDevelopment(as("editor"), { ...anAct(code, { sources: revised }), id, basedOnVersion: 1 }),
    );
    const newest = await store.read
      .select()
      .from(source)
      .where(eq(source.revision, 2))
      .orderBy(asc(source.position));
    expect(newest.map(({ copySha256 }) => copySha256)).toEqual([sha256, null]);
    expect((await rows(store)).map(({ state }) => state)).toEqual(["used", "used"]);
  });

  test("of a development not yet accepted, and wait again when it leaves them out or is dropped", async () => {
    const office = await anInbox();
    const { store, as, code } = office;
    const [one, two] = await brought(office, "https://example.org/1", "https://example.org/2");
    const { id } = accepted(
      await recordDevelopment(
        as("editor"),
        anAct(code, { sources: [sourceOf(one, "https://example.org/1")] }),
      ),
    );
    const both = [sourceOf(one, "https://example.org/1"), sourceOf(two, "https://example.org/2")];
    accepted(
      await reviseDevelopment(as("editor"), { ...anAct(code, { sources: both }), id, basedOnVersion: 1 }),
    );
    expect((await rows(store)).map(({ developmentId }) => developmentId)).toEqual([id, id]);
    const only = { ...anAct(code, { sources: [both[1]] }), id, basedOnVersion: 2 };
    accepted(await reviseDevelopment(as("editor"), only));
    expect((await rows(store)).map(({ state }) => state).sort()).toEqual(["used", "waiting"]);
    accepted(await discardDevelopment(as("editor"), { id, basedOnVersion: 3 }));
    expect((await rows(store)).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  });

  test("and stay apart from accepted evidence: an accepted development takes no more", async () => {
    const office = await anInbox();
    const { as, code } = office;
    const [one] = await brought(office, "https://example.org/1");
    const { id } = accepted(await recordDevelopment(as("editor"), anAct(code)));
    accepted(await acceptEvidence(as("reviewer"), { kind: "development", id, basedOnVersion: 1 }));
    const more = {
      ...anAct(code, { sources: [sourceOf(one, "https://example.org/1")] }),
      id,
      basedOnVersion: 2,
    };
    expect(refusalOf(await reviseDevelopment(as("editor"), more))).toBe("alreadyAccepted");
    expect((await rows(office.store))[0]?.state).toBe("waiting");
  });
});

describe("the list", () => {
  test("shows reports of one event together with the reason, and the origin that reprints share", async () => {
    const office = await anInbox();
    const { as } = office;
    const ids = await brought(office, "https://a.example/1", "https://b.example/2", "https://c.example/3");
    const text =
      "The first joint anti-drug operation Steppe-2026 began in Osh on May 3 with officers of Kazakhstan and China at 14 posts.";
    const told = [
      facts({ title: text, publisher: "Example Wire", publishedOn: "2026-05-03" }),
      facts({ title: text, publisher: "Example Post", publishedOn: "2026-05-04" }),
      facts({ title: "A festival of tea opens in Tashkent", publishedOn: "2026-05-03" }),
    ];
    for (const [i, typed] of told.entries())
      accepted(await changeCandidate(as("editor"), { id: ids[i], basedOnVersion: 1, ...typed }));
    const inbox = accepted(await listInbox(as("editor"), {}));
    expect(inbox.counts).toEqual({ waiting: 3, used: 0, "set-aside": 0 });
    expect(inbox.entries.map(({ lines }) => lines.length).sort()).toEqual([1, 2]);
    const group = inbox.entries.find(({ lines }) => lines.length === 2);
    expect(group?.why).toMatchObject({ days: 1, towns: ["osh"], namedDays: ["05-03"] });
    expect(group?.lines.map(({ id }) => id).sort()).toEqual([ids[0], ids[1]].sort());
  });

  test("says which recorded development a report seems to belong to", async () => {
    const office = await anInbox();
    const { as, code } = office;
    const what =
      "The joint anti-drug operation Steppe-2026 began in Osh on October 3 with officers at 14 posts.";
    const act = anAct(code, { what, place: "Osh", happenedFrom: "2026-10-03" });
    const { id: developmentId } = accepted(await recordDevelopment(as("editor"), act));
    const [id] = await brought(office, "https://a.example/1");
    const title = "Anti-drug operation Steppe-2026 begins in Osh: officers at 14 posts";
    const typed = facts({ title, publishedOn: "2026-10-04" });
    accepted(await changeCandidate(as("editor"), { id, basedOnVersion: 1, ...typed }));
    const [line] = accepted(await showCandidates(as("editor"), [id ?? ""]));
    expect(line?.belongsTo).toMatchObject({ id: developmentId, commitment: code, open: true });
    const [seen] = accepted(await showCandidates(as("colleague"), [id ?? ""]));
    expect(seen?.belongsTo?.open).toBe(false);
  });

  test("is paged and counted", async () => {
    const office = await anInbox();
    await brought(office, ...Array.from({ length: 95 }, (_, i) => `https://example.org/${i}`));
    const [first, last] = [
      accepted(await listInbox(office.as("editor"), { page: "1" })),
      accepted(await listInbox(office.as("editor"), { page: "99" })),
    ];
    expect([first.page, first.pages, first.entries.length]).toEqual([1, 3, 40]);
    expect([last.page, last.entries.length]).toEqual([3, 15]);
    expect(accepted(await listInbox(office.as("editor"), { state: "used" })).entries).toEqual([]);
  });
});

describe("nobody but editors", () => {
  test("sees or moves what waits", async () => {
    const office = await anInbox();
    const { store, as, visitor, code } = office;
    const [id] = await brought(office, "https://example.org/1");
    const before = await entries(store);
    const asked = { candidates: [id], reason: "irrelevant", id, basedOnVersion: 1, ...facts() };
    const verbs = [
      startCandidates,
      changeCandidate,
      setAsideCandidates,
      reopenCandidates,
      fetchAgain,
      listInbox,
    ];
    for (const verb of verbs) {
      const input = { ...asked, text: "https://example.org/9" };
      expect(refusalOf(await verb(as("reader"), input))).toBe("notAllowed");
      expect(refusalOf(await verb(visitor, input))).toBe("signInFirst");
    }
    expect(refusalOf(await showCandidates(as("reader"), [id ?? ""]))).toBe("notAllowed");
    const act = anAct(code, { sources: [sourceOf(id, "https://example.org/1")] });
    expect(refusalOf(await recordDevelopment(as("reader"), act))).toBe("notAllowed");
    expect(await entries(store)).toBe(before);
  });
});

describe("the audit", () => {
  test("replayed gives today's inbox", async () => {
    const office = await anInbox();
    const { store, as, code } = office;
    const [one, two, three] = await brought(office, ...[1, 2, 3].map((n) => `https://example.org/${n}`));
    accepted(await changeCandidate(as("editor"), { id: one, basedOnVersion: 1, ...facts({ class: "S" }) }));
    accepted(await setAsideCandidates(as("editor"), { candidates: [two, three], reason: "unreliable" }));
    accepted(await reopenCandidates(as("colleague"), { candidates: [two] }));
    const act = anAct(code, { sources: [sourceOf(one, "https://example.org/1")] });
    const { id } = accepted(await recordDevelopment(as("editor"), act));
    accepted(await discardDevelopment(as("editor"), { id, basedOnVersion: 1 }));
    const { records, surprises } = await replayed(store, "candidate");
    expect(surprises).toEqual([]);
    for (const row of await rows(store)) expect(records.get(row.id)).toEqual(JSON.parse(JSON.stringify(row)));
    expect(records.size).toBe(3);
    expect((await verified(store)).faults).toEqual([]);
  });
});

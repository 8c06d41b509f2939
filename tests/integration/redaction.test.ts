import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { keptFilesOf } from "../../db/index";
import { auditHash } from "../../db/queries/audit-hash";
import { keepFileRow } from "../../db/queries/files";
import { copySqlite } from "../../db/sqlite/copy";
import { auditEntry, candidate, recordState, source } from "../../db/sqlite/schema";
import { acceptEvidence } from "../../lib/use-cases/accept-evidence";
import { changeCandidate } from "../../lib/use-cases/change-candidate";
import { publishAssessment } from "../../lib/use-cases/publish-assessment";
import { readFile } from "../../lib/use-cases/read-file";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { redactSource } from "../../lib/use-cases/redact-source";
import { reviseDevelopment } from "../../lib/use-cases/revise-development";
import { sendBackEvidence } from "../../lib/use-cases/send-back-evidence";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { startCandidates } from "../../lib/use-cases/start-candidates";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { firstBrokenEntry, verified } from "../support/audit-trail";
import { aCommitment, anAct, aSource, aUser, contextOf, reason, versionOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const secret = "The witness lives in Garden Street 4.";
const why = "Names a private person.";

async function anOffice() {
  const store = testStore();
  const people = {
    editor: await aUser(store, "editor"),
    reviewer: await aUser(store, "reviewer"),
    administrator: await aUser(store, "administrator"),
    reader: await aUser(store, "reader"),
  };
  const { code } = await aCommitment(store);
  const removed: string[] = [];
  const files = { remove: async (sha: string) => void removed.push(sha) };
  const as = (who: keyof typeof people, at?: Date) => contextOf(store, people[who], at);
  return { store, code, as, files, removed, people };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

const fileHash = "a".repeat(64);
async function aFile({ store, people }: Office) {
  const uploadedAt = new Date("2026-01-01T00:00:00Z");
  const row = { sha256: fileHash, name: "Scan.pdf", mediaType: "application/pdf", bytes: 3 };
  await store.tx((q) => keepFileRow(q, { ...row, uploadedBy: people.editor.id, uploadedAt }));
}

async function anAcceptedAct({ as, code, store }: Office, given: Record<string, unknown> = {}) {
  const sources = [aSource({ class: "P2", excerpt: secret, gist: "A witness speaks.", ...given })];
  const act = accepted(await recordDevelopment(as("editor"), anAct(code, { sources })));
  accepted(await acceptEvidence(as("reviewer"), { kind: "development", id: act.id, basedOnVersion: 1 }));
  const [row] = await store.read.select().from(source).where(eq(source.developmentId, act.id));
  return { act: act.id, id: row?.id ?? "" };
}
const redact = ({ as, files }: Office, id: string, fields: string[], basedOnVersion = 2) =>
  redactSource(as("administrator"), { id, fields, basedOnVersion, reason: why }, files);
const shownTo = async ({ as }: Office, who: "reader" | "editor") =>
  accepted(await showCommitment(as(who), { document: "test-2025", number: "1.1" }));

/** Every table that could still hold the words. */
async function everythingKept({ store }: Office) {
  return JSON.stringify([
    await store.read.select().from(source),
    await store.read.select().from(auditEntry),
    await store.read.select().from(recordState),
  ]);
}

describe("a redaction", () => {
  test("leaves reason and hash, publicly; the words are gone from the record, the past and the audit, and the chain holds", async () => {
    const office = await anOffice();
    const { id } = await anAcceptedAct(office);
    expect(await everythingKept(office)).toContain(secret);
    const outcome = accepted(await redact(office, id, ["excerpt"]));
    expect(outcome.kept).toEqual([]);
    expect(await everythingKept(office)).not.toContain(secret);
    const [shown] = (await shownTo(office, "reader")).developments[0]?.sources ?? [];
    expect(shown).toMatchObject({
      excerpt: "",
      gist: "A witness speaks.",
      redaction: { reason: why, hashes: { excerpt: sha256(secret) } },
    });
    expect(JSON.stringify(shown)).not.toContain(office.people.administrator.id);
    expect(await firstBrokenEntry(office.store)).toBeNull();
    expect(await verified(office.store)).toMatchObject({ faults: [] });
  });

  test("reaches what readers saw on an earlier day: the words are gone there, the note stands in their place", async () => {
    const office = await anOffice();
    const { id } = await anAcceptedAct(office);
    const later = new Date("2026-11-24T10:00:00Z");
    const input = { id, fields: ["excerpt"], basedOnVersion: 2, reason: why };
    const on = (asOf: string) =>
      showCommitment(office.as("reader", later), {
        ...{ document: "test-2025", number: "1.1" },
        asOf,
      });
    expect(JSON.stringify(accepted(await on("2026-11-23")))).toContain(secret);
    accepted(await redactSource(office.as("administrator", later), input, office.files));
    const then = accepted(await on("2026-11-23"));
    expect(JSON.stringify(then)).not.toContain(secret);
    expect(then.developments[0]?.sources[0]?.redaction?.hashes).toEqual({ excerpt: sha256(secret) });
  });

  test("tells which entries of an older release still hold the words; nothing else does", async () => {
    const office = await anOffice();
    const { act, id } = await anAcceptedAct(office);
    const { store } = office;
    const entries = await store.read.select().from(auditEntry).orderBy(auditEntry.seq);
    const prevHash = entries.at(-1)?.hash ?? "";
    const older = {
      ...({ actorId: "x", entity: "development", entityId: act, action: "revised" } as const),
      ...{ before: {}, after: { told: secret }, at: new Date("2026-11-22T10:00:00Z") },
    };
    await store.tx(async (q) => {
      const hash = auditHash(older, prevHash, 1);
      await q.insert(auditEntry).values({ ...older, prevHash, hash, hashForm: 1 });
    });
    const { kept } = accepted(await redact(office, id, ["excerpt"]));
    expect(kept).toEqual([(entries.at(-1)?.seq ?? 0) + 1]);
    const rest = await store.read.select().from(auditEntry);
    const holding = rest.filter((entry) => JSON.stringify(entry).includes(secret)).map(({ seq }) => seq);
    expect(holding).toEqual(kept);
    expect(await firstBrokenEntry(store)).toBeNull();
  });

  test("takes them from the report it was made of as well; reports of other sources keep theirs", async () => {
    const office = await anOffice();
    const { as, store } = office;
    const addresses = ["https://example.org/witness", "https://example.org/summit"];
    const { added } = accepted(await startCandidates(as("editor"), { text: addresses.join(" ") }));
    const titles = [secret, "Leaders meet"];
    const reports = added.map(({ id, address }, i) => ({ id, address, title: titles[i] }));
    for (const { id, title } of reports)
      accepted(await changeCandidate(as("editor"), { id, basedOnVersion: 1, title, publisher: "Paper" }));
    const sources = reports.map(({ id, ...told }) => aSource({ class: "P2", candidateId: id, ...told }));
    const act = accepted(await recordDevelopment(as("editor"), anAct(office.code, { sources })));
    accepted(await acceptEvidence(as("reviewer"), { kind: "development", id: act.id, basedOnVersion: 1 }));
    const rows = await store.read.select().from(source).orderBy(source.position);
    accepted(await redact(office, rows[0]?.id ?? "", ["title"]));
    const kept = await store.read.select().from(candidate).orderBy(candidate.title);
    expect(kept.map(({ title }) => title)).toEqual(["", "Leaders meet"]);
    expect(await everythingKept(office)).not.toContain(secret);
    expect(await verified(store)).toMatchObject({ faults: [] });
  });

  test("takes the words out of every revision, also where an earlier one read otherwise", async () => {
    const office = await anOffice();
    const { act, id } = await anAcceptedAct(office);
    const note = { kind: "development", id: act, note: "Wrong page." };
    accepted(await sendBackEvidence(office.as("reviewer"), { ...note, basedOnVersion: 2 }));
    const later = aSource({ class: "P2", excerpt: `${secret} And more.`, replacesId: id });
    const revised = { ...anAct(office.code, { sources: [later] }), id: act, basedOnVersion: 3 };
    accepted(await reviseDevelopment(office.as("editor"), revised));
    accepted(await acceptEvidence(office.as("reviewer"), { ...note, basedOnVersion: 4 }));
    const rows = await office.store.read.select().from(source).orderBy(source.revision);
    expect(refusalOf(await redact(office, id, ["excerpt"], 5))).toBe("sourceReplaced");
    accepted(await redact(office, rows[1]?.id ?? "", ["excerpt"], 5));
    expect(await everythingKept(office)).not.toContain("Garden Street");
    const after = await office.store.read.select().from(source).orderBy(source.revision);
    expect(after.map(({ redaction }) => redaction?.hashes.excerpt)).toEqual([
      sha256(secret),
      sha256(`${secret} And more.`),
    ]);
    expect(await verified(office.store)).toMatchObject({ faults: [] });
  });

  test("stays told when its author corrects the source afterwards", async () => {
    const office = await anOffice();
    const { act, id } = await anAcceptedAct(office);
    accepted(await redact(office, id, ["excerpt", "gist"]));
    const note = { kind: "development", id: act, note: "Add the gist." };
    accepted(await sendBackEvidence(office.as("reviewer"), { ...note, basedOnVersion: 3 }));
    const later = aSource({ class: "P2", gist: "Somebody speaks.", replacesId: id });
    const revised = { ...anAct(office.code, { sources: [later] }), id: act, basedOnVersion: 4 };
    accepted(await reviseDevelopment(office.as("editor"), revised));
    const [row] = await office.store.read.select().from(source).where(eq(source.revision, 2));
    expect(row?.redaction?.hashes).toEqual({ excerpt: sha256(secret) });
    expect(await verified(office.store)).toMatchObject({ faults: [] });
  });

  test("more than once keeps every hash and every reason", async () => {
    const office = await anOffice();
    const { id } = await anAcceptedAct(office);
    accepted(await redact(office, id, ["excerpt"]));
    const again = { id, fields: ["gist"], basedOnVersion: 3, reason: "On request." };
    accepted(await redactSource(office.as("administrator"), again, office.files));
    const [row] = await office.store.read.select().from(source);
    expect(row?.redaction?.reason).toBe(`${why} / On request.`);
    expect(Object.keys(row?.redaction?.hashes ?? {}).sort()).toEqual(["excerpt", "gist"]);
    expect(await verified(office.store)).toMatchObject({ faults: [] });
  });

  test("leaves nothing of them in a copy made afterwards, not even where nobody reads any more", async () => {
    const office = await anOffice();
    const long = `${secret} `.repeat(200).trim();
    const { id } = await anAcceptedAct(office, { excerpt: long });
    accepted(await redact(office, id, ["excerpt"]));
    const copy = `${office.store.path}.copy`;
    await copySqlite(office.store.path, copy);
    expect(readFileSync(copy).includes(secret)).toBe(false);
  });

  test("marks the published assessment that stands on it; its status stays", async () => {
    const office = await anOffice();
    const { id } = await anAcceptedAct(office);
    const { as, code, store } = office;
    const claim = {
      commitment: code,
      basedOnVersion: await versionOf(store, code),
      subjects: ["all"],
      reason,
    };
    const { drafts } = accepted(await recordAssessments(as("editor"), { ...claim, status: "delivered" }));
    const onIt = { id: drafts[0]?.id ?? "" };
    accepted(await submitAssessment(as("editor"), { ...onIt, basedOnVersion: 1 }));
    accepted(await publishAssessment(as("reviewer"), { ...onIt, basedOnVersion: 2 }));
    accepted(await redact(office, id, ["excerpt"]));
    const { item } = await shownTo(office, "reader");
    expect(item).toMatchObject({ status: "delivered", flags: ["evidence-changed"] });
  });

  test("of a file takes its bytes once the record stands; readers and editors find it no more", async () => {
    const office = await anOffice();
    await aFile(office);
    const { id } = await anAcceptedAct(office, { fileSha256: fileHash });
    expect(accepted(await readFile(office.as("reader"), fileHash)).name).toBe("Scan.pdf");
    accepted(await redact(office, id, ["file"]));
    expect(office.removed).toEqual([fileHash]);
    expect(refusalOf(await readFile(office.as("reader"), fileHash))).toBe("noSuchFile");
    expect(refusalOf(await readFile(office.as("editor"), fileHash))).toBe("noSuchFile");
    const [shown] = (await shownTo(office, "editor")).developments[0]?.sources ?? [];
    expect(shown).toMatchObject({ file: null, redaction: { hashes: { file: fileHash } } });
    expect(JSON.stringify(await office.store.read.select().from(auditEntry))).not.toContain("Scan.pdf");
    expect(await verified(office.store)).toMatchObject({ faults: [] });
  });

  test("of a file does not forbid it for good: brought again, it has its name once more", async () => {
    const office = await anOffice();
    await aFile(office);
    const { id } = await anAcceptedAct(office, { fileSha256: fileHash });
    accepted(await redact(office, id, ["file"]));
    expect(keptFilesOf(office.store.path)).toEqual([]);
    await aFile(office);
    expect(keptFilesOf(office.store.path)).toMatchObject([{ sha256: fileHash }]);
    expect(refusalOf(await readFile(office.as("reader"), fileHash))).toBe("noSuchFile");
    expect(accepted(await readFile(office.as("editor"), fileHash)).name).toBe("Scan.pdf");
    expect((await verified(office.store)).faults).toEqual([]);
  });

  test("leaves the bytes where another source needs them", async () => {
    const office = await anOffice();
    await aFile(office);
    const first = await anAcceptedAct(office, { fileSha256: fileHash });
    await anAcceptedAct(office, { fileSha256: fileHash });
    accepted(await redact(office, first.id, ["file"]));
    expect(office.removed).toEqual([]);
    expect(accepted(await readFile(office.as("reader"), fileHash)).name).toBe("Scan.pdf");
  });

  test("is for administrators, names what goes and why, and is refused on a page from before", async () => {
    const office = await anOffice();
    const { id } = await anAcceptedAct(office);
    const input = { id, fields: ["excerpt"], basedOnVersion: 2, reason: why };
    expect(refusalOf(await redactSource(office.as("reviewer"), input, office.files))).toBe("notAllowed");
    const ask = (given: object) =>
      redactSource(office.as("administrator"), { ...input, ...given }, office.files);
    expect(await ask({ reason: " " })).toMatchObject({ fields: { reason: { key: "sayWhy" } } });
    expect(await ask({ fields: [] })).toMatchObject({ fields: { fields: { key: "chooseWhatToRedact" } } });
    expect(await ask({ fields: ["copy"] })).toMatchObject({ fields: { fields: { key: "nothingToRedact" } } });
    expect(refusalOf(await ask({ basedOnVersion: 1 }))).toBe("evidenceChanged");
    expect(await everythingKept(office)).toContain(secret);
  });
});

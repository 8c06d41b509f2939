import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { commitment, meeting, party, publisher, sector, series } from "../../db/sqlite/schema";
import { sharedAlias } from "../../lib/domain/register-entry";
import type { Context } from "../../lib/use-cases/context";
import { saveMeeting } from "../../lib/use-cases/save-meeting";
import { saveParty } from "../../lib/use-cases/save-party";
import { savePublisher } from "../../lib/use-cases/save-publisher";
import { saveSector } from "../../lib/use-cases/save-sector";
import { saveSeries } from "../../lib/use-cases/save-series";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showRegister } from "../../lib/use-cases/show-register";
import { addPerson, auditOf, contextOf, testClock } from "../support/people";
import { seededStore } from "../support/seed";
import { testStore } from "../support/store";

const names = (word: string) => ({ en: `${word} en`, zh: `${word} zh`, ru: `${word} ru` });
const keyOf = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "accepted";

let editor: Context;
let administrator: Context;
let visitor: Context;
beforeEach(async () => {
  const store = testStore();
  const { now } = testClock();
  editor = contextOf(store, now, await addPerson(store, "ed", { role: "editor" }));
  administrator = contextOf(store, now, await addPerson(store, "ada", { role: "administrator" }));
  visitor = contextOf(store, now);
});

const body = { kind: "body", code: "fictional-council", name: names("Council"), aliases: "Совет\n理事会\n" };

describe("the register", () => {
  test("takes a new body with its words in every script and leaves an entry in the record", async () => {
    expect(keyOf(await saveParty(editor, body))).toBe("accepted");
    const [row] = await editor.store.read.select().from(party);
    expect(row).toMatchObject({ code: "fictional-council", aliases: ["Совет", "理事会"], recordVersion: 1 });
    expect(await auditOf(editor.store)).toMatchObject([
      { actorId: "ed", entity: "party", entityId: "fictional-council", action: "added", before: null },
    ]);
  });

  test.each(["new", "constructor"])(
    "takes no entry called “%s”: nobody could open it again",
    async (code) => {
      const wrong = { code: "invalid", fields: { code: { key: "codeReserved" } } };
      expect(await saveParty(editor, { ...body, code })).toMatchObject(wrong);
      expect(await saveSector(administrator, { code, label: names("Sector") })).toMatchObject(wrong);
    },
  );

  test("changes only what differs, once, and refuses a save based on an older state with what stands now", async () => {
    await saveParty(editor, body);
    const renamed = { ...body, name: names("High Council"), basedOnVersion: "1" };
    expect(keyOf(await saveParty(editor, renamed))).toBe("accepted");
    const late = await saveParty(editor, { ...body, basedOnVersion: "1" });
    expect(late).toMatchObject({
      code: "conflict",
      current: { name: names("High Council"), recordVersion: 2 },
    });
    expect(keyOf(await saveParty(editor, { ...renamed, basedOnVersion: 2 }))).toBe("accepted");
    const entries = await auditOf(editor.store);
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({
      before: { name: names("Council") },
      after: { name: names("High Council") },
    });
  });

  test("lets no word stand for two parties, and says for which one it already stands", async () => {
    await saveParty(editor, body);
    const other = { kind: "body", code: "other-council", name: names("Other"), aliases: ["СОВЕТ"] };
    expect(await saveParty(editor, other)).toMatchObject({
      code: "invalid",
      fields: { aliases: { key: "aliasTaken", values: { code: "fictional-council" } } },
    });
  });

  test.each([
    ["a state needs two capitals", { ...body, kind: "state", code: "Kz" }, "code"],
    ["a body's code is lower case", { ...body, code: "Fictional Council" }, "code"],
    ["every language has a name", { ...body, name: { en: "Council", zh: " ", ru: "Совет" } }, "name.zh"],
    ["a megabyte is no alias", { ...body, aliases: ["x".repeat(1_000_000)] }, "aliases"],
  ])("%s", async (_, input, field) => {
    const outcome = await saveParty(editor, input);
    expect(outcome.ok).toBe(false);
    expect(Object.keys((outcome as { fields?: object }).fields ?? {})).toContain(field);
    expect(await editor.store.read.select().from(party)).toEqual([]);
  });

  test("is edited by editors; sectors by an administrator; nobody else sees it", async () => {
    const newSector = { code: "space", label: names("Space"), aliases: "" };
    expect(keyOf(await saveSector(editor, newSector))).toBe("notAllowed");
    expect(keyOf(await saveSector(administrator, newSector))).toBe("accepted");
    expect(await editor.store.read.select().from(sector)).toMatchObject([{ code: "space", position: 0 }]);
    for (const save of [saveParty, saveSeries, saveMeeting, savePublisher, saveSector])
      expect(keyOf(await save(visitor, {}))).toBe("signInFirst");
    expect(keyOf(await showRegister(visitor))).toBe("signInFirst");
  });

  test("keeps publishers with the class and the parties they speak for", async () => {
    await saveParty(editor, { kind: "state", code: "XA", name: names("Xa"), aliases: "" });
    const agency = {
      code: "xa-agency",
      name: names("Agency"),
      aliases: "",
      defaultClass: "P2",
      speaksFor: ["XA"],
    };
    expect(keyOf(await savePublisher(editor, agency))).toBe("accepted");
    expect(await editor.store.read.select().from(publisher)).toMatchObject([{ speaksFor: ["XA"] }]);
    const stranger = { ...agency, code: "other", speaksFor: ["XZ"] };
    expect(await savePublisher(editor, stranger)).toMatchObject({
      fields: { speaksFor: { key: "noSuchParty" } },
    });
  });

  test("has series and their meetings; a second order left empty is the name itself", async () => {
    const empty = { en: "", zh: "", ru: "" };
    await saveSeries(editor, {
      code: "fictional-summit",
      name: names("Summit"),
      otherOrder: empty,
      aliases: "",
    });
    expect(await editor.store.read.select().from(series)).toMatchObject([{ otherOrder: names("Summit") }]);
    const first = {
      series: "fictional-summit",
      number: "1",
      heldOn: "2027-06-01",
      place: { ...empty, en: "Town" },
    };
    expect(keyOf(await saveMeeting(editor, first))).toBe("accepted");
    expect(await editor.store.read.select().from(meeting)).toMatchObject([
      { number: 1, heldOn: "2027-06-01", place: { en: "Town", zh: "Town", ru: "Town" } },
    ]);
    expect(keyOf(await saveMeeting(editor, first))).toBe("codeTaken");
    expect(keyOf(await saveMeeting(editor, { ...first, number: "2", heldOn: "2027-02-30" }))).toBe(
      "checkFields",
    );
    expect(keyOf(await saveMeeting(editor, { ...first, series: "none" }))).toBe("noSuchEntry");
  });
});

describe("over the coded communiqué", () => {
  test("a new meeting of its series closes the review period of what goes on", async () => {
    const store = await seededStore();
    const { now } = testClock("2027-08-01T00:00:00Z");
    const context = contextOf(store, now, await addPerson(store, "ed", { role: "editor" }));
    const [continuing] = await store.read
      .select({ code: commitment.code })
      .from(commitment)
      .where(eq(commitment.recurrence, "per-period"))
      .limit(1);
    const [document = "", number = ""] = (continuing?.code ?? "").split("/");
    const periods = async () => {
      const shown = await showCommitment(context, { document, number });
      if (!shown.ok) throw new Error("not shown");
      return shown.value.item.period;
    };
    expect((await periods()).start).toBe("2025-04-27");
    const seventh = {
      series: "china-central-asia-fmm",
      number: 7,
      heldOn: "2027-05-10",
      place: { en: "", zh: "", ru: "" },
    };
    expect(keyOf(await saveMeeting(context, seventh))).toBe("accepted");
    expect((await periods()).start).toBe("2027-05-11");
  });

  test("a new alias of a party finds its commitments at once", async () => {
    const store = await seededStore();
    const { now } = testClock();
    const context = contextOf(store, now, await addPerson(store, "ed", { role: "editor" }));
    const book = await showRegister(context);
    if (!book.ok) throw new Error("not shown");
    const kz = book.value.parties.find(({ code }) => code === "KZ");
    if (!kz) throw new Error("no KZ");
    const aliases = [...kz.aliases, "Казахия"];
    const saved = await saveParty(context, { ...kz, aliases, basedOnVersion: kz.recordVersion });
    expect(keyOf(saved)).toBe("accepted");
    const found = store.search("Казахия");
    const rows = found ? await store.read.select({ id: commitment.id }).from(commitment).where(found) : [];
    expect(rows.length).toBe(kz.uses);
  });
});

test("in the shipped register no word leads to two entries, so that each of them can be saved", async () => {
  const store = await seededStore();
  const { now } = testClock();
  const context = contextOf(store, now, await addPerson(store, "ada", { role: "administrator" }));
  const book = await showRegister(context);
  if (!book.ok) throw new Error("not shown");
  const { parties, series: chains, sectors } = book.value;
  const named = sectors.map(({ code, label, aliases }) => ({ code, name: label, aliases }));
  for (const part of [parties, chains, named])
    expect(part.map((entry) => sharedAlias(entry, part)).filter(Boolean)).toEqual([]);
});

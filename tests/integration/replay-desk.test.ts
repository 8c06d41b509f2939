import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { AuditedEntity } from "../../lib/domain/audit";
import { changeBlocks } from "../../lib/use-cases/change-blocks";
import { decideLink } from "../../lib/use-cases/decide-link";
import { publishImport } from "../../lib/use-cases/publish-import";
import { saveMeeting } from "../../lib/use-cases/save-meeting";
import { saveParty } from "../../lib/use-cases/save-party";
import { savePublisher } from "../../lib/use-cases/save-publisher";
import { saveSector } from "../../lib/use-cases/save-sector";
import { saveSeries } from "../../lib/use-cases/save-series";
import { showLinks } from "../../lib/use-cases/show-links";
import { asWritten, firstBrokenEntry, replayed } from "../support/audit-trail";
import {
  aSeededDesk,
  atReview,
  atStructure,
  based,
  blocksOfImport,
  facts,
  importRow,
  type SeededDesk,
} from "../support/desk-steps";
import { accepted } from "../support/outcome";
import { addPerson, contextOf } from "../support/people";
import { loadSeed } from "../support/seed";

// A text from the desk, the register it needs and the links it brings: what the audit tells is what stands.
async function aWorkedDesk(): Promise<SeededDesk> {
  const desk = await aSeededDesk();
  const { editor, reviewer, store, files, now } = desk;
  const administrator = contextOf(store, now, await addPerson(store, "adm", { role: "administrator" }));
  const name = { en: "Mountain Fund", zh: "山地基金", ru: "Горный фонд" };
  accepted(
    await saveParty(editor, { kind: "body", code: "mountain-fund", name, aliases: "", basedOnVersion: "" }),
  );
  accepted(
    await saveParty(editor, {
      kind: "body",
      code: "mountain-fund",
      name,
      aliases: "the office",
      basedOnVersion: 1,
    }),
  );
  const [kz] = await store.read.select().from(t.party).where(eq(t.party.code, "KZ"));
  accepted(
    await saveParty(editor, { ...kz, aliases: [...(kz?.aliases ?? []), "Qazaqstan"], basedOnVersion: 1 }),
  );
  accepted(
    await savePublisher(editor, {
      code: "agency",
      name: { en: "Agency", zh: "通讯社", ru: "Агентство" },
      aliases: [],
      defaultClass: "N1",
      speaksFor: ["KZ"],
      basedOnVersion: "",
    }),
  );
  accepted(
    await saveSector(administrator, {
      code: "space",
      label: { en: "Space", zh: "航天", ru: "Космос" },
      aliases: [],
      basedOnVersion: "",
    }),
  );
  accepted(
    await saveSeries(editor, {
      code: "others",
      name: { en: "Others", zh: "其他", ru: "Другие" },
      otherOrder: { en: "", zh: "", ru: "" },
      aliases: "",
      basedOnVersion: "",
    }),
  );
  // Entered without its day, which the document brings.
  accepted(
    await saveMeeting(editor, {
      series: facts.series,
      number: 7,
      heldOn: "",
      place: { en: "", zh: "", ru: "" },
      aliases: "",
      basedOnVersion: "",
    }),
  );
  const id = await atReview(desk);
  accepted(await publishImport(reviewer, await based(store, id), files));
  const { links } = accepted(await showLinks(editor, { document: facts.slug }));
  for (const [link, state] of [
    [links[0], "confirmed"],
    [links[1], "rejected"],
  ] as const)
    if (link)
      accepted(
        await decideLink(editor, {
          link: link.id,
          kind: link.kind,
          state,
          note: "Seen.",
          basedOnVersion: link.recordVersion,
        }),
      );
  const other = await atStructure(desk, "二、各方商定建立中心。\n三、各方愿合作。", "other.txt");
  const [, last] = await blocksOfImport(store, other);
  const change = { act: "relabel", block: last?.id, label: "四、" };
  const { reading } = await importRow(store, other);
  accepted(await changeBlocks(editor, { id: other, reading, basedOn: { [last?.id ?? ""]: 1 }, change }));
  return desk;
}

type Row = Record<string, unknown>;
const written = (rows: object[]): Row[] => rows.map((row) => asWritten(row) as Row);
const told = (fields: Row | undefined, row: Row, except: string[]) =>
  Object.fromEntries(
    Object.keys(row)
      .filter((name) => !except.includes(name))
      .map((name) => [name, fields?.[name] ?? null]),
  );
const without = (row: Row, except: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !except.includes(name)));

describe("replaying what was done at the desk", () => {
  test("finds a chain that holds, and loading the coding again adds nothing to it", async () => {
    const desk = await aWorkedDesk();
    expect(await firstBrokenEntry(desk.store)).toBeNull();
    const before = (await desk.store.read.select({ seq: t.auditEntry.seq }).from(t.auditEntry)).length;
    const report = await loadSeed(desk.store);
    expect(report.updated).toEqual([]);
    expect((await desk.store.read.select({ seq: t.auditEntry.seq }).from(t.auditEntry)).length).toBe(before);
  });

  // Which version of an entry stands is counted, not told; what a table defaults to neither.
  const counted = ["recordVersion", "singlePerson"];
  const kinds = [
    ["party", t.party, "code", counted],
    ["sector", t.sector, "code", counted],
    ["series", t.series, "id", counted],
    ["meeting", t.meeting, "id", counted],
    ["publisher", t.publisher, "code", counted],
    ["document", t.document, "id", counted],
    ["version", t.version, "id", ["rawBase64", "receivedText", "position", "format", "singlePerson"]],
    ["commitment-link", t.commitmentLink, "id", []],
  ] as const;

  test("gives today's rows of the register, the document, its text and its links", async () => {
    const desk = await aWorkedDesk();
    for (const [entity, table, key, except] of kinds) {
      const { records, surprises } = await replayed(desk.store, entity as AuditedEntity);
      expect([entity, ...surprises]).toEqual([entity]);
      const rows = written(await desk.store.read.select().from(table));
      expect([...records.keys()].sort()).toEqual(rows.map((row) => row[key]).sort());
      for (const row of rows) {
        const defaults = Object.entries(row)
          .filter(([, value]) => Array.isArray(value) && value.length === 0)
          .map(([name]) => name);
        const apart = [...except, ...defaults];
        expect(told(records.get(row[key] as string), row, apart)).toEqual(without(row, apart));
      }
    }
  });

  test("gives what people decided on each statement, and how each paragraph stands that they changed", async () => {
    const desk = await aWorkedDesk();
    for (const [entity, table] of [
      ["import-statement", t.importStatement],
      ["import-block", t.importBlock],
    ] as const) {
      const { records, surprises } = await replayed(desk.store, entity);
      // Proposals and blocks follow from the file: they are told when somebody first touches them.
      expect(surprises.filter((text) => text.includes(":"))).toEqual([]);
      expect(records.size).toBeGreaterThan(0);
      const rows = new Map(written(await desk.store.read.select().from(table)).map((row) => [row.id, row]));
      for (const [id, fields] of records) expect(rows.get(id)).toMatchObject(fields);
    }
  });
});

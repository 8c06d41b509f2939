import { describe, expect, it } from "vitest";
import { noFacts } from "../../lib/domain/import";
import { changeImportFacts } from "../../lib/use-cases/change-import-facts";
import { confirmReport } from "../../lib/use-cases/confirm-report";
import { confirmStructure } from "../../lib/use-cases/confirm-structure";
import { showImportChecks } from "../../lib/use-cases/show-import-checks";
import { takeBackRepair } from "../../lib/use-cases/take-back-repair";
import {
  aSeededDesk,
  based,
  facts,
  importRow,
  type SeededDesk,
  statementsOfImport,
} from "../support/desk-steps";
import { accepted } from "../support/outcome";
import { auditOf } from "../support/people";

const text = [
  "中国-中亚外长第七次会晤新闻公报",
  "",
  "2026年3月1日，中国、哈萨克斯坦、吉尔吉斯斯坦外长在阿斯塔纳举行会晤。",
  "一、各方商定建立旅游合作中心。各方将在两年内开展联合禁毒行动。",
  "二、各方愿深化能(néng)源合作，扩(kuò)大农(nóng)产品贸易。",
].join("\n");

const read = async (desk: SeededDesk, words = text) => {
  const id = await desk.start("text.txt", words);
  await desk.workAll();
  return id;
};
const factLines = async (desk: SeededDesk, id: string) =>
  accepted(await showImportChecks(desk.editor, { id }))
    .lacking.filter(({ at }) => at === "facts")
    .map(({ sentence }) => sentence.key);
const save = async (desk: SeededDesk, id: string, said = facts) =>
  accepted(await changeImportFacts(desk.editor, { ...(await based(desk.store, id)), facts: said }));

describe("facts that a text says of itself", () => {
  it("are read with the text, remembered as proposed, and told in the audit", async () => {
    const desk = await aSeededDesk();
    const id = await read(desk);
    const row = await importRow(desk.store, id);
    expect(row.facts).toMatchObject({
      title: { zh: "中国-中亚外长第七次会晤新闻公报" },
      ...{ series: "china-central-asia-fmm", number: 7, adoptedOn: "2026-03-01", slug: "astana-2026" },
      participation: ["CN", "KG", "KZ"].map((party) => ({ party, as: ["minister"], note: null })),
      authority: null,
    });
    expect(row.facts.fromText?.toSorted()).toEqual(
      [
        "adoptedOn",
        "kind",
        "number",
        "participation",
        "place",
        "series",
        "shortTitle",
        "slug",
        "title",
      ].sort(),
    );
    const entry = (await auditOf(desk.store)).find((one) => one.entityId === id && one.action === "read");
    expect(entry?.after).toMatchObject({ facts: row.facts });
  });

  it("wait to be confirmed before anything is published", async () => {
    const desk = await aSeededDesk();
    const id = await read(desk);
    expect(await factLines(desk, id)).toContain("factsNotConfirmed");
    await save(desk, id);
    expect(await factLines(desk, id)).not.toContain("factsNotConfirmed");
    expect((await importRow(desk.store, id)).facts).not.toHaveProperty("fromText");
  });

  it("tell the proposals who “the Parties” are and from when a term runs", async () => {
    const desk = await aSeededDesk();
    const id = await read(desk);
    accepted(await confirmReport(desk.editor, await based(desk.store, id)));
    accepted(await confirmStructure(desk.editor, await based(desk.store, id)));
    await desk.workAll();
    const found = (await statementsOfImport(desk.store, id)).find(
      ({ proposal }) => proposal.deadline.value.kind === "dated",
    );
    expect(found?.proposal.deadline.value).toMatchObject({ end: "2028-03-01" });
    expect(found?.proposal.parties.value.map(({ code }) => code)).toEqual(["CN", "KG", "KZ"]);
  });

  it("leave alone what somebody has saved, when the text is read again", async () => {
    const desk = await aSeededDesk();
    const id = await read(desk);
    const said = { ...noFacts, title: { zh: "某公报" } };
    await save(desk, id, said);
    await takeBackAll(desk, id);
    expect((await importRow(desk.store, id)).facts).toEqual(said);
  });

  it("are read anew with the text while nobody has saved them", async () => {
    const desk = await aSeededDesk();
    const id = await read(desk);
    const before = (await importRow(desk.store, id)).facts;
    await takeBackAll(desk, id);
    expect((await importRow(desk.store, id)).facts).toEqual(before);
  });

  it("propose no name that another document has", async () => {
    const desk = await aSeededDesk();
    const id = await read(desk, text.replace("2026年3月1日", "2025年3月1日").replace("阿斯塔纳", "阿拉木图"));
    const { slug, fromText } = (await importRow(desk.store, id)).facts;
    expect(slug).toBe("");
    expect(fromText).not.toContain("slug");
  });
});

async function takeBackAll(desk: SeededDesk, id: string) {
  const version = await based(desk.store, id);
  accepted(await takeBackRepair(desk.editor, { ...version, takenBack: true, repair: { rule: "gloss" } }));
  await desk.workAll();
  const again = await importRow(desk.store, id);
  expect([again.state, again.reading]).toEqual(["report", 2]);
}

import { asc, eq } from "drizzle-orm";
import { importBlock, importDraft, importStatement } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { ImportFacts } from "../../lib/domain/import";
import { isResponsible } from "../../lib/domain/vocabulary";
import { changeImportFacts } from "../../lib/use-cases/change-import-facts";
import { confirmReport } from "../../lib/use-cases/confirm-report";
import { confirmStructure } from "../../lib/use-cases/confirm-structure";
import { decideStatement } from "../../lib/use-cases/decide-statement";
import { showImportProposals } from "../../lib/use-cases/show-import-proposals";
import { submitImport } from "../../lib/use-cases/submit-import";
import { aDesk } from "./import-desk";
import { accepted } from "./outcome";
import { addPerson, contextOf } from "./people";
import { seededStore } from "./seed";

/** Chinese, with a preamble, three clauses, a list under a lead-in, and a closing. */
export const shortText = [
  "2026年3月1日，各方在阿斯塔纳举行会晤。",
  "一、各方商定建立中国-中亚旅游合作中心。各方将继续开展联合禁毒行动。",
  "二、各方欢迎：",
  "——2027年在吉尔吉斯斯坦举办山地峰会。",
  "——扩大农产品贸易。",
  "三、各方高度评价会晤成果。各方愿深化能源合作。",
  "本公报于2026年3月1日在阿斯塔纳签署。",
].join("\n");

export const facts: ImportFacts = {
  slug: "astana-2026",
  series: "china-central-asia-fmm",
  number: 7,
  kind: { zh: "新闻公报", en: "press communiqué" },
  title: { zh: "第七次外长会晤新闻公报" },
  shortTitle: { zh: "阿斯塔纳 2026", en: "Astana 2026" },
  place: { zh: "阿斯塔纳", en: "Astana", ru: "Астана" },
  adoptedOn: "2026-03-01",
  language: null,
  authority: "official-text",
  sourceAddress: "https://example.org/astana",
  countDisputed: false,
  participation: ["CN", "KZ", "KG", "TJ", "TM", "UZ"].map((party) => ({
    ...{ party, as: ["minister" as const], note: null },
  })),
};

/** A desk over the shipped register, with two editors, a reviewer and a reader. */
export async function aSeededDesk() {
  const desk = await aDesk(await seededStore());
  const { store, now } = desk;
  const as = async (id: string, role: "editor" | "reviewer" | "administrator") =>
    contextOf(store, now, await addPerson(store, id, { role }));
  return {
    ...desk,
    second: await as("second", "editor"),
    reviewer: await as("rev", "reviewer"),
  };
}
export type SeededDesk = Awaited<ReturnType<typeof aSeededDesk>>;

export async function importRow(store: Store, id: string) {
  const [row] = await store.read.select().from(importDraft).where(eq(importDraft.id, id));
  if (!row) throw new Error("There is no such import.");
  return row;
}
export const based = async (store: Store, id: string) => ({
  id,
  basedOnVersion: (await importRow(store, id)).recordVersion,
});
export const blocksOfImport = (store: Store, id: string) =>
  store.read.select().from(importBlock).where(eq(importBlock.importId, id)).orderBy(asc(importBlock.start));
export const statementsOfImport = (store: Store, id: string) =>
  store.read
    .select()
    .from(importStatement)
    .where(eq(importStatement.importId, id))
    .orderBy(asc(importStatement.start));

/** A text whose structure is open. */
export async function atStructure(desk: SeededDesk, text = shortText, name = "text.txt"): Promise<string> {
  const id = await desk.start(name, text);
  await desk.workAll();
  accepted(await confirmReport(desk.editor, await based(desk.store, id)));
  return id;
}

/** A text whose proposals wait for decisions. */
export async function atProposals(
  desk: SeededDesk,
  text = shortText,
  said: ImportFacts = facts,
  name = "text.txt",
): Promise<string> {
  const id = await atStructure(desk, text, name);
  accepted(await changeImportFacts(desk.editor, { ...(await based(desk.store, id)), facts: said }));
  accepted(await confirmStructure(desk.editor, await based(desk.store, id)));
  await desk.workAll();
  return id;
}

/** Everybody responsible together; for proposals that name nobody. */
const everybody = facts.participation.map(({ party }) => ({
  ...{ code: party, role: "joint" as const, sourceWords: "各方" },
}));

/** Decides every open statement: as proposed where that can stand, else completed by hand. */
export async function decideAll(desk: SeededDesk, id: string, who = desk.editor): Promise<void> {
  for (const row of await statementsOfImport(desk.store, id)) {
    if (row.decision !== "open") continue;
    const same = { id, statement: row.id, basedOnVersion: row.recordVersion };
    const done = await decideStatement(who, { ...same, decision: "accepted" });
    if (done.ok) continue;
    const { current } = accepted(await showImportProposals(who, { id, statement: row.id }));
    const parties = current?.coding?.parties.some(({ role }) => isResponsible(role))
      ? current.coding.parties
      : everybody;
    const sectors = current?.coding?.sectors.length ? current.coding.sectors : ["mechanism"];
    const coding = { ...current?.coding, parties, sectors };
    accepted(await decideStatement(who, { ...same, decision: "changed", coding }));
  }
}

/** A text that waits for a reviewer. */
export async function atReview(
  desk: SeededDesk,
  text = shortText,
  said: ImportFacts = facts,
  name = "text.txt",
): Promise<string> {
  const id = await atProposals(desk, text, said, name);
  await decideAll(desk, id);
  accepted(await submitImport(desk.editor, await based(desk.store, id)));
  return id;
}

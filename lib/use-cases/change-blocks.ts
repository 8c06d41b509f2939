import { z } from "zod";
import { appendAudits } from "../../db/queries/audit";
import {
  type BlockRow,
  blocksAround,
  blocksByIds,
  textBetween,
  writeBlocks,
} from "../../db/queries/import-blocks";
import { findImport } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import type { AuditEntry } from "../domain/audit";
import {
  type BlockChange,
  type BlockWrites,
  decideBlockChange,
  namedBlocks,
  type Run,
} from "../domain/desk-structure";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome, type Refusal, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { paragraphKinds, textParts } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { lastChange } from "./last-change";
import { refuseFields } from "./refuse-fields";

const block = idField;
/** What a line of a heading may be. */
const label = text(200);
const choice = <T extends readonly string[]>(values: T) => z.enum(values, { error: "fieldRequired" });
const ChangeInput = z.object({
  id: idField,
  reading: versionField,
  basedOn: z.record(z.string(), versionField),
  change: z.discriminatedUnion("act", [
    z.object({ act: z.literal("open-clause"), block, label }),
    z.object({ act: z.literal("join-clause"), block }),
    z.object({ act: z.literal("relabel"), block, label }),
    z.object({
      act: z.literal("mark"),
      blocks: z.array(block).min(1, "fieldRequired").max(500, "tooMany"),
      part: choice(textParts),
    }),
    z.object({ act: z.literal("kind"), block, kind: choice(paragraphKinds) }),
    z.object({
      act: z.literal("split"),
      block,
      at: z.coerce.number({ error: "fieldWrong" }).int("fieldWrong"),
    }),
    z.object({ act: z.literal("merge"), block }),
  ]),
});

export type ChangedBlocks = {
  changed: { id: string; recordVersion: number }[];
  added: string[];
  removed: string[];
};

/** One step in the structure of a text. Who changes another paragraph is not in the way. */
export async function changeBlocks(context: Context, input: unknown): Promise<Outcome<ChangedBlocks>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = ChangeInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, reading, basedOn, change } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const step = decideImportStep(await findImport(q, id), {
      from: ["structure"],
      otherwise: "notAtStructure",
      basedOnVersion: null,
    });
    if (!step.ok) return step;
    if (step.value.reading !== reading)
      return refuse("conflict", "textReadAnew", { current: { reading: step.value.reading } });
    const rows = await rowsFor(q, id, change);
    if (!rows.ok) return rows;
    const run = await runOf(q, id, rows.value, namedBlocks(change));
    const decision = decideBlockChange(run, change, crypto.randomUUID());
    if (!decision.ok) return decision;
    const stale = await staleBlock(q, rows.value, basedOn, decision.value);
    if (stale) return stale;
    return accept(await write(q, id, rows.value, decision.value, { action: change.act, actorId }, at));
  });
}

async function rowsFor(q: Q, id: string, change: BlockChange): Promise<Outcome<BlockRow[]>> {
  const ids = [...new Set(namedBlocks(change))];
  const named = await blocksByIds(q, id, ids);
  const [first] = named;
  // Somebody merged it away, most likely.
  if (!first || named.length < ids.length) return refuse("conflict", "blockGone");
  return accept(await blocksAround(q, id, first.start, Math.max(...named.map(({ end }) => end))));
}

async function runOf(q: Q, id: string, rows: BlockRow[], named: string[]): Promise<Run> {
  const [first] = rows;
  // Where nothing of the text stands above, a printed label may, from the very beginning on.
  const from = first && first.part !== "outside" && !named.includes(first.id) ? first.start : 0;
  const to = Math.max(from, ...rows.map(({ end }) => end));
  return { blocks: rows, text: (await textBetween(q, id, from, to)).clean, from };
}

/** Every block that a change would touch is as the person saw it. */
async function staleBlock(
  q: Q,
  rows: BlockRow[],
  basedOn: Record<string, number>,
  { changed, removed }: BlockWrites,
): Promise<Refusal | null> {
  const touched = new Set([...changed.map(({ id }) => id), ...removed]);
  const stale = rows.find(({ id, recordVersion }) => touched.has(id) && basedOn[id] !== recordVersion);
  if (!stale) return null;
  const { id, start, end, kind, part, label: said, recordVersion } = stale;
  const by = await lastChange(q, "import-block", id);
  return refuse("conflict", by ? { key: "blockChangedBy", values: { name: by.name } } : "blockChanged", {
    current: { id, start, end, kind, part, label: said, recordVersion, ...by },
  });
}

async function write(
  q: Q,
  importId: string,
  rows: BlockRow[],
  writes: BlockWrites,
  by: { action: string; actorId: string },
  at: Date,
): Promise<ChangedBlocks> {
  const stood = new Map(rows.map((row) => [row.id, row]));
  const audits: AuditEntry[] = [];
  const note = (entityId: string, before: AuditEntry["before"], after: AuditEntry["after"]) =>
    audits.push({ actorId: by.actorId, entity: "import-block", entityId, action: by.action, before, after });
  const changed = writes.changed.flatMap((block) => {
    const row = stood.get(block.id);
    return row ? [{ ...row, ...block, recordVersion: row.recordVersion + 1 }] : [];
  });
  const added = writes.added.map((block) => ({ ...block, importId, recordVersion: 1 }));
  for (const row of changed) {
    const before = stood.get(row.id);
    const fields = (Object.keys(row) as (keyof BlockRow)[]).filter((name) => before?.[name] !== row[name]);
    note(row.id, pick(before, fields), pick(row, fields));
  }
  for (const row of added) note(row.id, null, row);
  for (const id of writes.removed) note(id, stood.get(id) ?? null, null);
  await writeBlocks(q, { changed, added, removed: writes.removed });
  await appendAudits(q, audits, at);
  return {
    changed: changed.map(({ id, recordVersion }) => ({ id, recordVersion })),
    added: added.map(({ id }) => id),
    removed: writes.removed,
  };
}

const pick = (row: BlockRow | undefined, fields: (keyof BlockRow)[]) =>
  Object.fromEntries(fields.map((name) => [name, row?.[name] ?? null]));

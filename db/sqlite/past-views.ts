import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { type StatedEntity, statedTables, unstatedColumns } from "../stated-records";
import * as schema from "./schema";

// Temporary views take the names of the tables: what reads the present reads the past through them, unchanged.

const asked = "(select at from past_moment)";
const stands = (of: string) =>
  `${of}.from_at <= ${asked} and (${of}.until_at is null or ${of}.until_at > ${asked})`;

const columnsOf = (table: SQLiteTable) => Object.entries(getTableColumns(table));
const quoted = (name: string) => `"${name}"`;

const view = (table: SQLiteTable, columns: string[], from: string) =>
  `create temp view ${quoted(getTableName(table))} as select ${columns.join(", ")} from ${from}`;

/** The columns of a table out of a body; `known`: those that stand elsewhere, by their names in Drizzle. */
const fromBody = (table: SQLiteTable, body: string, known: Record<string, string> = {}) =>
  columnsOf(table).map(
    ([name, column]) => `${known[name] ?? valueIn(body, name, column)} as ${quoted(column.name)}`,
  );

const valueIn = (body: string, name: string, column: Column) =>
  name === "recordVersion" ? "0" : `${body} ->> '$.${column.name}'`;

function commitments(): string {
  const own = getTableColumns(schema.commitmentState);
  const known = Object.fromEntries(
    columnsOf(schema.commitment).flatMap(([name, column]) =>
      name in own ? [[name, `s.${quoted(column.name)}`]] : [],
    ),
  );
  const content = (what: string) =>
    `(select ${what} from main.commitment_state_content c where c.state_row = s.row)`;
  const other = Object.fromEntries(
    columnsOf(schema.commitment).map(([name, column]) => [name, content(valueIn("c.body", name, column))]),
  );
  const hidden = {
    id: "s.commitment_id",
    searchText: "''",
    derivedUntil: "null",
    recordVersion: "0",
    item: content("c.item"),
  };
  return view(
    schema.commitment,
    fromBody(schema.commitment, "", { ...other, ...known, ...hidden }),
    `main.commitment_state s where ${stands("s")}`,
  );
}

/** Parties and sectors of commitments have states with the same columns. */
const alike = (table: SQLiteTable, states: string) =>
  view(
    table,
    columnsOf(table).map(([, column]) => `s.${quoted(column.name)}`),
    `main.${states} s where ${stands("s")}`,
  );

const recordsFrom = (entity: StatedEntity) =>
  `main.record_state r where r.entity = '${entity}' and ${stands("r")}`;

/** Records known by one column, which names their states. */
function records(entity: StatedEntity, key: string): string {
  const table = statedTables[entity];
  return view(table, fromBody(table, "r.body", { [key]: "r.entity_id" }), recordsFrom(entity));
}

/** What every list is joined with, row by row: few records, copied once for each instant. */
const copied = { party: "code", sector: "code", document: "id" } as const;
type Copied = keyof typeof copied;

function copyTable(entity: Copied): string {
  const columns = columnsOf(statedTables[entity]).map(([name, column]) =>
    name === copied[entity] ? `${quoted(column.name)} text primary key` : quoted(column.name),
  );
  return `create temp table ${quoted(getTableName(statedTables[entity]))} (${columns.join(", ")}) without rowid`;
}

/** Brings the copies to the instant in `past_moment`. */
export const pastCopies = (): string[] =>
  (Object.keys(copied) as Copied[]).flatMap((entity) => {
    const table = statedTables[entity];
    const values = fromBody(table, "r.body", { [copied[entity]]: "r.entity_id" });
    const name = `temp.${quoted(getTableName(table))}`;
    return [
      `delete from ${name}`,
      `insert into ${name} select ${values.join(", ")} from ${recordsFrom(entity)}`,
    ];
  });

/** Records that are looked for by other columns as well, which never change; the rows themselves are found by these. */
function foundBy(entity: StatedEntity, unchanging: readonly string[]): string {
  const table = statedTables[entity];
  const columns = getTableColumns(table) as Record<string, Column>;
  const kept = [
    ...unchanging,
    ...Object.keys(columns).filter((name) => name !== "recordVersion" && unstatedColumns.has(name)),
  ];
  const known = Object.fromEntries(kept.map((name) => [name, `t.${quoted(columns[name]?.name ?? name)}`]));
  return view(
    table,
    fromBody(table, "r.body", known),
    `main.${quoted(getTableName(table))} t join main.record_state r on r.entity = '${entity}' and r.entity_id = t.id where ${stands("r")}`,
  );
}

const partOf = (table: SQLiteTable, entity: StatedEntity, list: string, known: Record<string, string>) =>
  view(
    table,
    fromBody(table, "p.value", known),
    `main.record_state r, json_each(r.body, '$.${list}') p where r.entity = '${entity}' and ${stands("r")}`,
  );

const statesWithContent =
  "main.commitment_state s join main.commitment_state_content c on c.state_row = s.row";

function anchors(): string {
  return view(
    schema.anchor,
    fromBody(schema.anchor, "p.value", { commitmentId: "s.commitment_id" }),
    `${statesWithContent}, json_each(c.body, '$.anchors') p where ${stands("s")}`,
  );
}

/** By way of the commitment's state, which names its developments: links have no place of their own in the past. */
function developmentLinks(): string {
  return view(
    schema.developmentLink,
    fromBody(schema.developmentLink, "p.value", {
      commitmentId: "s.commitment_id",
      developmentId: "r.entity_id",
    }),
    // A cross join keeps this order: for many commitments at once SQLite would begin with all developments.
    `${statesWithContent} cross join json_each(c.body, '$.developments') d cross join main.record_state r ` +
      "cross join json_each(r.body, '$.links') p " +
      `where ${stands("s")} and r.entity = 'development' and r.entity_id = d.value and ${stands("r")} ` +
      "and p.value ->> '$.commitment_id' = s.commitment_id",
  );
}

/** What was made internal since is no reader's business, in the past either: the last wording of a source decides. */
function sources(): string {
  const all = `main.${getTableName(schema.source)}`;
  const later = (of: string) => `${all} n where n.development_id = r.entity_id and n.replaces_id = ${of}`;
  return (
    `${partOf(schema.source, "development", "sources", { developmentId: "r.entity_id" })} and not exists (` +
    "with recursive wording(id) as (select p.value ->> '$.id' " +
    `union select n.id from wording w, ${later("w.id")}) ` +
    `select 1 from wording w join ${all} i on i.id = w.id ` +
    `where i.visibility = 'internal' and not exists (select 1 from ${later("i.id")}))`
  );
}

/** Published results never change; marks on them came later, and stand with the commitment. */
function assessments(): string {
  const mark = (column: string) =>
    `(select m.value ->> '$.${column}' from ${statesWithContent}, json_each(c.body, '$.marks') m ` +
    `where s.commitment_id = a.commitment_id and ${stands("s")} and m.value ->> '$.id' = a.id)`;
  const later: Record<string, string> = {
    evidenceChangedAt: mark("evidence_changed_at"),
    toReconfirmAt: mark("to_reconfirm_at"),
    recordVersion: "0",
  };
  return view(
    schema.assessment,
    columnsOf(schema.assessment).map(
      ([name, column]) => `${later[name] ?? `a.${quoted(column.name)}`} as ${quoted(column.name)}`,
    ),
    `main.assessment a where a.state = 'published' and a.published_at <= ${asked}`,
  );
}

const until = (table: SQLiteTable, condition: string) =>
  view(
    table,
    columnsOf(table).map(([, column]) => `t.${quoted(column.name)}`),
    `main.${quoted(getTableName(table))} t where ${condition}`,
  );

/** Everything that readers see, as it stood at the instant in `past_moment`. */
export const pastViews = (): string[] => [
  "create temp table past_moment (at integer not null)",
  "insert into past_moment values (0)",
  commitments(),
  alike(schema.commitmentParty, "commitment_state_party"),
  alike(schema.commitmentSector, "commitment_state_sector"),
  ...(Object.keys(copied) as Copied[]).map(copyTable),
  records("series", "id"),
  records("meeting", "id"),
  partOf(schema.participation, "document", "participation", { documentId: "r.entity_id" }),
  foundBy("version", ["id", "documentId"]),
  foundBy("commitment-link", ["id", "fromCommitmentId", "fromDocumentId", "toCommitmentId"]),
  foundBy("search-log", ["id", "commitmentId"]),
  foundBy("response", ["id", "commitmentId", "assessmentId"]),
  records("development", "id"),
  developmentLinks(),
  sources(),
  assessments(),
  anchors(),
  until(schema.codingChange, `t.state = 'published' and t.published_at <= ${asked}`),
  until(schema.auditEntry, `t.at <= ${asked}`),
  // What a machine saw of an address is no record: only its last look is kept.
  until(schema.linkCheck, "0"),
];

import Database from "better-sqlite3";
import { auditHash, firstHash, hashForm } from "../../db/queries/audit-hash";
import { type ItemParts, searchTextOf } from "../../db/queries/commitment-item";
import { derivedColumns } from "../../db/queries/commitment-state";
import { migrateSqlite } from "../../db/sqlite/migrate";
import type { CommitmentFile } from "../../lib/domain/commitment-file";
import { deriveState } from "../../lib/domain/commitment-state";
import { flagBits } from "../../lib/domain/flag";
import { codebookVersion, tierOf, wordingOf } from "../../lib/domain/vocabulary";
import { type MadeUp, madeUp, three } from "./made-up";
import { madeUpFile } from "./made-up-evidence";
import { publishedAt, writeRegister } from "./made-up-register";
import { evidenceWriter } from "./write-evidence";

/** Fills a new database file with `n` commitments, each row as the product itself would have written it. */
export function generate(path: string, n: number, today: string): void {
  migrateSqlite(path);
  const db = new Database(path);
  // Nothing is lost if this stops: the file is made anew.
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF");
  db.pragma("cache_size = -500000");
  db.exec("BEGIN");
  const namesOf = writeRegister(db);
  const insert = inserter(db);
  const writeEvidence = evidenceWriter(insert);
  for (let i = 0; i < n; i++) {
    const facts = madeUp(i);
    const file = madeUpFile(facts, today);
    writeCommitment(insert, facts, file, today, namesOf);
    writeEvidence(file, facts);
  }
  // Whoever remembers answers until the next write needs a first one.
  const entry = {
    actorId: "system:seed",
    entity: "document" as const,
    entityId: "made-up-01",
    action: "coded",
  };
  const whole = { ...entry, before: null, after: { commitments: n }, at: publishedAt };
  insert("audit_entry", { ...whole, prevHash: firstHash, hash: auditHash(whole, firstHash), hashForm });
  db.exec("COMMIT");
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0)
    throw new Error(`The made-up records do not hold together: ${JSON.stringify(broken[0])}`);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

export type Insert = (table: string, row: Record<string, unknown>) => void;

/** Writes a row of the schema's own names, always in the same order; one prepared statement a table. */
function inserter(db: Database.Database): Insert {
  const statements = new Map<string, Database.Statement>();
  return (table, row) => {
    const names = Object.keys(row);
    let statement = statements.get(table);
    if (!statement) {
      const columns = names.map(
        (name) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`,
      );
      statement = db.prepare(`insert into "${table}" (${columns}) values (${names.map(() => "?")})`);
      statements.set(table, statement);
    }
    statement.run(...Object.values(row).map(stored));
  };
}

function stored(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

function writeCommitment(
  insert: Insert,
  facts: MadeUp,
  file: CommitmentFile,
  today: string,
  namesOf: (codes: string[]) => string[],
): void {
  const { i, id, parties, sectors, deadline } = facts;
  const state = deriveState(file, today);
  const coded = {
    id,
    searchRow: i + 1,
    documentId: facts.document,
    clausePosition: facts.clause,
    running: facts.running,
    number: facts.number,
    code: facts.code,
    title: facts.title,
    summary: facts.summary,
    deliveredWhen: three(`At least one act of joint work ${i} is on record before the day named.`),
    failedWhen: three(`The day has passed and the record shows that no joint work ${i} took place.`),
    testsWrittenAt: publishedAt,
    type: facts.type,
    tier: tierOf(facts.type),
    wording: wordingOf(facts.type),
    precision: facts.precision,
    delegation: facts.delegation,
    verifiable: true,
    mode: facts.mode,
    recurrence: facts.recurrence,
    wordRule: file.wordRule,
    primarySector: sectors[0] as string,
    deadlineKind: deadline.kind,
    deadlineStart: deadline.start,
    deadlineEnd: deadline.end,
    deadlinePrecision: deadline.precision,
    deadlineWords: deadline.words,
    deadlineMeetingId: null,
    reviewRhythmDays: file.reviewRhythmDays,
    lifecycle: file.lifecycle,
    successors: [],
    codebook: codebookVersion,
    recordVersion: 1,
    publishedAt,
  };
  const commitment = coded as unknown as ItemParts["commitment"];
  const quote = { received: "各方願就上述領域開展務實合作", reading: "各方愿就上述领域开展务实合作" };
  const quotes = [{ ...quote, language: "zh", script: "Hant" }];
  const parts: ItemParts = { commitment, document: facts.document, sectors, quotes };
  const searchText = searchTextOf(parts, namesOf(parties.map(({ code }) => code)));
  insert("commitment", { ...coded, ...derivedColumns(parts, file, state), searchText });
  for (const [position, sectorCode] of sectors.entries())
    insert("commitment_sector", { commitmentId: id, sectorCode, position });
  for (const { code, role, status, basis, flags } of state.parties) {
    const derived = { status, basis, flagBits: flagBits(flags) };
    insert("commitment_party", { commitmentId: id, partyCode: code, role, sourceWords: "各方", ...derived });
  }
  const { document, clause } = facts;
  insert("anchor", {
    id: `anchor-${i}`,
    commitmentId: id,
    position: 0,
    versionId: document,
    revisionId: document,
    statementId: `${document}-${clause}`,
    clausePosition: clause,
    start: (clause - 1) * 44,
    end: (clause - 1) * 44 + 14,
    quote: quote.received,
    before: "",
    after: "，",
  });
}

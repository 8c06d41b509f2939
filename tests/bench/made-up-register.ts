import type Database from "better-sqlite3";
import type { Trilingual } from "../../lib/domain/vocabulary";
import {
  adoptedOn,
  clausesPerDocument,
  clauseText,
  documentSlugs,
  partyCodes,
  readingText,
  sectorCodes,
  three,
} from "./made-up";
import { editorId, reviewerId } from "./made-up-evidence";

export const publishedAt = new Date("2025-05-01T00:00:00Z");

/** Sectors, parties, people and texts; answers with the names a party is found by. */
export function writeRegister(db: Database.Database): (codes: string[]) => string[] {
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
  const text = (value: unknown) => JSON.stringify(value);
  const at = publishedAt.getTime();
  const same = text(three("Made up"));
  run("insert into series (id, code, name, other_order) values ('series', 'series', ?, ?)", same, same);
  for (const [position, code] of sectorCodes.entries())
    run(
      "insert into sector (code, position, label) values (?, ?, ?)",
      code,
      position,
      text(three(`Sector ${position + 1}`)),
    );
  const names = new Map<string, Trilingual>();
  for (const [position, code] of partyCodes.entries()) {
    const name = { en: `Party ${position + 1}`, zh: `第${position + 1}方`, ru: `Сторона ${position + 1}` };
    names.set(code, name);
    const kind = position < 20 ? "state" : "body";
    run("insert into party (code, kind, name, aliases) values (?, ?, ?, '[]')", code, kind, text(name));
  }
  for (const [id, role] of [
    [editorId, "editor"],
    [reviewerId, "reviewer"],
  ])
    run(
      "insert into user (id, email, name, role, state, created_at, record_version) values (?, ?, ?, ?, 'active', ?, 1)",
      id,
      `${role}@people.example`,
      `Made-up ${role}`,
      role,
      at,
    );
  for (const [number, slug] of documentSlugs.entries()) {
    run(
      `insert into document (id, slug, series_id, number, kind, title, short_title, place, adopted_on, notes,
        count_disputed, record_version, published_at) values (?, ?, 'series', ?, ?, ?, ?, ?, ?, '[]', 0, 1, ?)`,
      ...[slug, slug, number + 1, same, text(three(`Made-up communiqué ${number + 1}`))],
      ...[text(three(`Made-up ${number + 1}`)), same, adoptedOn, at],
    );
    for (const code of partyCodes)
      run("insert into participation values (?, ?, '[\"minister\"]', null)", slug, code);
    writeText(run, slug);
  }
  return (codes) => codes.flatMap((code) => Object.values(names.get(code) ?? {}));
}

function writeText(run: (sql: string, ...values: unknown[]) => unknown, slug: string): void {
  const received = clauseText.repeat(clausesPerDocument);
  const reading = readingText.repeat(clausesPerDocument);
  const length = Array.from(clauseText).length;
  run(
    `insert into version (id, document_id, language, authority, file_name, raw_base64, raw_bytes, sha256)
      values (?, ?, 'zh', 'unofficial-copy', 'made-up.txt', '', 0, ?)`,
    ...[slug, slug, "0".repeat(64)],
  );
  run(
    "insert into text_revision values (?, ?, '1', 'Hant', ?, ?, '[]', '[]', '[]', ?)",
    ...[slug, slug, received, reading, "0".repeat(64)],
  );
  for (let position = 1; position <= clausesPerDocument; position++) {
    const [start, end] = [(position - 1) * length, position * length];
    const id = `${slug}-${position}`;
    const paragraphs = JSON.stringify([{ kind: "paragraph", start, end }]);
    run(
      "insert into clause values (?, ?, ?, ?, ?, ?, ?)",
      id,
      slug,
      position,
      `${position}`,
      start,
      end,
      paragraphs,
    );
    run("insert into statement values (?, ?, ?, ?, ?, 'intends', 1, null)", id, id, slug, start, end);
  }
}

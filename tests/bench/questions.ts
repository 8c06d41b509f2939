import Database from "better-sqlite3";
import { facetQuestion } from "./question-facets";
import { oneQuestion } from "./question-one";
import { recordQuestion } from "./question-record";

/** The product's questions in hand-written SQL, for what can be had below it (floor) and beside it (ceiling). */
export type Questions = ReturnType<typeof questions>;

export function questions(path: string) {
  const db = new Database(path, { timeout: 5_000 });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("cache_size = -16000");
  const { count, items } = listQuestion(db);
  return {
    items,
    list: (params: URLSearchParams) => `{"total":${count(params)},"items":[${items(params).join()}]}`,
    one: oneQuestion(db),
    facets: facetQuestion(db),
    csv: csvQuestion(db),
    record: recordQuestion(db),
  };
}

function listQuestion(db: Database.Database) {
  const order = "document_id, clause_position, running";
  const plain = db.prepare(`select item from commitment order by ${order} limit 50`).pluck();
  const countAll = db.prepare("select count(*) from commitment").pluck();
  const matching =
    "from commitment c where tier = ? and id || '' in (select commitment_id from commitment_sector where sector_code = ?)";
  const sorted = db
    .prepare(
      `select item from commitment where search_row in (select search_row ${matching}
        order by deadline_end desc nulls last, deadline_start desc nulls last, ${order} limit 50)
        order by deadline_end desc nulls last, deadline_start desc nulls last, ${order}`,
    )
    .pluck();
  const countMatching = db.prepare(`select count(*) ${matching}`).pluck();
  const found = "select rowid from commitment_search where commitment_search match ?";
  const search = db
    .prepare(`select item from commitment where search_row + 0 in (${found}) order by ${order} limit 50`)
    .pluck();
  const countFound = db.prepare(`select count(*) from (${found})`).pluck();
  const word = (params: URLSearchParams) => (params.has("q") ? `"${params.get("q")}"` : null);
  const filter = (params: URLSearchParams) => [params.get("tier"), params.get("sector")];
  return {
    count(params: URLSearchParams): unknown {
      if (word(params)) return countFound.get(word(params));
      return params.has("sector") ? countMatching.get(...filter(params)) : countAll.get();
    },
    items(params: URLSearchParams): string[] {
      if (word(params)) return search.all(word(params)) as string[];
      return (params.has("sector") ? sorted.all(...filter(params)) : plain.all()) as string[];
    },
  };
}

function csvQuestion(db: Database.Database) {
  const rows = db
    .prepare(
      `select code, wording, title ->> 'en', status,
        (select group_concat(party_code || ':' || role || ':' || coalesce(status, ''), ';' order by party_code)
          from commitment_party where commitment_id = c.id),
        (select group_concat(sector_code, ';' order by position) from commitment_sector where commitment_id = c.id),
        iif(deadline_kind = 'dated', deadline_start || '/' || deadline_end, deadline_kind)
        from commitment c order by document_id, clause_position, running`,
    )
    .raw();
  const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const head = "code,wording,title,status,parties,sectors,deadline,asOf,codebook,permalink\r\n";
  return function* csv(origin: string): Generator<string> {
    const end = `${new Date().toISOString()},1,${origin}/en/commitments\r\n`;
    let piece = head;
    for (const row of rows.all() as string[][]) {
      piece += `${row.map(quoted).join()},${end}`;
      if (piece.length > 65_536) {
        yield piece;
        piece = "";
      }
    }
    yield piece;
  };
}

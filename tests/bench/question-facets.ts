import type Database from "better-sqlite3";
import { flagsOf } from "../../lib/domain/flag";
import { roles, shownStatuses, type TrackedType, tierOf, wordingOf } from "../../lib/domain/vocabulary";

type Counts = Record<string, number>;
type Grouped = { value: string; n: number }[];

/** Counts beside every option, unfiltered or under one sector and one party. */
export function facetQuestion(db: Database.Database) {
  const inSector = "select commitment_id from commitment_sector where sector_code = @sector";
  const withParty = "select commitment_id from commitment_party where party_code = @party";
  const both = `where id in (${inSector}) and id in (${withParty})`;
  const ask = (condition: Record<"all" | "sector" | "party" | "same", string>) => ({
    scan: db.prepare(
      `select status, type, precision, flag_bits flags, count(*) n from commitment ${condition.all} group by 1, 2, 3, 4`,
    ),
    document: db.prepare(
      `select document_id value, count(*) n from commitment ${condition.all} group by document_id`,
    ),
    sector: db.prepare(
      `select sector_code value, count(*) n from commitment_sector ${condition.sector} group by sector_code`,
    ),
    party: db.prepare(
      `select party_code value, count(*) n from commitment_party ${condition.party} group by party_code`,
    ),
    role: db.prepare(`select bits value, count(*) n from (select ${bits("role", roles)} bits
      from commitment_party ${condition.same} group by commitment_id) group by bits`),
    partyStatus: db.prepare(`select bits value, count(*) n from (select ${bits("status", shownStatuses)} bits
      from commitment_party ${condition.same} group by commitment_id) group by bits`),
  });
  const open = ask({ all: "", sector: "", party: "", same: "" });
  const filtered = ask({
    all: both,
    sector: `where commitment_id in (${withParty})`,
    party: `where commitment_id in (${inSector})`,
    same: `where party_code = @party and commitment_id in (${inSector})`,
  });
  return (params: URLSearchParams): string => {
    const given = { sector: params.get("sector") ?? "", party: params.get("party") ?? "" };
    const asked = given.sector ? filtered : open;
    const rows = (name: keyof typeof asked) =>
      (given.sector ? asked[name].all(given) : asked[name].all()) as Grouped;
    const { total, ...counts } = scanned(asked, given.sector ? given : null);
    const facets = {
      ...counts,
      document: plain(rows("document")),
      sector: plain(rows("sector")),
      party: plain(rows("party")),
      role: spread(rows("role"), roles),
      partyStatus: spread(rows("partyStatus"), shownStatuses),
    };
    return JSON.stringify({ total, facets });
  };
}

const bits = (column: string, values: readonly string[]) =>
  `sum(distinct case ${column} ${values.map((value, i) => `when '${value}' then ${1 << i}`).join(" ")} else 0 end)`;

const plain = (rows: Grouped): Counts => Object.fromEntries(rows.map(({ value, n }) => [value, n]));

const spread = (rows: Grouped, values: readonly string[]): Counts =>
  Object.fromEntries(
    values.map((value, i) => [
      value,
      rows.reduce((sum, row) => sum + (Number(row.value) & (1 << i) ? row.n : 0), 0),
    ]),
  );

function scanned(asked: { scan: Database.Statement }, given: object | null) {
  type Row = { status: string; type: TrackedType; precision: number; flags: number; n: number };
  const rows = (given ? asked.scan.all(given) : asked.scan.all()) as Row[];
  const counts: Record<"status" | "type" | "tier" | "wording" | "precision" | "flag", Counts> = {
    status: {},
    type: {},
    tier: {},
    wording: {},
    precision: {},
    flag: {},
  };
  let total = 0;
  const add = (name: keyof typeof counts, value: string | number, n: number) => {
    counts[name][value] = (counts[name][value] ?? 0) + n;
  };
  for (const row of rows) {
    total += row.n;
    add("status", row.status, row.n);
    add("type", row.type, row.n);
    add("tier", tierOf(row.type), row.n);
    add("wording", wordingOf(row.type), row.n);
    add("precision", row.precision, row.n);
    for (const flag of flagsOf(row.flags)) add("flag", flag, row.n);
  }
  return { total, ...counts };
}

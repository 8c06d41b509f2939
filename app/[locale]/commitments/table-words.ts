import type { Column } from "@/lib/domain/commitment-query";
import type { Locale } from "@/lib/domain/vocabulary";
import type { messagesOf } from "@/lib/messages";
import type { LabelOf } from "@/lib/messages/view-labels";
import type { Words } from "@/lib/messages/words";
import type { TableRow, TableWords } from "./table-row";

const pick = <K extends string>(labels: Record<K, string>, used: Iterable<K>): Partial<Record<K, string>> =>
  Object.fromEntries([...new Set(used)].map((key) => [key, labels[key]])) as Partial<Record<K, string>>;

/** The labels these rows use, and no others. */
export function tableWords(
  rows: readonly TableRow[],
  columns: readonly Column[],
  words: Words,
  text: (typeof messagesOf)[Locale]["commitments"],
  labelOf: LabelOf,
): TableWords {
  const parties = rows.flatMap((row) => row.parties ?? []);
  const statuses = [...rows.map((row) => row.status), ...parties.map((party) => party[2])];
  const named = (name: "party" | "sector", codes: string[]) =>
    Object.fromEntries([...new Set(codes)].map((code) => [code, labelOf(name, code)]));
  return {
    column: pick(text.column, columns),
    hedge: pick(
      words.hedge,
      rows.map((row) => row.type),
    ),
    status: pick(
      words.status,
      statuses.filter((status) => status !== null && status !== undefined),
    ),
    role: pick(
      words.role,
      parties.map((party) => party[1]),
    ),
    party: named("party", [...parties.map((party) => party[0]), ...rows.flatMap((row) => row.others ?? [])]),
    sector: named(
      "sector",
      rows.flatMap((row) => row.sectors ?? []),
    ),
    flag: pick(
      words.flag,
      rows.flatMap((row) => row.flags ?? []),
    ),
    together: text.cell.together,
    notAssessed: text.cell.notAssessed,
    also: text.cell.moreSectors.replace("{names}", "").trim(),
  };
}

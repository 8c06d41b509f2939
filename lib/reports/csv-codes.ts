import type { CommitmentItem } from "../domain/commitment-item";
import type { Column } from "../domain/commitment-query";
import type { Locale } from "../domain/vocabulary";

/** What a cell says to machines. Several values in one cell are parted by `;`, the parts of one value by `:`. */
export const itemCodes = (lang: Locale): Record<Column, (item: CommitmentItem) => string> => ({
  code: (item) => item.code,
  title: (item) => item.title[lang],
  status: (item) => item.status,
  parties: (item) =>
    item.parties.map(({ code, role, status }) => `${code}:${role}:${status ?? ""}`).join(";"),
  sectors: (item) => item.sectors.join(";"),
  deadline: machineDeadline,
  type: (item) => item.type,
  tier: (item) => item.tier,
  wording: (item) => item.wording,
  precision: (item) => String(item.precision),
  delegation: (item) => String(item.delegation),
  verifiable: (item) => String(item.verifiable),
  mode: (item) => item.mode,
  flags: (item) => item.flags.join(";"),
  reviewed: (item) => `${item.reviewed.done}/${item.reviewed.of}`,
  updatedAt: (item) => item.updatedAt,
});

/** `2027-01-01/2027-12-31`, `asap`, or `meeting:2026-05-01/2026-05-01` once the day is known. */
function machineDeadline({ deadline: { kind, start, end } }: CommitmentItem): string {
  const interval = start && end ? `${start}/${end}` : "";
  if (kind === "dated" && interval) return interval;
  return interval ? `${kind}:${interval}` : kind;
}

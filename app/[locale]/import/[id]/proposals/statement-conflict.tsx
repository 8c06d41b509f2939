import { DataTable } from "@/app/_ui/data-table";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import type { DraftCommitment } from "@/lib/domain/import";
import type { Locale, StatementType, UntrackedReason } from "@/lib/domain/vocabulary";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import type { ProposalWords } from "./proposal-words";

type Standing = {
  decision?: keyof ProposalWords["labels"]["decision"];
  type?: StatementType;
  untrackedReason?: UntrackedReason | null;
  coding?: DraftCommitment | null;
  note?: string;
};

/** A colleague was faster: what was chosen here and what stands now, side by side. Nothing was overwritten. */
export function StatementConflict({
  state,
  words,
  choices,
  locale,
  href,
}: {
  state: FormState;
  words: ProposalWords;
  choices: ImportProposals["choices"];
  locale: Locale;
  href: string;
}) {
  const now = (state.current ?? {}) as Standing;
  const { decide, coding, labels } = words;
  const held = (name: string) => valueIn(state.values, name);
  const nameOf = (code: string) => choices.parties.find((one) => one.code === code)?.name[locale] ?? code;
  const sectorOf = (code: string) => choices.sectors.find((one) => one.code === code)?.label[locale] ?? code;
  const people = (codes: (string | undefined)[]) =>
    codes.flatMap((code) => (code ? [nameOf(code)] : [])).join(", ");
  const intent = held("intent");
  const mine = intent === "reject" ? "rejected" : intent === "change" ? "changed" : "accepted";
  const typed = Object.keys(state.values)
    .filter((name) => /^parties\.\d+\.code$/.test(name))
    .map(held);
  const rows: [string, string, string][] = [
    [coding.tracked, labels.decision[mine], now.decision ? labels.decision[now.decision] : ""],
    [
      coding.type,
      labels.statementType[held("type") as StatementType] ?? "",
      now.type ? labels.statementType[now.type] : "",
    ],
    [
      coding.reason,
      labels.untrackedReason[(held("rejectedReason") || held("untrackedReason")) as UntrackedReason] ?? "",
      now.untrackedReason ? labels.untrackedReason[now.untrackedReason] : "",
    ],
    [coding.title, held(`title.${locale}`), now.coding?.title[locale] ?? ""],
    [coding.parties, people(typed), people(now.coding?.parties.map(({ code }) => code) ?? [])],
    [coding.sector, sectorOf(held("sector")), sectorOf(now.coding?.sectors[0] ?? "")],
    [coding.note, held("rejectedNote") || held("note"), now.note ?? ""],
  ];
  const differing = rows.filter(([, yours, stands]) => yours !== stands && (yours || stands));
  return (
    <div className="border-l-4 border-edge bg-sunk p-4">
      <p className="font-medium">{state.message}</p>
      <p className="mt-1 mb-3">{decide.conflictHow}</p>
      <DataTable
        caption={decide.conflictHow}
        captionHidden
        columns={[
          { key: "field", label: decide.field },
          { key: "yours", label: decide.yours },
          { key: "now", label: decide.now },
        ]}
        rows={differing.map(([field, yours, stands]) => ({
          key: field,
          cells: { field, yours: yours || decide.nothing, now: stands || decide.nothing },
        }))}
      />
      <p className="mt-3">
        <a href={href}>{decide.takeNow}</a>
      </p>
    </div>
  );
}

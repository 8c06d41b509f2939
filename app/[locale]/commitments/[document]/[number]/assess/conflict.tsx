import { DataTable } from "@/app/_ui/data-table";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import { allTogether, type Status } from "@/lib/domain/vocabulary";
import type { AssessWords } from "./assess-words";

type Standing = { subject?: string; status?: Status | null; reason?: string; missing?: string };

/** Somebody was faster: what was typed and what stands now, side by side. Nothing was overwritten. */
export function Conflict({
  state,
  words,
  names,
  href,
}: {
  state: FormState;
  words: AssessWords;
  names: Record<string, string>;
  /** Loads what stands now. */
  href: string;
}) {
  const current = state.current ?? {};
  const chosen = state.values["subjects[]"] ?? [];
  const standing = (Array.isArray(current.standing) ? current.standing : [current]) as Standing[];
  const concerned = standing.filter(
    ({ subject }) => !subject || chosen.length < 2 || chosen.includes(subject),
  );
  const said = ({ status, reason, missing }: Record<string, unknown>) => {
    const label = words.labels.status[status as Status];
    if (!label) return words.nothing;
    return (
      <>
        <span className="block font-medium">{label}</span>
        <span className="block whitespace-pre-line">{String(reason ?? "")}</span>
        {missing ? <span className="block whitespace-pre-line text-soft">{String(missing)}</span> : null}
      </>
    );
  };
  const typed = Object.fromEntries(
    ["status", "reason", "missing"].map((name) => [name, valueIn(state.values, name)]),
  );
  const yours = said(typed);
  return (
    <div className="border-l-4 border-edge bg-sunk p-4">
      <p className="font-medium">{words.conflictTitle}</p>
      <p className="mt-1 mb-3">{words.conflictHow}</p>
      <DataTable
        caption={words.conflictTitle}
        captionHidden
        columns={[
          { key: "who", label: words.subjects },
          { key: "yours", label: words.yours },
          { key: "now", label: words.now },
        ]}
        rows={concerned.map(({ subject = "", ...now }) => ({
          key: subject || "one",
          cells: {
            who: subject === allTogether ? words.labels.subjectAll : (names[subject] ?? subject),
            yours,
            now: said(now),
          },
        }))}
      />
      <p className="mt-3">
        <a href={href}>{words.takeNow}</a>
      </p>
    </div>
  );
}

import type { ReactNode } from "react";
import { SelectField } from "@/app/_ui/field";
import { type FormValues, valueIn } from "@/app/form-values";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import type { ProposalWords } from "./proposal-words";

/** One primary sector, any number beside it. */
export function SectorFields({
  shown: [primary = "", ...also],
  choices,
  locale,
  say,
  values,
  error,
  because,
}: {
  shown: string[];
  choices: ImportProposals["choices"]["sectors"];
  locale: Locale;
  say: ProposalWords["coding"];
  values: FormValues;
  error?: string;
  because: ReactNode;
}) {
  const chosen = values["also[]"] ?? also;
  return (
    <div>
      <SelectField
        id="sector"
        label={say.sector}
        hint={because}
        error={error}
        options={[
          { value: "", label: say.choose },
          ...choices.map(({ code, label }) => ({ value: code, label: label[locale] })),
        ]}
        defaultValue={valueIn(values, "sector", primary)}
      />
      <input type="hidden" name="also[]" value="" />
      <details className="mt-2" open={chosen.filter(Boolean).length > 0 || undefined}>
        <summary className="text-sm text-accent">{say.also}</summary>
        <ul className="mt-2 grid gap-1.5 text-sm">
          {choices.map(({ code, label }) => (
            <li key={code} className="grid grid-cols-[auto_1fr] gap-x-2.5">
              <input
                type="checkbox"
                id={`also-${code}`}
                name="also[]"
                value={code}
                defaultChecked={chosen.includes(code)}
                className="mt-0.5 size-4.5 accent-accent"
              />
              <label htmlFor={`also-${code}`}>{label[locale]}</label>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

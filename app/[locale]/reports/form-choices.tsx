import { ChoiceGroup } from "@/app/_ui/choice-group";
import { columns } from "@/lib/domain/commitment-query";
import { alwaysMade, kindsWithColumns, offeredForms } from "./form-fields";
import { OfKinds } from "./of-kinds";
import type { ReportFormWords } from "./report-words";

type Shared = { chosen: readonly string[]; error?: string; words: ReportFormWords };

export function ColumnFields({ chosen, error, words }: Shared) {
  return (
    <OfKinds kinds={kindsWithColumns}>
      <ChoiceGroup
        id="columns"
        name="columns[]"
        kind="checkbox"
        legend={words.columns}
        hint={words.columnsHint}
        error={error}
        columns
        chosen={chosen}
        choices={columns.map((value) => ({ value, label: words.columnNames[value] }))}
      />
    </OfKinds>
  );
}

/** What the report can be taken away as. */
export function FileFields({ chosen, error, words }: Shared) {
  return (
    <>
      <input type="hidden" name="forms[]" value="" />
      <ChoiceGroup
        id="forms"
        name="forms[]"
        kind="checkbox"
        legend={words.forms}
        hint={words.formsHint}
        error={error}
        columns
        chosen={[...chosen, ...alwaysMade]}
        choices={offeredForms.map((value) => ({
          value,
          label: words.formNames[value],
          rule: words.formFor[value],
          disabled: alwaysMade.includes(value),
        }))}
      />
    </>
  );
}

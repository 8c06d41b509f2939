"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import type { FormState } from "@/app/form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn, type MergeField, standing } from "@/app/merge-values";

export type EntryField = {
  name: string;
  label: string;
  hint?: string;
  /** `lines`: one a line. `several`: any of the options. `fixed`: shown, sent, not changed. */
  as: "line" | "lines" | "day" | "choice" | "several" | "fixed";
  /** Of what is typed here. */
  lang?: string;
  value: string[];
  options?: { value: string; label: string }[];
};
export type EntryWords = {
  form: FormWords;
  submit: string;
};

/** One entry of the register: its fields, and what stands now where somebody was faster. */
export function EntryForm({
  action,
  initial,
  fields,
  words,
  basedOnVersion,
  saves,
}: {
  action: FormAction;
  initial: FormState;
  fields: EntryField[];
  words: EntryWords;
  /** Empty for a new entry. */
  basedOnVersion: string;
  /** Where it keeps what is typed. */
  saves?: string;
}) {
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const { current } = state;
  const open = fields.filter(({ as }) => as !== "fixed");
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      className="measure"
      saves={saves}
      nameOf={(name) => fields.find((field) => field.name === name)?.label}
      instead={
        current ? (
          <MergeFields
            state={standing(state, standsIn(current, open))}
            base={Object.fromEntries(open.map(({ name, as, value }) => [name, held(as, value)]))}
            fields={open.map(mergeField)}
          />
        ) : undefined
      }
    >
      <input type="hidden" name="basedOnVersion" value={basedOn(state, basedOnVersion)} />
      <div className="grid gap-6">
        {fields.map((field) => (
          <OneField key={field.name} field={field} state={state} />
        ))}
      </div>
      <div className="mt-10 border-t border-edge pt-6">
        <Button name="intent" value="save" disabled={pending}>
          {pending ? words.form.sending : words.submit}
        </Button>
      </div>
    </KeptForm>
  );
}

function OneField({ field, state }: { field: EntryField; state: FormState }) {
  const { name, label, hint, as, lang, value, options = [] } = field;
  const typed = valueIn(state.values, name, value.join("\n"));
  const wired = { id: name, label, hint, error: state.fields[name.replace("[]", "")] };
  if (as === "fixed")
    return (
      <p>
        <span className="block font-medium">{label}</span>
        <span className="mt-1 block">{options.find((one) => one.value === typed)?.label ?? typed}</span>
        <input type="hidden" name={name} value={typed} />
      </p>
    );
  if (as === "several")
    return (
      <>
        <input type="hidden" name={name} value="" />
        <ChoiceGroup
          id={name}
          name={name}
          legend={label}
          hint={hint}
          error={wired.error}
          kind="checkbox"
          columns
          chosen={state.values[name] ?? value}
          choices={options}
        />
      </>
    );
  if (as === "choice") return <SelectField {...wired} options={options} defaultValue={typed} />;
  if (as === "lines") return <TextArea {...wired} rows={8} lang={lang} defaultValue={typed} />;
  return <TextField {...wired} type={as === "day" ? "date" : "text"} lang={lang} defaultValue={typed} />;
}

/** A list typed one a line is one text in its field. */
const held = (as: EntryField["as"], value: string[]) => (as === "lines" ? [value.join("\n")] : value);

const mergeField = ({ name, label, lang, options }: EntryField): MergeField => ({
  name,
  label,
  ...(lang ? { lang } : {}),
  ...(options && {
    shown: (values) =>
      (values[name] ?? [])
        .filter(Boolean)
        .map((value) => options.find((one) => one.value === value)?.label ?? value)
        .sort()
        .join(", "),
  }),
});

/** The entry as it stands, in the form's own fields. */
function standsIn(current: Record<string, unknown>, fields: EntryField[]): FormValues {
  const valueAt = (name: string) =>
    name
      .replace("[]", "")
      .split(".")
      .reduce<unknown>((inside, step) => (inside as Record<string, unknown> | null)?.[step], current);
  return Object.fromEntries(
    fields.map(({ name, as }) => {
      const value = valueAt(name);
      return [name, held(as, Array.isArray(value) ? value.map(String) : [String(value ?? "")])];
    }),
  );
}

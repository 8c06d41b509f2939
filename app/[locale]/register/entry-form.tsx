"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";

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
  conflictTitle: string;
  conflictHow: string;
  now: string;
  overwrite: string;
  nothing: string;
};

/** One entry of the register: its fields, and what stands now where somebody was faster. */
export function EntryForm({
  action,
  initial,
  fields,
  words,
  basedOnVersion,
}: {
  action: FormAction;
  initial: FormState;
  fields: EntryField[];
  words: EntryWords;
  /** Empty for a new entry. */
  basedOnVersion: string;
}) {
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const { current } = state;
  const version = current ? String(current.recordVersion ?? "") : basedOnVersion;
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      className="measure"
      nameOf={(name) => fields.find((field) => field.name === name)?.label}
      instead={current ? <Standing current={current} fields={fields} words={words} /> : undefined}
    >
      <input type="hidden" name="basedOnVersion" value={version} />
      <div className="grid gap-6">
        {fields.map((field) => (
          <OneField key={field.name} field={field} state={state} />
        ))}
      </div>
      <div className="mt-10 border-t border-edge pt-6">
        <Button name="intent" value="save" disabled={pending}>
          {pending ? words.form.sending : current ? words.overwrite : words.submit}
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

/** Somebody was faster: what stands now, field by field. Saving again puts what was typed in its place. */
function Standing({
  current,
  fields,
  words,
}: {
  current: Record<string, unknown>;
  fields: EntryField[];
  words: EntryWords;
}) {
  const valueAt = (name: string) => {
    const value = name
      .replace("[]", "")
      .split(".")
      .reduce<unknown>((inside, step) => (inside as Record<string, unknown> | null)?.[step], current);
    return Array.isArray(value) ? value.join(", ") : String(value ?? "");
  };
  return (
    <div className="border-l-4 border-edge bg-sunk p-4">
      <p className="font-medium">{words.conflictTitle}</p>
      <p className="mt-1 mb-3">{words.conflictHow}</p>
      <dl className="grid gap-2">
        {fields.map(({ name, label }) => (
          <div key={name}>
            <dt className="text-sm text-soft">
              {label} · {words.now}
            </dt>
            <dd className="break-words">{valueAt(name) || words.nothing}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

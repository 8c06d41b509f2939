"use client";

import { ActButton } from "@/app/_ui/act-button";
import { Button } from "@/app/_ui/button";
import { SelectField, TextField } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import type { LinkWords } from "./link-form";

type Option = { value: string; label: string };
export type MakeWords = Pick<LinkWords, "form" | "kinds" | "kindLegend" | "note"> & {
  from: string;
  to: string;
  make: string;
};

/** Two commitments that nobody proposed to link. */
export function MakeLink({
  action,
  document,
  own,
  earlier,
  words,
}: {
  action: FormAction;
  document: string;
  own: Option[];
  earlier: Option[];
  words: MakeWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const names: Record<string, string> = { from: words.from, to: words.to, kind: words.kindLegend };
  return (
    <KeptForm kept={kept} words={words.form} nameOf={(field) => names[field]} className="measure grid gap-5">
      <input type="hidden" name="document" value={document} />
      <SelectField
        id="from"
        label={words.from}
        options={own}
        error={state.fields.from}
        defaultValue={valueIn(state.values, "from")}
      />
      <SelectField
        id="kind"
        label={words.kindLegend}
        options={words.kinds.map(({ value, label, rule }) => ({ value, label: `${label}: ${rule}` }))}
        error={state.fields.kind}
        defaultValue={valueIn(state.values, "kind", "repeats")}
      />
      <SelectField
        id="to"
        label={words.to}
        options={earlier}
        error={state.fields.to}
        defaultValue={valueIn(state.values, "to")}
      />
      <TextField
        id="note"
        label={words.note}
        optional={words.form.optional}
        error={state.fields.note}
        defaultValue={valueIn(state.values, "note")}
        maxLength={2000}
      />
      <div>
        <Button variant="quiet" disabled={pending}>
          {pending ? words.form.sending : words.make}
        </Button>
      </div>
    </KeptForm>
  );
}

/** That the document drops an earlier commitment is said by a person only. */
export function DropButton({
  action,
  document,
  code,
  label,
  words,
}: {
  action: FormAction;
  document: string;
  code: string;
  label: string;
  words: MakeWords["form"];
}) {
  return (
    <ActButton
      action={action}
      initial={emptyFormState}
      hidden={{ document, to: code, kind: "drops" }}
      label={label}
      describedAs={code}
      words={words}
    />
  );
}

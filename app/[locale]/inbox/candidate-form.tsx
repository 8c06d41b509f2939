"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import type { NamedParties } from "../developments/source-fields";
import type { EditWords } from "./candidate-values";

/** What a person knows of a candidate; nothing of it is required before it becomes a source. */
export function CandidateForm({
  action,
  initial,
  id,
  basedOnVersion,
  words,
  form,
  parties,
  today,
}: {
  action: FormAction;
  initial: FormState;
  id: string;
  basedOnVersion: number;
  words: EditWords;
  form: FormWords;
  parties: NamedParties;
  today: string;
}) {
  const kept = useKeptForm(action, initial, form);
  const { state, pending } = kept;
  const version = state.code === "conflict" ? state.current?.recordVersion : basedOnVersion;
  const text = (name: string) => ({
    ...{ id: name, error: state.fields[name], optional: form.optional },
    defaultValue: valueIn(state.values, name),
  });
  const speaks = state.values["speaksFor[]"] ?? [];
  const named = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
  return (
    <KeptForm
      kept={kept}
      words={form}
      className="measure"
      nameOf={(field) => words.fields[field]}
      instead={state.code === "conflict" && state.current ? <Standing state={state} words={words} /> : null}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="basedOnVersion" value={String(version)} />
      <div className="grid gap-6">
        <TextField {...text("title")} label={words.fields.title} dir="auto" />
        <TextField
          {...text("publisher")}
          label={words.fields.publisher}
          hint={words.publisherHint}
          dir="auto"
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <SelectField {...text("language")} label={words.fields.language} options={words.languages} />
          <TextField {...text("publishedOn")} label={words.fields.publishedOn} type="date" max={today} />
        </div>
        <SelectField {...text("class")} label={words.fields.class} options={words.classes} />
        <div>
          <input type="hidden" name="speaksFor[]" value="" />
          <ChoiceGroup
            id="speaksFor"
            name="speaksFor[]"
            kind="checkbox"
            legend={words.fields.speaksFor}
            error={state.fields.speaksFor}
            columns
            chosen={speaks}
            choices={parties.states.map(named)}
          />
          <details className="mt-3" open={parties.others.some(({ code }) => speaks.includes(code))}>
            <summary className="text-sm text-accent">{words.bodies}</summary>
            <div className="mt-2 border-l-2 border-rule pl-4">
              <ChoiceGroup
                id="speaksFor-bodies"
                name="speaksFor[]"
                kind="checkbox"
                legend={<span className="sr-only">{words.bodies}</span>}
                columns
                chosen={speaks}
                choices={parties.others.map(named)}
              />
            </div>
          </details>
        </div>
        <TextField {...text("origin")} label={words.fields.origin} hint={words.originHint} />
        <TextField {...text("commitment")} label={words.fields.commitment} hint={words.commitmentHint} />
        <TextArea {...text("note")} label={words.fields.note} rows={3} />
      </div>
      <Button className="mt-8" disabled={pending}>
        {pending ? form.sending : words.save}
      </Button>
    </KeptForm>
  );
}

/** Somebody was faster; nothing typed is lost. */
function Standing({ state, words }: { state: FormState; words: EditWords }) {
  const now = Object.entries(words.fields).flatMap(([field, label]) => {
    const value = state.current?.[field];
    return typeof value === "string" && value !== "" ? [{ field, label, value }] : [];
  });
  return (
    <div className="border-l-4 border-edge bg-sunk p-4">
      <p className="font-medium">{words.conflict}</p>
      <p className="mt-2">{words.conflictNow}</p>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {now.map(({ field, label, value }) => (
          <div key={field} className="contents">
            <dt className="text-faint">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-soft">{words.conflictHow}</p>
    </div>
  );
}

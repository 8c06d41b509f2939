"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import type { FormState } from "@/app/form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn, type MergeField, standing } from "@/app/merge-values";
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
      instead={
        state.code === "conflict" && state.current?.state === "waiting" ? (
          <MergeFields
            state={standing(state, standsIn(state.current))}
            base={initial.values}
            fields={mergeFields(words, parties)}
          />
        ) : null
      }
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="basedOnVersion" value={basedOn(state, basedOnVersion)} />
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

/** The candidate as it stands, in the form's own fields; which commitment it is for is not compared. */
function standsIn(current: Record<string, unknown>): FormValues {
  const { speaksFor, ...texts } = current;
  const held = [...texted, "class"].map((name) => [name, [String(texts[name] ?? "")]] as const);
  return {
    ...Object.fromEntries(held),
    "speaksFor[]": Array.isArray(speaksFor) ? speaksFor.map(String) : [],
  };
}

const texted = ["title", "publisher", "language", "publishedOn", "origin", "note"];

function mergeFields(words: EditWords, parties: NamedParties): MergeField[] {
  const named = new Map([...parties.states, ...parties.others].map(({ code, name }) => [code, name]));
  const chosen = (name: string, options: { value: string; label: string }[]) => (values: FormValues) =>
    options.find(({ value }) => value === valueIn(values, name))?.label ?? valueIn(values, name);
  const speaking = (values: FormValues) =>
    (values["speaksFor[]"] ?? [])
      .filter(Boolean)
      .map((code) => named.get(code) ?? code)
      .sort()
      .join(", ");
  const labelled = (name: string) => ({ name, label: words.fields[name] ?? name });
  return [
    ...texted.map((name) =>
      name === "language" ? { ...labelled(name), shown: chosen(name, words.languages) } : labelled(name),
    ),
    { ...labelled("class"), shown: chosen("class", words.classes) },
    { name: "speaksFor[]", label: words.fields.speaksFor, shown: speaking },
  ];
}

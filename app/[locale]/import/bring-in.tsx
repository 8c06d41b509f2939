"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { Field, SelectField, TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import { importPurposes, type Locale } from "@/lib/domain/vocabulary";
import { DropFile } from "./drop-file";
import type { Targets } from "./import-targets";
import type { BringWords } from "./import-words";

/** What the text is, then the text: a file that travels by itself, or words pasted into the form. */
export function BringIn({
  action,
  locale,
  words,
  targets,
  largestBytes,
}: {
  action: FormAction;
  locale: Locale;
  words: BringWords;
  targets: Targets;
  largestBytes: number;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  const wired = (name: string) => ({ id: name, error: state.fields[name] });
  const labels: Record<string, string> = {
    purpose: words.purpose,
    document: words.document,
    version: words.version,
    text: words.paste,
  };
  // With nothing here yet, every text is a new document.
  const purposes = targets.documents.length > 0 ? importPurposes : (["document"] as const);
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      nameOf={(field) => labels[field]}
      className="measure desk-bring grid gap-8"
    >
      <ChoiceGroup
        {...wired("purpose")}
        legend={words.purpose}
        chosen={[held("purpose", "document")]}
        choices={purposes.map((value) => ({
          value,
          label: words.purposes[value],
          rule: words.purposeMeaning[value],
        }))}
      />
      <div className="desk-for-existing">
        <SelectField
          {...wired("document")}
          label={words.document}
          options={[{ value: "", label: words.choose }, ...targets.documents]}
          defaultValue={held("document")}
        />
      </div>
      <div className="desk-for-replacement">
        <Field {...wired("version")} label={words.version}>
          {(wiring) => (
            <select name="version" className="control" defaultValue={held("version")} {...wiring}>
              <option value="">{words.chooseVersion}</option>
              {targets.documents.map(({ value, label }) => (
                <optgroup key={value} label={label}>
                  {(targets.texts[value] ?? []).map((text) => (
                    <option key={text.value} value={text.value}>
                      {text.label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      </div>
      <DropFile locale={locale} words={words} largestBytes={largestBytes} />
      <div>
        <TextArea
          {...wired("text")}
          label={words.paste}
          hint={words.pasteHint}
          rows={8}
          defaultValue={held("text")}
          className="font-serif"
        />
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button disabled={pending}>{pending ? words.form.sending : words.readText}</Button>
          <p className="text-sm text-soft">{words.after}</p>
        </div>
      </div>
    </KeptForm>
  );
}

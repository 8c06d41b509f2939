"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import type { RedactableField } from "@/lib/domain/redaction";
import type { KeepWords } from "./keep-words";

/** Words or files of a source go for good; only administrators are shown this. */
export function RedactionForm({
  action,
  source,
  fields,
  words,
}: {
  action: FormAction;
  source: { id: string; title: string; recordVersion: number };
  fields: RedactableField[];
  words: KeepWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const prefix = `r-${source.id}-`;
  const names: Record<string, string> = { fields: words.redact.what, reason: words.redact.reason };
  return (
    <KeptForm kept={kept} words={words.form} prefix={prefix} nameOf={(field) => names[field]}>
      <input type="hidden" name="id" value={source.id} />
      <input type="hidden" name="basedOnVersion" value={String(source.recordVersion)} />
      {/* Says that the list was on the screen, so that nothing chosen is an empty list. */}
      <input type="hidden" name="fields[]" value="" />
      <div className="grid gap-5">
        <ChoiceGroup
          id={`${prefix}fields`}
          name="fields[]"
          kind="checkbox"
          legend={words.redact.what}
          hint={words.redact.hint}
          error={state.fields.fields}
          chosen={state.values["fields[]"] ?? []}
          choices={fields.map((field) => ({ value: field, label: words.fields[field] }))}
        />
        <TextArea
          id={`${prefix}reason`}
          name="reason"
          rows={2}
          label={words.redact.reason}
          hint={words.redact.reasonHint}
          error={state.fields.reason}
          defaultValue={valueIn(state.values, "reason")}
        />
      </div>
      <Button
        className="mt-4"
        variant="grave"
        disabled={pending}
        aria-label={`${words.redact.submit}: ${source.title}`}
      >
        {pending ? words.form.sending : words.redact.submit}
      </Button>
    </KeptForm>
  );
}

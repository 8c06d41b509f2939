"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import type { KeepWords } from "./keep-words";

/** Who sees a source from now on; beside each choice stands what it will do. */
export function VisibilityForm({
  action,
  source,
  choices,
  words,
}: {
  action: FormAction;
  source: { id: string; title: string; recordVersion: number };
  choices: { value: string; label: string; rule: ReactNode }[];
  words: KeepWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const prefix = `v-${source.id}-`;
  const names: Record<string, string> = {
    visibility: words.visibility.choose,
    reason: words.visibility.reason,
  };
  return (
    <KeptForm kept={kept} words={words.form} prefix={prefix} nameOf={(field) => names[field]}>
      <input type="hidden" name="id" value={source.id} />
      <input type="hidden" name="basedOnVersion" value={String(source.recordVersion)} />
      <div className="grid gap-5">
        <ChoiceGroup
          id={`${prefix}visibility`}
          name="visibility"
          legend={words.visibility.choose}
          error={state.fields.visibility}
          chosen={state.values.visibility ?? []}
          choices={choices}
        />
        <TextArea
          id={`${prefix}reason`}
          name="reason"
          rows={2}
          label={words.visibility.reason}
          hint={words.visibility.reasonHint}
          error={state.fields.reason}
          defaultValue={valueIn(state.values, "reason")}
        />
      </div>
      <p className="mt-3 max-w-prose text-sm text-soft">{words.visibility.past}</p>
      <Button
        className="mt-4"
        variant="quiet"
        disabled={pending}
        aria-label={`${words.visibility.submit}: ${source.title}`}
      >
        {pending ? words.form.sending : words.visibility.submit}
      </Button>
    </KeptForm>
  );
}

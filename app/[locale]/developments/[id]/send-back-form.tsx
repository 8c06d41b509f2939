"use client";

import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import type { KeepWords } from "./keep-words";

/** What was accepted in error goes back to its author, with a note. */
export function SendBackForm({
  action,
  item,
  words,
}: {
  action: FormAction;
  item: { kind: "development" | "search"; id: string; recordVersion: number };
  words: KeepWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      nameOf={(field) => (field === "note" ? words.back.note : undefined)}
    >
      <input type="hidden" name="kind" value={item.kind} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="basedOnVersion" value={String(item.recordVersion)} />
      <TextArea
        id="note"
        name="note"
        rows={3}
        label={words.back.note}
        hint={words.back.noteHint}
        error={state.fields.note}
        defaultValue={valueIn(state.values, "note")}
      />
      <Button className="mt-4" variant="grave" disabled={pending}>
        {pending ? words.form.sending : words.back.submit}
      </Button>
    </KeptForm>
  );
}

"use client";

import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import { valueIn } from "@/app/form-values";
import type { DecisionWords } from "./review-words";

/** Publish, or send back with a note. */
export function DecisionForm({
  action,
  item,
  words,
}: {
  action: FormAction;
  item: { kind: "assessment" | "development" | "search"; id: string; recordVersion: number };
  words: DecisionWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const now = state.code === "conflict" ? words.states[String(state.current?.state)] : undefined;
  const changed = state.current?.state === "submitted";
  const assessment = item.kind === "assessment";
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent="send-back"
      nameOf={(field) => (field === "note" ? words.note : undefined)}
      instead={
        now ? (
          <p className="border-l-4 border-edge bg-sunk p-4">
            {changed ? words.changed : fill(words.twice, { state: now })}
          </p>
        ) : null
      }
    >
      <input type="hidden" name="kind" value={item.kind} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="basedOnVersion" value={String(item.recordVersion)} />
      <Button name="intent" value="approve" disabled={pending}>
        {pending ? words.form.sending : assessment ? words.publish : words.accept}
      </Button>
      <p className="mt-2 text-sm text-soft">{assessment ? words.publishWhat : words.acceptWhat}</p>
      <div className="mt-8 border-t border-rule pt-6">
        <TextArea
          id="note"
          label={words.note}
          hint={words.noteHint}
          error={state.fields.note}
          defaultValue={valueIn(state.values, "note")}
        />
        <Button name="intent" value="send-back" variant="quiet" className="mt-4" disabled={pending}>
          {words.sendBack}
        </Button>
      </div>
    </KeptForm>
  );
}

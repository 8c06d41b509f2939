"use client";

import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import { valueIn } from "@/app/form-values";
import type { DecisionWords } from "./review-words";

/** Publish or accept, or send back with a note. */
export function DecisionForm({
  action,
  item,
  approval,
  words,
}: {
  action: FormAction;
  item: { kind: string; id: string; recordVersion: number };
  /** What the first button says and will do; null: this person may only send back. */
  approval: { label: string; what: string } | null;
  words: DecisionWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const now = state.code === "conflict" ? words.states[String(state.current?.state)] : undefined;
  const changed = state.current?.state === "submitted";
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
      {approval ? (
        <>
          <Button name="intent" value="approve" disabled={pending}>
            {pending ? words.form.sending : approval.label}
          </Button>
          <p className="mt-2 text-sm text-soft">{approval.what}</p>
        </>
      ) : null}
      <div className={approval ? "mt-8 border-t border-rule pt-6" : undefined}>
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

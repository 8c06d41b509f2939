"use client";

import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import type { ReviewWords } from "./fact-words";

/** Publish everything at once, or send it back with a note. */
export function ReviewForm({
  action,
  item,
  may,
  notYours,
  words,
}: {
  action: FormAction;
  item: { id: string; recordVersion: number };
  may: { publish: boolean; sendBack: boolean };
  notYours: string | null;
  words: ReviewWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent={may.sendBack ? "send-back" : "publish"}
      nameOf={(field) => (field === "note" ? words.note : undefined)}
    >
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="basedOnVersion" value={String(item.recordVersion)} />
      {notYours ? <p className="measure text-soft">{notYours}</p> : null}
      {may.publish ? (
        <>
          <Button name="intent" value="publish" disabled={pending}>
            {pending ? words.form.sending : words.publish}
          </Button>
          <p className="mt-2 text-sm text-soft">{words.publishWhat}</p>
        </>
      ) : null}
      {may.sendBack ? (
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
      ) : null}
    </KeptForm>
  );
}

"use client";

import { Button } from "@/app/_ui/button";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";

/** One press for what was found word for word, or nearly. */
export function ConfirmAll({
  action,
  id,
  pairs,
  words,
}: {
  action: FormAction;
  id: string;
  /** `anchor version` */
  pairs: string[];
  words: { form: FormWords; confirm: string; hint: string };
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  return (
    <KeptForm kept={kept} words={words.form} className="mb-6">
      <input type="hidden" name="id" value={id} />
      {pairs.map((pair) => (
        <input key={pair} type="hidden" name="pair" value={pair} />
      ))}
      <Button variant="quiet" disabled={kept.pending}>
        {kept.pending ? words.form.sending : words.confirm}
      </Button>
      <p className="mt-1 text-sm text-faint">{words.hint}</p>
    </KeptForm>
  );
}

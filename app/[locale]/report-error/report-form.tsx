"use client";

import { Button } from "@/app/_ui/button";
import { TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";

type Words = Record<"what" | "evidence" | "contact" | "contactHint" | "nickname" | "submit", string>;

/** What is wrong, what shows it, and how to reach whoever says so; only the first is needed. */
export function ReportForm({
  action,
  page,
  words,
  form,
}: {
  action: FormAction;
  /** The page it is about, as a path of ours. */
  page: string;
  words: Words;
  form: FormWords;
}) {
  const kept = useKeptForm(action, emptyFormState, form);
  const { state, pending } = kept;
  const field = (name: "what" | "evidence" | "contact" | "nickname") => ({
    ...{ id: name, label: words[name], error: state.fields[name], defaultValue: valueIn(state.values, name) },
  });
  const labels: Record<string, string> = words;
  return (
    <KeptForm kept={kept} words={form} className="measure" nameOf={(name) => labels[name]}>
      <input type="hidden" name="page" value={page} />
      <div className="grid gap-6">
        <TextArea {...field("what")} rows={6} maxLength={5_000} />
        <TextField
          {...field("evidence")}
          optional={form.optional}
          inputMode="url"
          autoComplete="off"
          maxLength={2_000}
        />
        <TextField
          {...field("contact")}
          hint={words.contactHint}
          optional={form.optional}
          autoComplete="email"
          maxLength={300}
        />
        {/* For programs that fill in everything; people meet it only after one of theirs has. */}
        <div className={state.fields.nickname ? undefined : "sr-only"} aria-hidden={!state.fields.nickname}>
          <TextField {...field("nickname")} tabIndex={state.fields.nickname ? 0 : -1} autoComplete="off" />
        </div>
      </div>
      <Button className="mt-8" disabled={pending}>
        {pending ? form.sending : words.submit}
      </Button>
    </KeptForm>
  );
}

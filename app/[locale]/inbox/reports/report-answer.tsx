"use client";

import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";

/** What was done about a report, or why nothing was. */
export function ReportAnswer({
  action,
  id,
  basedOnVersion,
  open,
  describedAs,
  words,
  form,
}: {
  action: FormAction;
  id: string;
  basedOnVersion: number;
  open: boolean;
  /** Tells the reports apart for those who hear the page. */
  describedAs: string;
  words: Record<"answer" | "answered" | "setAside" | "reopen", string>;
  form: FormWords;
}) {
  const kept = useKeptForm(action, emptyFormState, form);
  const { state, pending } = kept;
  const version = state.code === "conflict" ? state.current?.recordVersion : basedOnVersion;
  const button = (intent: string, label: string, variant: "primary" | "quiet") => (
    <Button
      name="intent"
      value={intent}
      variant={variant}
      disabled={pending}
      aria-label={`${label}: ${describedAs}`}
    >
      {label}
    </Button>
  );
  return (
    <KeptForm
      kept={kept}
      words={form}
      prefix={`${id}-`}
      intent={open ? "answer" : "reopen"}
      label={describedAs}
      nameOf={(field) => (field === "answer" ? words.answer : undefined)}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="basedOnVersion" value={String(version)} />
      {open ? (
        <TextArea
          id={`${id}-answer`}
          name="answer"
          label={words.answer}
          error={state.fields.answer}
          rows={2}
          defaultValue={valueIn(state.values, "answer")}
        />
      ) : null}
      <p className="mt-3 flex flex-wrap gap-3">
        {open ? button("answer", words.answered, "primary") : null}
        {open ? button("set-aside", words.setAside, "quiet") : null}
        {open ? null : button("reopen", words.reopen, "quiet")}
      </p>
    </KeptForm>
  );
}

"use client";

import type { FormState } from "../form-state";
import { Button, type ButtonVariant } from "./button";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "./kept-form";

/** One button that does one thing; what refuses it is said above. */
export function ActButton({
  action,
  initial,
  hidden,
  label,
  describedAs,
  variant = "quiet",
  words,
}: {
  action: FormAction;
  initial: FormState;
  hidden: Record<string, string>;
  label: string;
  /** Tells buttons of the same name apart for those who hear them. */
  describedAs?: string;
  variant?: ButtonVariant;
  words: FormWords;
}) {
  const kept = useKeptForm(action, initial, words);
  return (
    <KeptForm kept={kept} words={words}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        variant={variant}
        disabled={kept.pending}
        aria-label={describedAs ? `${label}: ${describedAs}` : undefined}
      >
        {kept.pending ? words.sending : label}
      </Button>
    </KeptForm>
  );
}

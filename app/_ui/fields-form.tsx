"use client";

import { useActionState, useEffect, useRef } from "react";
import { emptyFormState } from "../empty-form-state";
import type { FormState } from "../form-state";
import { valueIn } from "../form-values";
import { Button, type ButtonVariant } from "./button";
import { ErrorSummary } from "./error-summary";
import { SelectField, TextField } from "./field";

export type FormField = {
  name: string;
  label: string;
  hint?: string;
  optional?: string;
  type?: "text" | "email" | "password";
  autoComplete?: string;
  value?: string;
  /** A choice instead of a line of text. */
  options?: { value: string; label: string }[];
};

/** An answer that hands something over once, such as a link. */
export type HandedOver = { label: string; text: string; note: string };
export type FieldsState = FormState & { done?: string; handOver?: HandedOver };

type Props = {
  /** Makes the ids of two forms on one page differ. */
  id: string;
  action: (previous: FieldsState, form: FormData) => Promise<FieldsState>;
  fields: FormField[];
  hidden?: Record<string, string>;
  submit: string;
  variant?: ButtonVariant;
  /** Said where the server has no sentence of its own. */
  failed?: string;
};

/** A short form of plain fields. Works without script: the answer comes with the page. */
export function FieldsForm({ id, action, fields, hidden = {}, submit, variant, failed }: Props) {
  const [state, send, sending] = useActionState<FieldsState, FormData>(action, emptyFormState);
  const refused = useRef<HTMLDivElement>(null);
  const done = useRef<HTMLDivElement>(null);
  // The button was out of reach while sending: the keyboard goes on at the answer.
  useEffect(() => {
    if (state.turn > 0) (state.ok ? done : refused).current?.focus();
  }, [state]);
  const idOf = (name: string) => `${id}-${name}`;
  // What the title says already is not said a second time.
  const errors = Object.entries(state.fields).filter(
    ([name, message]) => message !== state.message && fields.some((field) => field.name === name),
  );
  return (
    <div className="max-w-md">
      <form action={send} className="grid gap-6" noValidate>
        {!state.ok && (state.message ?? failed) ? (
          <div ref={refused} tabIndex={-1} className="outline-none">
            <ErrorSummary
              title={state.message ?? failed ?? ""}
              errors={errors.map(([name, message]) => ({ field: idOf(name), message }))}
            />
          </div>
        ) : null}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <PlainField key={field.name} id={idOf(field.name)} field={field} state={state} />
        ))}
        <div>
          <Button variant={variant} disabled={sending}>
            {submit}
          </Button>
        </div>
      </form>
      <div ref={done} role="status" tabIndex={-1} className="mt-3 outline-none">
        {state.ok && state.done ? <p className="font-medium">{state.done}</p> : null}
        {state.handOver ? <HandOver {...state.handOver} /> : null}
      </div>
    </div>
  );
}

function PlainField({ id, field, state }: { id: string; field: FormField; state: FieldsState }) {
  const { name, label, hint, optional, options, value = "" } = field;
  const text = { id, name, label, hint, optional, error: state.fields[name] };
  // After a success the page shows what is stored now.
  const typed = state.ok ? value : valueIn(state.values, name, value);
  // After an answer React sets fields back to their defaults, a list to its first one: draw it anew.
  if (options) return <SelectField key={state.turn} {...text} options={options} defaultValue={typed} />;
  const { type = "text", autoComplete } = field;
  return <TextField {...text} type={type} autoComplete={autoComplete} defaultValue={typed} />;
}

function HandOver({ label, text, note }: HandedOver) {
  return (
    <div className="mt-3 border-l-4 border-accent pl-4">
      <p className="font-medium">{label}</p>
      <p className="mt-1 font-mono text-sm break-all select-all">{text}</p>
      <p className="mt-1 text-sm text-soft">{note}</p>
    </div>
  );
}

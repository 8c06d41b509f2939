"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import { emptyFormState } from "@/app/empty-form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn, standingValues } from "@/app/merge-values";
import type { CommentWords } from "./comment-words";

/** A box to say something in: a comment, an answer, or better words for one's own. */
export function CommentForm({ begun, ...props }: Parameters<typeof OneComment>[0]) {
  // After it was said, an empty box stands there again; one's own words stay where they are.
  const [said, setSaid] = useState(0);
  const onSaid = () => setSaid(props.intent === "add" ? said + 1 : said);
  return <OneComment key={said} {...props} begun={said === 0 ? begun : null} onSaid={onSaid} />;
}

function OneComment({
  id,
  action,
  intent,
  hidden,
  label,
  submit,
  editing,
  begun,
  saves,
  words,
  onSaid,
  children,
}: {
  /** Tells the boxes of one page apart. */
  id: string;
  action: FormAction;
  intent: "add" | "edit";
  hidden: Record<string, string>;
  label: string;
  submit: string;
  /** One's own comment as it stands. */
  editing?: { body: string; recordVersion: number };
  /** What was typed before, where the person goes on with it. */
  begun?: FormValues | null | undefined;
  saves?: string | undefined;
  words: CommentWords;
  onSaid?: () => void;
  /** Fields above the words. */
  children?: ReactNode;
}) {
  const told: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.ok) onSaid?.();
    return state;
  };
  const kept = useKeptForm(told, begun ? { ...emptyFormState, values: begun } : emptyFormState, words.form);
  const { state, pending } = kept;
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent={intent}
      prefix={`${id}-`}
      saves={saves}
      nameOf={() => label}
      instead={
        standingValues(state) ? (
          <MergeFields
            state={state}
            base={editing ? { body: [editing.body] } : null}
            fields={[{ name: "body", label }]}
          />
        ) : null
      }
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {editing ? (
        <input
          type="hidden"
          name="basedOnVersion"
          value={state.ok ? String(editing.recordVersion) : basedOn(state, editing.recordVersion)}
        />
      ) : null}
      {children}
      <TextArea
        id={`${id}-body`}
        name="body"
        label={label}
        error={state.fields.body}
        rows={3}
        defaultValue={valueIn(state.values, "body", editing?.body)}
      />
      <Button name="intent" value={intent} variant="quiet" className="mt-2" disabled={pending}>
        {pending ? words.form.sending : submit}
      </Button>
    </KeptForm>
  );
}

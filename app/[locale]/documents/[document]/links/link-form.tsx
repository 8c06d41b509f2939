"use client";

import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { valueIn } from "@/app/form-values";
import type { LinkKind, LinkState } from "@/lib/domain/vocabulary";

export type LinkWords = {
  form: FormWords;
  kindLegend: string;
  kinds: { value: LinkKind; label: string; rule: string }[];
  note: string;
  confirm: string;
  reject: string;
  reopen: string;
};

/** What kind of link it is, and whether it is one. */
export function LinkForm({
  action,
  document,
  link,
  next,
  name,
  words,
}: {
  action: FormAction;
  document: string;
  link: { id: string; kind: LinkKind; state: LinkState; note: string; recordVersion: number };
  next: string;
  /** Tells the forms of the page apart for those who hear them. */
  name: string;
  words: LinkWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const noteId = `${link.id}-note`;
  return (
    <KeptForm kept={kept} words={words.form} intent="confirm" prefix={`${link.id}-`} label={name}>
      <input type="hidden" name="document" value={document} />
      <input type="hidden" name="link" value={link.id} />
      <input type="hidden" name="basedOnVersion" value={String(link.recordVersion)} />
      <input type="hidden" name="next" value={next} />
      {link.kind === "drops" ? (
        <input type="hidden" name="kind" value="drops" />
      ) : (
        <fieldset>
          <legend className="sr-only">{words.kindLegend}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {words.kinds.map(({ value, label, rule }, i) => (
              <label key={value} className="flex items-baseline gap-2" title={rule}>
                <input
                  type="radio"
                  name="kind"
                  value={value}
                  data-key={String(i + 1)}
                  defaultChecked={valueIn(state.values, "kind", link.kind) === value}
                  className="size-4 accent-accent"
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="grow basis-64 sm:max-w-md">
          <TextField
            id={noteId}
            name="note"
            label={words.note}
            optional={words.form.optional}
            error={state.fields.note}
            defaultValue={valueIn(state.values, "note", link.note)}
            maxLength={2000}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          {link.state === "confirmed" ? null : (
            <Button name="intent" value="confirm" data-key="c" disabled={pending}>
              {pending ? words.form.sending : words.confirm}
            </Button>
          )}
          {link.state === "rejected" ? null : (
            <Button name="intent" value="reject" variant="quiet" data-key="x" disabled={pending}>
              {words.reject}
            </Button>
          )}
          {link.state === "proposed" || link.kind === "drops" ? null : (
            <Button name="intent" value="reopen" variant="quiet" disabled={pending}>
              {words.reopen}
            </Button>
          )}
        </div>
      </div>
    </KeptForm>
  );
}

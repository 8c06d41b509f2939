"use client";

import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import { emptyFormState } from "@/app/empty-form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn } from "@/app/merge-values";
import type { DraftCommitment } from "@/lib/domain/import";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import { CodingSections } from "./coding-sections";
import { codingValues, mergeFields } from "./coding-values";
import type { CodingWords } from "./coding-words";
import { nameOfField } from "./field-name";
import type { StandingSections } from "./say-coding";

type Change = { id: string; recordVersion: number; reason: string; settles: boolean };

/** The correction of a commitment's fields, or of one part of a split. Only what differs is kept. */
export function CodingForm({
  action,
  commitment,
  change,
  part,
  base,
  shown,
  standing,
  own,
  choices,
  locale,
  words,
  mayEndMark = false,
  reverts,
  begun,
  saves,
}: {
  action: FormAction;
  commitment: string;
  /** The draft that is gone on with. */
  change: Change | null;
  /** Of a split: which of its parts. */
  part?: number;
  /** As it stood when the form was opened. */
  base: DraftCommitment;
  /** What stands in the fields at first. */
  shown: DraftCommitment;
  standing: StandingSections;
  own: Locale;
  choices: ImportProposals["choices"];
  locale: Locale;
  words: CodingWords;
  mayEndMark?: boolean;
  reverts?: string;
  begun: FormValues | null;
  saves: string;
}) {
  const initial = { ...emptyFormState, values: begun ?? {} };
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const { say } = words;
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  const merges = state.code === "conflict" && Boolean(state.current?.values);
  const newBase =
    state.code === "conflict" && state.current?.base ? JSON.stringify(state.current.base) : null;
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent="draft"
      saves={saves}
      nameOf={(field) => nameOfField(field, words)}
      instead={
        merges ? (
          <MergeFields
            state={state}
            base={codingValues(shown)}
            fields={mergeFields(words, choices, locale)}
            title={state.message ?? undefined}
          />
        ) : null
      }
    >
      <input type="hidden" name="kind" value="edit" />
      <input type="hidden" name="commitment" value={commitment} />
      <input type="hidden" name="base" value={newBase ?? held("base", JSON.stringify(base))} />
      {change ? <input type="hidden" name="id" value={change.id} /> : null}
      {change ? (
        <input type="hidden" name="basedOnVersion" value={basedOn(state, change.recordVersion)} />
      ) : null}
      {part === undefined ? null : <input type="hidden" name="part" value={String(part)} />}
      {reverts ? <input type="hidden" name="reverts" value={reverts} /> : null}
      <CodingSections {...{ shown, standing, own, choices, locale, words, state }} />
      {part === undefined ? (
        <div className="mt-10 grid gap-6 border-t-2 border-edge pt-6">
          <TextArea
            id="reason"
            label={say.reason}
            hint={say.reasonHint}
            error={state.fields.reason}
            defaultValue={held("reason", change?.reason)}
          />
          {mayEndMark ? (
            <div className="flex items-start gap-2.5">
              <input
                type="checkbox"
                id="settles"
                name="settles"
                value="yes"
                defaultChecked={state.turn > 0 ? held("settles") === "yes" : (change?.settles ?? true)}
                className="mt-1 size-4.5 accent-accent"
              />
              <label htmlFor="settles">{say.settles}</label>
            </div>
          ) : null}
        </div>
      ) : null}
      <div className="mt-8 flex flex-wrap gap-3">
        {part === undefined ? (
          <>
            <Button name="intent" value="submit" disabled={pending}>
              {pending ? words.form.sending : say.submit}
            </Button>
            <Button name="intent" value="draft" variant="quiet" disabled={pending}>
              {change ? say.saveEdit : say.saveDraft}
            </Button>
          </>
        ) : (
          <Button name="intent" value="draft" disabled={pending}>
            {pending ? words.form.sending : say.split.savePart}
          </Button>
        )}
      </div>
      {part === undefined ? <p className="measure mt-3 text-sm text-soft">{say.afterwards}</p> : null}
    </KeptForm>
  );
}

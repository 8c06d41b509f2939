"use client";

import { type FormEvent, type ReactNode, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import { fill } from "@/app/form-rows";
import type { FormState } from "@/app/form-state";
import { valueIn, valuesOf } from "@/app/form-values";
import { basedOn, standingValues } from "@/app/merge-values";
import { mostTitleCharacters } from "@/lib/domain/report";
import { type Locale, reportKinds } from "@/lib/domain/vocabulary";
import { ColumnFields, FileFields } from "./form-choices";
import { choiceIn } from "./form-fields";
import { mergeFields } from "./merge-report";
import type { ReportFormWords, Subjects } from "./report-words";
import { SectionFields } from "./section-fields";
import { SubjectFields } from "./subject-fields";
import { suggestTitle } from "./suggest-title";
import { AsOfFields, SinceFields } from "./time-fields";

export type ReportFormProps = {
  action: FormAction;
  initial: FormState;
  locale: Locale;
  words: ReportFormWords;
  subjects: Subjects;
  /** The filter in words; the field itself travels hidden. */
  view: ReactNode;
  /** UTC. */
  yesterday: string;
  /** An instant the view came with. */
  moment: { value: string; words: string } | null;
  /** Issued reports an interim report can follow, newest first. */
  issued: { number: string; label: string }[];
  editing?: { id: string; basedOnVersion: number };
  saves?: string;
};

/** What a report is about, what it says and what it comes as; every field works without script. */
export function ReportForm(props: ReportFormProps) {
  const { action, initial, locale, words, subjects, view, editing, saves } = props;
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const suggested = useRef<HTMLInputElement>(null);
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  const many = (name: string) => state.values[name] ?? [];
  const shared = { held, errors: state.fields, words };
  const now = state.code === "conflict" ? words.states[String(state.current?.state)] : undefined;

  /** Another kind, subject or language suggests another title, unless somebody has written one. */
  function suggestAnew({ target }: FormEvent<HTMLDivElement>) {
    const form = (target as HTMLInputElement).form;
    const title = form?.elements.namedItem("title") as HTMLInputElement | null;
    if (!form || !title || !suggested.current || target === title) return;
    if (title.value !== suggested.current.value && title.value !== "") return;
    const next = suggestTitle(choiceIn(valuesOf(new FormData(form))), words.suggest, subjects);
    title.value = next;
    suggested.current.value = next;
  }

  return (
    <KeptForm
      kept={kept}
      words={words.form}
      className="report-form measure"
      saves={saves}
      nameOf={(field) => labelOf(field, words)}
      instead={
        standingValues(state) ? (
          <MergeFields state={state} base={initial.values} fields={mergeFields(words, subjects, locale)} />
        ) : now ? (
          <p className="border-l-4 border-edge bg-sunk p-4">
            {state.message} {fill(words.conflictState, { state: now })}
          </p>
        ) : null
      }
    >
      {editing ? <input type="hidden" name="id" value={editing.id} /> : null}
      {editing ? (
        <input type="hidden" name="basedOnVersion" value={basedOn(state, editing.basedOnVersion)} />
      ) : null}
      <input type="hidden" name="view" value={held("view")} />
      <input ref={suggested} type="hidden" name="suggested" defaultValue={held("suggested")} />
      <div className="grid gap-8" onChange={suggestAnew}>
        {view}
        <ChoiceGroup
          id="kind"
          legend={words.kind}
          hint={words.kindHint}
          error={state.fields.kind}
          chosen={[held("kind", "document")]}
          choices={reportKinds.map((value) => ({
            value,
            label: words.kinds[value],
            rule: words.kindFor[value],
          }))}
        />
        <SubjectFields {...shared} subjects={subjects} locale={locale} />
        <SelectField
          id="language"
          label={words.language}
          error={state.fields.language}
          options={words.languages}
          defaultValue={held("language", locale)}
          className="max-w-60"
        />
        <TextField
          id="title"
          label={words.title}
          hint={fill(words.titleHint, { most: mostTitleCharacters })}
          error={state.fields.title}
          defaultValue={held("title")}
        />
        <TextArea
          id="introduction"
          label={words.introduction}
          optional={words.form.optional}
          hint={words.introductionHint}
          error={state.fields.introduction}
          rows={6}
          defaultValue={held("introduction")}
        />
        <TextArea
          id="notes"
          label={words.notes}
          optional={words.form.optional}
          hint={words.notesHint}
          error={state.fields.notes}
          rows={4}
          defaultValue={held("notes")}
        />
        <SectionFields chosen={many("sections[]")} error={state.fields.sections} words={words} />
        <ColumnFields chosen={many("columns[]")} error={state.fields.columns} words={words} />
        <AsOfFields {...shared} yesterday={props.yesterday} moment={props.moment} />
        <SinceFields {...shared} yesterday={props.yesterday} issued={props.issued} />
        <FileFields chosen={many("forms[]")} error={state.fields.forms} words={words} />
      </div>
      <div className="mt-10 border-t border-edge pt-6">
        <Button name="intent" value="save" disabled={pending}>
          {pending ? words.form.sending : editing ? words.save : words.create}
        </Button>
        <p className="mt-3 text-sm text-soft">{words.after}</p>
      </div>
    </KeptForm>
  );
}

/** What a field is called, so that the summary can say what is meant. */
function labelOf(field: string, words: ReportFormWords): string | undefined {
  const labels: Record<string, string> = {
    kind: words.kind,
    subjectDocument: words.subjectDocument,
    subjectParty: words.subjectParty,
    subjectSector: words.subjectSector,
    language: words.language,
    title: words.title,
    introduction: words.introduction,
    notes: words.notes,
    sections: words.sections,
    columns: words.columns,
    forms: words.forms,
    asOfDay: words.asOf,
    sinceDay: words.since,
    sinceNumber: words.since,
    view: words.view,
  };
  return labels[field];
}

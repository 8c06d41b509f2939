"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import { SourceFile } from "@/app/[locale]/developments/source-file";
import { fill } from "@/app/form-rows";
import type { FormState } from "@/app/form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn, type MergeField, standingValues } from "@/app/merge-values";
import { longestResponse } from "@/lib/domain/response";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ResponseWords } from "./response-words";

/** What a party says to an assessment, and where it can be looked up. */
export function ResponseForm({
  action,
  initial,
  locale,
  words,
  parties,
  today,
  assessment,
  editing,
  saves,
}: {
  action: FormAction;
  initial: FormState;
  locale: Locale;
  words: ResponseWords;
  parties: { code: string; name: string }[];
  today: string;
  /** The assessment it answers. */
  assessment?: string;
  /** The response being corrected. */
  editing?: { id: string; basedOnVersion: number };
  saves?: string;
}) {
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const [busy, setBusy] = useState(false);
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  const wired = (name: string) => ({ id: name, error: state.fields[name] });
  const labels: Record<string, string> = {
    party: words.party,
    body: words.body,
    language: words.language,
    givenOn: words.givenOn,
    sourceTitle: words.sourceTitle,
    sourceAddress: words.sourceAddress,
    "source.fileSha256": words.files.file,
  };
  const file = held("source.fileSha256")
    ? { sha256: held("source.fileSha256"), name: held("source.fileName") }
    : null;
  const now = state.code === "conflict" ? words.states[String(state.current?.state)] : undefined;
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      className="measure"
      saves={saves}
      nameOf={(field) => labels[field]}
      instead={
        standingValues(state) ? (
          <MergeFields state={state} base={initial.values} fields={mergeFields(words, parties, labels)} />
        ) : now ? (
          <p className="border-l-4 border-edge bg-sunk p-4">
            {state.message} {fill(words.conflictState, { state: now })}
          </p>
        ) : null
      }
    >
      {assessment ? <input type="hidden" name="assessment" value={assessment} /> : null}
      {editing ? <input type="hidden" name="id" value={editing.id} /> : null}
      {editing ? (
        <input type="hidden" name="basedOnVersion" value={basedOn(state, editing.basedOnVersion)} />
      ) : null}
      <div className="grid gap-6">
        <SelectField
          {...wired("party")}
          label={words.party}
          options={[
            { value: "", label: words.partyNone },
            ...parties.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          defaultValue={held("party")}
        />
        <TextArea
          {...wired("body")}
          label={words.body}
          hint={fill(words.bodyHint, { most: longestResponse.toLocaleString(locale) })}
          rows={8}
          className="font-serif"
          defaultValue={held("body")}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <SelectField
            {...wired("language")}
            label={words.language}
            options={words.languages}
            defaultValue={held("language", locale)}
          />
          <TextField
            {...wired("givenOn")}
            label={words.givenOn}
            type="date"
            max={today}
            defaultValue={held("givenOn")}
          />
        </div>
        <TextField
          {...wired("sourceTitle")}
          label={words.sourceTitle}
          hint={words.sourceTitleHint}
          defaultValue={held("sourceTitle")}
        />
        <TextField
          {...wired("sourceAddress")}
          label={words.sourceAddress}
          inputMode="url"
          autoComplete="off"
          defaultValue={held("sourceAddress")}
        />
        <SourceFile
          name="source"
          locale={locale}
          words={words.files}
          kept={file}
          error={state.fields["source.fileSha256"]}
          onBusy={setBusy}
        />
      </div>
      <div className="mt-10 border-t border-edge pt-6">
        <Button name="intent" value="save" disabled={pending || busy}>
          {pending ? words.form.sending : editing ? words.save : words.submit}
        </Button>
        <p role="status" className="mt-3 text-sm text-soft">
          {busy ? words.fileWait : words.after}
        </p>
      </div>
    </KeptForm>
  );
}

const mergeFields = (
  words: ResponseWords,
  parties: { code: string; name: string }[],
  labels: Record<string, string>,
): MergeField[] => {
  const shown: Record<string, (values: FormValues) => string> = {
    party: (values) => parties.find(({ code }) => code === valueIn(values, "party"))?.name ?? "",
    language: (values) =>
      words.languages.find(({ value }) => value === valueIn(values, "language"))?.label ?? "",
  };
  const plain = ["party", "body", "language", "givenOn", "sourceTitle", "sourceAddress"].map((name) => {
    const said = shown[name];
    return { name, label: labels[name] ?? name, ...(said && { shown: said }) };
  });
  return [
    ...plain,
    { name: "source.", label: words.files.file, shown: (values) => valueIn(values, "source.fileName") },
  ];
};

"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { CommitmentPicker } from "@/app/_ui/commitment-picker";
import { useDraftWords } from "@/app/_ui/draft-words";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import { type FormRow, fill, rowsIn } from "@/app/form-rows";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import { basedOn, standingValues } from "@/app/merge-values";
import { pickedIn, pickedRow } from "@/app/picked-commitment";
import type { EvidenceState, Locale } from "@/lib/domain/vocabulary";
import type { DevelopmentWords } from "./development-words";
import { fieldName } from "./field-name";
import { GroupFields } from "./group-fields";
import { developmentMergeFields } from "./merge-development";
import { type NamedParties, SourceFields, sourceTitle } from "./source-fields";

type Row = { key: number; row: FormRow };
const keyed = (rows: FormRow[]): Row[] => rows.map((row, key) => ({ key, row }));
const next = (rows: Row[]) => Math.max(-1, ...rows.map(({ key }) => key)) + 1;

/** What happened, who reports it, and which commitments it bears on: one form, one decision by a reviewer. */
export function DevelopmentForm({
  action,
  initial,
  locale,
  words,
  parties,
  today,
  editing,
  saves,
  reported,
}: {
  action: FormAction;
  initial: FormState;
  locale: Locale;
  words: DevelopmentWords;
  parties: NamedParties;
  today: string;
  /** The development being corrected. */
  editing?: { id: string; basedOnVersion: number };
  /** Where it keeps what is typed. */
  saves?: string;
  /** When sources from the inbox came out: a hint, never a day of the event. */
  reported?: string | undefined;
}) {
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const [sources, setSources] = useState(() => {
    const held = rowsIn(state.values, "sources");
    return keyed(held.length > 0 ? held : [{}]);
  });
  const [groups, setGroups] = useState(() => keyed(rowsIn(state.values, "groups")));
  const [busy, setBusy] = useState(0);
  // Rows are numbered by place, so refusals of an answer lose their row once one above it goes.
  const [muted, setMuted] = useState(-1);
  const fields = muted === state.turn ? {} : state.fields;
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  const wired = (name: string) => ({ id: name, error: fields[name] });
  const names = Object.fromEntries(
    [...parties.states, ...parties.others].map(({ code, name }) => [code, name]),
  );
  const found = rowsIn(state.values, "found").map(pickedIn);
  const { merge } = useDraftWords();

  return (
    <KeptForm
      kept={kept}
      words={words.form}
      className="measure"
      saves={saves}
      nameOf={(field) =>
        fieldName(
          field,
          words,
          groups.map(({ row }) => pickedIn(row).code),
        )
      }
      instead={
        standingValues(state) ? (
          <MergeFields
            state={state}
            base={initial.values}
            fields={developmentMergeFields(words, names, merge)}
          />
        ) : state.code === "conflict" && state.current ? (
          <Changed state={state} words={words} />
        ) : null
      }
    >
      {editing ? <input type="hidden" name="id" value={editing.id} /> : null}
      {editing ? (
        <input type="hidden" name="basedOnVersion" value={basedOn(state, editing.basedOnVersion)} />
      ) : null}

      <h2 className="text-xl font-semibold">{words.what}</h2>
      <div className="mt-5 grid gap-6">
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <TextField
            {...wired("happenedFrom")}
            label={words.happenedFrom}
            hint={reported ? `${words.happenedFromHint} ${reported}` : words.happenedFromHint}
            type="date"
            max={today}
            defaultValue={held("happenedFrom")}
          />
          <TextField
            {...wired("happenedTo")}
            label={words.happenedTo}
            optional={words.form.optional}
            type="date"
            max={today}
            defaultValue={held("happenedTo")}
          />
        </div>
        <TextField
          {...wired("place")}
          label={words.place}
          hint={words.placeHint}
          optional={words.form.optional}
          defaultValue={held("place")}
        />
        <TextArea
          {...wired("what")}
          label={words.description}
          hint={words.descriptionHint}
          defaultValue={held("what")}
        />
        <SelectField
          {...wired("language")}
          label={words.language}
          options={words.languages}
          defaultValue={held("language", locale)}
        />
        <div className="grid grid-cols-[auto_1fr] gap-x-2.5">
          <input
            type="checkbox"
            id="restated"
            name="restated"
            defaultChecked={held("restated") !== ""}
            aria-describedby="restated-hint"
            className="mt-1 size-4.5 accent-accent"
          />
          <label htmlFor="restated">{words.restated}</label>
          <p id="restated-hint" className="col-start-2 text-sm text-soft">
            {words.restatedHint}
          </p>
        </div>
      </div>

      <h2 className="mt-14 text-xl font-semibold">{words.sources}</h2>
      <p className="mt-1 text-soft">{words.sourcesHint}</p>
      {sources.map(({ key, row }, index) => (
        <fieldset key={key} className="mt-6 border-t border-edge pt-5">
          <legend className="sr-only">{sourceTitle(words, index)}</legend>
          <div className="mb-5 flex items-center justify-between gap-4">
            <h3 className="text-lg font-medium">{sourceTitle(words, index)}</h3>
            {sources.length > 1 ? (
              <Button
                variant="quiet"
                name="intent"
                value={`remove-source:${index}`}
                onClick={(event) => {
                  event.preventDefault();
                  setMuted(state.turn);
                  setSources(sources.filter((other) => other.key !== key));
                }}
              >
                {fill(words.removeSource, { n: index + 1 })}
              </Button>
            ) : null}
          </div>
          <SourceFields
            {...{ index, row, fields, locale, words, parties, today }}
            onBusy={(is) => setBusy((now) => now + (is ? 1 : -1))}
          />
        </fieldset>
      ))}
      <Button
        id="sources.add"
        variant="quiet"
        name="intent"
        value="add-source"
        className="mt-6"
        onClick={(event) => {
          event.preventDefault();
          setSources([...sources, { key: next(sources), row: {} }]);
        }}
      >
        {words.addSource}
      </Button>

      <h2 className="mt-14 text-xl font-semibold">{words.links}</h2>
      <p className="mt-1 mb-5 text-soft">{words.linksHint}</p>
      <CommitmentPicker
        locale={locale}
        words={words}
        wordings={words.labels.wording}
        query={held("q")}
        found={state.values.foundTotal ? { items: found, total: Number(held("foundTotal")) } : null}
        error={fields.q}
        chosen={groups.map(({ row }) => pickedIn(row).code)}
        onPick={(picked) => setGroups([...groups, { key: next(groups), row: pickedRow(picked) }])}
      />
      <div className="mt-6 grid gap-8">
        {groups.length === 0 ? <p className="text-soft">{words.noLinks}</p> : null}
        {groups.map(({ key, row }, index) => (
          <GroupFields
            key={key}
            {...{ index, row, fields, words, names }}
            onRemove={() => {
              setMuted(state.turn);
              setGroups(groups.filter((other) => other.key !== key));
            }}
          />
        ))}
      </div>

      <div className="mt-14 border-t border-edge pt-6">
        <Button name="intent" value="save" disabled={pending || busy > 0}>
          {pending ? words.form.sending : editing ? words.save : words.submit}
        </Button>
        <p role="status" className="mt-3 text-sm text-soft">
          {busy > 0 ? words.fileWait : words.after}
        </p>
      </div>
    </KeptForm>
  );
}

/** Someone was faster; nothing typed is lost. */
function Changed({ state, words }: { state: FormState; words: DevelopmentWords }) {
  const now = words.labels.evidenceState[state.current?.state as EvidenceState];
  return (
    <div className="border-l-4 border-edge bg-sunk p-4">
      <p className="font-medium">{words.conflict}</p>
      {now ? <p className="mt-1">{fill(words.conflictState, { state: now })}</p> : null}
      {typeof state.current?.what === "string" ? (
        <blockquote className="mt-2 border-l-2 border-edge pl-3">
          <p className="text-sm text-soft tabular-nums">
            {[state.current.happenedFrom, state.current.happenedTo].filter(Boolean).join(" – ")}{" "}
            {String(state.current.place ?? "")}
          </p>
          <p className="break-words">{state.current.what}</p>
        </blockquote>
      ) : null}
      <p className="mt-1 text-soft">{words.conflictHow}</p>
    </div>
  );
}

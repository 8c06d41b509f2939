"use client";

import { useEffect, useId, useRef, useState } from "react";
import { formatMoment } from "@/lib/domain/moment-words";
import { fill } from "../form-rows";
import type { FormState } from "../form-state";
import type { FormValues } from "../form-values";
import {
  choicePrefix,
  type MergeField,
  type MergeRow,
  mergeRows,
  standingValues,
  stoodIn,
  stoodPrefix,
  valuesIn,
} from "../merge-values";
import { type DraftWords, useDraftWords } from "./draft-words";
import { putInto } from "./put-into-form";

type Choice = "theirs" | "mine";
const atFirst = ({ by }: MergeRow): Choice => (by === "them" ? "theirs" : "mine");

/**
 * Somebody was faster: thing by thing what it was, what stands now and what was typed, and a choice for each. Stands
 * inside the form; the choices are plain radio buttons, so that merging works without script.
 */
export function MergeFields({
  state,
  base,
  fields,
  title,
}: {
  state: FormState;
  /** What the form held when the person began, where it is known. */
  base?: FormValues | null;
  fields: readonly MergeField[];
  /** Instead of “somebody changed this”. */
  title?: string;
}) {
  const stands = standingValues(state);
  if (!stands) return null;
  const was = stoodIn(state.values) ?? base ?? null;
  const rows = mergeRows(fields, { was, stands, typed: state.values });
  return (
    <Comparison key={state.turn} first={{ rows, stands, typed: state.values }} state={state} title={title} />
  );
}

function Comparison({
  first,
  state,
  title,
}: {
  first: { rows: MergeRow[]; stands: FormValues; typed: FormValues };
  state: FormState;
  title?: string | undefined;
}) {
  const words = useDraftWords();
  // Of this answer; a page drawn anew in between must not undo a choice.
  const [{ rows, stands, typed }] = useState(first);
  const place = useRef<HTMLDivElement>(null);
  const [choices, setChoices] = useState<Record<string, Choice>>(() =>
    Object.fromEntries(rows.map((row) => [row.field.name, atFirst(row)])),
  );
  const choose = (name: string, choice: Choice) => {
    setChoices((chosen) => ({ ...chosen, [name]: choice }));
    const form = place.current?.closest("form");
    if (form) putInto(form, name, valuesIn(choice === "theirs" ? stands : typed, name));
  };
  // The fields below show what is going to be saved.
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    for (const row of rows)
      if (atFirst(row) === "theirs") putInto(form, row.field.name, valuesIn(stands, row.field.name));
    const onInput = ({ target }: Event) => {
      const name = (target as HTMLInputElement).name ?? "";
      const row = rows.find(({ field }) => Object.keys(valuesIn({ [name]: [] }, field.name)).length > 0);
      // Whoever types on in a field wants what they type.
      if (row) setChoices((chosen) => ({ ...chosen, [row.field.name]: "mine" }));
    };
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  }, [rows, stands]);
  const { changedAt, name, changedBy = name } = state.current ?? {};
  return (
    <div ref={place} className="border-2 border-edge bg-sunk p-4">
      <h2 className="font-semibold">{title ?? words.merge.title}</h2>
      {typeof changedBy === "string" && typeof changedAt === "string" ? (
        <p className="mt-1 text-sm text-soft">
          {fill(words.merge.who, { name: changedBy, date: formatMoment(new Date(changedAt), words.locale) })}
        </p>
      ) : null}
      <p className="mt-1">{rows.length > 0 ? words.merge.how : words.merge.same}</p>
      {Object.entries(stands).map(([field, values]) =>
        // A value never stands twice in one field; “nothing chosen” travels as an empty text.
        [...new Set(values.length > 0 ? values : [""])].map((value) => (
          <input key={`${field} ${value}`} type="hidden" name={`${stoodPrefix}${field}`} value={value} />
        )),
      )}
      <div className="mt-4 grid gap-5">
        {rows.map((row) => (
          <Row
            key={row.field.name}
            row={row}
            words={words}
            choice={choices[row.field.name] ?? "mine"}
            onChoose={(choice) => choose(row.field.name, choice)}
          />
        ))}
      </div>
    </div>
  );
}

function Row({
  row: { field, was, stands, typed, by },
  words,
  choice,
  onChoose,
}: {
  row: MergeRow;
  words: DraftWords;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}) {
  const id = useId();
  const { merge } = words;
  const said = (text: string) => (
    <span lang={field.lang} className="block break-words whitespace-pre-line">
      {text || <span className="text-faint">{merge.nothing}</span>}
    </span>
  );
  const option = (value: Choice, label: string, text: string) => (
    <div className="grid grid-cols-[auto_1fr] gap-x-2.5">
      <input
        type="radio"
        id={`${id}-${value}`}
        name={`${choicePrefix}${field.name}`}
        value={value}
        checked={choice === value}
        onChange={() => onChoose(value)}
        className="mt-1 size-4.5 accent-accent"
      />
      <label htmlFor={`${id}-${value}`}>
        <span className="block text-sm text-soft">{label}</span>
        {said(text)}
      </label>
    </div>
  );
  return (
    <fieldset className="border-t border-edge pt-3" aria-describedby={`${id}-by`}>
      <legend className="float-left mb-1 w-full font-medium">{field.label}</legend>
      <p id={`${id}-by`} className="clear-both text-sm text-soft">
        {merge.by[by]} {field.name.endsWith(".") && choice === "theirs" ? merge.group : ""}
      </p>
      {was !== null && by === "both" ? (
        <div className="mt-2">
          <span className="block text-sm text-soft">{merge.was}</span>
          {said(was)}
        </div>
      ) : null}
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {option("theirs", merge.now, stands)}
        {option("mine", merge.yours, typed)}
      </div>
    </fieldset>
  );
}

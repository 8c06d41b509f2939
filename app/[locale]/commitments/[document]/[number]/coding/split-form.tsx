"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { fill, rowsIn } from "@/app/form-rows";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn } from "@/app/merge-values";
import type { CodingPart } from "@/lib/domain/coding-change";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import type { CodingWords } from "./coding-words";
import { nameOfField } from "./field-name";

type Draft = { id: string; recordVersion: number; reason: string; parts: CodingPart[] };
type Row = { key: number; from: string; title: Partial<Record<Locale, string>>; quote: string };

/** The parts by name and place; what is coded of each follows, one after another. */
export function SplitForm({
  action,
  commitment,
  quote,
  change,
  words,
  begun,
  saves,
}: {
  action: FormAction;
  commitment: string;
  /** As received, the way parts have to quote it. */
  quote: string;
  change: Draft | null;
  words: CodingWords;
  begun: FormValues | null;
  saves: string;
}) {
  const kept = useKeptForm(action, { ...emptyFormState, values: begun ?? {} }, words.form);
  const { state, pending } = kept;
  const { say, desk } = words;
  const [rows, setRows] = useState<Row[]>(() => rowsAtFirst(state.values, change));
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent="draft"
      saves={saves}
      nameOf={(field) => nameOfField(field, words)}
      className="max-w-2xl"
    >
      <input type="hidden" name="kind" value="split" />
      <input type="hidden" name="commitment" value={commitment} />
      {change ? <input type="hidden" name="id" value={change.id} /> : null}
      {change ? (
        <input type="hidden" name="basedOnVersion" value={basedOn(state, change.recordVersion)} />
      ) : null}
      <div id="parts" tabIndex={-1} className="grid gap-8 outline-none">
        {rows.map((row, i) => (
          <fieldset key={row.key} className="border-t-2 border-edge pt-4">
            <legend className="float-left w-full text-lg font-semibold">
              {fill(say.split.part, { number: i + 1 })}
            </legend>
            <div className="clear-both grid gap-4 pt-2">
              <input type="hidden" name={`parts.${i}.from`} value={row.from} />
              <p className="font-medium">{say.field.title}</p>
              {state.fields[`parts.${i}.title`] ? (
                <p id={`parts.${i}.title`} tabIndex={-1} className="text-sm font-medium text-alarm">
                  {state.fields[`parts.${i}.title`]}
                </p>
              ) : null}
              {locales.map((lang) => (
                <div key={lang}>
                  <label htmlFor={`parts.${i}.title.${lang}`} className="text-sm text-soft">
                    {desk.coding.in[lang]}
                  </label>
                  <input
                    id={`parts.${i}.title.${lang}`}
                    name={`parts.${i}.title.${lang}`}
                    lang={lang}
                    className="control"
                    defaultValue={row.title[lang] ?? ""}
                  />
                </div>
              ))}
              <TextArea
                id={`parts.${i}.quote`}
                label={say.split.quote}
                hint={say.split.quoteHint}
                optional={words.form.optional}
                rows={2}
                className="font-serif"
                error={state.fields[`parts.${i}.quote`]}
                defaultValue={row.quote}
              />
              <div className="flex flex-wrap gap-3">
                <Button
                  type="button"
                  variant="quiet"
                  onClick={() => {
                    const marked = document.getSelection()?.toString().trim() ?? "";
                    const field = document.getElementById(`parts.${i}.quote`) as HTMLTextAreaElement | null;
                    if (field && marked !== "" && quote.includes(marked)) field.value = marked;
                  }}
                  // Pressing must not take the marked words away.
                  onMouseDown={(event) => event.preventDefault()}
                >
                  {say.split.use}
                </Button>
                {rows.length > 2 ? (
                  <Button
                    type="button"
                    variant="quiet"
                    aria-label={fill(say.split.remove, { number: i + 1 })}
                    onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                  >
                    {fill(say.split.remove, { number: i + 1 })}
                  </Button>
                ) : null}
              </div>
            </div>
          </fieldset>
        ))}
      </div>
      <Button
        type="button"
        variant="quiet"
        className="mt-6"
        onClick={() =>
          setRows([
            ...rows,
            { key: Math.max(...rows.map(({ key }) => key)) + 1, from: "", title: {}, quote: "" },
          ])
        }
      >
        {say.split.add}
      </Button>
      <div className="mt-8">
        <TextArea
          id="reason"
          label={say.reason}
          hint={say.reasonHint}
          error={state.fields.reason}
          defaultValue={valueIn(state.values, "reason", change?.reason)}
        />
      </div>
      <p className="measure mt-6 text-sm text-soft">{say.split.codingHow}</p>
      <div className="mt-4">
        <Button name="intent" value="draft" disabled={pending}>
          {pending ? words.form.sending : change ? say.saveEdit : say.saveDraft}
        </Button>
      </div>
    </KeptForm>
  );
}

/** What was typed before, else the parts of the draft, else two empty ones. */
function rowsAtFirst(values: FormValues, change: Draft | null): Row[] {
  const typed = rowsIn(values, "parts");
  if (typed.length > 0)
    return typed.map((row, key) => ({
      ...{ key, from: row.from?.[0] ?? "", quote: row.quote?.[0] ?? "" },
      title: Object.fromEntries(locales.map((lang) => [lang, row[`title.${lang}`]?.[0] ?? ""])),
    }));
  if (change)
    return change.parts.map(({ coding, quote }, key) => ({
      ...{ key, from: String(key), title: coding.title },
      quote: quote ?? "",
    }));
  return [0, 1].map((key) => ({ key, from: "", title: {}, quote: "" }));
}

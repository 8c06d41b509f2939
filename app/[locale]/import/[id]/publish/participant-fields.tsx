"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField } from "@/app/_ui/field";
import { type FormRow, fill, rowsIn } from "@/app/form-rows";
import type { FormValues } from "@/app/form-values";
import { type Locale, participations } from "@/lib/domain/vocabulary";
import type { FactWords } from "./fact-words";
import type { NamedParty } from "./facts-form";

type Row = { key: number; row: FormRow };

/** Who adopted the text, and how each took part; rows come and go. */
export function ParticipantFields({
  values,
  fields,
  parties,
  languages,
  hint,
  words,
  disabled,
}: {
  values: FormValues;
  fields: Record<string, string>;
  parties: NamedParty[];
  languages: Locale[];
  hint?: string;
  words: FactWords;
  disabled: boolean;
}) {
  const [rows, setRows] = useState<Row[]>(() =>
    rowsIn(values, "participation").map((row, key) => ({ key, row })),
  );
  const states = parties.filter(({ kind }) => kind === "state");
  const bodies = parties.filter(({ kind }) => kind !== "state");
  const nameOf = (code: string) => parties.find((one) => one.code === code)?.name ?? code;
  const set = (key: number, party: string) =>
    setRows(rows.map((one) => (one.key === key ? { key, row: { ...one.row, party: [party] } } : one)));
  return (
    <fieldset id="participation" tabIndex={-1}>
      <legend className="font-medium">{words.participation}</legend>
      <p className="text-sm text-soft">{hint}</p>
      {fields.participation ? (
        <p className="mt-1 text-sm font-medium text-alarm">{fields.participation}</p>
      ) : null}
      <ol className="mt-2 grid gap-5">
        {rows.map(({ key, row }, index) => {
          const name = `participation.${index}`;
          const code = row.party?.[0] ?? "";
          const taken = rows.flatMap((one) => (one.key === key ? [] : (one.row.party ?? [])));
          const free = (list: NamedParty[]) => list.filter((one) => !taken.includes(one.code));
          return (
            <li key={key} className="border-l-2 border-rule pl-4">
              <div className="flex items-end gap-2">
                <div className="grow">
                  <SelectField
                    id={`${name}.party`}
                    label={words.party}
                    error={fields[`${name}.party`]}
                    value={code}
                    onChange={(event) => set(key, event.currentTarget.value)}
                    options={[
                      { value: "", label: words.choose },
                      ...[...free(states), ...free(bodies)].map((one) => ({
                        value: one.code,
                        label: one.name,
                      })),
                    ]}
                  />
                </div>
                {disabled ? null : (
                  <button
                    type="button"
                    className="desk-remove"
                    aria-label={fill(words.removeParty, { name: nameOf(code) })}
                    onClick={() => setRows(rows.filter((one) => one.key !== key))}
                  >
                    <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
                      <path
                        d="m4 4 8 8M12 4l-8 8"
                        stroke="currentColor"
                        strokeWidth="1.5"
                        strokeLinecap="round"
                      />
                    </svg>
                  </button>
                )}
              </div>
              <div className="mt-2 text-sm">
                <ChoiceGroup
                  id={`${name}.as`}
                  name={`${name}.as[]`}
                  kind="checkbox"
                  legend={words.as}
                  error={fields[`${name}.as`]}
                  chosen={row["as[]"] ?? ["minister"]}
                  choices={participations.map((value) => ({
                    value,
                    label: words.labels.participation[value],
                  }))}
                />
                <details
                  className="mt-2"
                  open={languages.some((language) => row[`note.${language}`]?.[0]) || undefined}
                >
                  <summary className="text-accent">{words.note}</summary>
                  <div className="mt-1 grid gap-1.5">
                    {languages.map((language) => (
                      <label key={language} className="grid gap-0.5">
                        <span className="text-soft">{words.in[language]}</span>
                        <input
                          name={`${name}.note.${language}`}
                          lang={language}
                          defaultValue={row[`note.${language}`]?.[0] ?? ""}
                          className="control"
                        />
                      </label>
                    ))}
                  </div>
                </details>
              </div>
            </li>
          );
        })}
      </ol>
      {disabled ? null : (
        <Button
          type="button"
          variant="quiet"
          className="mt-3"
          onClick={() =>
            setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, row: {} }])
          }
        >
          {words.addParty}
        </Button>
      )}
      <div className="mt-4 flex items-start gap-2.5 text-sm">
        <input
          type="checkbox"
          id="countDisputed"
          name="countDisputed"
          defaultChecked={Boolean(values.countDisputed)}
          className="mt-0.5 size-4.5 accent-accent"
        />
        <label htmlFor="countDisputed">{words.countDisputed}</label>
      </div>
    </fieldset>
  );
}

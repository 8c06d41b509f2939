"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { Carried } from "@/app/_ui/commitment-picker";
import { TextField } from "@/app/_ui/field";
import { WordingLabel } from "@/app/_ui/wording-label";
import { type FormRow, fill } from "@/app/form-rows";
import { pickedIn, pickedRow } from "@/app/picked-commitment";
import { allTogether, polarities } from "@/lib/domain/vocabulary";
import type { DevelopmentWords } from "./development-words";

/** What the development means for one commitment, and for whom in it. */
export function GroupFields({
  index,
  row,
  fields,
  words,
  names,
  onRemove,
}: {
  index: number;
  row: FormRow;
  fields: Record<string, string>;
  words: DevelopmentWords;
  names: Record<string, string>;
  onRemove: () => void;
}) {
  const picked = pickedIn(row);
  const name = `groups.${index}`;
  const wired = (field: string) => ({ id: `${name}.${field}`, error: fields[`${name}.${field}`] });
  const wrong = fields[`${name}.commitment`];
  return (
    <fieldset id={`${name}.commitment`} tabIndex={-1} className="border-t border-edge pt-5">
      <legend className="sr-only">{picked.code}</legend>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 sm:flex-nowrap">
        <p className="font-medium">
          <span className="block text-sm font-normal text-faint">{picked.code}</span>
          <WordingLabel label={picked.wording} />
          {picked.title}
        </p>
        <Button
          variant="quiet"
          name="intent"
          value={`unlink:${index}`}
          className="shrink-0"
          onClick={(event) => {
            event.preventDefault();
            onRemove();
          }}
        >
          {fill(words.unlink, { code: picked.code.split("/").at(-1) ?? "" })}
        </Button>
      </div>
      {wrong ? <p className="mt-1 text-sm font-medium text-alarm">{wrong}</p> : null}
      <Carried name={name} row={pickedRow(picked)} />
      <div className="mt-5 grid gap-6">
        <ChoiceGroup
          {...wired("subjects")}
          name={`${name}.subjects[]`}
          kind="checkbox"
          legend={words.subjects}
          hint={words.subjectsHint}
          columns
          chosen={row["subjects[]"] ?? [allTogether]}
          choices={[allTogether, ...picked.parties].map((code) => ({
            value: code,
            label: code === allTogether ? words.labels.subjectAll : (names[code] ?? code),
          }))}
        />
        <ChoiceGroup
          {...wired("polarity")}
          legend={words.polarity}
          chosen={row.polarity ?? []}
          choices={polarities.map((code) => ({
            value: code,
            label: words.labels.polarity[code],
            rule: words.polarityMeaning[code],
          }))}
        />
        <TextField
          {...wired("note")}
          label={words.note}
          hint={words.noteHint}
          optional={words.form.optional}
          defaultValue={row.note?.[0] ?? ""}
        />
      </div>
    </fieldset>
  );
}

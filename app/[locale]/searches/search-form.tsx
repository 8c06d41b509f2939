"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { Carried, CommitmentPicker } from "@/app/_ui/commitment-picker";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { WordingLabel } from "@/app/_ui/wording-label";
import { rowsIn } from "@/app/form-rows";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import { type PickedCommitment, pickedIn, pickedRow } from "@/app/picked-commitment";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import type { SearchWords } from "./search-words";

/** Words, language, where and when: so that another person can look again. */
export function SearchForm({
  action,
  initial,
  locale,
  words,
  names,
  today,
  saves,
}: {
  action: FormAction;
  initial: FormState;
  locale: Locale;
  words: SearchWords;
  /** Party names by code. */
  names: Record<string, string>;
  today: string;
  /** Where it keeps what is typed. */
  saves?: string;
}) {
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const [picked, setPicked] = useState<PickedCommitment | null>(() => {
    const [row] = rowsIn(state.values, "picked");
    return row ? pickedIn(row) : null;
  });
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  const wired = (name: string) => ({ id: name, error: state.fields[name] });
  const labels: Record<string, string> = {
    subject: words.subject,
    words: words.words,
    searchedWhere: words.where,
    language: words.language,
    searchedOn: words.on,
  };
  const found = rowsIn(state.values, "found").map(pickedIn);
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      className="measure"
      saves={saves}
      nameOf={(field) => (field === "q" ? words.commitment : labels[field])}
    >
      {picked ? (
        <div id="commitment" tabIndex={-1} className="border-y border-rule py-4">
          <p className="text-sm text-faint">{words.commitment}</p>
          <p className="mt-1 font-medium">
            <span className="block text-sm font-normal text-faint">{picked.code}</span>
            <WordingLabel label={picked.wording} />
            {picked.title}
          </p>
          <Button
            variant="quiet"
            name="intent"
            value="unlink"
            className="mt-3"
            onClick={(event) => {
              event.preventDefault();
              setPicked(null);
            }}
          >
            {words.change}
          </Button>
          <input type="hidden" name="commitment" value={picked.code} />
          <Carried name="picked.0" row={pickedRow(picked)} />
        </div>
      ) : (
        <>
          <p className="mb-4 text-soft">{words.chooseFirst}</p>
          <CommitmentPicker
            locale={locale}
            words={words.picker}
            wordings={words.wordings}
            query={held("q")}
            found={held("foundTotal") ? { items: found, total: Number(held("foundTotal")) } : null}
            error={state.fields.q}
            chosen={[]}
            onPick={setPicked}
          />
        </>
      )}
      <div className="mt-8 grid gap-6">
        {picked ? (
          <ChoiceGroup
            {...wired("subject")}
            legend={words.subject}
            columns
            chosen={[held("subject", allTogether)]}
            choices={[allTogether, ...picked.parties].map((code) => ({
              value: code,
              label: code === allTogether ? words.subjectAll : (names[code] ?? code),
            }))}
          />
        ) : null}
        <TextArea
          {...wired("words")}
          label={words.words}
          hint={words.wordsHint}
          defaultValue={held("words")}
        />
        <TextArea
          {...wired("searchedWhere")}
          label={words.where}
          hint={words.whereHint}
          rows={3}
          defaultValue={held("searchedWhere")}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <SelectField
            {...wired("language")}
            label={words.language}
            options={words.languages}
            defaultValue={held("language", locale)}
          />
          <TextField
            {...wired("searchedOn")}
            label={words.on}
            type="date"
            max={today}
            defaultValue={held("searchedOn", today)}
          />
        </div>
      </div>
      <div className="mt-10 border-t border-edge pt-6">
        <Button name="intent" value="save" disabled={pending}>
          {pending ? words.form.sending : words.submit}
        </Button>
        <p className="mt-3 text-sm text-soft">{words.after}</p>
      </div>
    </KeptForm>
  );
}

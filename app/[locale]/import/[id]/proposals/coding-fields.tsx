"use client";

import type { ReactNode } from "react";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea } from "@/app/_ui/field";
import type { FormState } from "@/app/form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import {
  type Locale,
  levels,
  modes,
  recurrences,
  statementTypes,
  trackedTypes,
  untrackedReasons,
} from "@/lib/domain/vocabulary";
import type { DeskStatement, ImportProposals } from "@/lib/use-cases/import-desk";
import { WordsFields } from "../../words-fields";
import type { Explained } from "./because";
import { codingShown } from "./coding-form";
import { DeadlineFields } from "./deadline-fields";
import type { PanelDesk } from "./decision-panel";
import { PartyFields } from "./party-fields";
import type { ProposalWords } from "./proposal-words";
import { SameAsField } from "./same-as-field";
import { SectorFields } from "./sector-fields";

/** Everything that can be said of a statement; each field with what led to the proposal. */
export function CodingFields({
  statement,
  desk,
  choices,
  others,
  locale,
  because,
  words,
  state,
  values,
}: {
  statement: DeskStatement;
  desk: PanelDesk;
  choices: ImportProposals["choices"];
  others: ImportProposals["repeatable"];
  locale: Locale;
  because: Record<Explained, ReactNode>;
  words: ProposalWords;
  state: FormState;
  values: FormValues;
}) {
  const { coding: say, labels, form } = words;
  const shown = codingShown(statement);
  const held = (name: string, otherwise: string) => valueIn(values, name, otherwise);
  const wired = (name: string) => ({ id: name, error: state.fields[name] });
  const texts = { languages: languagesFrom(desk.language), say, values, fields: state.fields };
  // Where somebody opens an untracked statement, it is to make a commitment of it.
  const choose = <T extends string>(codes: readonly T[], named: Record<T, string>) =>
    codes.map((value) => ({ value, label: named[value] }));
  return (
    <div className="desk-coding mb-6 grid gap-7">
      <ChoiceGroup
        id="tracked"
        legend={say.tracked}
        chosen={[held("tracked", "yes")]}
        columns
        choices={[
          { value: "yes", label: say.trackedYes },
          { value: "no", label: say.trackedNo },
        ]}
      />
      <div className="desk-if-untracked grid gap-6">
        <SelectField
          {...wired("untrackedType")}
          label={say.type}
          options={choose(statementTypes, labels.statementType)}
          defaultValue={held("untrackedType", statement.type)}
        />
        <SelectField
          {...wired("untrackedReason")}
          label={say.reason}
          options={[{ value: "", label: say.choose }, ...choose(untrackedReasons, labels.untrackedReason)]}
          defaultValue={held("untrackedReason", statement.untrackedReason ?? "")}
        />
      </div>
      <div className="desk-if-tracked grid gap-7">
        <SelectField
          {...wired("type")}
          label={say.type}
          hint={because.type}
          options={choose(trackedTypes, labels.statementType)}
          defaultValue={held("type", shown.type)}
        />
        <WordsFields name="title" label={say.title} hint={say.titleHint} shown={shown.title} {...texts} />
        <PartyFields
          shown={shown.parties}
          choices={choices.parties}
          locale={locale}
          words={words}
          values={values}
          error={state.fields.parties}
          because={because.parties}
        />
        <div className="grid gap-6">
          <SelectField
            {...wired("mode")}
            label={say.mode}
            hint={because.mode}
            options={choose(modes, labels.mode)}
            defaultValue={held("mode", shown.mode)}
          />
          <SelectField
            {...wired("recurrence")}
            label={say.recurrence}
            options={choose(recurrences, labels.recurrence)}
            defaultValue={held("recurrence", shown.recurrence)}
          />
        </div>
        <SectorFields
          shown={shown.sectors}
          choices={choices.sectors}
          locale={locale}
          say={say}
          values={values}
          error={state.fields.sector}
          because={because.sectors}
        />
        <DeadlineFields
          shown={shown.deadline}
          meetings={choices.meetings}
          locale={locale}
          words={words}
          values={values}
          fields={state.fields}
          because={because.deadline}
        />
        {(["precision", "delegation"] as const).map((name) => (
          <SelectField
            key={name}
            {...wired(name)}
            label={say[name]}
            hint={because[name]}
            options={levels.map((level) => ({ value: String(level), label: labels[name][level] }))}
            defaultValue={held(name, String(shown[name]))}
          />
        ))}
        <div className="flex items-center gap-2.5">
          <input
            type="checkbox"
            id="verifiable"
            name="verifiable"
            defaultChecked={values.tracked ? Boolean(values.verifiable) : shown.verifiable}
            className="size-4.5 accent-accent"
          />
          <label htmlFor="verifiable">{say.verifiable}</label>
        </div>
        {(["deliveredWhen", "failedWhen", "summary"] as const).map((name) => (
          <WordsFields key={name} name={name} label={say[name]} shown={shown[name]} long {...texts} />
        ))}
        <SameAsField
          {...wired("sameAs")}
          choices={others}
          chosen={held("sameAs", statement.sameAs?.id ?? "")}
          stands={statement.sameAs}
          say={say}
        />
      </div>
      <TextArea
        {...wired("note")}
        label={say.note}
        optional={form.optional}
        rows={2}
        defaultValue={held("note", statement.note)}
      />
      <input type="hidden" name="wordRule" value={shown.wordRule} />
      <input type="hidden" name="reviewRhythmDays" value={String(shown.reviewRhythmDays)} />
    </div>
  );
}

/** The document's own language first. */
const languagesFrom = (own: Locale): Locale[] => [
  own,
  ...(["en", "zh", "ru"] as const).filter((locale) => locale !== own),
];

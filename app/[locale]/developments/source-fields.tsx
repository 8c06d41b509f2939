"use client";

import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { type FormRow, fill } from "@/app/form-rows";
import { type Locale, sourceClasses, visibilities } from "@/lib/domain/vocabulary";
import type { DevelopmentWords } from "./development-words";
import { SourceFile } from "./source-file";

export type NamedParty = { code: string; name: string };
export type NamedParties = { states: NamedParty[]; others: NamedParty[] };

/** One source: where it can be read, who says it, and what it says. */
export function SourceFields({
  index,
  row,
  fields,
  locale,
  words,
  parties,
  today,
  onBusy,
}: {
  index: number;
  /** What stood in it when the row appeared. */
  row: FormRow;
  /** Refusals by field name. */
  fields: Record<string, string>;
  locale: Locale;
  words: DevelopmentWords;
  parties: NamedParties;
  today: string;
  onBusy: (busy: boolean) => void;
}) {
  const { labels, form } = words;
  const name = `sources.${index}`;
  const held = (field: string, otherwise = "") => row[field]?.[0] ?? otherwise;
  const wired = (field: string) => ({ id: `${name}.${field}`, error: fields[`${name}.${field}`] });
  const text = (field: string) => ({ ...wired(field), defaultValue: held(field) });
  const speaks = row["speaksFor[]"] ?? [];
  const file = held("fileSha256") ? { sha256: held("fileSha256"), name: held("fileName") } : null;
  return (
    <div className="grid gap-6">
      {row.candidateId ? (
        <input type="hidden" name={`${name}.candidateId`} value={held("candidateId")} />
      ) : null}
      {row.replacesId ? <input type="hidden" name={`${name}.replacesId`} value={held("replacesId")} /> : null}
      <TextField
        {...text("address")}
        label={words.address}
        hint={words.addressHint}
        inputMode="url"
        autoComplete="off"
      />
      <SourceFile
        name={name}
        locale={locale}
        words={words}
        kept={file}
        error={fields[`${name}.fileSha256`]}
        onBusy={onBusy}
      />
      <TextField {...text("title")} label={words.title} hint={words.titleHint} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField {...text("publisher")} label={words.publisher} />
        <SelectField
          {...wired("language")}
          label={words.sourceLanguage}
          options={words.languages}
          defaultValue={held("language", locale)}
        />
        <TextField
          {...text("publishedOn")}
          label={words.publishedOn}
          optional={form.optional}
          type="date"
          max={today}
        />
        <TextField
          {...wired("accessedOn")}
          label={words.accessedOn}
          type="date"
          max={today}
          defaultValue={held("accessedOn", today)}
        />
      </div>
      <ChoiceGroup
        {...wired("class")}
        legend={words.class}
        columns
        chosen={row.class ?? []}
        choices={sourceClasses.map((code) => ({
          value: code,
          label: `${code} · ${labels.sourceClass[code]}`,
          rule: labels.sourceClassMeaning[code],
        }))}
      />
      <div>
        <input type="hidden" name={`${name}.speaksFor[]`} value="" />
        <ChoiceGroup
          {...wired("speaksFor")}
          name={`${name}.speaksFor[]`}
          kind="checkbox"
          legend={words.speaksFor}
          hint={words.speaksForHint}
          columns
          chosen={speaks}
          choices={parties.states.map(({ code, name: label }) => ({ value: code, label }))}
        />
        {parties.others.length > 0 ? (
          <details className="mt-3" open={parties.others.some(({ code }) => speaks.includes(code))}>
            <summary className="text-sm text-accent">{words.bodies}</summary>
            <div className="mt-2 border-l-2 border-rule pl-4">
              <ChoiceGroup
                id={`${name}.speaksFor-bodies`}
                name={`${name}.speaksFor[]`}
                kind="checkbox"
                legend={<span className="sr-only">{words.bodies}</span>}
                columns
                chosen={speaks}
                choices={parties.others.map(({ code, name: label }) => ({ value: code, label }))}
              />
            </div>
          </details>
        ) : null}
      </div>
      <TextField {...text("origin")} label={words.origin} hint={words.originHint} optional={form.optional} />
      <TextArea
        {...text("excerpt")}
        label={words.excerpt}
        hint={words.excerptHint}
        optional={form.optional}
      />
      <TextField
        {...text("locator")}
        label={words.locator}
        hint={words.locatorHint}
        optional={form.optional}
      />
      <TextArea
        {...text("gist")}
        label={words.gist}
        hint={words.gistHint}
        optional={form.optional}
        rows={3}
      />
      <ChoiceGroup
        {...wired("gistBy")}
        legend={words.gistBy}
        columns
        chosen={[held("gistBy", "human")]}
        choices={[
          { value: "human", label: words.gistHuman },
          { value: "machine", label: words.gistMachine },
        ]}
      />
      <TextField
        {...text("archiveAddress")}
        label={words.archiveAddress}
        optional={form.optional}
        inputMode="url"
        autoComplete="off"
      />
      <ChoiceGroup
        {...wired("visibility")}
        legend={words.visibility}
        chosen={[held("visibility", "public")]}
        choices={visibilities.map((code) => ({
          value: code,
          label: labels.visibility[code],
          rule: labels.visibilityMeaning[code],
        }))}
      />
    </div>
  );
}

export const sourceTitle = (words: DevelopmentWords, index: number) => fill(words.source, { n: index + 1 });

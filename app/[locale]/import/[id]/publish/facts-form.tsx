"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextField } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import { fill } from "@/app/form-rows";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import { basedOn, standing } from "@/app/merge-values";
import type { FactField, ImportFacts } from "@/lib/domain/import";
import { authorities, type ImportPurpose, type Locale, locales } from "@/lib/domain/vocabulary";
import { WordsFields } from "../../words-fields";
import type { FactWords } from "./fact-words";
import { factValues } from "./facts-from-form";
import { factMergeFields } from "./merge-facts";
import { ParticipantFields } from "./participant-fields";

export type NamedParty = { code: string; kind: string; name: string };

/** What people know of a document besides its text. Saving is possible at any time, with gaps. */
export function FactsForm({
  action,
  initial,
  item,
  closed,
  locale,
  series,
  parties,
  words,
  saves,
}: {
  action: FormAction;
  initial: FormState;
  item: {
    id: string;
    recordVersion: number;
    purpose: ImportPurpose;
    found: string | null;
    /** Fields that nobody has confirmed yet. */
    fromText: FactField[];
  };
  /** A reviewer has it, or it is published. */
  closed: boolean;
  locale: Locale;
  series: { code: string; name: string }[];
  parties: NamedParty[];
  words: FactWords;
  /** Where it keeps what is typed. */
  saves?: string | undefined;
}) {
  // What the person saw when they began: a later version must not slip in under their hands.
  const [seen] = useState(item.recordVersion);
  const kept = useKeptForm(action, initial, words.form);
  const { state, pending } = kept;
  const { values, fields } = state;
  const held = (name: string) => valueIn(values, name);
  const hintOf = (name: FactField, hint?: string) =>
    [item.fromText.includes(name) ? words.fromText : "", hint].filter(Boolean).join(" ") || undefined;
  const wired = (name: FactField, hint?: string) => ({
    id: name,
    error: fields[name],
    hint: hintOf(name, hint),
  });
  const text = (name: FactField, hint?: string) => ({ ...wired(name, hint), defaultValue: held(name) });
  const stands = state.code === "conflict" ? (state.current?.facts as ImportFacts | undefined) : undefined;
  const labels: Record<string, string> = {
    slug: words.slug,
    series: words.series,
    number: words.number,
    adoptedOn: words.adoptedOn,
    language: words.language,
    authority: words.authority,
    sourceAddress: words.sourceAddress,
    kind: words.kind,
    title: words.title,
    shortTitle: words.shortTitle,
    place: words.place,
  };
  const nameOf = (field: string) =>
    labels[field] ?? (field.startsWith("participation") ? words.participation : undefined);
  const own = locales.find((code) => code === (held("language") || item.found)) ?? locale;
  const languages = [own, ...locales.filter((code) => code !== own)];
  const said = (name: FactField, label: string, hint?: string) => (
    <WordsFields
      {...{ name, label, languages, values, fields }}
      hint={hintOf(name, hint)}
      shown={Object.fromEntries(locales.map((code) => [code, held(`${name}.${code}`)]))}
      say={words}
    />
  );
  const found = locales.find((code) => code === item.found);
  const whole = item.purpose === "document";
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      nameOf={nameOf}
      saves={saves}
      instead={
        stands ? (
          <MergeFields
            state={standing(state, factValues(stands))}
            base={initial.values}
            fields={factMergeFields({ labels, series, parties, locale, words })}
          />
        ) : null
      }
    >
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="basedOnVersion" value={basedOn(state, seen)} />
      {item.fromText.length > 0 && !closed ? (
        <p className="mb-7 border-l-4 border-accent bg-accent-soft px-4 py-3">{words.fromTextAll}</p>
      ) : null}
      <fieldset disabled={closed} className="group grid gap-7">
        {whole ? (
          <>
            {said("shortTitle", words.shortTitle)}
            {said("title", words.title)}
            {said("kind", words.kind, words.kindHint)}
            <div className="grid gap-6 sm:grid-cols-[1fr_10rem]">
              <SelectField
                {...wired("series")}
                label={words.series}
                options={[
                  { value: "", label: words.seriesNone },
                  ...series.map(({ code, name }) => ({ value: code, label: name })),
                ]}
                defaultValue={held("series")}
              />
              <TextField {...text("number")} label={words.number} inputMode="numeric" autoComplete="off" />
            </div>
            <TextField {...text("adoptedOn")} label={words.adoptedOn} type="date" className="sm:max-w-56" />
            {said("place", words.place)}
            <ParticipantFields
              values={values}
              fields={fields}
              parties={parties}
              languages={languages}
              hint={hintOf("participation", words.participationHint)}
              words={words}
              disabled={closed}
            />
            <TextField {...text("slug", words.slugHint)} label={words.slug} autoComplete="off" />
          </>
        ) : null}
        <div className="grid gap-6 sm:grid-cols-2">
          <SelectField
            {...wired("language")}
            label={words.language}
            options={[
              {
                value: "",
                label: found
                  ? fill(words.languageFound, { language: words.labels.language[found] })
                  : words.languageUnknown,
              },
              ...locales.map((code) => ({ value: code, label: words.labels.language[code] })),
            ]}
            defaultValue={held("language")}
          />
          <SelectField
            {...wired("authority")}
            label={words.authority}
            options={[
              { value: "", label: words.authorityNone },
              ...authorities.map((value) => ({ value, label: words.labels.authority[value] })),
            ]}
            defaultValue={held("authority")}
          />
        </div>
        <TextField
          {...text("sourceAddress", words.sourceHint)}
          label={words.sourceAddress}
          inputMode="url"
          autoComplete="off"
        />
      </fieldset>
      {closed ? null : (
        <Button className="mt-7" disabled={pending}>
          {pending ? words.form.sending : words.save}
        </Button>
      )}
    </KeptForm>
  );
}

"use client";

import type { ReactNode } from "react";
import { SelectField, TextField } from "@/app/_ui/field";
import { DeadlineFields } from "@/app/[locale]/import/[id]/proposals/deadline-fields";
import { PartyFields } from "@/app/[locale]/import/[id]/proposals/party-fields";
import { SectorFields } from "@/app/[locale]/import/[id]/proposals/sector-fields";
import { WordsFields } from "@/app/[locale]/import/words-fields";
import type { FormState } from "@/app/form-state";
import { valueIn } from "@/app/form-values";
import type { DraftCommitment } from "@/lib/domain/import";
import { type Locale, levels, modes, recurrences, trackedTypes, wordRules } from "@/lib/domain/vocabulary";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import type { CodingWords } from "./coding-words";
import type { CodingSection, StandingSections } from "./say-coding";

/** Everything that is coded of a commitment, in sections; what stands now is one click away from each. */
export function CodingSections({
  shown,
  standing,
  own,
  choices,
  locale,
  words,
  state,
}: {
  shown: DraftCommitment;
  standing: StandingSections;
  /** The language of the text. */
  own: Locale;
  choices: ImportProposals["choices"];
  locale: Locale;
  words: CodingWords;
  state: FormState;
}) {
  const { say, desk } = words;
  const { values, fields } = state;
  const held = (name: string, otherwise: string) => valueIn(values, name, otherwise);
  const wired = (name: string) => ({ id: name, error: fields[name] });
  const choose = <T extends string>(codes: readonly T[], named: Record<T, string>) =>
    codes.map((value) => ({ value, label: named[value] }));
  const others = (["en", "zh", "ru"] as const).filter((language) => language !== own);
  const texts = {
    languages: [own, ...others],
    say: { ...desk.coding, untranslated: say.everyLanguage },
    values,
    fields,
  };
  const section = (name: CodingSection, content: ReactNode) => (
    <Section name={name} title={say.section[name]} now={say.standsNow} standing={standing[name]}>
      {content}
    </Section>
  );
  return (
    <div className="grid gap-10">
      {section(
        "words",
        <>
          <WordsFields
            {...{ name: "title", label: say.field.title, hint: desk.coding.titleHint }}
            shown={shown.title}
            {...texts}
          />
          <WordsFields
            {...{ name: "summary", label: say.field.summary }}
            shown={shown.summary}
            long
            {...texts}
          />
        </>,
      )}
      {section(
        "tests",
        <>
          <SelectField
            {...wired("type")}
            label={say.field.type}
            options={choose(trackedTypes, desk.labels.statementType)}
            defaultValue={held("type", shown.type)}
          />
          {(["deliveredWhen", "failedWhen"] as const).map((name) => (
            <WordsFields key={name} name={name} label={say.field[name]} shown={shown[name]} long {...texts} />
          ))}
          <SelectField
            {...wired("verifiable")}
            label={say.field.verifiable}
            options={choose(["yes", "no"] as const, { yes: say.yes, no: say.no })}
            defaultValue={held("verifiable", shown.verifiable ? "yes" : "no")}
          />
        </>,
      )}
      {section(
        "who",
        <>
          <PartyFields
            {...{ shown: shown.parties, choices: choices.parties, locale, words: desk, values }}
            error={fields.parties}
            because={<p className="mt-0.5 max-w-prose text-sm text-soft">{say.lost}</p>}
          />
          <SelectField
            {...wired("mode")}
            label={say.field.mode}
            options={choose(modes, desk.labels.mode)}
            defaultValue={held("mode", shown.mode)}
          />
          <SelectField
            {...wired("wordRule")}
            label={say.field.wordRule}
            options={choose(wordRules, words.wordRule)}
            defaultValue={held("wordRule", shown.wordRule)}
          />
        </>,
      )}
      {section(
        "when",
        <>
          <DeadlineFields
            {...{ shown: shown.deadline, meetings: choices.meetings, locale, words: desk, values, fields }}
            because={null}
          />
          <SelectField
            {...wired("recurrence")}
            label={say.field.recurrence}
            options={choose(recurrences, desk.labels.recurrence)}
            defaultValue={held("recurrence", shown.recurrence)}
          />
          <TextField
            {...wired("reviewRhythmDays")}
            label={say.field.reviewRhythmDays}
            hint={say.rhythmHint}
            inputMode="numeric"
            className="max-w-32"
            defaultValue={held("reviewRhythmDays", String(shown.reviewRhythmDays))}
          />
        </>,
      )}
      {section(
        "scales",
        <>
          <SectorFields
            {...{ shown: shown.sectors, choices: choices.sectors, locale, say: desk.coding, values }}
            error={fields.sector}
            because={null}
          />
          {(["precision", "delegation"] as const).map((name) => (
            <SelectField
              key={name}
              {...wired(name)}
              label={say.field[name]}
              options={levels.map((level) => ({ value: String(level), label: desk.labels[name][level] }))}
              defaultValue={held(name, String(shown[name]))}
            />
          ))}
        </>,
      )}
    </div>
  );
}

function Section({
  name,
  title,
  now,
  standing,
  children,
}: {
  name: string;
  title: string;
  now: string;
  standing: StandingSections[CodingSection];
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`section-${name}`} className="border-t-2 border-edge pt-4">
      <h2 id={`section-${name}`} className="text-lg font-semibold">
        {title}
      </h2>
      <details className="mt-1 mb-5">
        <summary className="text-sm text-accent">{now}</summary>
        <dl className="mt-2 grid gap-2 border-l-2 border-edge pl-4 text-sm">
          {standing.map(({ label, lang, text }) => (
            <div key={label}>
              <dt className="text-faint">{label}</dt>
              <dd lang={lang ?? undefined} className="break-words whitespace-pre-line">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <div className="grid gap-6">{children}</div>
    </section>
  );
}

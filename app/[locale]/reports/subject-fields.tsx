import { SelectField } from "@/app/_ui/field";
import { subjectOf } from "@/lib/domain/report";
import { type Locale, reportKinds } from "@/lib/domain/vocabulary";
import { subjectField } from "./form-fields";
import { OfKinds } from "./of-kinds";
import type { ReportFormWords, Subjects } from "./report-words";

const abouts = ["document", "party", "sector"] as const;

/** What a report is about besides its filter. */
export function SubjectFields({
  subjects,
  held,
  errors,
  locale,
  words,
}: {
  subjects: Subjects;
  held: (name: string) => string;
  errors: Record<string, string>;
  locale: Locale;
  words: ReportFormWords;
}) {
  return abouts.map((about) => {
    const name = subjectField[about];
    const options = subjects[about].map((one) => ({ value: one.code, label: one.name[locale] }));
    return (
      <OfKinds key={about} kinds={reportKinds.filter((kind) => subjectOf[kind] === about)}>
        <SelectField
          id={name}
          label={words[name]}
          hint={words.subjectHint}
          error={errors[name]}
          options={[{ value: "", label: words.subjectNone }, ...options]}
          defaultValue={held(name)}
        />
      </OfKinds>
    );
  });
}

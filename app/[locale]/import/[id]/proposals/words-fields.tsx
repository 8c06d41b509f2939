import { type FormValues, valueIn } from "@/app/form-values";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ProposalWords } from "./proposal-words";

/** The same words in three languages, the document's own first; the others may wait. */
export function WordsFields({
  name,
  label,
  hint,
  shown,
  languages,
  say,
  values,
  fields,
  long = false,
}: {
  name: string;
  label: string;
  hint?: string;
  shown: Partial<Record<Locale, string>>;
  languages: Locale[];
  say: Pick<ProposalWords["coding"], "in" | "untranslated">;
  values: FormValues;
  fields: Record<string, string>;
  long?: boolean;
}) {
  const error = fields[name];
  return (
    <fieldset className={error ? "border-l-4 border-alarm pl-4" : undefined}>
      <legend className="font-medium">{label}</legend>
      {hint ? <p className="text-sm text-soft">{hint}</p> : null}
      {error ? (
        <p id={`${name}-error`} className="mt-1 text-sm font-medium text-alarm">
          {error}
        </p>
      ) : null}
      <div className="mt-1.5 grid gap-2">
        {languages.map((language, index) => {
          // The summary of errors leads to the first one.
          const id = index === 0 ? name : `${name}.${language}`;
          const field = {
            id,
            name: `${name}.${language}`,
            lang: language,
            className: "control",
            defaultValue: valueIn(values, `${name}.${language}`, shown[language] ?? ""),
            "aria-invalid": error && index === 0 ? true : undefined,
            "aria-describedby": error ? `${name}-error` : undefined,
          };
          return (
            <div key={language}>
              <label htmlFor={id} className="text-sm text-soft">
                {say.in[language]}
                {index > 0 ? <span className="ml-2 text-faint">{say.untranslated}</span> : null}
              </label>
              {long ? <textarea rows={2} {...field} /> : <input {...field} />}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

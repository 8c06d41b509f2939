import { type FormValues, valueIn } from "@/app/form-values";
import type { Locale } from "@/lib/domain/vocabulary";

/** The same words in three languages: the document's own on top, the others folded until somebody fills them. */
export function WordsFields({
  name,
  label,
  hint,
  shown,
  languages: [own, ...others],
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
  say: { in: Record<Locale, string>; untranslated: string; otherLanguages: string };
  values: FormValues;
  fields: Record<string, string>;
  long?: boolean;
}) {
  const error = fields[name];
  const held = (language: Locale) => valueIn(values, `${name}.${language}`, shown[language] ?? "");
  const field = (language: Locale, id: string) => {
    const wired = {
      id,
      name: `${name}.${language}`,
      lang: language,
      className: "control",
      defaultValue: held(language),
      "aria-invalid": error ? (true as const) : undefined,
      "aria-describedby": error ? `${name}-error` : undefined,
    };
    return (
      <div key={language}>
        <label htmlFor={id} className="text-sm text-soft">
          {say.in[language]}
        </label>
        {long ? <textarea rows={2} {...wired} /> : <input {...wired} />}
      </div>
    );
  };
  return (
    <fieldset className={error ? "border-l-4 border-alarm pl-4" : undefined}>
      <legend className="font-medium">{label}</legend>
      {hint ? <p className="text-sm text-soft">{hint}</p> : null}
      {error ? (
        <p id={`${name}-error`} className="mt-1 text-sm font-medium text-alarm">
          {error}
        </p>
      ) : null}
      {/* The summary of errors leads here. */}
      {own ? field(own, name) : null}
      <details className="mt-1.5" open={others.some((language) => held(language) !== "") || undefined}>
        <summary className="text-sm text-accent">{say.otherLanguages}</summary>
        <p className="text-sm text-faint group-disabled:hidden">{say.untranslated}</p>
        <div className="mt-1 grid gap-2">
          {others.map((language) => field(language, `${name}.${language}`))}
        </div>
      </details>
    </fieldset>
  );
}

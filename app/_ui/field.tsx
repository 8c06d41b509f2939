import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

/** What the control inside a field must carry so that label, rule and error are read with it. */
export type FieldWiring = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldText = {
  /** Also the id of the control, so that the error summary can link to it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The word “optional” in the reader's language, where the field may stay empty. */
  optional?: string;
};

/** Label above, rule under it, error at the field. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldText & { children: (wiring: FieldWiring) => ReactNode }) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={error ? "border-l-4 border-alarm pl-4" : undefined}>
      <label htmlFor={id} className="block font-medium">
        {label}
        {optional ? <span className="ml-2 text-sm font-normal text-faint">{optional}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mt-0.5 max-w-prose text-sm text-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-alarm">
          {error}
        </p>
      ) : null}
      <div className="mt-1.5">
        {children({
          id,
          "aria-describedby": described || undefined,
          "aria-invalid": error ? true : undefined,
        })}
      </div>
    </div>
  );
}

export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  className = "",
  ...input
}: FieldText & Omit<InputHTMLAttributes<HTMLInputElement>, "id">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <input name={id} className={`control ${className}`} {...input} {...wiring} />}
    </Field>
  );
}

export function TextArea({
  id,
  label,
  hint,
  error,
  optional,
  className = "",
  ...area
}: FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <textarea name={id} rows={4} className={`control ${className}`} {...area} {...wiring} />}
    </Field>
  );
}

export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  options,
  className = "",
  ...select
}: FieldText & {
  options: { value: string; label: string; disabled?: boolean }[];
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, "id">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <select name={id} className={`control ${className}`} {...select} {...wiring}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

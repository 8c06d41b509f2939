import type { ReactNode } from "react";

export type Choice = {
  value: string;
  label: ReactNode;
  /** The rule that governs this choice, beside it. */
  rule?: ReactNode;
  disabled?: boolean;
};

/** Radios or check boxes under one legend; the first carries the group's id, so that an error can link to it. */
export function ChoiceGroup({
  id,
  name = id,
  legend,
  hint,
  error,
  kind = "radio",
  choices,
  chosen = [],
  columns = false,
}: {
  id: string;
  name?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  kind?: "radio" | "checkbox";
  choices: Choice[];
  /** Checked at first; the form stays uncontrolled. */
  chosen?: readonly string[];
  /** Side by side where there is room. */
  columns?: boolean;
}) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={error ? "border-l-4 border-alarm pl-4" : undefined}
    >
      <legend className="font-medium">{legend}</legend>
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
      <div className={`mt-2 grid gap-x-6 gap-y-2.5 ${columns ? "sm:grid-cols-2" : ""}`}>
        {choices.map((choice, index) => {
          const own = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div key={choice.value} className="grid grid-cols-[auto_1fr] content-start gap-x-2.5">
              <input
                type={kind}
                id={own}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                disabled={choice.disabled}
                aria-describedby={choice.rule ? `${own}-rule` : undefined}
                className="mt-1 size-4.5 accent-accent"
              />
              <label htmlFor={own} className={choice.disabled ? "text-faint" : undefined}>
                {choice.label}
              </label>
              {choice.rule ? (
                <p id={`${own}-rule`} className="col-start-2 max-w-prose text-sm text-soft">
                  {choice.rule}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

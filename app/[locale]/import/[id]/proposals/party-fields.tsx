"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { fill, rowsIn } from "@/app/form-rows";
import type { FormValues } from "@/app/form-values";
import type { CodedRole } from "@/lib/domain/commitment-coding";
import { type Locale, roles } from "@/lib/domain/vocabulary";
import type { ImportProposals } from "@/lib/use-cases/import-desk";
import type { ProposalWords } from "./proposal-words";

type Row = { key: number; code: string; role: string; sourceWords: string };

/** Who, in which role, by which words; rows come and go. */
export function PartyFields({
  shown,
  choices,
  locale,
  words: { coding: say, labels },
  values,
  error,
  because,
}: {
  shown: CodedRole[];
  choices: ImportProposals["choices"]["parties"];
  locale: Locale;
  words: ProposalWords;
  values: FormValues;
  error?: string;
  because: ReactNode;
}) {
  const [rows, setRows] = useState<Row[]>(() => {
    const typed = rowsIn(values, "parties");
    const from =
      typed.length > 0
        ? typed.map(({ code, role, sourceWords }) => ({
            code: code?.[0] ?? "",
            role: role?.[0] ?? "",
            sourceWords: sourceWords?.[0] ?? "",
          }))
        : shown;
    return from.map((row, key) => ({ key, ...row }));
  });
  const named = choices
    .map(({ code, kind, name }) => ({ code, kind, name: name[locale] }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const groups = [named.filter(({ kind }) => kind === "state"), named.filter(({ kind }) => kind !== "state")];
  const nameOf = (code: string) => named.find((one) => one.code === code)?.name ?? code;
  return (
    <fieldset
      id="parties"
      tabIndex={-1}
      aria-describedby={error ? "parties-error" : undefined}
      className={error ? "border-l-4 border-alarm pl-4" : undefined}
    >
      <legend className="font-medium">{say.parties}</legend>
      {because}
      {error ? (
        <p id="parties-error" className="mt-1 text-sm font-medium text-alarm">
          {error}
        </p>
      ) : null}
      <ol className="mt-1.5 grid gap-3">
        {rows.map((row, index) => (
          <li key={row.key} className="desk-party">
            <select
              name={`parties.${index}.code`}
              aria-label={say.party}
              defaultValue={row.code}
              className="control"
              onChange={({ currentTarget: { value } }) =>
                setRows(rows.map((one) => (one.key === row.key ? { ...one, code: value } : one)))
              }
            >
              <option value="">{say.choose}</option>
              {groups.map((group, at) => (
                <optgroup key={at === 0 ? "states" : "others"} label={at === 0 ? say.party : "…"}>
                  {group.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <select
              name={`parties.${index}.role`}
              aria-label={say.role}
              defaultValue={row.role || "joint"}
              className="control"
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {labels.role[role]}
                </option>
              ))}
            </select>
            <input
              name={`parties.${index}.sourceWords`}
              aria-label={say.sourceWords}
              placeholder={say.sourceWords}
              defaultValue={row.sourceWords}
              className="control font-serif"
            />
            <button
              type="button"
              className="desk-remove"
              aria-label={fill(say.removeParty, { name: nameOf(row.code) })}
              onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
            >
              <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
                <path d="m4 4 8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
              </svg>
            </button>
          </li>
        ))}
      </ol>
      <Button
        type="button"
        variant="quiet"
        className="mt-3"
        onClick={() => {
          const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
          setRows([
            ...rows,
            {
              key,
              code: "",
              role: rows.at(-1)?.role ?? "joint",
              sourceWords: rows.at(-1)?.sourceWords ?? "",
            },
          ]);
        }}
      >
        {say.addParty}
      </Button>
    </fieldset>
  );
}

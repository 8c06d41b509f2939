"use client";

import { useState } from "react";
import { SelectField } from "@/app/_ui/field";
import type { ImportProposals } from "@/lib/use-cases/import-desk";

const longestLabel = 90;
const fold = (text: string) => text.normalize("NFKC").toLowerCase();

/** Which commitment of this text is said again; a few letters or a clause's number narrow the list. */
export function SameAsField({
  id,
  error,
  choices,
  chosen,
  stands,
  say,
}: {
  id: string;
  error?: string;
  choices: ImportProposals["repeatable"];
  chosen: string;
  /** What it says again by now, also where that is too far away to be listed. */
  stands: { id: string; words: string } | null;
  say: { sameAs: string; sameAsHint: string; sameAsNone: string; sameAsFind: string };
}) {
  const [value, setValue] = useState(chosen);
  const [wanted, setWanted] = useState("");
  const away = stands && !choices.some((one) => one.id === stands.id) ? [{ ...stands, clause: null }] : [];
  const all = [...away, ...choices].map((one) => ({
    value: one.id,
    label: `${one.clause ?? ""} ${one.words}`.trim().slice(0, longestLabel),
  }));
  const found = all.filter((one) => one.value === value || fold(one.label).includes(fold(wanted.trim())));
  return (
    <div>
      <SelectField
        id={id}
        error={error}
        label={say.sameAs}
        hint={say.sameAsHint}
        options={[{ value: "", label: say.sameAsNone }, ...found]}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      {choices.length > shortList ? (
        <label className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          {say.sameAsFind}
          <input
            type="search"
            className="control max-w-72"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            // Enter looks, it does not save.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </label>
      ) : null}
    </div>
  );
}

/** A list this short is read at once. */
const shortList = 12;

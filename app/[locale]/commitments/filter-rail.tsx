"use client";

import { useEffect, useRef } from "react";
import type { FilterChoice, FilterGroup } from "./filter-groups";

export type RailText = {
  open: string;
  close: string;
  apply: string;
  showCount: string;
  search: string;
  searchHint: string;
  due: string;
  asOf: string;
  asOfDay: string;
  from: string;
  to: string;
  bodies: string;
  samePartyRow: string;
};

/** Groups that stand open before anything is chosen. */
const firstOpen = ["sector", "status", "party"];

/** The filters: a rail beside the table, on a phone a sheet. A plain form, so that it works without script. */
export function FilterRail({
  path,
  groups,
  q,
  dueFrom,
  dueTo,
  asOf,
  yesterday,
  sort,
  text,
}: {
  path: string;
  groups: FilterGroup[];
  q: string;
  dueFrom: string;
  dueTo: string;
  /** A day or an instant; empty for today. */
  asOf: string;
  /** The last day that is over. */
  yesterday: string;
  /** Empty for the usual order. */
  sort: string;
  text: RailText;
}) {
  const form = useRef<HTMLFormElement>(null);
  const chosen = groups.flatMap(({ name, choices, more = [] }) =>
    [...choices, ...more].filter((choice) => choice[3]).map(([value]) => `${name} ${value}`),
  );
  const state = JSON.stringify([chosen, q, dueFrom, dueTo, asOf]);
  // Chips, the back button and shared addresses change the view from outside: the form follows, except while typing.
  useEffect(() => {
    const [ticked, words, from, to, past] = JSON.parse(state) as [string[], string, string, string, string];
    for (const field of form.current?.querySelectorAll("input") ?? []) {
      if (field.type === "checkbox") field.checked = ticked.includes(`${field.name} ${field.value}`);
      else if (field !== document.activeElement)
        if (field.name === "q") field.value = words;
        else if (field.name === "dueFrom") field.value = from;
        else if (field.name === "dueTo") field.value = to;
        else if (field.name === "asOf") field.value = past;
    }
  }, [state]);

  return (
    <search className="rail no-print" id="filters" popover="auto" aria-label={text.open}>
      <form ref={form} id="view" method="get" action={path}>
        <label htmlFor="q" className="legend">
          {text.search}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={500}
          autoComplete="off"
          aria-describedby="q-hint"
          className="control"
        />
        <p id="q-hint" className="hint">
          {text.searchHint}
        </p>
        {groups.map((group) => (
          <ChoiceFold key={group.name} group={group} text={text} />
        ))}
        <details open={dueFrom !== "" || dueTo !== ""}>
          <summary>{text.due}</summary>
          <label>
            {text.from} <input type="date" name="dueFrom" defaultValue={dueFrom} className="control" />
          </label>
          <label>
            {text.to} <input type="date" name="dueTo" defaultValue={dueTo} className="control" />
          </label>
        </details>
        {asOf.includes("T") ? (
          <input type="hidden" name="asOf" value={asOf} />
        ) : (
          <details open={asOf !== ""}>
            <summary>{text.asOf}</summary>
            <label>
              {text.asOfDay}{" "}
              <input type="date" name="asOf" defaultValue={asOf} max={yesterday} className="control" />
            </label>
          </details>
        )}
        {sort ? <input type="hidden" name="sort" value={sort} /> : null}
        <noscript>
          <button type="submit" className="act">
            {text.apply}
          </button>
        </noscript>
        <button type="button" popoverTarget="filters" popoverTargetAction="hide" className="act sheet-only">
          {text.showCount}
        </button>
      </form>
    </search>
  );
}

function ChoiceFold({
  group: { name, legend, choices, more = [] },
  text,
}: {
  group: FilterGroup;
  text: RailText;
}) {
  const isChosen = (choice: FilterChoice) => choice[3] === 1;
  return (
    <details open={firstOpen.includes(name) || choices.some(isChosen) || more.some(isChosen)}>
      <summary>{legend}</summary>
      <fieldset>
        <legend className="sr-only">{legend}</legend>
        {choices.map((choice) => (
          <ChoiceLine key={choice[0]} name={name} choice={choice} />
        ))}
        {more.length > 0 ? (
          <details open={more.some(isChosen)}>
            <summary>{text.bodies}</summary>
            {more.map((choice) => (
              <ChoiceLine key={choice[0]} name={name} choice={choice} />
            ))}
          </details>
        ) : null}
        {name === "role" ? <p className="hint">{text.samePartyRow}</p> : null}
      </fieldset>
    </details>
  );
}

function ChoiceLine({ name, choice: [value, label, count, chosen] }: { name: string; choice: FilterChoice }) {
  return (
    <label className={count === 0 ? "none" : undefined}>
      <input type="checkbox" name={name} value={value} defaultChecked={chosen === 1} />
      {label}
      <b>{count}</b>
    </label>
  );
}

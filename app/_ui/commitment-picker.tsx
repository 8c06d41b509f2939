"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { CommitmentItem } from "@/lib/domain/commitment-item";
import type { Locale } from "@/lib/domain/vocabulary";
import { fill } from "../form-rows";
import { type PickedCommitment, pickedFrom, pickedRow } from "../picked-commitment";
import { Button } from "./button";
import { Field } from "./field";
import { WordingLabel } from "./wording-label";

export type PickerWords = {
  find: string;
  findHint: string;
  findButton: string;
  foundSome: string;
  foundNone: string;
  findFailed: string;
  add: string;
  added: string;
};

type Found = { items: PickedCommitment[]; total: number };

/**
 * A search with its results under it, each with a button; arrow keys walk through them. With script it asks the API
 * while one types; without, “Find” and the buttons send the form.
 */
export function CommitmentPicker({
  locale,
  words,
  wordings,
  query,
  found: posted,
  error,
  chosen,
  onPick,
}: {
  locale: Locale;
  words: PickerWords;
  wordings: Record<string, string>;
  query: string;
  /** What the server found, for browsers without script. */
  found: Found | null;
  error?: string;
  chosen: string[];
  onPick: (picked: PickedCommitment) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [answered, setAnswered] = useState<Found | "failed" | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (typed === null) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const params = new URLSearchParams({ size: "12", ...(typed.trim() ? { q: typed.trim() } : {}) });
        const response = await fetch(`/api/v1/commitments?${params}`, { signal: stop.signal });
        if (!response.ok) return setAnswered("failed");
        const { total, items } = (await response.json()) as { total: number; items: CommitmentItem[] };
        setAnswered({ total, items: items.map((item) => pickedFrom(item, locale, wordings)) });
      } catch {
        if (!stop.signal.aborted) setAnswered("failed");
      }
    }, 180);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, locale, wordings]);

  const found = answered === "failed" ? null : (answered ?? posted);

  /** From the search into its results and through them. */
  function walk(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = buttons[at + step];
    event.preventDefault();
    if (next) next.focus();
    else if (step < 0) document.getElementById("q")?.focus();
  }

  return (
    <div>
      <Field id="q" label={words.find} hint={words.findHint} error={error}>
        {(wiring) => (
          <div className="flex gap-2">
            <input
              {...wiring}
              type="search"
              name="q"
              autoComplete="off"
              defaultValue={query}
              className="control"
              onFocus={() => setTyped((now) => now ?? query)}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                // Enter searches; it never sends the form.
                if (event.key === "Enter") event.preventDefault();
                walk(event);
              }}
            />
            <Button
              variant="quiet"
              name="intent"
              value="find"
              onClick={(event) => {
                event.preventDefault();
                setTyped((now) => now ?? query);
              }}
            >
              {words.findButton}
            </Button>
          </div>
        )}
      </Field>
      <p role="status" className="mt-2 min-h-6 text-sm text-soft">
        {answered === "failed" ? words.findFailed : null}
        {found && found.total === 0 ? words.foundNone : null}
        {found && found.total > 0
          ? fill(words.foundSome, { count: found.items.length, total: found.total })
          : null}
      </p>
      {found && found.items.length > 0 ? (
        <ul ref={list} className="mt-1 max-h-96 overflow-y-auto border-y border-rule">
          {found.items.map((item) => {
            const already = chosen.includes(item.code);
            return (
              <li
                key={item.code}
                className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-b border-rule py-2 last:border-b-0"
              >
                <span>
                  <span className="block text-sm text-faint">{item.code}</span>
                  <WordingLabel label={item.wording} />
                  {item.title}
                </span>
                <Button
                  variant="quiet"
                  name="intent"
                  value={`link:${item.code}`}
                  disabled={already}
                  aria-label={`${already ? words.added : words.add}: ${item.code}`}
                  onKeyDown={walk}
                  onClick={(event) => {
                    event.preventDefault();
                    onPick(item);
                  }}
                >
                  {already ? words.added : words.add}
                </Button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {found === posted && posted
        ? posted.items.map((item, i) => <Carried key={item.code} name={`found.${i}`} row={pickedRow(item)} />)
        : null}
    </div>
  );
}

/** What the form must bring back so that it can be shown again. */
export function Carried({ name, row }: { name: string; row: Record<string, string[]> }) {
  return Object.entries(row).map(([field, [value = ""]]) => (
    <input key={field} type="hidden" name={`${name}.${field}`} value={value} />
  ));
}

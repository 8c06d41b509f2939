"use client";

import { useEffect, useId, useState } from "react";

type Words = { title: string; on: string; hint: string };

const stored = "kept-desk-keys";
const inField = "input:not([type=radio]):not([type=checkbox]), select, textarea, [contenteditable]";

/**
 * Single keys press what the page offers anyway: whatever carries `data-key` is a button, link or field of its own.
 * They rest inside fields, can be switched off, and never hold the focus.
 */
export function DeskKeys({ keys, words }: { keys: [string, string][]; words: Words }) {
  const [on, setOn] = useState(true);
  const own = useId();

  useEffect(() => setOn(localStorage.getItem(stored) !== "off"), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event, on);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);

  return (
    <details className="no-print mt-12 border-t border-rule pt-4 text-sm">
      <summary data-key="?" className="text-accent">
        {words.title} <kbd className="desk-kbd">?</kbd>
      </summary>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        {keys.map(([key, label]) => (
          <li key={key} className="flex items-center gap-2">
            <kbd className="desk-kbd">{key}</kbd> {label}
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap items-center gap-x-2.5">
        <input
          id={own}
          type="checkbox"
          checked={on}
          className="size-4.5 accent-accent"
          onChange={({ currentTarget: { checked } }) => {
            setOn(checked);
            localStorage.setItem(stored, checked ? "on" : "off");
          }}
        />
        <label htmlFor={own}>{words.on}</label>
        <span className="text-soft">{words.hint}</span>
      </p>
    </details>
  );
}

function press(event: KeyboardEvent, on: boolean) {
  if (event.defaultPrevented || event.isComposing || event.metaKey || event.altKey) return;
  const at = event.target as HTMLElement;
  const name = event.ctrlKey ? `Control+${event.key}` : event.key;
  const everywhere = name === "Escape" || name === "Control+Enter";
  if (!everywhere && (!on || event.ctrlKey || at.closest(inField))) return;
  if (name.startsWith("Arrow") && at.closest("input, summary")) return;
  const wanted = [...document.querySelectorAll<HTMLElement>(`[data-key~="${CSS.escape(name)}"]`)].find(
    (one) => one.offsetParent !== null && !(one as HTMLButtonElement).disabled,
  );
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
  if (wanted.matches("summary")) wanted.focus();
}

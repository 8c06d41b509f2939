"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { DeskKeys } from "@/app/[locale]/import/desk-keys";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import type { CandidateState } from "@/lib/domain/vocabulary";
import { CandidatePane } from "./candidate-pane";
import type { EntryView, LineView } from "./inbox-view";
import type { InboxWords } from "./inbox-words";
import { type OwnDevelopmentChoice, TriageBar } from "./triage-bar";

const mostLooks = 15;

/** The list, the candidate shown beside it, and what to do with it or with those selected. */
export function InboxList({
  action,
  entries,
  state,
  page,
  words,
  developments,
  fetching,
}: {
  action: FormAction;
  entries: EntryView[];
  state: CandidateState;
  page: number;
  words: InboxWords;
  developments: OwnDevelopmentChoice[];
  fetching: boolean;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const lines = entries.flatMap((entry) => entry.lines);
  const [place, setPlace] = useState({ id: lines[0]?.id ?? "", at: 0 });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const found = lines.findIndex(({ id }) => id === place.id);
  // Where the one shown has gone, its neighbour is next.
  const at = found >= 0 ? found : Math.max(0, Math.min(place.at, lines.length - 1));
  const shown = lines[at];
  const chosen = lines.filter(({ id }) => selected.has(id));
  const group = entries.find((entry) => entry.lines.includes(shown as LineView));

  const show = (line: LineView | undefined, focus = false) => {
    if (!line) return;
    setPlace({ id: line.id, at: lines.indexOf(line) });
    const element = document.getElementById(`c-${line.id}`);
    element?.scrollIntoView({ block: "nearest" });
    if (focus) element?.querySelector<HTMLElement>(".inbox-title")?.focus({ preventScroll: true });
  };
  const toggle = (ids: string[]) =>
    setSelected((now) => {
      const all = ids.every((id) => now.has(id));
      return new Set(all ? [...now].filter((id) => !ids.includes(id)) : [...now, ...ids]);
    });

  // What is being read is filled in soon: look again, but not for ever.
  const router = useRouter();
  const looks = useRef(0);
  const reading = entries.some((entry) => entry.lines.some(({ queued }) => queued));
  useEffect(() => {
    if (!reading || entries.length === 0 || looks.current >= mostLooks) return;
    const timer = setTimeout(() => {
      looks.current += 1;
      router.refresh();
    }, 4_000);
    return () => clearTimeout(timer);
  }, [reading, entries, router]);

  const { keys } = words;
  const helped: [string, string][] = [
    ...(["j", "k", "x", "g"] as const).map((key): [string, string] => [key, keys[key]]),
    ...(state === "waiting" ? (["d", "s"] as const).map((key): [string, string] => [key, keys[key]]) : []),
    ...(["e", "o"] as const).map((key): [string, string] => [key, keys[key]]),
  ];
  return (
    <>
      <KeptForm
        kept={kept}
        words={words.form}
        intent={state === "waiting" ? "develop" : "show"}
        label={words.list.label}
      >
        <input type="hidden" name="state" value={state} />
        <input type="hidden" name="page" value={String(page)} />
        {scripted && chosen.length === 0 && shown ? (
          <input type="hidden" name="candidates[]" value={shown.ref} />
        ) : null}
        <div className="inbox-two">
          <ol className="min-w-0 border-t border-rule">
            {entries.map((entry) => (
              <li key={entry.key} className={entry.title ? "inbox-group" : undefined}>
                {entry.title ? (
                  <div className="inbox-group-head">
                    <p>
                      <span className="font-medium">{entry.title}</span>
                      {entry.why ? <span className="block text-sm text-soft">{entry.why}</span> : null}
                    </p>
                    {scripted ? (
                      <button
                        type="button"
                        className="desk-way"
                        data-key={entry === group ? "g" : undefined}
                        onClick={() => toggle(entry.lines.map(({ id }) => id))}
                      >
                        {words.list.selectGroup} {entry === group ? <kbd className="desk-kbd">g</kbd> : null}
                      </button>
                    ) : null}
                  </div>
                ) : null}
                <ol>
                  {entry.lines.map((line) => (
                    <Line
                      key={line.id}
                      line={line}
                      words={words}
                      isShown={line.id === shown?.id}
                      isSelected={selected.has(line.id)}
                      onShow={() => show(line)}
                      onSelect={() => toggle([line.id])}
                    />
                  ))}
                </ol>
              </li>
            ))}
          </ol>
          <div className="inbox-pane">
            {shown ? (
              <>
                <h2 dir="auto" className="mb-3 text-lg font-semibold break-words">
                  {shown.title}
                </h2>
                <CandidatePane line={shown} words={words} />
              </>
            ) : null}
          </div>
        </div>
        <TriageBar
          {...{ state, words, developments, fetching }}
          pending={kept.pending}
          said={
            chosen.length > 0
              ? fill(words.act.chosen, { count: chosen.length })
              : scripted
                ? words.act.this
                : ""
          }
          onClear={chosen.length > 0 ? () => setSelected(new Set()) : null}
          onStep={scripted ? (by) => show(lines[at + by], true) : null}
        />
      </KeptForm>
      <DeskKeys keys={helped} words={keys} />
    </>
  );
}

function Line({
  line,
  words,
  isShown,
  isSelected,
  onShow,
  onSelect,
}: {
  line: LineView;
  words: InboxWords;
  isShown: boolean;
  isSelected: boolean;
  onShow: () => void;
  onSelect: () => void;
}) {
  return (
    <li id={`c-${line.id}`} className={`inbox-line ${isShown ? "is-shown" : ""}`}>
      <input
        type="checkbox"
        name="candidates[]"
        value={line.ref}
        checked={isSelected}
        onChange={onSelect}
        data-key={isShown ? "x" : undefined}
        aria-label={fill(words.list.select, { title: line.title })}
        className="mt-1 size-4.5 accent-accent"
      />
      <div className="min-w-0">
        <button
          type="button"
          className="inbox-title"
          lang={line.language || undefined}
          dir="auto"
          aria-current={isShown ? "true" : undefined}
          onClick={onShow}
        >
          {line.title}
        </button>
        <p className="inbox-facts">{line.facts}</p>
        <p className="inbox-facts">
          <bdi>{line.where}</bdi>
          {line.fetch ? (
            <>
              {line.where ? " · " : ""}
              <span className={line.failed ? "font-medium text-alarm" : undefined}>{line.fetch}</span>
            </>
          ) : null}
          {line.standing ? ` · ${line.standing}` : ""}
        </p>
      </div>
      {isShown ? (
        <div className="inbox-inline pt-2">
          <CandidatePane line={line} words={words} />
        </div>
      ) : null}
    </li>
  );
}

"use client";

import { type CandidateState, setAsideReasons } from "@/lib/domain/vocabulary";
import type { InboxWords } from "./inbox-words";

export type OwnDevelopmentChoice = { id: string; label: string };

/** What to do with what is selected, or else with the one shown; every key is a button too. */
export function TriageBar({
  state,
  words: { act, reason },
  developments,
  fetching,
  pending,
  said,
  onClear,
  onStep,
}: {
  state: CandidateState;
  words: InboxWords;
  /** Own developments that may still take sources. */
  developments: OwnDevelopmentChoice[];
  fetching: boolean;
  pending: boolean;
  /** What the buttons act on. */
  said: string;
  onClear: (() => void) | null;
  onStep: ((by: number) => void) | null;
}) {
  const submit = (intent: string, label: string, key?: string) => (
    <button type="submit" name="intent" value={intent} className="desk-way" disabled={pending} data-key={key}>
      {label} {key ? <kbd className="desk-kbd">{key}</kbd> : null}
    </button>
  );
  return (
    <fieldset className="inbox-bar" aria-label={act.label}>
      {state === "waiting" ? (
        <>
          {submit("develop", act.develop, "d")}
          <details className="inbox-menu">
            <summary className="desk-way" data-key="s">
              {act.setAside} <kbd className="desk-kbd">s</kbd>
            </summary>
            <div>
              {setAsideReasons.map((code, i) => (
                <div key={code}>{submit(`set-aside:${code}`, reason[code], String(i + 1))}</div>
              ))}
            </div>
          </details>
          {developments.length > 0 ? (
            <details className="inbox-menu">
              <summary className="desk-way">{act.addTo}</summary>
              <div>
                {developments.map(({ id, label }) => (
                  <div key={id}>{submit(`add-to:${id}`, label)}</div>
                ))}
              </div>
            </details>
          ) : null}
          {fetching ? submit("fetch", act.fetch) : null}
        </>
      ) : null}
      {state === "set-aside" ? submit("reopen", act.reopen) : null}
      {onStep ? (
        <>
          <button type="button" className="desk-way" data-key="k" onClick={() => onStep(-1)}>
            {act.previous} <kbd className="desk-kbd">k</kbd>
          </button>
          <button type="button" className="desk-way" data-key="j" onClick={() => onStep(1)}>
            {act.next} <kbd className="desk-kbd">j</kbd>
          </button>
        </>
      ) : null}
      <span role="status" className="text-sm text-soft">
        {said}
      </span>
      {onClear ? (
        <button type="button" className="text-sm text-accent underline" onClick={onClear}>
          {act.clear}
        </button>
      ) : null}
    </fieldset>
  );
}

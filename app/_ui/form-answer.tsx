"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { fill } from "../form-rows";
import { useDraftWords } from "./draft-words";
import { ErrorSummary } from "./error-summary";
import type { FormWords, Kept } from "./kept-form";
import { SessionEnded } from "./session-ended";

/** What came back: read out, and the place where the keyboard continues. */
export function FormAnswer({
  kept: { state, ended, sends, note, onSignedIn, onSendAs },
  words,
  prefix,
  nameOf,
  instead,
}: {
  kept: Kept;
  words: FormWords;
  prefix: string;
  nameOf: ((field: string) => string | undefined) | undefined;
  instead: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const drafts = useDraftWords().session;
  useEffect(() => {
    if ((state.turn > 0 && state.message) || ended) place.current?.focus();
  }, [state, ended]);
  if (ended)
    return (
      <div ref={place} tabIndex={-1} className="mb-8 outline-none">
        <SessionEnded
          ended={ended}
          sends={sends}
          href={state.signIn ?? "/"}
          onSignedIn={onSignedIn}
          onSendAs={onSendAs}
        />
      </div>
    );
  if (note)
    return (
      <p role="status" className="measure mb-8 border-l-4 border-accent bg-accent-soft px-4 py-3">
        {drafts[note]}
      </p>
    );
  if (!state.message || state.signIn) return null;
  const errors = Object.entries(state.fields).map(([field, message]) => {
    const name = nameOf?.(field);
    return {
      field: `${prefix}${field}`,
      message: name ? fill(words.problem, { field: name, message }) : message,
    };
  });
  return (
    <div ref={place} tabIndex={-1} className="mb-8 outline-none">
      {instead ? (
        <div role="alert">{instead}</div>
      ) : (
        <ErrorSummary title={words.refused} message={state.message} errors={errors} />
      )}
    </div>
  );
}

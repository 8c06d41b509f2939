"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { fill } from "../form-rows";
import type { FormState } from "../form-state";
import { ErrorSummary } from "./error-summary";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** `messages.common.form`: what every form says besides its own words. */
export type FormWords = {
  optional: string;
  refused: string;
  failed: string;
  tooLarge: string;
  sending: string;
  sessionEnded: string;
  sessionHow: string;
  signInAgain: string;
  /** `{field}: {message}` */
  problem: string;
};

/** Above what the server takes; said before anything is sent. */
const largestBytes = 3_500_000;
const bytesOf = (form: FormData) =>
  [...form.values()].reduce((sum, value) => sum + (typeof value === "string" ? value.length * 3 : 0), 0);

/**
 * A form that never loses what was typed. With script the fields are left alone while the answer comes, also when the
 * network fails; without script the answer carries everything back.
 */
export function useKeptForm(action: FormAction, initial: FormState, words: FormWords) {
  const [posted, post] = useActionState(action, initial);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  const state = answered ?? posted;

  const say = (message: string) =>
    setAnswered({ ...state, turn: state.turn + 1, ok: false, code: null, message, fields: {}, signIn: null });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A second click while the first is on its way changes nothing.
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    if (bytesOf(form) > largestBytes) return say(words.tooLarge);
    startTransition(async () => {
      try {
        setAnswered(await action(state, form));
      } catch (fault) {
        unstable_rethrow(fault);
        say(words.failed);
      }
    });
  }
  return { state, pending, post, onSubmit };
}

export type Kept = ReturnType<typeof useKeptForm>;

/** The frame: the answer above, then the fields. `intent` is what the Enter key does. */
export function KeptForm({
  kept: { state, post, onSubmit },
  words,
  intent = "save",
  prefix = "",
  nameOf,
  instead,
  label,
  className,
  children,
}: {
  kept: Kept;
  words: FormWords;
  intent?: string;
  /** Before the ids of the fields, where a page holds several forms of one kind. */
  prefix?: string;
  /** What a field is called, so that the summary can say what is meant. */
  nameOf?: (field: string) => string | undefined;
  /** Stands in place of the summary, where the answer needs more than a sentence. */
  instead?: ReactNode;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <form action={post} onSubmit={onSubmit} noValidate aria-label={label} className={className}>
      <FormAnswer state={state} words={words} prefix={prefix} nameOf={nameOf} instead={instead} />
      <button
        type="submit"
        name="intent"
        value={intent}
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      {children}
    </form>
  );
}

/** What came back: read out, and the place where the keyboard continues. */
export function FormAnswer({
  state,
  words,
  prefix = "",
  nameOf,
  instead,
}: {
  state: FormState;
  words: FormWords;
  prefix?: string;
  nameOf?: (field: string) => string | undefined;
  instead?: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.turn > 0 && state.message) place.current?.focus();
  }, [state]);
  if (!state.message) return null;
  const errors = Object.entries(state.fields).map(([field, message]) => {
    const name = nameOf?.(field);
    return {
      field: `${prefix}${field}`,
      message: name ? fill(words.problem, { field: name, message }) : message,
    };
  });
  return (
    <div ref={place} tabIndex={-1} className="mb-8 outline-none">
      {state.signIn ? (
        <div role="alert" className="measure border-2 border-edge bg-sunk p-4">
          <h2 className="font-semibold">{words.sessionEnded}</h2>
          <p className="mt-1">{words.sessionHow}</p>
          <p className="mt-2">
            <a href={state.signIn} target="_blank" rel="noopener" className="font-medium">
              {words.signInAgain}
            </a>
          </p>
        </div>
      ) : instead ? (
        <div role="alert">{instead}</div>
      ) : (
        <ErrorSummary title={words.refused} message={state.message} errors={errors} />
      )}
    </div>
  );
}

"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, type ReactNode, useActionState, useRef, useState, useTransition } from "react";
import { fill } from "../form-rows";
import type { FormState } from "../form-state";
import type { Autosave, Ended } from "./autosave";
import { useDraftWords } from "./draft-words";
import { FormAnswer } from "./form-answer";
import { SavesQuietly } from "./saves-quietly";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** `messages.common.form`: what every form says besides its own words. */
export type FormWords = {
  optional: string;
  refused: string;
  failed: string;
  tooLarge: string;
  sending: string;
  /** `{field}: {message}` */
  problem: string;
};

/** Above what the server takes; said before anything is sent. */
const largestBytes = 3_500_000;
const bytesOf = (form: FormData) =>
  [...form.values()].reduce((sum, value) => sum + (typeof value === "string" ? value.length * 3 : 0), 0);

type Submitter = HTMLButtonElement | HTMLInputElement | null;

/**
 * A form that never loses what was typed. With script the fields are left alone while the answer comes, also when the
 * network fails or the session has ended; without script the answer carries everything back.
 */
export function useKeptForm(action: FormAction, initial: FormState, words: FormWords) {
  const [posted, post] = useActionState(action, initial);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  const [ended, setEnded] = useState<Ended | null>(posted.signIn ? { why: "gone" } : null);
  const [note, setNote] = useState<"back" | "notSent" | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const autosave = useRef<Autosave>(null);
  /** The button that was pressed when the session turned out to have ended. */
  const [waiting, setWaiting] = useState<{ submitter: Submitter } | null>(null);
  const drafts = useDraftWords().session;
  const state = answered ?? posted;

  const say = (message: string) =>
    setAnswered({ ...state, turn: state.turn + 1, ok: false, code: null, message, fields: {}, signIn: null });

  function stopFor(why: Ended, submitter?: Submitter) {
    // What was on its way stays on its way, also where keeping finds out a moment later.
    if (submitter !== undefined) setWaiting({ submitter });
    setNote(null);
    setEnded(why);
  }

  function send(submitter: Submitter, { asked = true } = {}) {
    const element = form.current;
    if (!element) return;
    const data = new FormData(element, submitter);
    if (bytesOf(data) > largestBytes) return say(words.tooLarge);
    setNote(null);
    startTransition(async () => {
      // Kept first: it is safe whatever happens next, and it tells whether the person who began is still here.
      const flushed = asked ? await autosave.current?.flush(true) : "ok";
      if (typeof flushed === "object") return stopFor(flushed, submitter);
      autosave.current?.pause();
      try {
        const next = await action(state, data);
        // They may have signed in elsewhere meanwhile.
        setEnded(null);
        setWaiting(null);
        if (next.signIn) stopFor({ why: "gone" }, submitter);
        setAnswered(next);
        autosave.current?.resume();
      } catch (fault) {
        unstable_rethrow(fault);
        autosave.current?.resume();
        say(words.failed);
      }
    });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A second click while the first is on its way changes nothing.
    if (pending) return;
    send((event.nativeEvent as SubmitEvent).submitter as Submitter);
  }

  /** What was on its way goes on its way again; what was only being typed is kept. */
  async function onSignedIn({ name, same }: { name: string; same: boolean | null }) {
    const flushed = await autosave.current?.flush(true);
    if (typeof flushed === "object") return setEnded(flushed);
    // A form that is not kept cannot tell who began it: the browser's former session does.
    if (!autosave.current && !same)
      return setEnded({ why: "another", message: fill(drafts.otherTitle, { name }) });
    setEnded(null);
    if (waiting) return send(waiting.submitter, { asked: false });
    setNote("back");
  }

  function onSendAs(yes: boolean) {
    setEnded(null);
    if (!yes || !waiting) {
      setWaiting(null);
      return setNote("notSent");
    }
    // Somebody else's scratch is not theirs to keep on.
    autosave.current?.pause();
    send(waiting.submitter, { asked: false });
  }
  const sends = waiting !== null;
  return {
    state,
    pending,
    post,
    onSubmit,
    form,
    autosave,
    ended,
    sends,
    note,
    onSignedIn,
    onSendAs,
    stopFor,
  };
}

export type Kept = ReturnType<typeof useKeptForm>;

/** The frame: the answer above, then the fields. `intent` is what the Enter key does. */
export function KeptForm({
  kept,
  words,
  intent = "save",
  prefix = "",
  nameOf,
  instead,
  label,
  saves,
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
  /** Keeps what is typed under this key while it is typed (app/saved-work.ts). */
  saves?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  const { post, onSubmit, form } = kept;
  return (
    <form ref={form} action={post} onSubmit={onSubmit} noValidate aria-label={label} className={className}>
      <FormAnswer kept={kept} words={words} prefix={prefix} nameOf={nameOf} instead={instead} />
      <button
        type="submit"
        name="intent"
        value={intent}
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      {children}
      {saves ? <SavesQuietly formKey={saves} kept={kept} /> : null}
    </form>
  );
}

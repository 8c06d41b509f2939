"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { type FormAction, type FormWords, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import { markedSpan } from "./marked-span";

export type PlaceWords = {
  form: FormWords;
  choose: string;
  /** `{words}` */
  chosen: string;
  confirm: string;
  drop: string;
  takeBack: string;
  previous: string;
  next: string;
  keys: string;
};

/** The place of one commitment: what was proposed, the texts to choose from, and the keys to do it with. */
export function PlaceForm({
  action,
  place,
  addresses,
  words,
  head,
  children,
}: {
  action: FormAction;
  place: { id: string; anchor: string; recordVersion: number; next: string; decided: boolean };
  addresses: { previous: string | null; next: string | null };
  words: PlaceWords;
  /** What is to be placed. */
  head: ReactNode;
  /** The two texts; the new one with a radio at every statement. */
  children: ReactNode;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const root = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState("");

  // Words marked inside one statement of the new text are the place, exactly.
  useEffect(() => {
    const onSelection = () => {
      const span = root.current ? markedSpan(root.current) : null;
      if (!span) return;
      span.radio.value = `${span.start}-${span.end}`;
      span.radio.checked = true;
      setMarked(span.words);
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches("textarea, input[type=text]");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = CSS.escape(event.key.toLowerCase());
      const target = root.current?.querySelector<HTMLElement>(`[data-key="${key}"], [data-step="${key}"] a`);
      if (!target) return;
      event.preventDefault();
      target.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <div ref={root}>
      <KeptForm kept={kept} words={words.form} intent="confirm">
        <input type="hidden" name="id" value={place.id} />
        <input type="hidden" name="anchor" value={place.anchor} />
        <input type="hidden" name="basedOnVersion" value={String(place.recordVersion)} />
        <input type="hidden" name="next" value={place.next} />
        <div className="place-desk">
          {head}
          <p className="mt-3 text-sm text-soft">{words.choose}</p>
          <p role="status" className="min-h-6 text-sm font-medium">
            {marked ? fill(words.chosen, { words: marked }) : null}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-3">
            <Button name="intent" value="confirm" disabled={kept.pending}>
              {kept.pending ? words.form.sending : words.confirm}
            </Button>
            <Button name="intent" value="drop" variant="quiet" data-key="x" disabled={kept.pending}>
              {words.drop}
            </Button>
            {place.decided ? (
              <Button name="intent" value="take-back" variant="quiet" disabled={kept.pending}>
                {words.takeBack}
              </Button>
            ) : null}
            <span className="flex gap-3 sm:ml-auto">
              <Step href={addresses.previous} letter="k">
                {words.previous}
              </Step>
              <Step href={addresses.next} letter="j">
                {words.next}
              </Step>
            </span>
          </div>
          <p className="mt-3 text-sm text-faint">{words.keys}</p>
        </div>
        {children}
      </KeptForm>
    </div>
  );
}

const Step = ({ href, letter, children }: { href: string | null; letter: string; children: ReactNode }) =>
  href ? (
    <span data-step={letter}>
      <ButtonLink href={href}>{children}</ButtonLink>
    </span>
  ) : null;

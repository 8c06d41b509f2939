"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import { valueIn } from "@/app/form-values";
import type { PasteState } from "./actions";
import type { Brought } from "./brought-view";
import type { InboxWords } from "./inbox-words";

/** One or many addresses, one a line or among words. */
export function PasteBox({
  action,
  words,
  fetching,
  commitment,
}: {
  action: FormAction;
  words: InboxWords;
  fetching: boolean;
  /** The commitment that what is brought in is meant for. */
  commitment: string;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const router = useRouter();
  const state = kept.state as PasteState;
  const { brought } = state;
  useEffect(() => {
    if (state.ok && state.turn > 0) router.refresh();
  }, [state, router]);
  return (
    <div>
      <KeptForm kept={kept} words={words.form} label={words.paste.title}>
        {commitment ? (
          <p className="mb-3 text-sm text-soft">{fill(words.paste.for, { code: commitment })}</p>
        ) : null}
        {commitment ? <input type="hidden" name="commitment" value={commitment} /> : null}
        <TextArea
          // What was brought in leaves the field; what was refused stays in it.
          key={state.ok ? state.turn : "typing"}
          id="text"
          label={words.paste.label}
          hint={
            <>
              {words.paste.hint}
              <span className="block">{fetching ? words.paste.fetchOn : words.paste.fetchOff}</span>
            </>
          }
          error={state.fields.text}
          rows={3}
          spellCheck={false}
          dir="ltr"
          defaultValue={state.ok ? "" : valueIn(state.values, "text")}
        />
        <Button className="mt-3" disabled={kept.pending}>
          {kept.pending ? words.form.sending : words.paste.submit}
        </Button>
      </KeptForm>
      <div role="status">{brought ? <Told brought={brought} words={words} /> : null}</div>
    </div>
  );
}

function Told({ brought: { added, known, refused }, words }: { brought: Brought; words: InboxWords }) {
  return (
    <div className="mt-4 border-l-4 border-accent bg-accent-soft px-4 py-3">
      <p className="font-medium">{added}</p>
      {known.length > 0 ? (
        <>
          <p className="mt-2">{words.paste.known}</p>
          <ul className="mt-1 grid gap-1 text-sm">
            {known.map(({ address, place, href }) => (
              <li key={address} className="break-all">
                <bdi>{address}</bdi> · {href ? <Link href={href}>{place}</Link> : place}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {refused.length > 0 ? (
        <>
          <p className="mt-2">{words.paste.refused}</p>
          <ul className="mt-1 grid gap-1 text-sm">
            {refused.map((line) => (
              <li key={line} className="break-all">
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import type { FormAction } from "@/app/_ui/kept-form";
import { CommentForm } from "@/app/[locale]/_comments/comment-form";
import type { CommentWords } from "@/app/[locale]/_comments/comment-words";
import { type FormValues, valueIn } from "@/app/form-values";
import { type MarkedWords, markedWords } from "./marked-words";

/** A comment on marked words, or on a statement chosen from a list, which the keyboard and the unscripted can do. */
export function SpanComment({
  action,
  document: slug,
  revision,
  groups,
  lang,
  begun,
  saves,
  words,
}: {
  action: FormAction;
  document: string;
  revision: string;
  groups: { label: string; statements: { value: string; words: string }[] }[];
  lang: string;
  begun: FormValues | null;
  saves: string;
  words: CommentWords;
}) {
  const [marked, setMarked] = useState<MarkedWords | null>(null);
  useEffect(() => {
    const onSelect = () => {
      const found = markedWords(document.getSelection());
      // Going on to the box ends the marking; what was marked stays meant.
      if (found) setMarked(found);
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, []);
  const { span } = words;
  const toBox = () => document.getElementById("talk-new-body")?.focus();
  return (
    <>
      {marked ? (
        <p className="fixed right-4 bottom-4 z-10">
          <Button type="button" onClick={toBox}>
            {span.go}
          </Button>
        </p>
      ) : null}
      <CommentForm
        id="talk-new"
        action={action}
        intent="add"
        hidden={{
          target: "span",
          document: slug,
          revision,
          marked: marked ? `${marked.start}-${marked.end}` : "",
        }}
        label={words.body}
        submit={words.post}
        begun={begun}
        saves={saves}
        words={words}
      >
        {marked ? (
          <div className="mb-4">
            <p className="font-medium">{span.marked}</p>
            <blockquote lang={lang} className="mt-1 border-l-2 border-rule pl-4 font-serif">
              {marked.words}
            </blockquote>
            <Button type="button" variant="quiet" className="mt-2" onClick={() => setMarked(null)}>
              {span.whole}
            </Button>
          </div>
        ) : (
          <div className="mb-4">
            <Field id="talk-statement" label={span.statement} hint={span.markedNone}>
              {(wiring) => (
                <select
                  name="statement"
                  className="control"
                  lang={lang}
                  defaultValue={valueIn(begun ?? {}, "statement")}
                  {...wiring}
                >
                  <option value="">{span.choose}</option>
                  {groups.map(({ label, statements }) => (
                    <optgroup key={label} label={label}>
                      {statements.map((one) => (
                        <option key={one.value} value={one.value}>
                          {one.words}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              )}
            </Field>
          </div>
        )}
      </CommentForm>
    </>
  );
}

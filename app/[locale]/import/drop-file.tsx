"use client";

import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { fill } from "@/app/form-rows";
import type { Locale } from "@/lib/domain/vocabulary";
import type { BringWords } from "./import-words";
import { useUpload } from "./use-upload";

const accepted = ".txt,.text,.md,.markdown,.html,.htm,.docx,.pdf";

/** A file is dropped or chosen, looked at, and sent by a button of its own; nothing travels before that. */
export function DropFile({
  locale,
  words,
  largestBytes,
}: {
  locale: Locale;
  words: BringWords;
  largestBytes: number;
}) {
  const limit = Math.round(largestBytes / 1024 / 1024);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { percent, said, say, send, stop } = useUpload(locale, words);
  const sizeOf = ({ size }: File) => readableSize(size, locale);

  function take(files: FileList | null | undefined) {
    const [first, ...others] = files ?? [];
    if (!first) return;
    if (input.current) input.current.value = "";
    if (others.length > 0) return say(words.onlyOne);
    if (first.size > largestBytes) {
      setFile(null);
      return say(fill(words.tooLarge, { name: first.name, size: sizeOf(first), limit }));
    }
    say(null);
    setFile(first);
  }

  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };

  return (
    <div>
      <p id="file-label" className="font-medium">
        {words.file}
      </p>
      <p id="file-hint" className="mt-0.5 text-sm text-soft">
        {fill(words.fileHint, { limit })}
      </p>
      <noscript>
        <p className="mt-1 text-sm text-soft">{words.noScript}</p>
      </noscript>
      <fieldset
        data-over={over || undefined}
        className="desk-drop mt-1.5"
        aria-labelledby="file-label"
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          if (percent === null) take(event.dataTransfer.files);
        }}
      >
        <input
          ref={input}
          id="file"
          type="file"
          accept={accepted}
          className="sr-only"
          aria-describedby="file-hint"
          disabled={percent !== null}
          onChange={(event) => take(event.currentTarget.files)}
        />
        {file === null ? (
          <p>
            {words.drop}{" "}
            <label htmlFor="file" className="desk-pick">
              {words.pick}
            </label>
          </p>
        ) : (
          <p className="break-words">{fill(words.chosen, { name: file.name, size: sizeOf(file) })}</p>
        )}
        {file && percent === null ? (
          <p className="mt-3 flex flex-wrap items-center justify-center gap-3">
            <Button type="button" onClick={(event) => send(file, event.currentTarget.form)}>
              {words.read}
            </Button>
            <label htmlFor="file" className="desk-pick">
              {words.other}
            </label>
          </p>
        ) : null}
        {percent === null ? null : (
          <p className="mt-3 flex flex-wrap items-center justify-center gap-x-4 gap-y-2">
            <progress max={100} value={percent} aria-label={words.file} className="desk-progress" />
            <span role="status" className="tabular-nums">
              {fill(words.sending, { percent })}
            </span>
            <Button type="button" variant="quiet" onClick={stop}>
              {words.stop}
            </Button>
          </p>
        )}
      </fieldset>
      <p role="alert" className="mt-1.5 font-medium text-alarm empty:hidden">
        {said}
      </p>
    </div>
  );
}

function readableSize(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "kilobyte"] : [bytes / 1024 / 1024, "megabyte"];
  const shape = { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, shape).format(value);
}

"use client";

import { useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { fill } from "@/app/form-rows";
import { largestFileBytes } from "@/lib/domain/file-kind";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DevelopmentWords } from "./development-words";

/** What it says, so that other forms can take a file as well. */
export type FileWords = Pick<
  DevelopmentWords,
  | "file"
  | "fileHint"
  | "fileNoScript"
  | "fileSending"
  | "fileStop"
  | "fileKept"
  | "fileRemove"
  | "fileTooLarge"
  | "fileFailed"
>;
type Kept = { sha256: string; name: string };

/** A file travels by itself as soon as it is chosen; the form carries only its hash. */
export function SourceFile({
  name,
  locale,
  words,
  kept: before,
  error,
  onBusy,
}: {
  name: string;
  locale: Locale;
  words: FileWords;
  kept: Kept | null;
  error?: string;
  onBusy: (busy: boolean) => void;
}) {
  const [kept, setKept] = useState(before);
  const [percent, setPercent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const sending = useRef<XMLHttpRequest | null>(null);
  const input = useRef<HTMLInputElement>(null);

  function clear() {
    if (input.current) input.current.value = "";
  }

  function end(answer: { kept?: Kept; refusal?: string }) {
    sending.current = null;
    setPercent(null);
    onBusy(false);
    if (answer.kept) setKept(answer.kept);
    setRefusal(answer.refusal ?? null);
    if (!answer.kept) clear();
  }

  function send(file: File) {
    setRefusal(null);
    if (file.size > largestFileBytes) {
      const size = (file.size / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 });
      // Nothing was begun, so nothing ends.
      setRefusal(fill(words.fileTooLarge, { size }));
      return clear();
    }
    const request = new XMLHttpRequest();
    sending.current = request;
    request.open("POST", `/api/v1/files?name=${encodeURIComponent(file.name)}&lang=${locale}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((loaded / total) * 100));
    request.onload = () => {
      const { sha256, name: title, error: fault } = request.response ?? {};
      if (sha256) end({ kept: { sha256, name: title ?? file.name } });
      else end({ refusal: fault?.message ?? words.fileFailed });
    };
    request.onerror = () => end({ refusal: words.fileFailed });
    request.onabort = () => end({});
    setPercent(0);
    onBusy(true);
    request.send(file);
  }

  if (kept)
    return (
      <div>
        <p className="font-medium">{words.file}</p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1" role="status">
          {fill(words.fileKept, { name: kept.name })}
          <Button variant="quiet" type="button" onClick={() => setKept(null)}>
            {words.fileRemove}
          </Button>
        </p>
        {error ? <p className="mt-1 text-sm font-medium text-alarm">{error}</p> : null}
        <input type="hidden" name={`${name}.fileSha256`} value={kept.sha256} />
        <input type="hidden" name={`${name}.fileName`} value={kept.name} />
      </div>
    );
  return (
    <div>
      <Field id={`${name}.fileSha256`} label={words.file} hint={words.fileHint} error={refusal ?? error}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            type="file"
            className="control file:mr-3 file:border-0 file:bg-transparent file:font-medium file:text-accent"
            disabled={percent !== null}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) send(file);
            }}
          />
        )}
      </Field>
      <noscript>
        <p className="mt-1 text-sm text-soft">{words.fileNoScript}</p>
      </noscript>
      {percent === null ? null : (
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <progress max={100} value={percent} aria-label={words.file} className="h-2 w-40 accent-accent" />
          <span role="status">{fill(words.fileSending, { percent })}</span>
          <Button variant="quiet" type="button" onClick={() => sending.current?.abort()}>
            {words.fileStop}
          </Button>
        </p>
      )}
    </div>
  );
}

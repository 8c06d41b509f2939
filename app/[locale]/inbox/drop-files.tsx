"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useRef, useState } from "react";
import { fill } from "@/app/form-rows";
import type { Locale } from "@/lib/domain/vocabulary";
import type { InboxWords } from "./inbox-words";

type Sent = { name: string; said: string; bad: boolean };

/** Any number of files, one after another; each becomes a candidate as soon as it arrived. */
export function DropFiles({ locale, words }: { locale: Locale; words: InboxWords["files"] }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent[]>([]);

  async function take(files: FileList | null | undefined) {
    const chosen = [...(files ?? [])];
    if (input.current) input.current.value = "";
    if (chosen.length === 0 || sending !== null) return;
    const told: Sent[] = [];
    for (const file of chosen) {
      const name = file.name;
      told.push(
        await send(file, locale, words, (percent) => setSending(fill(words.sending, { name, percent }))),
      );
      setSent([...told]);
    }
    setSending(null);
    router.refresh();
  }
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div>
      <p id="files-label" className="font-medium">
        {words.label}
      </p>
      <p id="files-hint" className="mt-0.5 text-sm text-soft">
        {words.hint}
      </p>
      <noscript>
        <p className="mt-1 text-sm text-soft">{words.noScript}</p>
      </noscript>
      <fieldset
        data-over={over || undefined}
        className="desk-drop mt-1.5"
        aria-labelledby="files-label"
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          ref={input}
          id="files"
          type="file"
          multiple
          className="sr-only"
          aria-describedby="files-hint"
          disabled={sending !== null}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <p>
          {words.drop}{" "}
          <label htmlFor="files" className="desk-pick">
            {words.pick}
          </label>
        </p>
      </fieldset>
      <div role="status" className="mt-2 grid gap-1 text-sm">
        {sending ? <p className="break-words">{sending}</p> : null}
        {sent.map(({ name, said, bad }) => (
          <p key={name} className={bad ? "font-medium break-words text-alarm" : "break-words"}>
            {said}
          </p>
        ))}
      </div>
    </div>
  );
}

function send(
  file: File,
  locale: Locale,
  words: InboxWords["files"],
  onProgress: (percent: number) => void,
): Promise<Sent> {
  const { name } = file;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const end = (said: string, bad = false) => resolve({ name, said, bad });
    const failed = (reason: string) => end(fill(words.failed, { name, reason }), true);
    request.open("POST", `/api/v1/files?name=${encodeURIComponent(name)}&lang=${locale}&inbox=yes`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onload = () => {
      const { sha256, known, error } = request.response ?? {};
      if (!sha256) return failed(error?.message ?? words.again);
      end(fill(known ? words.known : words.kept, { name }));
    };
    request.onerror = () => failed(words.again);
    onProgress(0);
    request.send(file);
  });
}

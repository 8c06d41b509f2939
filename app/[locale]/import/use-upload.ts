"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Locale } from "@/lib/domain/vocabulary";
import type { BringWords } from "./import-words";

/** Sends a file with what the form says about it; the answer is a place to go to, or one sentence. */
export function useUpload(locale: Locale, words: BringWords) {
  const router = useRouter();
  const [percent, setPercent] = useState<number | null>(null);
  const [said, say] = useState<string | null>(null);
  const sending = useRef<XMLHttpRequest | null>(null);

  function end(sentence: string | null) {
    sending.current = null;
    setPercent(null);
    say(sentence);
  }

  function send(file: File, form: HTMLFormElement | null) {
    const asked = new FormData(form ?? undefined);
    const purpose = String(asked.get("purpose") ?? "document");
    const params = new URLSearchParams({ name: file.name, lang: locale, purpose });
    for (const field of purpose === "document" ? [] : ["document", "version"]) {
      const value = String(asked.get(field) ?? "");
      if (value) params.set(field, value);
    }
    const request = new XMLHttpRequest();
    sending.current = request;
    request.open("POST", `/api/v1/imports?${params}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((loaded / total) * 100));
    request.onload = () => {
      const { id, error } = request.response ?? {};
      if (id) router.push(`/${locale}/import/${id}`);
      else
        end(
          [error?.message, ...Object.values(error?.fields ?? {})].filter(Boolean).join(" ") || words.failed,
        );
    };
    request.onerror = () => end(words.failed);
    request.onabort = () => end(words.stopped);
    say(null);
    setPercent(0);
    request.send(file);
  }

  return { percent, said, say, send, stop: () => sending.current?.abort() };
}

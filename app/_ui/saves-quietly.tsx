"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { fill } from "../form-rows";
import { type Saving, startAutosave } from "./autosave";
import { type DraftWords, useDraftWords } from "./draft-words";
import type { Kept } from "./kept-form";

/** Keeps the form around it while somebody types, and says so without a noise. */
export function SavesQuietly({ formKey, kept }: { formKey: string; kept: Kept }) {
  const words = useDraftWords();
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  // A page drawn anew brings a new key; the form that stands goes on under its own.
  const [key] = useState(formKey);
  const { form, autosave, stopFor } = kept;
  const onEnded = useEffectEvent(stopFor);
  const { locale } = words;
  useEffect(() => {
    if (!form.current) return;
    const started = startAutosave(form.current, {
      locale,
      say: setSaving,
      onEnded: (ended) => onEnded(ended),
    });
    autosave.current = started;
    return () => {
      autosave.current = null;
      started.stop();
    };
  }, [form, autosave, locale]);
  const said = sayingOf(saving, words);
  return (
    <>
      <input type="hidden" name="formKey" value={key} />
      <p className="mt-3 min-h-6 text-sm text-faint" data-saving={saving.state}>
        {saving.state === "offline" || saving.state === "failed" ? <span role="status">{said}</span> : said}
      </p>
    </>
  );
}

function sayingOf(saving: Saving, { saves, locale }: DraftWords): string {
  if (saving.state === "idle") return "";
  if (saving.state === "saved") {
    const clock = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      hour: "2-digit",
      minute: "2-digit",
    });
    return `${fill(saves.saved, { time: clock.format(saving.at) })}${locale === "zh" ? "。" : ". "}${saves.about}`;
  }
  if (saving.state === "failed") return fill(saves.failed, { why: saving.why });
  return saves[saving.state];
}

"use client";

import { useEffect, useRef, useState } from "react";

const points = (text: string) => Array.from(text).length;
/** Where people cut most often: behind a sign inside the text, else between two words in the middle. */
const usualCut = (text: string) => {
  const end = text.trimEnd().length;
  const sign = /[。.；;，,、]\s*/u.exec(text);
  const cut = sign ? sign.index + sign[0].length : end;
  if (cut < end) return cut;
  const middle = Math.floor(end / 2);
  const space = text.indexOf(" ", middle);
  return space > 0 && space < end ? space + 1 : middle;
};

/** Words in a field where the cursor moves but nothing can be typed; sends `at`, a code point offset. */
export function CursorField({
  text,
  start,
  language,
  submit,
  words,
  onCut,
  begin,
}: {
  text: string;
  /** Of the first character, in code points of the clean text. */
  start: number;
  language: string | undefined;
  /** The button that Enter presses. */
  submit: { name: string; value: string };
  words: { title: string; how: string };
  onCut?: (cut: number) => void;
  /** Where the cursor stands at first, in UTF-16 units. */
  begin?: number | null;
}) {
  const [cut, setCut] = useState(() => begin ?? usualCut(text));
  const begun = useRef(cut);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.focus();
    area.setSelectionRange(begun.current, begun.current);
    const keep = (event: Event) => event.preventDefault();
    area.addEventListener("beforeinput", keep);
    return () => area.removeEventListener("beforeinput", keep);
  }, []);

  const follow = () => {
    const area = field.current;
    if (!area) return;
    setCut(area.selectionStart);
    onCut?.(area.selectionStart);
  };
  return (
    <div>
      <label htmlFor="at" className="font-medium">
        {words.title}
      </label>
      <p id="at-how" className="mb-1.5 text-sm text-soft">
        {words.how}
      </p>
      <textarea
        ref={field}
        id="at"
        data-first
        lang={language}
        rows={Math.min(12, Math.max(3, Math.ceil(text.length / 36)))}
        className="control font-serif text-lg leading-relaxed"
        aria-describedby="at-how"
        defaultValue={text}
        onSelect={follow}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          const { form } = event.currentTarget;
          const button = `button[name="${submit.name}"][value="${submit.value}"]:not([aria-hidden])`;
          form?.requestSubmit(form.querySelector<HTMLElement>(button));
        }}
      />
      <input type="hidden" name="at" value={String(start + points(text.slice(0, cut)))} />
    </div>
  );
}

"use client";

import { useState } from "react";
import { TextArea } from "@/app/_ui/field";
import { fill } from "@/app/form-rows";
import { shortestReason } from "@/lib/domain/assessment";
import type { AssessWords } from "./assess-words";

const lengthOf = (text: string) => Array.from(text.trim()).length;

/** The reason with a counter; characters are counted as people count them. */
export function ReasonField({
  id,
  error,
  words,
  value,
}: {
  id: string;
  error?: string;
  words: AssessWords;
  value: string;
}) {
  const [count, setCount] = useState(lengthOf(value));
  return (
    <div>
      <TextArea
        id={id}
        name="reason"
        error={error}
        label={words.reason}
        hint={fill(words.reasonHint, { least: shortestReason })}
        defaultValue={value}
        rows={5}
        onInput={(event) => setCount(lengthOf(event.currentTarget.value))}
      />
      <p className={`mt-1 text-sm tabular-nums ${count < shortestReason ? "text-faint" : "text-soft"}`}>
        {fill(words.counter, { count })}
      </p>
    </div>
  );
}

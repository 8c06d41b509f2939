"use client";

import { useState } from "react";
import { TextArea } from "@/app/_ui/field";
import { fill } from "@/app/form-rows";
import { shortestReason } from "@/lib/domain/assessment";
import { readableLength } from "@/lib/domain/typed-text";
import type { AssessWords } from "./assess-words";

/** The reason with a counter; characters are counted as the rule counts them. */
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
  const [count, setCount] = useState(readableLength(value));
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
        onInput={(event) => setCount(readableLength(event.currentTarget.value))}
      />
      <p className={`mt-1 text-sm tabular-nums ${count < shortestReason ? "text-faint" : "text-soft"}`}>
        {fill(words.counter, { count })}
      </p>
    </div>
  );
}

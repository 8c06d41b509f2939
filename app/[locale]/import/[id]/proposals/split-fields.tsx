"use client";

import { useState } from "react";
import type { DeskStatement } from "@/lib/use-cases/import-desk";
import { CursorField } from "../../cursor-field";
import type { ProposalWords } from "./proposal-words";

/** The cursor in the words, and both halves as they would be. */
export function SplitFields({
  statement: { text, start },
  language,
  words: { decide },
}: {
  statement: DeskStatement;
  language: string;
  words: ProposalWords;
}) {
  const [begin] = useState(() => selectedIn(text));
  const [cut, setCut] = useState<number | null>(begin);
  return (
    <div className="mb-5 grid gap-4">
      <CursorField
        text={text}
        start={start}
        language={language}
        submit={{ name: "intent", value: "split" }}
        words={{ title: decide.splitTitle, how: decide.splitHow }}
        onCut={setCut}
        begin={begin}
      />
      {cut === null ? null : (
        <dl className="grid gap-2" aria-live="polite">
          {[
            [decide.splitFirst, text.slice(0, cut)],
            [decide.splitSecond, text.slice(cut)],
          ].map(([label, half]) => (
            <div key={label} className="border-l-2 border-edge pl-3">
              <dt className="text-sm text-faint">{label}</dt>
              <dd lang={language} className="font-serif">
                {half}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Where somebody has put the cursor into the text before pressing the key. */
function selectedIn(text: string): number | null {
  if (typeof document === "undefined") return null;
  const place = document.getElementById("statement");
  const selection = document.getSelection();
  if (!place || !selection?.anchorNode || !place.contains(selection.anchorNode)) return null;
  const at = selection.anchorOffset;
  return at > 0 && at < text.length ? at : null;
}

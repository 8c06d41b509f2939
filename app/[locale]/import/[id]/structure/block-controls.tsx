"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { fill } from "@/app/form-rows";
import { paragraphKinds, textParts } from "@/lib/domain/vocabulary";
import type { DeskBlock } from "@/lib/use-cases/import-desk";
import { CursorField } from "../../cursor-field";
import type { BlockWords } from "./block-words";

const partKeys = { preamble: "1", clause: "2", closing: "3", outside: "x" } as const;

/** What can be done with the chosen paragraph, or with several. */
export function BlockControls({
  block,
  several,
  pending,
  tool,
  language,
  words,
  onTool,
}: {
  block: DeskBlock;
  several: number;
  pending: boolean;
  tool: "label" | "split" | null;
  language: string | undefined;
  words: BlockWords;
  onTool: (tool: "label" | "split" | null) => void;
}) {
  const label = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (tool === "label") label.current?.select();
  }, [tool]);
  const act = (value: string, said: ReactNode, key?: string, here = false) => (
    <button
      key={value}
      type="submit"
      name="act"
      value={value}
      disabled={pending || here}
      aria-pressed={here || undefined}
      data-key={key}
      aria-keyshortcuts={key}
      className="desk-way"
    >
      {said} {key ? <kbd className="desk-kbd">{key}</kbd> : null}
    </button>
  );
  const open = (which: "label" | "split", said: string, key: string) => (
    <button
      type="button"
      data-key={key}
      aria-keyshortcuts={key}
      className="desk-way"
      onClick={() => onTool(tool === which ? null : which)}
    >
      {said} <kbd className="desk-kbd">{key}</kbd>
    </button>
  );
  const parts = (
    <fieldset className="desk-tools">
      <legend className="text-xs text-faint">{words.part}</legend>
      {textParts.map((part) =>
        act(`mark:${part}`, words.parts[part], partKeys[part], several === 1 && block.part === part),
      )}
    </fieldset>
  );
  if (several > 1)
    return (
      <div className="desk-controls">
        <p className="text-sm text-soft">{fill(words.several, { n: several })}</p>
        {parts}
      </div>
    );
  const nextKind = paragraphKinds[(paragraphKinds.indexOf(block.kind) + 1) % paragraphKinds.length];
  const inText = block.part !== "outside";
  const opens = block.label !== null;
  const cancel = (
    <button type="button" data-key="Escape" className="desk-way" onClick={() => onTool(null)}>
      {words.cancel} <kbd className="desk-kbd">Esc</kbd>
    </button>
  );
  return (
    <div className="desk-controls">
      {tool === "split" ? (
        <>
          <CursorField
            text={block.text}
            start={block.start}
            language={language}
            submit={{ name: "act", value: "split" }}
            words={{ title: words.splitTitle, how: words.splitHow }}
          />
          <div className="desk-tools">
            {act("split", words.splitButton)}
            {cancel}
          </div>
        </>
      ) : null}
      {tool === "label" ? (
        <div className="desk-tools items-end">
          <span>
            <label htmlFor="label" className="block text-sm font-medium">
              {words.label}
            </label>
            <input
              ref={label}
              id="label"
              name="label"
              defaultValue={block.label ?? ""}
              className="control"
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                const wanted = opens ? "relabel" : "open-clause";
                event.currentTarget.form?.requestSubmit(
                  event.currentTarget.form.querySelector<HTMLElement>(`button[value="${wanted}"]`),
                );
              }}
            />
          </span>
          {opens ? act("relabel", words.saveLabel) : act("open-clause", words.open)}
          {cancel}
        </div>
      ) : null}
      {tool === null ? (
        <>
          {inText ? (
            <div className="desk-tools">
              {opens ? null : act("open-clause", words.open, "c")}
              {opens ? act("join-clause", words.join, "u") : null}
              {open("label", opens ? words.relabel : words.label, "l")}
              {open("split", words.split, "s")}
              {act("merge", words.merge, "m")}
            </div>
          ) : null}
          {inText ? (
            <fieldset className="desk-tools">
              <legend className="text-xs text-faint">{words.kind}</legend>
              {paragraphKinds.map((kind) =>
                act(
                  `kind:${kind}`,
                  words.kinds[kind],
                  kind === nextKind ? "b" : undefined,
                  kind === block.kind,
                ),
              )}
            </fieldset>
          ) : null}
          {parts}
        </>
      ) : null}
    </div>
  );
}

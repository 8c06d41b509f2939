"use client";

import { useEffect, useRef, useState } from "react";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import { fill } from "@/app/form-rows";
import type { DeskBlock } from "@/lib/use-cases/import-desk";
import { BlockControls } from "./block-controls";
import { BlockLine } from "./block-line";
import type { BlockWords } from "./block-words";

const ways: Record<string, 1 | -1> = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 };

/** The paragraphs one under another; the chosen one carries its controls. One form, whatever is pressed. */
export function BlockDesk({
  action,
  id,
  reading,
  blocks,
  from,
  language,
  open,
  initial,
  words,
}: {
  action: FormAction;
  id: string;
  reading: number;
  blocks: DeskBlock[];
  from: number;
  language: string | undefined;
  open: boolean;
  /** The block an address names. */
  initial: string | null;
  words: BlockWords;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const [begin] = useState(() => {
    const named = blocks.findIndex((block) => block.id === initial);
    return Math.max(0, named >= 0 ? named : blocks.findIndex(({ part }) => part !== "outside"));
  });
  const [at, setAt] = useState(begin);
  const [until, setUntil] = useState(begin);
  const [tool, setTool] = useState<"label" | "split" | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef(false);

  // Paragraphs come and go: the keyboard stays at the same place.
  const here = Math.min(at, blocks.length - 1);
  const end = Math.min(until, blocks.length - 1);
  const [first, last] = here < end ? [here, end] : [end, here];
  const chosen = blocks.slice(first, last + 1);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const line = list.current?.children[end]?.querySelector<HTMLElement>("[data-block]");
    line?.focus({ preventScroll: true });
    line?.closest("li")?.scrollIntoView({ block: "nearest" });
  });

  // A step that was taken is over: its tool closes, and the keyboard stands on the paragraph again.
  useEffect(() => {
    if (!kept.state.ok) return;
    moved.current = true;
    setTool(null);
  }, [kept.state]);

  const move = (to: number, extend = false) => {
    const place = Math.min(Math.max(to, 0), blocks.length - 1);
    moved.current = true;
    setTool(null);
    setUntil(place);
    if (!extend) setAt(place);
  };
  const walk = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest("input, textarea, select")) return;
    // Arrows scroll the page as usual, until somebody stands on a paragraph.
    const inside = list.current?.contains(target) ?? false;
    const by = ways[event.key];
    if (!by || (event.key.startsWith("Arrow") && !inside)) return;
    event.preventDefault();
    move(inside || moved.current ? end + by : end, event.shiftKey);
  };
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  // The outline and what looks wrong lead to a paragraph by its address.
  const seek = (hash: string) => blocks.findIndex(({ id }) => hash === `#block-${id}`);
  const sought = useRef(seek);
  useEffect(() => {
    sought.current = seek;
  });
  useEffect(() => {
    const onHash = () => {
      const place = sought.current(location.hash);
      if (place < 0) return;
      moved.current = true;
      setTool(null);
      setAt(place);
      setUntil(place);
    };
    onHash();
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  const clash = kept.state.code === "conflict" ? (kept.state.current as Partial<DeskBlock> | null) : null;

  return (
    <KeptForm
      kept={kept}
      words={words.form}
      label={words.text}
      instead={
        clash?.part ? (
          <p className="mb-4 border-l-4 border-edge bg-sunk p-3">
            {kept.state.message}{" "}
            {fill(words.standsNow, {
              what: [words.parts[clash.part], clash.label].filter(Boolean).join(" "),
            })}
          </p>
        ) : null
      }
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="reading" value={String(reading)} />
      <input type="hidden" name="blocks" value={chosen.map((block) => block.id).join(" ")} />
      <input
        type="hidden"
        name="seen"
        value={around(blocks, first, last)
          .map((block) => `${block.id}@${block.recordVersion}`)
          .join(" ")}
      />
      <ol ref={list} className="desk-blocks">
        {blocks.map((block, index) => {
          const current = index === end;
          return (
            <li
              key={block.id}
              id={`block-${block.id}`}
              className={`desk-block is-${block.part}${index >= first && index <= last ? " is-chosen" : ""}`}
            >
              <BlockLine
                block={block}
                number={from + index + 1}
                isFirstOfClause={block.part === "clause" && block.clause !== blocks[index - 1]?.clause}
                current={current}
                href={`?from=${from}&block=${block.id}#block-${block.id}`}
                language={language}
                words={words}
                onChoose={(extend) => move(index, extend)}
              />
              {current && open ? (
                <BlockControls
                  key={`${block.id} ${block.recordVersion}`}
                  block={block}
                  several={chosen.length}
                  pending={kept.pending}
                  tool={tool}
                  language={language}
                  words={words}
                  onTool={(next) => {
                    if (next === null) moved.current = true;
                    setTool(next);
                  }}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </KeptForm>
  );
}

/** Neighbours too: joining and opening change them as well. */
const around = (blocks: DeskBlock[], first: number, last: number) =>
  blocks.slice(Math.max(0, first - 20), last + 21);

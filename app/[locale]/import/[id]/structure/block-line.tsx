import Link from "next/link";
import { fill } from "@/app/form-rows";
import { clauseCalled } from "@/lib/domain/clause-label";
import type { DeskBlock } from "@/lib/use-cases/import-desk";
import type { BlockWords } from "./block-words";

/** One paragraph: in the margin what it is, then its words. */
export function BlockLine({
  block,
  number,
  isFirstOfClause,
  current,
  href,
  language,
  words,
  onChoose,
}: {
  block: DeskBlock;
  number: number;
  isFirstOfClause: boolean;
  current: boolean;
  /** Chooses it where no script runs. */
  href: string;
  language: string | undefined;
  words: BlockWords;
  onChoose: (extend: boolean) => void;
}) {
  const { part, kind, label, outsideKind, text } = block;
  const margin =
    part === "outside"
      ? (words.outsideKinds[outsideKind ?? ""] ?? words.parts.outside)
      : part === "clause"
        ? isFirstOfClause
          ? label
            ? clauseCalled(label, (it) => fill(words.clauseOf, { label: it }))
            : words.noLabel
          : ""
        : words.parts[part];
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      data-block={block.id}
      tabIndex={current ? 0 : -1}
      aria-current={current ? "true" : undefined}
      className="desk-block-line"
      onClick={(event) => {
        event.preventDefault();
        onChoose(event.shiftKey);
      }}
    >
      <span className="sr-only">{fill(words.select, { n: number })}. </span>
      <span className="desk-block-margin">
        {margin}
        {part !== "outside" && kind !== "paragraph" ? (
          <span className="block text-faint">{words.kinds[kind]}</span>
        ) : null}
      </span>
      <span lang={language} className={`desk-block-text font-serif${kind === "bullet" ? " is-bullet" : ""}`}>
        {text}
      </span>
    </Link>
  );
}

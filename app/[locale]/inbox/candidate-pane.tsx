import Link from "next/link";
import type { ReactNode } from "react";
import type { LineView } from "./inbox-view";
import type { InboxWords } from "./inbox-words";

/** Everything known of one candidate, and where to go from it. */
export function CandidatePane({ line, words }: { line: LineView; words: InboxWords }) {
  const { list, act } = words;
  const lang = line.language || undefined;
  return (
    <div className="grid gap-4">
      {line.excerpt ? (
        <p lang={lang} dir="auto" className="font-serif whitespace-pre-line">
          {line.excerpt}
        </p>
      ) : null}
      {line.belongsTo ? (
        <div className="border-l-4 border-accent bg-accent-soft px-3 py-2">
          <p className="font-medium">{words.belongs}</p>
          <p className="mt-1">
            {line.belongsTo.href ? (
              <Link href={line.belongsTo.href}>{line.belongsTo.what}</Link>
            ) : (
              line.belongsTo.what
            )}
          </p>
          <p className="mt-1 text-sm text-soft">{line.belongsTo.why}</p>
          {line.belongsTo.addTo ? (
            <p className="mt-2">
              <button
                type="submit"
                name="intent"
                value={`add-to:${line.belongsTo.addTo}`}
                className="desk-way"
              >
                {words.belongsAdd}
              </button>
            </p>
          ) : null}
        </div>
      ) : null}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {line.href ? (
          <Fact term={list.page}>
            <a href={line.href} target="_blank" rel="noopener noreferrer" className="break-all" data-key="o">
              <bdi>{line.where}</bdi>
            </a>
          </Fact>
        ) : null}
        <Fact term={list.speaksFor}>{line.speaksFor}</Fact>
        {line.origin ? (
          <Fact term={list.origin}>
            {line.origin}
            {line.originProposed ? <span className="text-soft"> · {list.originProposed}</span> : null}
          </Fact>
        ) : null}
        {line.commitment ? (
          <Fact term={list.commitment}>
            <Link href={line.commitment.href}>{line.commitment.code}</Link>
          </Fact>
        ) : null}
        {line.note ? <Fact term={list.note}>{line.note}</Fact> : null}
        {line.usedIn ? (
          <Fact term={list.usedIn}>
            {line.usedIn.href ? <Link href={line.usedIn.href}>{line.usedIn.what}</Link> : line.usedIn.what}
          </Fact>
        ) : null}
      </dl>
      {line.fromRegister ? <p className="text-sm text-soft">{list.inRegister}</p> : null}
      <p className="text-sm text-faint">{line.brought}</p>
      <p>
        <Link href={line.editHref} className="desk-way" data-key="e">
          {act.edit} <kbd className="desk-kbd">e</kbd>
        </Link>
      </p>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

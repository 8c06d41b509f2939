import type { ReactNode } from "react";
import type { ShownStatus } from "../../domain/vocabulary";
import type { Run } from "../report";
import { safeAddress } from "../safe-address";
import { inOrder } from "./in-order";
import { Mark } from "./marks";
import { idOf, type Page } from "./page";

export function Runs({ runs, page }: { runs: readonly Run[]; page: Page }) {
  return inOrder(runs).map(({ key, item }) => <RunView key={key} run={item} page={page} />);
}

function RunView({ run, page }: { run: Run; page: Page }) {
  const address = safeAddress(run.href);
  let shown: ReactNode = run.status ? <MarkedWords status={run.status} text={run.text} /> : run.text;
  if (run.quote)
    shown = (
      <q className="report-words" lang={run.quote}>
        {shown}
      </q>
    );
  else if (run.lang) shown = <span lang={run.lang}>{shown}</span>;
  if (run.strong) shown = <strong>{shown}</strong>;
  if (address) shown = <a href={address}>{shown}</a>;
  return (
    <>
      {shown}
      {run.note ? <NoteMark run={run} note={run.note} page={page} /> : null}
    </>
  );
}

/** A mark is never alone at the end of a line; Chinese may break after its first character. */
function MarkedWords({ status, text }: { status: ShownStatus; text: string }) {
  const [first = ""] = /^(?:\p{Script=Han}|\S+)/u.exec(text) ?? [];
  return (
    <>
      <span className="report-status">
        <Mark status={status} />
        {first}
      </span>
      {text.slice(first.length)}
    </>
  );
}

function NoteMark({ run, note, page }: { run: Run; note: string; page: Page }) {
  const number = page.numberOf(note);
  if (number === null) return null;
  return (
    <sup className="report-note">
      <a
        href={`#${idOf("note", note)}`}
        id={page.isFirst(run) ? idOf("from-note", note) : undefined}
        aria-label={page.words.footnote.replace("{number}", String(number))}
      >
        {number}
      </a>
    </sup>
  );
}

"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { emptyFormState } from "@/app/empty-form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import type { DeskStatement, ImportProposals } from "@/lib/use-cases/import-desk";
import type { Mode, Window } from "./addresses";
import type { Explained } from "./because";
import { CodingFields } from "./coding-fields";
import { fieldLabel } from "./field-label";
import type { ProposalWords } from "./proposal-words";
import { RejectFields } from "./reject-fields";
import { SplitFields } from "./split-fields";
import { StatementConflict } from "./statement-conflict";

export type PanelStatement = DeskStatement;
export type PanelDesk = { id: string; only: Window; language: Locale; nextId: string | null; open: boolean };

const intents: Record<Mode, string> = { look: "accept", edit: "change", reject: "reject", split: "split" };

/** Accept, change, reject, split, join: every way on is a button of one form, so that nothing typed gets lost. */
export function DecisionPanel({
  action,
  statement,
  desk,
  choices,
  others,
  locale,
  initialMode,
  links,
  because,
  words,
  children,
}: {
  action: FormAction;
  statement: PanelStatement;
  desk: PanelDesk;
  choices: ImportProposals["choices"];
  /** Statements this one may repeat. */
  others: ImportProposals["repeatable"];
  locale: Locale;
  initialMode: Mode;
  links: Record<string, string>;
  because: Record<Explained, ReactNode>;
  words: ProposalWords;
  /** The proposal as it is read. */
  children: ReactNode;
}) {
  const kept = useKeptForm(action, emptyFormState, words.form);
  const { state, pending } = kept;
  const [mode, setMode] = useState(initialMode);
  // What the person saw when they began: a later version must not slip in under their hands.
  const [seen, setSeen] = useState<Partial<Record<Mode, number>>>({ [initialMode]: statement.recordVersion });
  const panel = useRef<HTMLDivElement>(null);
  const { decide } = words;
  const clash = state.code === "conflict" ? state.current : null;
  const editing = mode !== "look";
  const version = (editing && seen[mode]) || statement.recordVersion;
  const stale = !clash && version !== statement.recordVersion;
  const based = clash?.recordVersion ?? version;
  const tracked = statement.untrackedReason === null;
  const lacks = state.code === "invalid" && mode === "look" && Object.keys(state.fields).length > 0;

  const enter = (to: Mode) => {
    // A correction once begun stands on what it began with; the short ways begin anew each time.
    if (to !== "edit" || !seen.edit) setSeen({ ...seen, [to]: statement.recordVersion });
    setMode(to);
  };
  // What an acceptance still lacks is entered where it belongs.
  const [answered, setAnswered] = useState(0);
  if (lacks && answered !== state.turn) {
    setAnswered(state.turn);
    enter("edit");
  }
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (mode === "look") return document.getElementById("statement")?.focus();
    const fields = panel.current?.querySelectorAll<HTMLElement>("select, input:not([type=hidden]), textarea");
    [...(fields ?? [])].find((field) => field.offsetParent !== null)?.focus();
  }, [mode]);

  const go = (to: Mode) => (event: MouseEvent) => {
    event.preventDefault();
    enter(to);
  };
  const takeNow = (event: MouseEvent) => {
    event.preventDefault();
    setSeen({});
    setMode("look");
  };
  const way = (to: Mode, label: string, key: string) => (
    <a href={links[to]} onClick={go(to)} data-key={key} aria-keyshortcuts={key} className="desk-way">
      {label} <kbd className="desk-kbd">{key}</kbd>
    </a>
  );
  const press = (intent: string, label: string, key: string) => (
    <button
      type="submit"
      name="intent"
      value={intent}
      disabled={pending}
      data-key={key}
      aria-keyshortcuts={key}
      className="desk-way"
    >
      {label} <kbd className="desk-kbd">{key}</kbd>
    </button>
  );
  const saveRow = (intent: string, label: string) => (
    <div className="desk-save flex flex-wrap items-center gap-3">
      <Button name="intent" value={intent} disabled={pending} data-key="Control+Enter">
        {pending ? decide.saved : label}
      </Button>
      <a href={links.look} onClick={go("look")} data-key="Escape" className="desk-way">
        {decide.cancel} <kbd className="desk-kbd">Esc</kbd>
      </a>
    </div>
  );

  return (
    <div ref={panel}>
      <KeptForm
        kept={kept}
        words={words.form}
        intent={intents[mode]}
        nameOf={(field) => fieldLabel(field, words)}
        instead={
          clash ? (
            <StatementConflict
              state={state}
              words={words}
              choices={choices}
              locale={locale}
              href={links.look ?? ""}
            />
          ) : null
        }
      >
        <input type="hidden" name="id" value={desk.id} />
        <input type="hidden" name="statement" value={statement.id} />
        <input type="hidden" name="basedOnVersion" value={String(based)} />
        <input type="hidden" name="only" value={desk.only} />
        {stale ? (
          <p role="status" className="mb-4 border-l-4 border-edge bg-sunk p-3">
            {decide.changedBy}{" "}
            <a href={links.look} onClick={takeNow}>
              {decide.takeNow}
            </a>
          </p>
        ) : null}
        {mode === "look" ? (
          <>
            {children}
            {desk.open ? (
              <div className="desk-actions">
                {statement.decision === "open" ? (
                  <Button name="intent" value="accept" disabled={pending} data-key="a" aria-keyshortcuts="a">
                    {pending ? decide.saved : tracked ? decide.accept : decide.acceptUntracked}
                    <kbd className="desk-kbd">a</kbd>
                  </Button>
                ) : null}
                {way("edit", tracked ? decide.edit : decide.track, "e")}
                {tracked ? way("reject", decide.reject, "r") : null}
                {way("split", decide.split, "s")}
                {desk.nextId ? press("merge", decide.merge, "m") : null}
                {statement.decision === "open" ? null : press("open", decide.open, "u")}
              </div>
            ) : null}
          </>
        ) : null}
        {seen.edit ? (
          // Once begun, a correction stays where it is, also while somebody looks away from it.
          <div hidden={mode !== "edit"}>
            <CodingFields
              {...{ statement, desk, choices, others, locale, because, words, state }}
              // What came back from a refused form without script stands in the fields again.
              values={state.values}
            />
            {saveRow("change", decide.save)}
          </div>
        ) : null}
        {mode === "reject" ? (
          <>
            <RejectFields statement={statement} words={words} state={state} />
            {saveRow("reject", decide.rejectSave)}
          </>
        ) : null}
        {mode === "split" ? (
          <>
            <SplitFields statement={statement} language={desk.language} words={words} />
            {saveRow("split", decide.splitButton)}
          </>
        ) : null}
      </KeptForm>
    </div>
  );
}

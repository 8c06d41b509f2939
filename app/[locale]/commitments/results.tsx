import type { ReactNode } from "react";
import { CommitmentTable } from "./commitment-table";
import type { ShownView } from "./describe-view";
import { NoRows } from "./no-rows";
import { Pager } from "./pager";
import { ViewMenus } from "./view-menus";

/** The sentence, the chosen filters, the table, the pages. */
export function Results({ banner, ...shown }: ShownView & { banner: ReactNode }) {
  const { text, list, chips } = shown;
  return (
    <section className={`results${shown.oneDocument ? " one-document" : ""}`} aria-labelledby="shown">
      {banner}
      <div className="above">
        <div>
          <p id="shown" aria-live="polite" className="shown">
            {list.unknown.length > 0 ? text.unknown.title : shown.sentence}
          </p>
          {shown.tiers ? <p className="tiers">{shown.tiers}</p> : null}
          {shown.chains ? <p className="tiers">{shown.chains}</p> : null}
        </div>
        <ViewMenus {...shown.menus} />
      </div>
      <div className="chosen no-print">
        <button type="button" popoverTarget="filters" className="act sheet-open">
          {text.open}
          {chips.length > 0 ? ` (${chips.length})` : ""}
        </button>
        {chips.length > 0 ? (
          <ul aria-label={text.chips.label}>
            {chips.map((chip) => (
              <li key={chip.key}>
                <a href={chip.address} className="chip" aria-label={chip.remove}>
                  {chip.label}
                </a>
              </li>
            ))}
            <li>
              <a href={shown.clearAddress} className="chip clear">
                {text.chips.clear}
              </a>
            </li>
          </ul>
        ) : null}
      </div>
      {list.items.length > 0 ? <CommitmentTable {...shown.table} /> : <NoRows {...shown} />}
      {shown.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <p className="note">{text.unofficial}</p>
      {list.outOfRange || list.unknown.length > 0 ? null : (
        <Pager
          page={list.query.page}
          pages={list.pages}
          addressOf={shown.pageAddress}
          text={{ ...text.pager, of: shown.say.pageOf, page: shown.say.page }}
        />
      )}
    </section>
  );
}

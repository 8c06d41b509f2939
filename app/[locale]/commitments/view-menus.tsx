"use client";

import { useEffect, useRef } from "react";

export type MenuText = {
  columns: string;
  rows: string;
  quotes: string;
  apply: string;
  download: string;
  downloadNote: string;
  keys: string;
  keyList: [key: string, meaning: string][];
  report: string;
  reportNote: string;
};

/** Columns, page size and files: their fields belong to the form of the filters. */
export function ViewMenus({
  columns,
  sizes,
  size,
  quotes,
  downloads,
  reports,
  text,
}: {
  columns: [code: string, label: string, chosen: boolean][];
  sizes: number[];
  size: number;
  quotes: boolean;
  downloads: [label: string, address: string][];
  /** What an editor can make of this view; empty for readers. */
  reports: [label: string, address: string][];
  text: MenuText;
}) {
  const root = useRef<HTMLDivElement>(null);
  const state = JSON.stringify([columns.filter((column) => column[2]).map(([code]) => code), size, quotes]);
  useEffect(() => {
    const [chosen, rows, first] = JSON.parse(state) as [string[], number, boolean];
    for (const field of root.current?.querySelectorAll("input") ?? [])
      field.checked = field.name === "quotes" ? first : chosen.includes(field.value);
    const select = root.current?.querySelector("select");
    if (select) select.value = String(rows);
  }, [state]);

  return (
    <div ref={root} className="menus no-print">
      <details className="menu">
        <summary className="menu-name">{text.columns}</summary>
        <div>
          <fieldset>
            <legend className="sr-only">{text.columns}</legend>
            {columns.map(([code, label, chosen]) => (
              <label key={code}>
                <input type="checkbox" form="view" name="columns" value={code} defaultChecked={chosen} />
                {label}
              </label>
            ))}
          </fieldset>
          <hr />
          <label>
            <input type="checkbox" form="view" name="quotes" value="1" defaultChecked={quotes} />
            {text.quotes}
          </label>
          <label>
            {text.rows}
            <select form="view" name="size" defaultValue={size} className="control">
              {sizes.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <noscript>
            <button type="submit" form="view" className="act">
              {text.apply}
            </button>
          </noscript>
        </div>
      </details>
      <details className="menu">
        <summary className="menu-name">{text.download}</summary>
        <div>
          {downloads.map(([label, address]) => (
            <a key={address} href={address} download="" className="file">
              {label}
            </a>
          ))}
          <p className="hint">{text.downloadNote}</p>
        </div>
      </details>
      {reports.length > 0 ? (
        <details className="menu">
          <summary className="menu-name">{text.report}</summary>
          <div>
            {reports.map(([label, address]) => (
              <a key={address} href={address} className="file">
                {label}
              </a>
            ))}
            <p className="hint">{text.reportNote}</p>
          </div>
        </details>
      ) : null}
      <details className="menu keys">
        <summary className="menu-name">{text.keys}</summary>
        <dl>
          {text.keyList.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

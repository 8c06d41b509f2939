import type { ReactNode } from "react";
import type { Column } from "@/lib/domain/commitment-query";
import type { TableRow, TableWords } from "./table-row";

type AddressOf = (code: string) => string;

/** What stands in a cell: as few elements as the meaning allows, because there are hundreds of them. */
export function cellOf(column: Column, row: TableRow, words: TableWords, addressOf: AddressOf): ReactNode {
  switch (column) {
    case "code":
      return codeCell(row.code);
    case "title":
      return titleCell(row, words, addressOf);
    case "status":
      return row.status ? <span className={`st st-${row.status}`}>{words.status[row.status]}</span> : null;
    case "parties":
      return partyCells(row, words);
    case "sectors":
      return sectorCell(row.sectors ?? [], words);
    case "flags":
      return (row.flags ?? []).map((flag) => words.flag[flag]).join(" · ");
    default:
      return row.text[column];
  }
}

function codeCell(code: string) {
  const [document, number] = code.split("/");
  return (
    <>
      <span className="doc">{document}/</span>
      {number}
    </>
  );
}

function titleCell(
  { code, type, title, titleLang, quote }: TableRow,
  words: TableWords,
  addressOf: AddressOf,
) {
  return (
    <>
      <span className="word">{words.hedge[type]}</span>
      <a href={addressOf(code)} data-row="" lang={titleLang}>
        {title}
      </a>
      {quote ? <q lang={quote.lang}>{quote.text}</q> : null}
    </>
  );
}

function partyCells({ parties = [], others = [] }: TableRow, words: TableWords) {
  return (
    <>
      {parties.map(([code, role, status, disputed]) => (
        <span
          key={code}
          role="img"
          className={status ? `st st-${status}` : responsible.includes(role) ? "st part" : "st"}
          title={`${words.party[code]} · ${words.role[role]} · ${
            (status && words.status[status]) ??
            (responsible.includes(role) ? words.together : words.notAssessed)
          }`}
        >
          {disputed ? `${code}*` : code}
        </span>
      ))}
      {others.length > 0 ? (
        <span role="img" className="st" title={others.map((code) => words.party[code]).join(" · ")}>
          +{others.length}
        </span>
      ) : null}
    </>
  );
}
const responsible: readonly string[] = ["lead", "joint", "host", "participant"];

function sectorCell([primary = "", ...more]: string[], words: TableWords) {
  const also = more.map((code) => words.sector[code]).join(" · ");
  return (
    <span title={also ? `${words.sector[primary]} · ${words.also} ${also}` : words.sector[primary]}>
      {words.sector[primary]}
      {also ? ` +${more.length}` : ""}
    </span>
  );
}

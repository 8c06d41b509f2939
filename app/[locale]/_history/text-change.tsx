import { textDifference } from "@/lib/domain/text-difference";

const gone = "text-soft decoration-alarm decoration-1";
const came = "bg-accent-soft decoration-accent decoration-2 underline underline-offset-4 text-ink mx-0.5";

/** A text with what was taken out struck through and what was put in underlined: no colour has to be seen. */
export function TextChange({ before, after, lang }: { before: string; after: string; lang: string }) {
  return (
    <span lang={lang}>
      {textDifference(before, after, lang).map(({ text, change }, at) => {
        const key = `${at}-${change}`;
        if (change === "gone")
          return (
            <del key={key} className={gone}>
              {text}
            </del>
          );
        if (change === "new")
          return (
            <ins key={key} className={came}>
              {text}
            </ins>
          );
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}

/** A value as it was, and the one in its place. */
export function ValueChange({
  before,
  after,
  was,
  now,
}: {
  before: string;
  after: string;
  /** Said before each for those who hear the page. */
  was: string;
  now: string;
}) {
  return (
    <span>
      <span className="sr-only">{was} </span>
      <del className={gone}>{before}</del>
      <span aria-hidden="true"> → </span>
      <span className="sr-only">, {now} </span>
      <ins className={came}>{after}</ins>
    </span>
  );
}

/** Of a list only what left it and what joined it. */
export function ListChange({
  before,
  after,
  gone: goneWord,
  came: cameWord,
}: {
  before: string[];
  after: string[];
  gone: string;
  came: string;
}) {
  const left = before.filter((line) => !after.includes(line));
  const joined = after.filter((line) => !before.includes(line));
  return (
    <ul>
      {left.map((line) => (
        <li key={`gone ${line}`}>
          <span aria-hidden="true">− </span>
          <span className="sr-only">{goneWord}: </span>
          <del className={gone}>{line}</del>
        </li>
      ))}
      {joined.map((line) => (
        <li key={`came ${line}`}>
          <span aria-hidden="true">+ </span>
          <span className="sr-only">{cameWord}: </span>
          <ins className={came}>{line}</ins>
        </li>
      ))}
    </ul>
  );
}

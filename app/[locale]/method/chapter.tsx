import type { ReactNode } from "react";

export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="min-w-0 border-t border-ink pt-4">
      <h2 className="mb-4 text-xl font-semibold">{title}</h2>
      <div className="grid gap-5">{children}</div>
    </section>
  );
}

export const Prose = ({ children }: { children: ReactNode }) => <p className="measure">{children}</p>;

/** A two-column table of words and what they mean. */
export function Words({
  caption,
  word,
  meaning,
  rows,
}: {
  caption: string;
  word: string;
  meaning: string;
  rows: { key: string; word: ReactNode; meaning: ReactNode }[];
}) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-edge text-left">
          <th scope="col" className="w-2/5 py-2 pr-6 font-medium sm:w-1/3">
            {word}
          </th>
          <th scope="col" className="py-2 font-medium">
            {meaning}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-b border-rule align-top">
            <th scope="row" className="py-2.5 pr-6 text-left font-normal">
              {row.word}
            </th>
            <td className="py-2.5 text-soft">{row.meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

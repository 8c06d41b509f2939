import type { ReactNode } from "react";

/** A part of the day's page: its name, how much there is, the first of it, and the way to the rest. */
export function Part({
  id,
  title,
  count,
  note,
  rest,
  children,
}: {
  id: string;
  title: string;
  count: number;
  note?: string;
  rest?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} tabIndex={-1} className="mb-2 text-lg font-semibold">
        {title} <span className="font-normal text-faint tabular-nums">{count}</span>
      </h2>
      {note ? <p className="mb-2 text-sm text-soft">{note}</p> : null}
      {children}
      {rest ? <p className="mt-2 text-sm">{rest}</p> : null}
    </section>
  );
}

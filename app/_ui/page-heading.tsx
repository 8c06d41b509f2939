import type { ReactNode } from "react";

/** The head of every page: where we are, what it is, one sentence. */
export function PageHeading({
  title,
  kicker,
  lede,
  children,
}: {
  title: ReactNode;
  kicker?: ReactNode;
  lede?: ReactNode;
  /** Links or buttons that belong to the whole page. */
  children?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-4xl">
        {kicker ? <p className="mb-1.5 text-sm text-faint">{kicker}</p> : null}
        <h1 className="text-2xl font-semibold tracking-[-0.011em] sm:text-3xl">{title}</h1>
        {lede ? <div className="measure mt-3 text-lg text-soft">{lede}</div> : null}
      </div>
      {children ? <div className="no-print flex flex-wrap gap-3">{children}</div> : null}
    </header>
  );
}

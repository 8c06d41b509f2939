import Link from "next/link";

/** The page before and the page after, for lists in order of time. */
export function PageLinks({
  page,
  pages,
  addressOf,
  text,
}: {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
  text: { label: string; previous: string; next: string; of: string };
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={text.label} className="no-print mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2">
      {page > 1 ? (
        <Link href={addressOf(page - 1)} rel="prev">
          {text.previous}
        </Link>
      ) : null}
      <span className="text-sm text-faint tabular-nums">{text.of}</span>
      {page < pages ? (
        <Link href={addressOf(page + 1)} rel="next">
          {text.next}
        </Link>
      ) : null}
    </nav>
  );
}

export type GlanceEntry = { id: string; label: string; count: number };

/** All parts in one line, each a way down the page; what is empty is left out. */
export function Glance({ entries, label }: { entries: GlanceEntry[]; label: string }) {
  if (entries.length === 0) return null;
  return (
    <nav aria-label={label} className="no-print mb-8 border-y border-rule py-2">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {entries.map(({ id, label: name, count }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1">
              {name} <b className="text-ink tabular-nums">{count}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import Link from "next/link";

/** Which part of a list is shown, with its count. */
export function StateFilter({
  label,
  choices,
}: {
  label: string;
  choices: { label: string; count: string; href: string; here: boolean }[];
}) {
  return (
    <nav aria-label={label} className="inbox-tabs no-print mb-4 flex flex-wrap gap-x-5 text-sm">
      {choices.map((choice) => (
        <Link key={choice.href} href={choice.href} aria-current={choice.here ? "page" : undefined}>
          {choice.label} <span className="text-soft tabular-nums">{choice.count}</span>
        </Link>
      ))}
    </nav>
  );
}

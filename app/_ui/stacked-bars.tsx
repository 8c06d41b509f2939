import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import Link from "next/link";
import type { ShownStatus } from "@/lib/domain/vocabulary";
import { DataTable } from "./data-table";
import { StatusMark } from "./status-mark";

export type BarFill =
  | "delivered"
  | "mostly"
  | "partial"
  | "started"
  | "no-evidence"
  | "not-delivered"
  | "contrary"
  | "beside"
  | "ahead"
  | "none";
/** `mark` sets the status shape beside its swatch, where shades alone would be too close. */
export type BarSeries = { key: string; label: string; fill: BarFill; mark?: ShownStatus };
export type BarRow = { key: string; label: string; href?: string; values: Record<string, number> };

const height = 22;
/** Pale fills need an edge to be seen on paper. */
const outlined: readonly BarFill[] = ["none", "ahead", "beside", "not-delivered"];
const per = (value: number) => `${Math.round(value * 1000) / 1000}%`;

/** Horizontal bars on one scale, drawn by the server; every number also stands in the table twin. */
export function StackedBars({
  title,
  titleHidden = false,
  note,
  series,
  rows,
  labels,
}: {
  title: string;
  /** Where the heading above says it already. */
  titleHidden?: boolean;
  /** What is counted, with the denominator. */
  note?: string;
  series: BarSeries[];
  rows: BarRow[];
  labels: { table: string; total: string; row: string };
}) {
  const totalOf = (row: BarRow) => series.reduce((sum, { key }) => sum + (row.values[key] ?? 0), 0);
  const largest = Math.max(1, ...rows.map(totalOf));
  const scale = scaleLinear().domain([0, largest]).range([0, 100]);
  const layers = stack<BarRow, string>()
    .keys(series.map(({ key }) => key))
    .value((row, key) => row.values[key] ?? 0)(rows);

  return (
    <figure>
      <figcaption className="mb-3">
        <span className={titleHidden ? "sr-only" : "font-semibold"}>{title}</span>
        {note ? <span className="block text-sm text-faint">{note}</span> : null}
      </figcaption>
      <ul className={series.length > 1 ? "mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft" : "hidden"}>
        {series.map(({ key, label, fill, mark }) => (
          <li key={key} className="inline-flex items-center gap-1.5">
            <svg width="14" height="14" aria-hidden="true" className="shrink-0">
              <rect x="0.5" y="0.5" width="13" height="13" className={`bar-${fill} stroke-edge`} />
            </svg>
            {mark ? <StatusMark status={mark} className="size-3.5" /> : null}
            {label}
          </li>
        ))}
      </ul>
      <ul className="grid gap-y-2.5">
        {rows.map((row, index) => {
          const spoken = series.map(({ key, label }) => `${label}: ${row.values[key] ?? 0}`).join("; ");
          return (
            <li
              key={row.key}
              className="grid grid-cols-[1fr_auto] items-center gap-x-3 text-sm sm:grid-cols-[minmax(0,15rem)_1fr_2.5rem]"
            >
              <span className="col-span-2 leading-snug sm:col-span-1">
                {row.href ? (
                  <Link href={row.href} className="plain-link">
                    {row.label}
                  </Link>
                ) : (
                  row.label
                )}
              </span>
              <svg role="img" aria-label={`${row.label}. ${spoken}`} width="100%" height={height}>
                {layers.map((layer, at) => {
                  const [from, to] = layer[index] ?? [0, 0];
                  const fill = series[at]?.fill ?? "none";
                  if (to === from) return null;
                  return (
                    <g key={layer.key}>
                      <rect
                        x={per(scale(from))}
                        width={per(scale(to) - scale(from))}
                        y="0.5"
                        height={height - 1}
                        className={`bar-${fill} ${outlined.includes(fill) ? "stroke-edge" : "stroke-paper"}`}
                      />
                      {scale(to) - scale(from) >= 4 ? (
                        <text
                          x={per(scale((from + to) / 2))}
                          y={height / 2}
                          dy="0.36em"
                          textAnchor="middle"
                          fontSize="12"
                          className={`on-bar-${fill}`}
                        >
                          {to - from}
                        </text>
                      ) : null}
                    </g>
                  );
                })}
              </svg>
              <span className="text-right tabular-nums">{totalOf(row)}</span>
            </li>
          );
        })}
      </ul>
      <details className="mt-4 text-sm">
        <summary className="text-accent">{labels.table}</summary>
        <div className="mt-2">
          <DataTable
            caption={title}
            captionHidden
            columns={[
              { key: "row", label: labels.row },
              ...series.map(({ key, label }) => ({ key, label, numeric: true })),
              ...(series.length > 1 ? [{ key: "sum", label: labels.total, numeric: true }] : []),
            ]}
            rows={rows.map((row) => ({
              key: row.key,
              cells: { row: row.label, ...row.values, sum: totalOf(row) },
            }))}
          />
        </div>
      </details>
    </figure>
  );
}

import { isDrawnInInk, type ShapePart, statusShape } from "../../domain/status-shape";
import { type ShownStatus, shownStatuses } from "../../domain/vocabulary";
import { idOf } from "./page";

const markId = (status: ShownStatus) => idOf("mark", status);

/** Every mark once, so that a table of thousands only points at them. */
export function Marks() {
  return (
    <svg className="report-marks" width="0" height="0" aria-hidden="true">
      {shownStatuses.map((status) => (
        <symbol key={status} id={markId(status)} viewBox="0 0 16 16">
          <g className={isDrawnInInk(status) ? "report-mark-ink" : undefined}>
            {statusShape[status].map((part) => (
              <Shape key={"path" in part ? part.path : part.radius} part={part} />
            ))}
          </g>
        </symbol>
      ))}
    </svg>
  );
}

function Shape({ part }: { part: ShapePart }) {
  const { line, round, dashes } = part;
  const look = line
    ? {
        fill: "none",
        stroke: "currentColor",
        strokeWidth: line,
        strokeDasharray: dashes,
        ...(round && { strokeLinecap: "round" as const, strokeLinejoin: "round" as const }),
      }
    : { fill: "currentColor" };
  return "path" in part ? (
    <path d={part.path} {...look} />
  ) : (
    <circle cx="8" cy="8" r={part.radius} {...look} />
  );
}

/** The shape of a status; its word stands beside it. */
export function Mark({ status }: { status: ShownStatus }) {
  return (
    <svg className={isDrawnInInk(status) ? "report-mark report-mark-ink" : "report-mark"} aria-hidden="true">
      <use href={`#${markId(status)}`} />
    </svg>
  );
}

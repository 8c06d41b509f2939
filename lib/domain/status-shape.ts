import type { ShownStatus } from "./vocabulary";

/** A circle around the middle, or a path; in a square of 16 units, drawn in one colour. */
export type ShapePart = ({ radius: number } | { path: string }) & {
  /** Width of the line; none: the part is filled. */
  line?: number;
  round?: boolean;
  dashes?: string;
};

const ring: ShapePart = { radius: 6, line: 1.5 };
/** A pie slice from twelve o'clock, clockwise; `path` ends on the circle. */
const slice = (path: string): ShapePart[] => [ring, { path }];

/** The shape of a status, wherever it is drawn: it says the status without colour. */
export const statusShape: Record<ShownStatus, ShapePart[]> = {
  "not-reviewed": [{ radius: 6, line: 1 }],
  "not-yet-due": [
    { radius: 6, line: 1 },
    { path: "M8 4.6V8l2.4 1.4", line: 1.2, round: true },
  ],
  "no-evidence": [{ radius: 6, line: 1.7, dashes: "0.01 3.76", round: true }],
  started: slice("M8 8V2a6 6 0 0 1 6 6z"),
  partial: slice("M8 2a6 6 0 0 1 0 12z"),
  mostly: slice("M8 8V2a6 6 0 1 1-6 6z"),
  delivered: [{ radius: 6.75 }],
  "not-delivered": [ring, { path: "M3.8 12.2 12.2 3.8", line: 1.5 }],
  contrary: [{ path: "M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3", line: 1.4, round: true }],
  "not-assessable": [{ path: "M3.5 8h9", line: 1.6, round: true }],
  "not-applicable": [],
};

/** The gravest claim needs no alarm colour, and what says nothing about delivery keeps to ink. */
export const isDrawnInInk = (status: ShownStatus): boolean =>
  status === "contrary" || status === "not-assessable" || status === "not-applicable";
